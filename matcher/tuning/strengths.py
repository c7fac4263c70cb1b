"""Grades → strengths, shrunk towards the present ones, and what they gain for candidates they were not learnt from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log, sqrt
from random import Random
from statistics import fmean
from typing import NamedTuple

from matcher import strength
from matcher.errors import MatcherError, Mistakes
from matcher.evaluation.measures import Measure
from matcher.lore import Lore
from matcher.model import FULL, GIVING, Job, Profile
from matcher.scoring import RestatedProfiles, worths
from matcher.strength import LIST_LIMIT
from matcher.tuning.holdout import FEW_JOBS, Gain, Rows, everyone, folds, gain, unseen
from matcher.tuning.judged import JudgedJob, Scores

Table = tuple[int, ...]
"""Strengths in thousandths, in the order of `GIVING`."""

STEP = 100
"""Thousandths by which one strength is moved at a time: finer ones no grades tell apart."""

OFF = 150
"""Thousandths by which a strength is expected to be off: about as far as to the next one."""

LEAST = 1
"""A strength in thousandths below which a status could not be asked for as a `level`."""

Agreement = Callable[[Table], float]


class TuningCase(NamedTuple):
    """A job beside its grades, with what it is scored by."""

    task: JudgedJob
    job: Job
    lore: Lore
    profiles: tuple[Profile, ...]
    """Of the judged candidates, in their order."""


def strengths_of(job: Job) -> Table:
    """Return the strengths that hold for a job now: its own go before the shipped ones."""
    return tuple(strength.present(job)[level] for level in GIVING)


def common(cases: Sequence[TuningCase]) -> Table:
    """Return the strengths that hold for all the jobs.

    Raises:
        Mistakes: every job whose own differ from those of the first.
    """
    first = strengths_of(cases[0].job)
    fix = "tune it by itself, or give them one [strength] table"
    what = f"its strengths are not those of {cases[0].task.where}"
    mistakes = tuple(MatcherError(what, one.task.where, fix) for one in cases if strengths_of(one.job) != first)
    if mistakes:
        raise Mistakes(mistakes)
    return first


def scorer(cases: Sequence[TuningCase]) -> Callable[[Table], Scores]:
    """Return a function from a table to the scores of all judged candidates, nobody read twice; each table is worked out once."""
    read = [(case, RestatedProfiles(case.job, case.lore, enumerate(case.profiles))) for case in cases]
    return cache(lambda table: [_rescored(case, restated, table) for case, restated in read])


def _rescored(case: TuningCase, restated: RestatedProfiles, table: Table) -> list[float]:
    """Return the scores of the judged candidates of one job, in thousandths of a point."""
    values = restated.values(case.task.values, dict(zip(GIVING, table, strict=True)))
    given = [worth for _, worth in worths(case.job)]
    return [sum(worth * value for worth, value in zip(given, row, strict=True)) / FULL for row in values]


class StrengthsProposal(NamedTuple):
    """The jobs, the strengths now and the proposed ones, and the gain of such a table."""

    tasks: tuple[JudgedJob, ...]
    present: Table
    table: Table
    gain: Gain
    by_job: bool
    """Whether whole jobs were held out, else candidates."""


def propose(
    tasks: Sequence[JudgedJob], scores: Callable[[Table], Scores], present: Table, measure: Measure, seed: int
) -> StrengthsProposal:
    """Return strengths learnt from all grades, and the gain of strengths learnt in the same way from others than those ranked."""
    chance, by_job = Random(seed), len(tasks) >= FEW_JOBS  # noqa: S311 - samples, no secrets

    def learnt(rows: Rows) -> Table:
        return climb(present, lambda table: _likelihood(tasks, rows, scores(table)))

    held_out = unseen(tasks, folds(tasks, chance, by_job=by_job), lambda rows: scores(learnt(rows)))
    gained = gain(tasks, scores(present), held_out, measure, chance)
    return StrengthsProposal(tuple(tasks), present, learnt(everyone(tasks)), gained, by_job)


def climb(present: Table, agreement: Agreement) -> Table:
    """Return the table that no step of one strength makes better: agreement less Σ (moved by)² / (2 × 150²).

    Coordinate search: of all steps the best one is taken, as long as one is good. The first strength stays, for only proportions
    count; a weaker status never gets more than a stronger one.
    """

    def worth(table: Table) -> float:
        return agreement(table) - sum((one - was) ** 2 for one, was in zip(table, present, strict=True)) / (2 * OFF**2)

    best, reached = present, worth(present)
    while True:
        agreed, table = max(((worth(one), one) for one in _steps(best)), default=(reached, best))
        if agreed <= reached:
            return best
        best, reached = table, agreed


def _steps(table: Table) -> Iterator[Table]:
    for at in range(1, len(table)):
        for moved in (table[at] - STEP, table[at] + STEP):
            step = (*table[:at], max(LEAST, moved), *table[at + 1 :])
            if step != table and _falling(step):
                yield step


def _falling(table: Table) -> bool:
    """Return whether a table is one: no weaker status above a stronger one, lists within what they can ever give."""
    ordered = all(one >= other for one, other in pairwise(table))
    return ordered and table[0] <= FULL and table[GIVING.index("listed")] <= LIST_LIMIT


def _likelihood(tasks: Sequence[JudgedJob], rows: Rows, scores: Scores) -> float:
    """Return the log-likelihood of the grades, up to a constant: −n/2 ln(1 − r²), r the correlation with the scores within jobs.

    A correlation below 0 counts against.
    """
    pairs = [pair for task, kept, found in zip(tasks, rows, scores, strict=True) for pair in _centred(task, kept, found)]
    above = sum(score * grade for score, grade in pairs)
    below = sqrt(sum(score**2 for score, _ in pairs) * sum(grade**2 for _, grade in pairs))
    r = above / below if below else 0.0
    return -len(pairs) / 2 * log(1 - min(r * abs(r), 1 - 1e-9))


def _centred(task: JudgedJob, rows: Sequence[int], scores: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Yield scores and grades less their means; grades of unit variance, so that every job counts alike."""
    grades = [task.grades[row] for row in rows]
    if len(set(grades)) > 1:
        mean, middle = fmean(grades), fmean(scores[row] for row in rows)
        spread = sqrt(fmean((grade - mean) ** 2 for grade in grades))
        for row, grade in zip(rows, grades, strict=True):
            yield scores[row] - middle, (grade - mean) / spread
