"""A run as it may be shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline, report
from matcher.blinding import to_show
from matcher.lore import Lore
from matcher.pipeline import Run
from matcher.quoting import blind_id

Make = Callable[..., Any]


@pytest.fixture
def run(pool: Make, profile: Make, job: Make, known: Lore) -> Run:
    people = pool(
        profile("Ada led RLHF for a chat model.", name="Ada Example"),
        profile("Used RLHF.", name="Ada EXAMPLE", start="2019-02"),
        profile("Ran RLHF.", name="Bo Sample"),
    )
    return pipeline.rank(job({"signals": ("rlhf",)}), people, known)


def test_a_run_that_may_show_names_is_as_it_was(run: Run) -> None:
    assert to_show(run, blind=False) is run


def test_a_blind_run_holds_nobodys_name_wherever_people_are(run: Run) -> None:
    shown = to_show(run, blind=True)
    standing, in_pool = [one.candidate for one in shown.ranking.standings], shown.pool.candidates
    for who in standing:
        assert not [word for word in ("Ada", "EXAMPLE", "Bo Sample", "0.json") if word in repr((*who[:2], *who[3:]))]
    for who in (*in_pool, *in_pool[:2], in_pool[0]):
        assert (who.name, who.documents[0].name, who.id) == (None, who.documents[0].sha256[:12], blind_id(who))
    assert {one.id for one in standing} == {one.id for one in in_pool}
    assert not any(one.candidate.id == who.id for one in run.ranking.standings for who in standing)


def test_words_stand_where_they_stood(run: Run) -> None:
    shown = to_show(run, blind=True)
    for seen, blind in zip(run.ranking.standings, shown.ranking.standings, strict=True):
        assert len(seen.candidate.text) == len(blind.candidate.text)
        assert seen.score is blind.score


def test_namesakes_are_pointed_out_without_their_name(run: Run) -> None:
    (note,) = [one for one in report.ranking(run, blind=True).sheets[0].notes if "the same name" in one]
    assert note.count(", ") == 1
    assert "Ada" not in note
