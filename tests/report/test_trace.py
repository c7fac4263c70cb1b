"""What `matcher explain --signal` shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from matcher.blinding import stranger
from matcher.lore import Lore
from matcher.model import Job
from matcher.report.sheet import Excerpt, Report
from matcher.report.trace import report_of
from matcher.tracing import trace

Make = Callable[..., Any]
BULLETS = (
    "Led RLHF for a chat model, in RLHF rounds.", "No experience with DPO.", "Trained reward models on preference pairs.",
    "Contributed to RLHF of a code model.", "Assisted the RLHF of a legal model.",
)  # fmt: skip


@pytest.fixture(scope="session")
def page(pool: Make, profile: Make, known: Lore) -> Callable[..., Report]:
    def make(
        signal: str, *, job: Job | None = None, old: bool = True, bullets: Sequence[str] = BULLETS, blind: bool = False
    ) -> Report:
        candidate = pool(profile(*bullets, start="2020-01", end="2022-12" if old else "2026-10")).candidates[0]
        return report_of(trace(signal, stranger(candidate) if blind else candidate, known, job), known, job)

    return make


def _excerpts(page: Report) -> list[Excerpt]:
    return [one for table in page.sheets[0].tables for row in table.rows for one in row[-1]]  # type: ignore[misc, union-attr]


def test_every_mention_has_quote_place_status_and_strength(page: Callable[..., Report]) -> None:
    told = _excerpts(page("rlhf"))
    assert [one.quote.text for one in told if one.lead == "did · reward-modeling"] == [
        "Trained reward models on preference pairs."
    ]
    assert all(one.quote.place.startswith("0.json#/work/0/highlights/") for one in told)
    assert any(
        one.lead == "led · rlhf" and one.tail.startswith("cue “Led” · 2020-01 to 2022-12 (36 months) · strength") for one in told
    )


def test_the_remark_tells_the_strongest_and_why_others_are_not(page: Callable[..., Report]) -> None:
    rows = page("rlhf").sheets[0].tables[0].rows
    remarks = {str(row[2]) for row in rows}
    assert remarks >= {
        "strongest: 1 of 3; found 2 times",
        "strongest: 2 of 3",
        "strongest: 3 of 3",
        "denied",
        "not among the strongest",
    }


def test_where_one_mention_gives_the_full_value_the_others_are_not_needed(page: Callable[..., Report]) -> None:
    remarks = [str(row[2]) for row in page("rlhf", old=False).sheets[0].tables[0].rows]
    assert (remarks[0], remarks.count("the value is full without it") > 1) == ("strongest: 1 of 1; found 2 times", True)


def test_where_months_are_asked_for_no_mention_is_called_needless(pool: Make, job: Callable[..., Job], known: Lore) -> None:
    entries = [
        {"startDate": "2025-01", "endDate": "2026-10", "highlights": ["Led RLHF for a chat model.", "Assisted the RLHF rounds."]},
        {"startDate": "2015-01", "endDate": "2016-12", "highlights": ["Assisted the RLHF work on a legal model."]},
    ]
    asked = job({"name": "Alignment", "signals": ("rlhf",), "months": 60})
    traced = trace("rlhf", pool({"work": entries}).candidates[0], known, asked)
    remarks = [str(row[2]) for row in report_of(traced, known, asked).sheets[0].tables[0].rows]
    assert remarks == ["strongest: 1 of 1", "not among the strongest", "its months count"]


def test_the_notes_name_the_strongest_by_their_numbers(page: Callable[..., Report]) -> None:
    shown = page("rlhf")
    numbers = [row[0] for row in shown.sheets[0].tables[0].rows if str(row[2]).startswith("strongest")]
    note = shown.sheets[0].notes[0]
    assert note.startswith("Value 0.")
    assert sorted(int(one) for one in note.rstrip(".").rpartition(": ")[2].split(", ")) == numbers


def test_what_only_gives_nothing_is_shown_and_said(page: Callable[..., Report]) -> None:
    shown = page("dpo")
    assert ("denied" in {row[2] for row in shown.sheets[0].tables[0].rows}) is True


def test_no_mention_is_said_with_what_was_looked_for(page: Callable[..., Report]) -> None:
    shown = page("quantization")
    assert shown.sheets[0].tables == ()
    assert shown.sheets[0].notes[0].startswith("No mention of quantization")
    assert page("time-series-storage").sheets[0].notes[0] == "No mention of time-series-storage."
    assert (shown.grid.rows, shown.record["mentions"], shown.record["value_milli"]) == ((), [], 0)


def test_the_scale_is_told(page: Callable[..., Report], job: Callable[..., Job]) -> None:
    assert (
        page("rlhf").sheets[0].notes[-1]
        == "No job that asks for it: strengths on the default scale, full for led. As of 2026-11-21."
    )
    asked = job({"name": "Alignment", "signals": ("rlhf",), "level": "did", "months": 12})
    assert (
        page("rlhf", job=asked)
        .sheets[0]
        .notes[-1]
        .startswith("Strengths by “Alignment” of “RLHF engineer”: full for did and 12 months.")
    )
    assert page("rlhf", job=asked).record["requirement"] == {"name": "Alignment", "level": "did", "months": 12}


def test_all_forms_have_the_same_mentions(page: Callable[..., Report]) -> None:
    shown = page("rlhf")
    mentions = shown.record["mentions"]
    assert len(mentions) == len(shown.grid.rows) == len(_excerpts(shown)) + 1, "on the page, one sentence of two mentions is one"
    assert {len(row) for row in shown.grid.rows} == {len(shown.grid.columns)}
    assert [one["strongest"] or "" for one in mentions] == [row[shown.grid.columns.index("strongest")] for row in shown.grid.rows]
    assert {one["why_nothing"] for one in mentions if not one["strength_milli"]} == {"denied"}
    assert {one["why_nothing"] for one in mentions if one["strength_milli"]} == {None}


def test_a_blind_page_names_nobody(page: Callable[..., Report]) -> None:
    shown = page("rlhf", blind=True)
    assert "Ada" not in str(shown.sheets) + str(shown.grid) + str(shown.record)
    assert "0.json" not in str(shown.sheets) + str(shown.grid) + str(shown.record)


THREE = ("Led RLHF of one model.", "Led RLHF of two models.", "Led RLHF of three models.")


def test_a_sentence_is_shown_once_with_how_often_it_was_found(page: Callable[..., Report]) -> None:
    shown = page("rlhf", bullets=(*THREE, "Assisted RLHF and RLHF rounds with PPO on language models."))
    (*_, last) = shown.sheets[0].tables[0].rows
    assert (last[0], last[2]) == (4, "not among the strongest; found 3 times, as ppo too")
    assert len(shown.grid.rows) == 6
    assert shown.sheets[0].notes[0].endswith("the strongest: 1, 2, 3.")


def test_a_denial_within_a_sentence_of_deeds_has_an_entry_of_its_own(page: Callable[..., Report]) -> None:
    rows = page("rlhf", bullets=("Led RLHF of a chat model, without reward models.",)).sheets[0].tables[0].rows
    assert [row[2] for row in rows] == ["strongest: 1 of 1", "denied"]


def test_another_sentence_of_a_passage_names_the_one_that_counts(page: Callable[..., Report]) -> None:
    rows = page("rlhf", bullets=(*THREE, "Assisted RLHF rounds. Assisted the RLHF of two models.")).sheets[0].tables[0].rows
    assert [row[2] for row in rows[-2:]] == ["not among the strongest", "same passage as 4"]


def test_of_a_sentence_the_strongest_mention_is_shown(page: Callable[..., Report]) -> None:
    shown = page("rlhf", bullets=("Assisted with reward models, then led RLHF of a chat model.",))
    (excerpt,) = _excerpts(shown)
    assert (excerpt.lead, shown.grid.rows[0][3]) == ("led · rlhf", "reward-modeling")


def test_where_the_second_sentence_of_a_passage_counts_the_first_names_it(page: Callable[..., Report]) -> None:
    rows = page("rlhf", bullets=("Assisted RLHF rounds. Led the RLHF of two models.",)).sheets[0].tables[0].rows
    assert [row[2] for row in rows] == ["same passage as 2", "strongest: 1 of 1"]
