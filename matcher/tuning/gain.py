"""Scores now and scores of numbers learnt from others → how much better the order of unseen candidates agrees with the grades."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random
from statistics import fmean
from typing import NamedTuple

from matcher.evaluation import intervals
from matcher.evaluation.intervals import Interval
from matcher.evaluation.measures import Measure
from matcher.tuning.judged import Judged, Scores


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


def gain(tasks: Sequence[Judged], present: Scores, tuned: Scores, measure: Measure, chance: Random) -> Gain:
    """Return the gain over the judged candidates of the jobs; equal scores stand in an order drawn by lot, the same for both.

    The interval is the 95 % percentile interval of a bootstrap over the candidates of each job: what is learnt is for these jobs,
    so it is other candidates that it has to hold for. Only judged ones are ranked.

    Source: Efron & Tibshirani 1993, "An Introduction to the Bootstrap", ch. 13; Sakai 2007, doi:10.1145/1277741.1277756.
    """
    orders = [_Orders(task, scores, chance) for task, *scores in zip(tasks, present, tuned, strict=True)]
    before, after = (fmean(one.plain(which, measure) for one in orders) for which in (0, 1))
    drawn = [one.drawn(measure, chance) for one in orders]
    return Gain(measure.name, before, after, intervals.ends([fmean(each) for each in zip(*drawn, strict=True)]))


class _Orders:
    """The judged candidates of one job in two orders."""

    def __init__(self, task: Judged, both: Scores, chance: Random) -> None:
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
        names = [str(place) for place in range(len(rows))]
        return measure.of(names, {name: self._grades[row] for name, row in zip(names, rows, strict=True)})
