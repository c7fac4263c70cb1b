"""Values under other strengths: nobody is read twice, and nothing is asked that strengths cannot move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Job, Profile
from matcher.requirements.kind import Lore
from matcher.restating import Restated
from matcher.scoring import prepare
from matcher.signals.readings import Reading
from matcher.strength import TABLE, present

Make = Callable[..., Any]


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
    again = Restated(asked, known, enumerate(profiles)).values(rows(asked, known, profiles), halved)
    assert again == rows(asked._replace(strengths=tuple(halved.items())), known, profiles)
    assert again != rows(asked, known, profiles)


def test_the_values_of_now_come_back_under_the_strengths_of_now(asked: Job, known: Lore, profiles: list[Profile]) -> None:
    now = rows(asked, known, profiles)
    assert Restated(asked, known, enumerate(profiles)).values(now, present(asked)) == now


def test_nobody_is_read_twice_or_before_there_is_need(asked: Job, known: Lore, profiles: list[Profile]) -> None:
    read: list[Profile] = []

    class Counting:
        def read(self, profile: Profile) -> Reading:
            read.append(profile)
            return known.finder.read(profile)

    now = rows(asked, known, profiles)
    restated = Restated(asked, known._replace(finder=Counting()), enumerate(profiles))
    assert read == []
    for _ in range(3):
        restated.values(now, present(asked))
    assert [read.count(one) for one in profiles] == [1, 1, 1]
