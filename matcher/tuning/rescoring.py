"""Judged candidates × another strength table → scores, without reading anybody twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from matcher import strength
from matcher.errors import MatcherError, Mistakes
from matcher.model import Job, Profile
from matcher.requirements.kind import Lore
from matcher.restating import Restated
from matcher.scoring import worths
from matcher.strength import FULL, GIVING
from matcher.tuning.judged import Judged, Scores

Table = tuple[int, ...]
"""Strengths in thousandths, in the order of `GIVING`."""


class Case(NamedTuple):
    """A job beside its grades, with what it is scored by."""

    task: Judged
    job: Job
    lore: Lore
    profiles: tuple[Profile, ...]
    """Of the judged candidates, in their order."""


def present(job: Job) -> Table:
    """Return the strengths that hold for a job now: its own go before the shipped ones."""
    return tuple(strength.present(job)[level] for level in GIVING)


def common(cases: Sequence[Case]) -> Table:
    """Return the strengths that hold for all the jobs.

    Raises:
        Mistakes: every job whose own differ from those of the first.
    """
    first = present(cases[0].job)
    fix = "tune it by itself, or give them one [strength] table"
    what = f"its strengths are not those of {cases[0].task.where}"
    mistakes = tuple(MatcherError(what, one.task.where, fix) for one in cases if present(one.job) != first)
    if mistakes:
        raise Mistakes(mistakes)
    return first


def scorer(cases: Sequence[Case]) -> Callable[[Table], Scores]:
    """Return what gives the scores of all judged candidates under a table; each table is worked out once."""
    read = [(case, Restated(case.job, case.lore, enumerate(case.profiles))) for case in cases]
    return cache(lambda table: [_scores(case, restated, table) for case, restated in read])


def _scores(case: Case, restated: Restated, table: Table) -> list[float]:
    """Return the scores of the judged candidates of one job, in thousandths of a point."""
    values = restated.values(case.task.values, dict(zip(GIVING, table, strict=True)))
    given = [worth for _, worth in worths(case.job)]
    return [sum(worth * value for worth, value in zip(given, row, strict=True)) / FULL for row in values]
