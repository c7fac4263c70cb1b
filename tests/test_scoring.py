"""Flags on the way from a score to a reader: they have a place, belong to a job, and change no points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matcher import pipeline, report
from matcher.model import Profile
from matcher.requirements.kind import Lore
from matcher.scoring import Once

Make = Callable[..., Any]
ADVERT = "You will train reward models on preference data and run policy optimisation against them every single week"


def test_a_flag_has_its_place_in_json_and_in_the_explanation(pool: Make, profile: Make, job: Make, known: Lore) -> None:
    text = f"# Bo Sample\n\n## Experience\n\n**Engineer**, Example Labs, 2023-01 to 2026-10\n\n- Built tools.\n- {ADVERT}\n"
    run = pipeline.rank(job({"signals": ("rlhf",)}, description=ADVERT), pool(profile("Built tools.", ADVERT), text), known)
    flags = {one["id"]: one["flags"] for one in report.ranking(run).record["candidates"]}
    ((json_flag,), (text_flag,)) = flags["ada-example"], flags["bo-sample"]
    assert json_flag | {"quote": ""} == {
        "kind": "jd_copy", "document": "0.json", "quote": "", "line": None, "column": None, "page": None,
        "pointer": "/work/0/highlights/1",
    }  # fmt: skip
    assert (text_flag["line"], text_flag["column"], text_flag["pointer"]) == (8, 3, None)
    assert text_flag["quote"] == ADVERT[:120]
    sheets = report.explanation([(run, one) for one in run.ranking.standings]).sheets
    notes = " ".join(note for sheet in sheets for note in sheet.notes)
    assert "jd_copy in 1.md:8:3 near" in notes
    assert "jd_copy in 0.json#/work/0/highlights/1 near" in notes


def test_a_profile_without_tricks_has_no_marks(pool: Make, profile: Make, job: Make, known: Lore) -> None:
    run = pipeline.rank(job({"signals": ("rlhf",)}, description=ADVERT), pool(profile("Led RLHF for a 7B chat model.")), known)
    assert run.ranking.standings[0].flags == ()
    assert run.ranking.standings[0].score.marks == ()


def test_a_profile_is_read_once(known: Lore, pool: Make, profile: Make) -> None:
    asked: list[Profile] = []

    class Counting:
        def read(self, profile: Profile) -> Any:
            asked.append(profile)
            return known.finder.read(profile)

    once, (ada, ben) = Once(Counting()), (one.profile for one in pool(profile("Led RLHF."), profile("Led DPO.")).candidates)
    assert once.read(ada) is once.read(ada)
    assert once.read(ben).profile is ben
    assert asked == [ada, ben]
    once.forget()
    assert once.read(ada).profile is ada
    assert asked == [ada, ben, ada]
