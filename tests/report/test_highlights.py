"""The words under a name tell what somebody did, before what they list, before plain facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline
from matcher.lore import Lore
from matcher.model import Job
from matcher.report.highlights import TELLING, highlights

Make = Callable[..., Any]
RLHF = {"name": "RLHF", "signals": ("rlhf",), "weight": 10}
WORK = {"name": "Work", "kind": "experience", "months": 12, "weight": 40}
DEGREE = {"name": "Degree", "kind": "education", "level": "master", "weight": 30}
WARDS = {"name": "Wards", "kind": "coverage", "terms": ("wound dressing",), "weight": 20}
PYTHON = {"name": "Python", "terms": ("Python",), "weight": 80}


@pytest.fixture
def names(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> Callable[..., list[str]]:
    """Return the requirements whose words stand under the name of somebody who has all of them."""
    degree = {"studyType": "Master", "area": "Physics", "startDate": "2015-01", "endDate": "2017-06"}
    person = profile("Led RLHF for a chat model.", "Taught wound dressing.", education=[degree], skills=[{"name": "Python"}])

    def under(*asked: dict[str, Any]) -> list[str]:
        (standing,) = pipeline.rank(job(*asked), pool(person), known).ranking.standings
        return [excerpt.lead.split()[1] for excerpt in highlights(standing)]

    return under


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ((WORK, DEGREE, RLHF), ["RLHF", "Work"]),
        ((WORK, DEGREE, WARDS), ["Wards", "Work"]),
        ((WORK, WARDS, RLHF), ["RLHF", "Wards"]),
        ((PYTHON, RLHF, WORK), ["RLHF", "Python"]),
        ((DEGREE, WORK), ["Work", "Degree"]),
    ],
)
def test_deeds_stand_before_lists_and_both_before_plain_facts(
    names: Callable[..., list[str]], asked: tuple[dict[str, Any], ...], shown: list[str]
) -> None:
    assert names(*asked) == shown
    assert len(shown) == TELLING


def test_what_gives_no_tenth_of_a_point_stands_behind_what_does(names: Callable[..., list[str]]) -> None:
    assert names(RLHF, DEGREE | {"weight": 30_000}, WORK | {"weight": 40_000}) == ["Work", "Degree"]


def test_a_signal_that_counts_for_the_one_asked_for_is_named(
    pool: Make, profile: Make, job: Callable[..., Job], known: Lore
) -> None:
    asked = {"name": "Distributed training", "signals": ("distributed-training",), "weight": 10}
    leads = []
    for line in ("Pretrained a 7B language model from scratch.", "Ran distributed training on 64 GPUs."):
        (standing,) = pipeline.rank(job(asked), pool(profile(line)), known).ranking.standings
        leads += [excerpt.lead.split(" ", 1)[1].strip() for excerpt in highlights(standing)]
    assert leads == ["Distributed training · did llm-pretraining", "Distributed training · did"]
