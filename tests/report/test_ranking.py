"""What `matcher rank` shows, before it has looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import pipeline, report
from matcher.model import Contribution, Job, Observation, Requirement, Score
from matcher.report.sheet import Points, Report
from matcher.report.wording import parts, total
from matcher.requirements.kind import Lore

Make = Callable[..., Any]


@given(st.lists(st.tuples(st.integers(0, 12_000), st.integers(0, 1000)), min_size=1, max_size=8))
def test_shown_tenths_add_up_to_the_shown_total(given: list[tuple[int, int]]) -> None:
    score = Score(tuple(Contribution(Requirement("a", "terms", 1), worth, Observation(value)) for worth, value in given))
    assert sum(one.tenths for one in parts(score)) == total(score).tenths
    assert abs(total(score).tenths * 100 - score.milli) <= 50
    assert all(abs(one.tenths * 100 - one.milli) < 200 for one in parts(score))


@pytest.fixture(scope="session")
def shown(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> Callable[..., Report]:
    def show(*requirements: dict[str, Any], **looks: Any) -> Report:
        strong = profile("Led RLHF for a chat model.", "Built a server on vLLM.", "Built a compiler.")
        people = pool(strong, profile("Built tools.", name="Bo Sample"), profile("Built things.", name=""))
        return report.ranking(pipeline.rank(job(*requirements), people, known), **looks)

    return show


RLHF = {"name": "RLHF", "signals": ("rlhf",), "weight": 30, "must": True}
SERVING = {"name": "Serving", "terms": ("vLLM",), "weight": 50}
COMPILERS = {"name": "Compilers", "terms": ("compiler",)}


def test_a_row_has_rank_name_score_must_haves_and_the_two_strongest_pieces(shown: Callable[..., Report]) -> None:
    (table,) = shown(RLHF, SERVING, COMPILERS).sheets[0].tables
    rank, name, score, musts, sayings = table.rows[0]
    assert table.columns == ("#", "candidate", "score", "must-haves", "strongest evidence")
    assert (rank, name, isinstance(score, Points)) == (1, "Ada Example", True)
    assert [(one.name, one.state) for one in musts] == [("RLHF", "met")]
    assert [one.quote.text for one in sayings] == ["Built a server on vLLM.", "Led RLHF for a chat model."]


def test_without_must_haves_there_is_no_column_of_them(shown: Callable[..., Report]) -> None:
    assert shown(SERVING).sheets[0].tables[0].columns == ("#", "candidate", "score", "strongest evidence")


def test_one_passage_is_shown_once(shown: Callable[..., Report]) -> None:
    twice = shown(SERVING, SERVING | {"name": "Again"}, COMPILERS).sheets[0].tables[0].rows[0][-1]
    assert [one.quote.text for one in twice] == ["Built a server on vLLM.", "Built a compiler."]


def test_a_name_that_is_not_stated_is_not_guessed(shown: Callable[..., Report]) -> None:
    assert "name not stated" in {row[1] for row in shown(SERVING).sheets[0].tables[0].rows}


def test_equal_scores_share_a_rank_in_the_table(shown: Callable[..., Report]) -> None:
    assert [row[0] for row in shown(SERVING).sheets[0].tables[0].rows] == [1, 2, 2]


def test_top_shortens_the_rows_and_not_the_counts(shown: Callable[..., Report]) -> None:
    sheet = shown(SERVING, top=1).sheets[0]
    assert len(sheet.tables[0].rows) == 1
    assert sheet.notes == ("3 documents: 3 ranked. As of 2026-11-21.",)


def test_the_grid_has_points_quote_and_place_of_every_requirement(shown: Callable[..., Report]) -> None:
    grid = shown(RLHF, SERVING).grid
    assert grid.columns == (
        "rank", "id", "name", "score", "RLHF", "RLHF: must", "RLHF: quote", "RLHF: place",
        "Serving", "Serving: quote", "Serving: place", "documents", "flags",
    )  # fmt: skip
    assert {len(row) for row in grid.rows} == {len(grid.columns)}
    assert grid.rows[0][5:8] == ("met", "Led RLHF for a chat model.", "0.json#/work/0/highlights/0")
