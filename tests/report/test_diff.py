"""What `matcher diff` shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest

from matcher import pipeline, report
from matcher.differing import differ
from matcher.lore import make_lore
from matcher.report.diff import _brief, report_of, unexplained
from matcher.report.sheet import Report

Make = Callable[..., Any]
lore = cache(make_lore)
SOME = "Contributed to RLHF."


@pytest.fixture(scope="session")
def ranked(pool: Make, profile: Make, job: Make) -> Make:
    def make(
        *bullets: str, day: date = date(2026, 11, 21), blind: bool = False, weight: int = 10, **names: str
    ) -> dict[str, Any]:
        people = [profile(text, name=name) for name, text in {"Ada Example": bullets[0], **dict(zip(names.values(), bullets[1:]))}.items()]  # fmt: skip # noqa: B905
        asked = job({"signals": ("rlhf",), "weight": weight}, {"signals": ("dpo",)})._replace(sha256=f"weight {weight}")
        shown = report.ranking(pipeline.rank(asked, pool(*people), lore(day)), blind=blind).record
        return dict(json.loads(json.dumps(shown)))

    return make


def page(old: dict[str, Any], new: dict[str, Any], **looks: Any) -> Report:
    return report_of(differ(old, new), old, new, **looks)


def test_nothing_differs(ranked: Make) -> None:
    ranking = ranked("Led RLHF.")
    sheet = page(ranking, ranking).sheets[0]
    assert (sheet.title, sheet.tables) == ("Nothing differs", ())


def test_each_change_is_told_with_its_cause(ranked: Make) -> None:
    sheet = page(ranked("Led RLHF.", SOME, b="Bo Sample"), ranked("Assisted RLHF.", SOME, b="Bo Sample")).sheets[0]
    scores, ranks = sheet.tables
    assert [row[2] for row in scores.rows] == ["Ada Example"]
    assert str(scores.rows[0][-1]).startswith("documents −")
    assert [row[2:] for row in ranks.rows] == [("Bo Sample", "", "", "up 1", ""), ("Ada Example", "down 1", "", "", "")]
    assert sheet.title == "1 of 2 candidates differ"


def test_rankings_of_two_jobs_are_told_as_such(ranked: Make) -> None:
    old, new = ranked("Led RLHF."), ranked("Led RLHF.", weight=30)
    assert page(old, new).sheets[0].subtitle == ""
    old["job"]["title"] = "Nurse"
    assert page(old, new).sheets[0].subtitle == f"Two jobs: OLD is for “Nurse”, NEW for “{new['job']['title']}”."


def test_new_and_gone_are_told(ranked: Make) -> None:
    sheet = page(ranked("Led RLHF.", "Led DPO.", b="Bo Sample"), ranked("Led RLHF.", "Led DPO.", c="Cy Sample")).sheets[0]
    assert [(row[2], row[4]) for row in sheet.tables[0].rows] == [("Cy Sample", "new"), ("Bo Sample", "gone")]


def test_parts_add_up_in_the_record_and_the_grid(ranked: Make) -> None:
    old, new = ranked("Led RLHF.", day=date(2022, 1, 1)), ranked("Assisted RLHF.", weight=30)
    shown = page(old, new)
    [candidate] = shown.record["candidates"]
    assert sum(part["milli"] for part in candidate["parts"]) == candidate["change_milli"] == new["candidates"][0]["score_milli"] - old["candidates"][0]["score_milli"]  # fmt: skip
    assert sum(row[-1].milli for row in shown.grid.rows) == candidate["change_milli"]
    assert [one["name"] for one in shown.record["inputs"] if one["changed"]] == ["job", "as-of date"]
    assert ("requirement 1", "50.000", "75.000") in shown.sheets[0].tables[-1].rows


def test_another_score_from_the_same_inputs_is_said_loudly(ranked: Make) -> None:
    old, new = ranked("Led RLHF."), ranked("Led RLHF.")
    part = new["candidates"][0]["contributions"][0]
    part["value_milli"] -= 1
    part["milli"] -= 50
    new["candidates"][0]["score_milli"] -= 50
    difference = differ(old, new)
    assert len(unexplained(difference)) == 1
    assert "SAME INPUTS, OTHER SCORE: 1 candidate." in page(old, new).sheets[0].notes[0]


def test_blind_names_nobody(ranked: Make) -> None:
    old, new = ranked("Led RLHF."), ranked("Assisted RLHF.")
    drawn = page(old, new, blind=True)
    shown = f"{drawn.sheets} {drawn.grid} {drawn.record}".casefold()
    assert "ada-" not in shown
    assert "ada example" not in shown


def test_a_blind_ranking_and_one_with_names_are_of_the_same_people(ranked: Make) -> None:
    assert page(ranked("Led RLHF."), ranked("Led RLHF.", blind=True)).sheets[0].title == "Nothing differs"


def test_without_names_somebody_whose_documents_changed_is_another_and_that_is_said(ranked: Make) -> None:
    note = "Without names, somebody whose documents all changed is shown as gone and as new."
    sheet = page(ranked("Led RLHF.", blind=True), ranked("Assisted RLHF.", blind=True)).sheets[0]
    assert [row[4] for row in sheet.tables[0].rows] == ["new", "gone"]
    assert note in sheet.notes
    assert note not in page(ranked("Led RLHF."), ranked("Assisted RLHF.")).sheets[0].notes


def test_of_first_ranks_only_it_is_said_what_that_means(ranked: Make) -> None:
    old, new = ranked("Led RLHF."), ranked("Led RLHF.")
    new["counts"]["ranked"] = 5
    assert any(note.startswith("First ranks only: NEW.") for note in page(old, new).sheets[0].notes)


def test_words_that_act_on_a_terminal_are_not_shown(ranked: Make) -> None:
    old, new = ranked("Led RLHF."), ranked("Assisted RLHF.", day=date(2020, 1, 1))
    for each in (old, new):
        each["candidates"][0]["name"] = each["candidates"][0]["id"] = "\x1b[2JAda\ud800"
        each["manifest"]["matcher"] = f"\x1b]0;{each['as_of']}\x07"
        for side in (each["job"]["requirements"][0], each["candidates"][0]["contributions"][0]):
            side["name"] = side["requirement"] = "\x1b[31mRLHF"
    drawn = page(old, new)
    shown = f"{drawn.sheets} {drawn.grid} {drawn.record}"
    assert "\x1b" not in shown
    assert "\ud800" not in shown


def test_a_must_have_that_turned_is_told_though_no_score_differs(ranked: Make) -> None:
    old = ranked("Led RLHF.")
    new = json.loads(json.dumps(old))
    old["candidates"][0]["musts"], new["candidates"][0]["musts"] = {"English": "not stated"}, {"English": "met"}
    new["candidates"][0]["document_sha256"] = ["other"]
    shown = page(old, new)
    assert shown.sheets[0].title == "1 of 1 candidates differ"
    assert shown.sheets[0].tables[0].rows == (("Ada Example", "English", "not stated", "met", "documents"),)
    assert shown.record["candidates"][0]["musts"] == [{"requirement": "English", "old": "not stated", "new": "met"}]
    assert shown.record["candidates"][0]["status"] == "changed"
    assert [row[7:9] for row in shown.grid.rows] == [("English", "not stated → met")]


def test_a_must_have_that_is_ignored_is_told_once(ranked: Make) -> None:
    old = ranked("Led RLHF.")
    new = json.loads(json.dumps(old))
    old["job"]["requirements"][0]["must"], new["options"]["ignore_must"] = True, ["requirement 1"]
    old["candidates"][0]["musts"] = {"requirement 1": "met"}
    shown = page(old, new)
    assert shown.sheets[0].title == "No candidate differs, although not everything is the same"
    assert "No longer must-haves: requirement 1." in shown.sheets[0].notes
    assert shown.record["musts"] == [{"name": "requirement 1", "new": False}]
    assert not unexplained(differ(old, new))


def test_a_must_have_that_turned_with_the_same_inputs_is_not_explained(ranked: Make) -> None:
    old = ranked("Led RLHF.")
    new = json.loads(json.dumps(old))
    old["candidates"][0]["musts"], new["candidates"][0]["musts"] = {"English": "not stated"}, {"English": "met"}
    assert unexplained(differ(old, new))


def test_other_documents_of_the_same_score_are_not_nothing(ranked: Make) -> None:
    old = ranked("Led RLHF.")
    new = json.loads(json.dumps(old))
    new["candidates"][0]["document_sha256"] = ["other"]
    assert page(old, new).sheets[0].title == "No candidate differs, although not everything is the same"


def test_a_requirement_is_named_once_under_a_cause(ranked: Make) -> None:
    sheet = page(ranked("Led RLHF."), ranked("Led RLHF.", weight=30)).sheets[0]
    assert str(sheet.tables[0].rows[0][-1]).count("requirement 1") == 1


def test_a_document_of_another_content_is_named_though_no_score_differs(ranked: Make) -> None:
    shown = page(ranked("Led RLHF.", SOME, b="Bo Sample"), ranked("Led RLHF at last.", SOME, b="Bo Sample"))
    assert shown.sheets[0].title == "No candidate differs, although not everything is the same"
    assert shown.sheets[0].notes[0] == "Documents whose content changed: 0.json."
    documents = {one["id"]: one["documents"] for one in shown.record["candidates"]}
    nothing: dict[str, list[str]] = {"changed": [], "new": [], "gone": []}
    assert documents == {"ada-example": nothing | {"changed": ["0.json"]}, "bo-sample": nothing}
    assert [row[-2] for row in shown.grid.rows] == ["0.json", ""]


def test_documents_that_came_and_went_are_named_and_one_of_another_name_is_the_same(ranked: Make) -> None:
    old = ranked("Led RLHF.")
    new = json.loads(json.dumps(old))
    digest = "0" * 64
    for side, names in ((old, ["a.md", "b.md"]), (new, ["z.md", "c.md"])):
        (candidate,) = side["candidates"]
        candidate["documents"], candidate["document_sha256"] = names, [digest, names[1][0] * 64]
    assert page(old, new).sheets[0].notes[:2] == (
        "New documents of people who were there before: c.md.",
        "Documents gone, of people who are still there: b.md.",
    )
    assert page(old, new, blind=True).record["candidates"][0]["documents"]["new"] == ["c" * 12]


def test_documents_without_digests_are_not_called_new(ranked: Make) -> None:
    old, new = ranked("Led RLHF."), ranked("Led RLHF.")
    del old["candidates"][0]["document_sha256"]
    assert page(old, new).record["candidates"][0]["documents"] == {"changed": [], "new": [], "gone": []}


def test_who_is_gone_is_told_beside_who_differs(ranked: Make) -> None:
    sheet = page(ranked("Led RLHF.", SOME, b="Bo Sample"), ranked("Led RLHF.")).sheets[0]
    assert sheet.title == "0 of 1 candidates differ, and 1 is gone"


def test_a_long_name_is_cut_between_words_and_says_so() -> None:
    assert _brief("Nsight, Bring up new hardware, H100, B200 and 2 more") == "Nsight, Bring up new hardware, H100, …"
    assert _brief("Kubernetes") == "Kubernetes"
