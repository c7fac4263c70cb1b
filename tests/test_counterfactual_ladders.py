"""Every kind of requirement has facts that add to it, and each is read as what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.counterfactual import Ladder, ladder
from matcher.lore import Lore
from matcher.model import Job, Observation, Pool, Profile, Requirement
from matcher.requirements import KINDS
from matcher.requirements.added_facts import with_facts
from matcher.requirements.kind import Asked, Gap
from matcher.scoring import prepare
from matcher.strength import TABLE

NOBODY = Profile("", ())
SIMILARITY = Requirement("similarity", "similarity", 10)


def climb(requirement: Requirement, job: Job, known: Lore, profile: Profile = NOBODY) -> Ladder:
    look = KINDS[requirement.kind].prepare(Asked(requirement, 0, job, known))
    return ladder(Gap(requirement, look(known.finder.read(profile)), profile, job, known))


def values(requirement: Requirement, job: Job, known: Lore) -> list[list[int]]:
    """Return what each fact of the ladder gives to somebody who has nothing."""
    score = prepare(job, known)
    steps = [[score(with_facts(NOBODY, [fact])) for fact in group] for group in climb(requirement, job, known)]
    return [[one.contributions[0].observation.value for one in group] for group in steps]


def test_every_shipped_card_can_be_stated_in_every_status(known: Lore) -> None:
    for id in known.taxonomy.cards:
        asked = Requirement(id, "signal", 1, signals=(id,))
        steps = climb(asked, Job("t", "", (asked,)), known)
        assert [group[0].status for group in steps] == list(reversed(TABLE)), id


KINDS_ASKED: list[dict[str, Any]] = [
    {"signals": ("ppo", "dpo"), "months": 12},
    {"signals": ("rlhf",), "level": "contributed"},
    {"terms": ("Slurm", "Weights & Biases"), "months": 3},
    {"kind": "experience", "months": 18},
    {"kind": "experience", "months": 7, "signals": ("nlp",)},
    {"kind": "education", "level": "doctor", "fields": ("computer science",)},
    {"kind": "education", "level": "bachelor"},
    {"kind": "language", "code": "de", "level": "native"},
]


@pytest.mark.parametrize("asked", KINDS_ASKED, ids=str)
def test_a_ladder_rises_in_each_of_its_parts_and_ends_with_full_value(
    asked: dict[str, Any], job: Callable[..., Job], known: Lore
) -> None:
    wanted = job(asked)
    parts = values(wanted.requirements[0], wanted, known)
    assert parts[-1][-1] == 1000
    assert all(part == sorted(part) and part[-1] > 0 for part in parts)
    assert [part[-1] for part in parts] == sorted(part[-1] for part in parts)


@pytest.mark.parametrize("requirement", [SIMILARITY, Requirement("Topics", "coverage", 10, terms=("spiking networks", "C"))])
def test_of_words_of_the_advert_no_facts_are_made(requirement: Requirement, job: Callable[..., Job], known: Lore) -> None:
    asked = job({"signals": ("rlhf",)}, title="reinforcement", description="We train models with annotators.", similarity=10)
    assert climb(requirement, asked, known) == ()


def test_nothing_adds_to_full_value(known: Lore) -> None:
    asked = Requirement("r", "signal", 1, signals=("rlhf",))
    assert ladder(Gap(asked, Observation(1000), NOBODY, Job("t", "", (asked,)), known)) == ()


def test_facts_of_work_add_their_months_before_all_other_work(
    profile: Callable[..., Any], pool: Callable[..., Any], job: Callable[..., Job], known: Lore
) -> None:
    who = pool(profile("Built billing.", start="2024-01", end="2024-12")).candidates[0].profile
    asked = job({"kind": "experience", "months": 20})
    (steps,) = climb(asked.requirements[0], asked, known, who)
    assert [fact.months for fact in steps] == list(range(1, 9))
    told = [prepare(asked, known)(with_facts(who, [fact])).contributions[0].observation.months for fact in steps]
    assert told == list(range(13, 21))


def test_more_months_of_work_are_months_of_the_past(pool: Callable[..., Pool], job: Callable[..., Job], known: Lore) -> None:
    asked = job({"kind": "experience", "months": 36})
    told = pool({"work": [{"position": "Engineer", "startDate": "2030-01", "endDate": "2036-03"}]}).candidates[0].profile
    one = Gap(asked.requirements[0], prepare(asked, known)(told).contributions[0].observation, told, asked, known)
    assert {fact.period.end for group in ladder(one) for fact in group if fact.period} == {known.month + 1}
