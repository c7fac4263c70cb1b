"""What `matcher funnel` shows, before it has looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import eligibility, pipeline
from matcher.blinding import to_show
from matcher.lore import Lore
from matcher.report import Report
from matcher.report.funnel import report_of
from matcher.report.record import digest

Make = Callable[..., Any]

RLHF = {"name": "RLHF", "signals": ("rlhf",), "weight": 30, "must": True}
SERVING = {"name": "Serving", "terms": ("vLLM",), "weight": 50, "must": True, "months": 24}


@pytest.fixture(scope="session")
def shown(pool: Make, profile: Make, job: Make, known: Lore) -> Callable[..., Report]:
    def show(*requirements: dict[str, Any], blind: bool = False, **more: Any) -> Report:
        people = pool(
            profile("Led RLHF for a chat model.", "Built a server on vLLM."),
            profile("Built a server on vLLM.", name="Bo Sample"),
            profile("Led RLHF for a chat model.", "Built a server on vLLM.", name="Cy Short", start="2026-05"),
            profile("Built tools.", name="Di Other"),
        )
        run = to_show(pipeline.rank(job(*requirements, **more), people, known), blind=blind)
        return report_of(run, eligibility.funnel(run.ranking))

    return show


def test_a_row_has_the_three_states_a_bar_and_how_many_it_alone_sets_apart(shown: Make) -> None:
    first, _ = shown(RLHF, SERVING).sheets[0].tables
    assert [row[:4] + row[5:] for row in first.rows] == [("RLHF", 2, 2, 0, 1), ("Serving", 2, 1, 1, 1)]
    assert first.rows[1][4] == "████████▒▒▒▒░░░░"


def test_the_bar_has_one_length_whatever_the_numbers(shown: Make) -> None:
    rows = shown(RLHF, SERVING, RLHF | {"name": "Again"}).sheets[0].tables[0].rows
    assert {len(str(row[4])) for row in rows} == {16}


def test_whoever_misses_one_is_named_with_what_is_missing_and_the_words(shown: Make) -> None:
    _, near = shown(RLHF, SERVING).sheets[0].tables
    assert [row[1] for row in near.rows] == ["Cy Short", "Bo Sample"]
    assert near.rows[0][3] == "Serving: not met; up to 6 months (24 asked)"
    assert near.rows[1][3] == "RLHF: not stated"
    assert [note[:8] for note in shown(RLHF, SERVING).sheets[0].notes].count("“Up to”:") == 1
    assert not [note for note in shown(RLHF).sheets[0].notes if note.startswith("“Up to”:")]
    assert [one.quote.text for one in near.rows[0][4]] == ["Built a server on vLLM."]
    assert near.rows[1][4] == ()


def test_what_was_done_too_little_is_told_with_what_is_asked_for(
    shown: Make, pool: Make, profile: Make, job: Make, known: Lore
) -> None:
    def missing(bullet: str, **asked: Any) -> tuple[str, list[str]]:
        run = pipeline.rank(job(RLHF | asked), pool(profile(bullet, start="2024-01", end="2026-01")), known)
        row = report_of(run, eligibility.funnel(run.ranking)).sheets[0].tables[1].rows[0]
        return row[3], [one.lead for one in row[4]]

    assert missing("Assisted the RLHF team.", months=12) == ("RLHF: not met; asked: contributed or more", ["assisted"])
    assert missing("Built RLHF pipelines.", level="led") == ("RLHF: not met; asked: led", ["did"])
    assert missing("Built RLHF pipelines.", months=36) == ("RLHF: not met; up to 25 months (36 asked)", ["did"])
    assert missing("Trained a 7B chat model with DPO.") == ("RLHF: not stated", ["related work, did"])
    assert missing("No experience with RLHF.") == ("RLHF: not met; asked: contributed or more", ["denied"])


def test_words_of_the_thing_itself_go_before_stronger_ones_of_what_is_related(
    pool: Make, profile: Make, job: Make, known: Lore
) -> None:
    run = pipeline.rank(job(RLHF), pool(profile("Trained a 7B chat model with DPO.", "Basic knowledge of RLHF.")), known)
    (excerpt,) = report_of(run, eligibility.funnel(run.ranking)).sheets[0].tables[1].rows[0][4]
    assert (excerpt.lead, excerpt.quote.text) == ("exposed", "Basic knowledge of RLHF.")
    assert run.ranking.standings[0].score.contributions[0].observation.evidence[0].signal == "dpo"


def test_blind_it_names_nobody(shown: Make) -> None:
    report = shown(RLHF, SERVING, blind=True)
    text = f"{report.sheets} {report.grid} {report.record}"
    assert not any(name in text for name in ("Short", "Sample", "cy-short", "2.json"))
    assert [row[1] for row in report.sheets[0].tables[1].rows] == [one["id"] for one in report.record["missing_one"]]


def test_the_record_the_page_and_the_grid_have_the_same_numbers(shown: Make) -> None:
    report = shown(RLHF, SERVING)
    record = report.record
    assert (record["schema"], record["tiers"]) == ("matcher.funnel/1", {"met": 1, "not_stated": 2, "not_met": 1})
    assert record["musts"][1] == {
        "requirement": "Serving", "met": 2, "not_stated": 1, "not_met": 1,
        "alone": {"not_stated": 0, "not_met": 1}, "all_met_without_it": 2,
    }  # fmt: skip
    assert report.grid.rows == (("RLHF", 2, 2, 0, 1, 0, 2, "bo-sample"), ("Serving", 2, 1, 1, 0, 1, 2, "cy-short"))
    assert "1 of 4 meets every must-have; for 2 something is not stated, for 1 something is not met." in report.sheets[0].subtitle
    assert record["manifest"]["run_digest"] == digest(record)


def test_a_state_that_nobody_is_in_is_not_spoken_of(shown: Make) -> None:
    assert shown(RLHF).sheets[0].subtitle == "2 of 4 meet the must-have; for 2 something is not stated."
    assert (
        shown({"name": "All", "terms": ("built", "tools", "server", "chat"), "must": True}).sheets[0].subtitle
        == "4 of 4 meet the must-have."
    )


def test_the_score_of_whoever_misses_one_is_the_whole_score(shown: Make) -> None:
    (first, *_) = shown(RLHF, SERVING).record["missing_one"]
    assert first["score_milli"] > first["missing"]["milli"] > 0
    assert (first["missing"]["requirement"], first["missing"]["state"]) == ("Serving", "not met")
    assert first["missing"]["evidence"][0]["quote"] == "Built a server on vLLM."


def test_a_job_without_must_haves_says_so(shown: Make) -> None:
    report = shown(RLHF | {"must": False})
    (sheet,) = report.sheets
    assert sheet.tables == ()
    assert sheet.notes[0].startswith("This job has no must-haves")
    assert (report.record["musts"], report.record["missing_one"], report.grid.rows) == ([], [], ())


def test_where_nobody_misses_just_one_there_is_no_such_table(shown: Make) -> None:
    assert len(shown({"name": "Tools", "terms": ("tools", "server"), "must": True}).sheets[0].tables) == 1


def test_the_way_to_the_same_number_is_told_for_the_must_have_that_sets_most_apart(shown: Make) -> None:
    notes = " ".join(shown(RLHF | {"name": "It's RLHF"}).sheets[0].notes)
    assert "`matcher rank JOB --tiers --ignore-must 'It'\"'\"'s RLHF'`" in notes
    assert "reject" not in notes


def test_no_way_is_told_where_no_must_have_sets_anybody_apart_alone(shown: Make) -> None:
    notes = " ".join(shown({"name": "Tools", "terms": ("tools", "server"), "must": True}).sheets[0].notes)
    assert "only this one: people of whom only this must-have is not met, or not stated. " in notes
    assert "matcher rank" not in notes


def test_what_a_person_has_to_check_is_told(shown: Make) -> None:
    report = shown(RLHF, checks=(("location", "Zürich"),))
    assert "For a person to check: location – Zürich." in report.sheets[0].notes
    assert report.record["job"]["checks"] == {"location": "Zürich"}
