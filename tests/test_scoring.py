"""Flags on the way from a score to a reader: they have a place, belong to a job, and change no points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline, report
from matcher.lore import Lore
from matcher.model import Job, Profile
from matcher.scoring import RestatedProfiles, prepare
from matcher.signals.readings import Reading
from matcher.strength import TABLE, present

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


@pytest.fixture
def asked(job: Make) -> Job:
    return job({"signals": ("rlhf",)}, {"terms": ("vLLM",)}, {"kind": "experience", "months": 12})


@pytest.fixture
def profiles(pool: Make, profile: Make) -> list[Profile]:
    both = ("Led RLHF.", "Used vLLM in production.", "Cooked soup.")
    people = pool(*(profile(one, name=f"Ada Example{at}") for at, one in enumerate(both))).candidates
    return [one.profile for one in people]


def rows(job: Job, known: Lore, profiles: list[Profile]) -> list[list[int]]:
    score = prepare(job, known)
    return [[one.observation.value for one in score(profile).contributions] for profile in profiles]


def test_a_job_with_these_strengths_gives_these_values(asked: Job, known: Lore, profiles: list[Profile]) -> None:
    halved = {status: strength // 2 for status, strength in TABLE.items()} | {"led": 1000}
    again = RestatedProfiles(asked, known, enumerate(profiles)).values(rows(asked, known, profiles), halved)
    assert again == rows(asked._replace(strengths=tuple(halved.items())), known, profiles)
    assert again != rows(asked, known, profiles)


def test_the_values_of_now_come_back_under_the_strengths_of_now(asked: Job, known: Lore, profiles: list[Profile]) -> None:
    now = rows(asked, known, profiles)
    assert RestatedProfiles(asked, known, enumerate(profiles)).values(now, present(asked)) == now


def test_nobody_is_read_twice_or_before_there_is_need(asked: Job, known: Lore, profiles: list[Profile]) -> None:
    read: list[Profile] = []

    class Counting:
        def read(self, profile: Profile) -> Reading:
            read.append(profile)
            return known.finder.read(profile)

    now = rows(asked, known, profiles)
    restated = RestatedProfiles(asked, known._replace(finder=Counting()), enumerate(profiles))
    assert read == []
    for _ in range(3):
        restated.values(now, present(asked))
    assert [read.count(one) for one in profiles] == [1, 1, 1]
