"""Judged candidates × another strength table → scores, without reading anybody twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from matcher.errors import MatcherError, Mistakes
from matcher.model import Job, Profile, Requirement, Status
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Lore, Observe
from matcher.scoring import overlaid, worths
from matcher.signals.kinship import Kinship
from matcher.signals.readings import Reading
from matcher.signals.shingles import Advert
from matcher.strength import FULL, TABLE
from matcher.tuning.judged import Judged, Scores

Table = tuple[int, ...]
"""Strengths in thousandths, in the order of `LEVELS`."""

LEVELS: tuple[Status, ...] = tuple(TABLE)
"""The statuses that give something, strongest first."""

_BY_STATUS = {"signal", "terms"}
"""Kinds of requirement whose value the table decides."""


class Case(NamedTuple):
    """A job beside its grades, with what it is scored by."""

    task: Judged
    job: Job
    lore: Lore
    profiles: tuple[Profile, ...]
    """Of the judged candidates, in their order."""


def present(job: Job) -> Table:
    """Return the strengths that hold for a job now: its own go before the shipped ones."""
    return tuple((TABLE | cast("dict[Status, int]", dict(job.strengths)))[level] for level in LEVELS)


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
    rescored = [_Rescored(case) for case in cases]
    return cache(lambda table: [one.scores(table) for one in rescored])


class _Rescored:
    """The judged candidates of one job, read once, and asked again only where a status can matter."""

    def __init__(self, case: Case) -> None:
        self._case, self._worths = case, worths(case.job)
        advert, kinship = Advert(case.job), Kinship(case.lore.taxonomy)
        self._readings = [overlaid(profile, case.lore, advert, kinship)[0] for profile in case.profiles]
        full = dict.fromkeys(LEVELS, FULL)
        self._moved = [(at, *one) for at, one in enumerate(self._worths) if one[0].kind in _BY_STATUS]
        self._live = {at: self._shown(self._observer(requirement, worth, full)) for at, requirement, worth in self._moved}

    def _shown(self, observe: Observe) -> list[tuple[int, Reading]]:
        """Return whoever has a value at all, were every status worth the full one."""
        return [(row, reading) for row, reading in enumerate(self._readings) if observe(reading).value]

    def _observer(self, requirement: Requirement, worth: int, table: Mapping[Status, int]) -> Observe:
        strengths = tuple(sorted((str(status), strength) for status, strength in table.items()))
        job = self._case.job._replace(strengths=strengths)
        return KINDS[requirement.kind].prepare(Asked(requirement, worth, job, self._case.lore))

    def scores(self, table: Table) -> list[float]:
        """Return the scores in thousandths of a point."""
        values = [list(row) for row in self._case.task.values]
        for at, requirement, worth in self._moved:
            observe = self._observer(requirement, worth, dict(zip(LEVELS, table, strict=True)))
            for row, reading in self._live[at]:
                values[row][at] = observe(reading).value
        return [sum(worth * value for (_, worth), value in zip(self._worths, row, strict=True)) / FULL for row in values]
