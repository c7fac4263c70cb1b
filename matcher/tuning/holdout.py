"""Candidates or jobs that are held out while the others are learnt from, and the gain of what is learnt for those held out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random
from statistics import fmean
from typing import NamedTuple

from matcher.evaluation import intervals
from matcher.evaluation.intervals import Interval
from matcher.evaluation.measures import Measure
from matcher.tuning.judged import JudgedJob, Scores

FOLDS, TIMES = 5, 5
"""Parts of the candidates, and how often they are parted anew: one parting alone is a matter of luck."""

FEW_JOBS = 3
"""Jobs from which on whole jobs are held out, where all that is tuned is shared by them."""

Rows = tuple[tuple[int, ...], ...]
"""Of each job, indices of judged candidates."""


def folds(tasks: Sequence[JudgedJob], chance: Random, *, by_job: bool) -> list[Rows]:
    """Return who is held out each time: each job in turn, else a fifth of the candidates, everybody equally often.

    A candidate who is judged for several jobs is held out of all of them at once.
    """
    if by_job:
        return [tuple(_all(task) if one is task else () for one in tasks) for task in tasks]
    everybody = sorted({id for task in tasks for id in task.ids})
    return [fold for _ in range(TIMES) for fold in _parted(tasks, _lots(everybody, chance))]


def shared(tasks: Sequence[JudgedJob]) -> bool:
    """Return whether there are enough jobs to hold some out, and each requirement stands in at least two of them."""
    names = Counter(name for task in tasks for name in task.names)
    return len(tasks) >= FEW_JOBS and min(names.values()) > 1


def unseen(tasks: Sequence[JudgedJob], parts: Sequence[Rows], scores: Callable[[Rows], Scores]) -> Scores:
    """Return the score of every candidate summed over the times it was held out; `scores` learns from rows, and scores all."""
    totals = [[0.0] * len(task.ids) for task in tasks]
    for held in parts:
        for sums, learnt, rows in zip(totals, scores(others(tasks, held)), held, strict=True):
            for row in rows:
                sums[row] += learnt[row]
    return totals


def others(tasks: Sequence[JudgedJob], held: Rows) -> Rows:
    """Return the candidates that are not held out."""
    return tuple(
        tuple(row for row in _all(task) if row not in out) for task, out in zip(tasks, map(frozenset, held), strict=True)
    )


def everyone(tasks: Sequence[JudgedJob]) -> Rows:
    """Return all judged candidates of all jobs."""
    return tuple(map(_all, tasks))


def _all(task: JudgedJob) -> tuple[int, ...]:
    return tuple(range(len(task.ids)))


def _lots(everybody: list[str], chance: Random) -> dict[str, int]:
    drawn = chance.sample(everybody, len(everybody))
    return {id: at % FOLDS for at, id in enumerate(drawn)}


def _parted(tasks: Sequence[JudgedJob], lots: dict[str, int]) -> Iterator[Rows]:
    for fold in range(FOLDS):
        yield tuple(tuple(row for row, id in enumerate(task.ids) if lots[id] == fold) for task in tasks)


class Gain(NamedTuple):
    """The mean of a measure with the present numbers and with others, held-out candidates only, and the interval of the gain."""

    measure: str
    present: float
    tuned: float
    interval: Interval

    @property
    def reliable(self) -> bool:
        """Return whether the whole interval lies above 0."""
        return self.interval.low > 0


def gain(tasks: Sequence[JudgedJob], present: Scores, tuned: Scores, measure: Measure, chance: Random) -> Gain:
    """Return the gain over the judged candidates of the jobs; equal scores stand in an order drawn by lot, the same for both.

    The interval is the 95 % percentile interval of a bootstrap over the candidates of each job: what is learnt is for these jobs,
    so it is other candidates that it has to hold for. Only judged ones are ranked.

    Source: Efron & Tibshirani 1993, "An Introduction to the Bootstrap", ch. 13; Sakai 2007, doi:10.1145/1277741.1277756.
    """
    orders = [_TwoOrders(task, scores, chance) for task, *scores in zip(tasks, present, tuned, strict=True)]
    before, after = (fmean(one.plain(which, measure) for one in orders) for which in (0, 1))
    drawn = [one.drawn(measure, chance) for one in orders]
    return Gain(measure.name, before, after, intervals.ends([fmean(each) for each in zip(*drawn, strict=True)]))


class _TwoOrders:
    """The judged candidates of one job in two orders: the present one, and the tuned one."""

    def __init__(self, task: JudgedJob, both: Scores, chance: Random) -> None:
        lots = chance.sample(range(len(task.ids)), len(task.ids))
        self._grades = task.grades
        self._orders = [sorted(lots, key=lambda row: -scores[row]) for scores in both]

    def plain(self, order: int, measure: Measure) -> float:
        """Return the value of the present order (0), or the tuned one (1)."""
        return self._value(order, measure, Counter(range(len(self._grades))))

    def drawn(self, measure: Measure, chance: Random) -> list[float]:
        """Return the gains for candidates drawn with replacement; somebody drawn twice stands there twice."""
        samples = map(Counter, intervals.draws(len(self._grades), chance))
        return [self._value(1, measure, times) - self._value(0, measure, times) for times in samples]

    def _value(self, order: int, measure: Measure, times: Counter[int]) -> float:
        rows = [row for row in self._orders[order] for _ in range(times[row])]
        names = [str(at) for at in range(len(rows))]
        return measure.of(names, {name: self._grades[row] for name, row in zip(names, rows, strict=True)})
