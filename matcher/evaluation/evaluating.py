"""Orders beside grades → figures: of this ranking, of another run, of what knows nothing of the job, with intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from statistics import fmean
from typing import NamedTuple

from matcher.evaluation import intervals
from matcher.evaluation.intervals import Interval
from matcher.evaluation.measures import Measure
from matcher.evaluation.names import Graded
from matcher.model import Candidate

OURS, OTHER, LENGTH, LOT = "this ranking", "other run", "by length", "at random"
"""Whose orders are compared."""

_TINY = 1e-12
"""What a mean may lose by the order in which it is summed."""

Orders = Mapping[str, Sequence[str]]
"""Whose it is → the order of the candidates of a job; the one at random has none."""


def by_length(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """Return the ids by characters of what scoring reads of each, the longest first; of equal ones the first id.

    An order that knows nothing of the job, for a ranking to beat.
    """
    return tuple(one.id for one in sorted(candidates, key=lambda one: (-len(one.profile.text), one.id)))


class GradedRanking(NamedTuple):
    """A job beside its grades: the candidates with their scores in thousandths, in our order, and the orders to compare."""

    topic: str
    title: str
    placed: tuple[tuple[str, int], ...]
    orders: Orders
    graded: Graded
    called: Mapping[str, str]
    """The name under which each candidate is graded."""
    sha256: str = ""

    @property
    def judged(self) -> tuple[int, ...]:
        """Return the grades of the candidates that have one, in our order."""
        return tuple(self.graded.grades[id] for id, _ in self.placed if id in self.graded.grades)


class EvaluationPlan(NamedTuple):
    """What is to be measured: the measures, the grade from which on somebody is relevant, and the seed of the samples."""

    measures: tuple[Measure, ...]
    relevant: int = 1
    seed: int = 1


class Figure(NamedTuple):
    """The mean of a measure, and its interval where there is one."""

    value: float
    interval: Interval | None


class OrderFigures(NamedTuple):
    """One order: a figure for each measure, and for each job the value of each measure."""

    name: str
    figures: tuple[Figure, ...]
    by_job: tuple[tuple[float, ...], ...]


class MeasureDifference(NamedTuple):
    """How much higher a measure of this ranking is than of the other run, and how likely that is by luck, where jobs can tell."""

    measure: str
    figure: Figure
    chance: float | None


class Evaluation(NamedTuple):
    """How well rankings agree with people's grades."""

    wanted: EvaluationPlan
    tasks: tuple[GradedRanking, ...]
    rows: tuple[OrderFigures, ...]
    differences: tuple[MeasureDifference, ...]

    @property
    def over(self) -> str:
        """Return what the samples of the intervals are drawn from: "jobs" or "candidates"."""
        return "jobs" if len(self.tasks) > 1 else "candidates"

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the measures."""
        return tuple(one.name for one in self.wanted.measures)

    def value(self, measure: str) -> float:
        """Return the mean of a measure of this ranking, in the range of that measure."""
        return self.rows[0].figures[self.names.index(measure)].value


def failures(evaluation: Evaluation, minima: Mapping[str, float]) -> list[str]:
    """Return a line for each measure of this ranking that is below what it should be."""
    values = {name: evaluation.value(name) for name in minima}
    return [f"{name} is {values[name]:.4f}, below {least:g}" for name, least in minima.items() if values[name] < least - _TINY]


def evaluate(tasks: Sequence[GradedRanking], wanted: EvaluationPlan, chance: Random) -> Evaluation:
    """Return the figures of every order with intervals: over jobs; of a single job, over whoever is ranked or graded for it.

    Other jobs are what a number is for, but one job tells nothing of others. What it does tell is how much hangs on the
    candidates that it happened to have; so they are drawn anew, and `over` says so.
    """
    names = [name for name in (OURS, OTHER) if name in tasks[0].orders]
    by_job = {name: [_values(task, name, wanted) for task in tasks] for name in (*names, LENGTH, LOT)}
    samples = _over_jobs(by_job, chance) if len(tasks) > 1 else _over_candidates(tasks[0], wanted, chance)
    rows = tuple(OrderFigures(name, _figures(name, by_job, samples), tuple(values)) for name, values in by_job.items())
    return Evaluation(wanted, tuple(tasks), rows, tuple(_differences(by_job, samples, wanted, chance)))


Values = tuple[float, ...]
"""A value for each measure."""
ByJob = Mapping[str, Sequence[Values]]
Samples = Mapping[str, Sequence[Values]]


def _values(task: GradedRanking, name: str, wanted: EvaluationPlan) -> Values:
    return _measured(name, task.orders.get(name, task.orders[OURS]), task.graded.grades, wanted)


def _measured(name: str, order: Sequence[str], grades: Mapping[str, int], wanted: EvaluationPlan) -> Values:
    """Return the value of each measure; at random, what it is on average."""
    if name == LOT:
        return tuple(one.chance(order, grades, wanted.relevant) for one in wanted.measures)
    return tuple(one.of(order, grades, wanted.relevant) for one in wanted.measures)


def _over_jobs(by_job: ByJob, chance: Random) -> Samples:
    """Return the means over jobs drawn with replacement, the same ones for every order."""
    drawn = intervals.draws(len(by_job[OURS]), chance)
    columns = {name: list(zip(*values, strict=True)) for name, values in by_job.items()}
    return {
        name: [tuple(fmean(column[i] for i in sample) for column in each) for sample in drawn] for name, each in columns.items()
    }


def _over_candidates(task: GradedRanking, wanted: EvaluationPlan, chance: Random) -> Samples:
    """Return the values for whoever is ranked or graded, drawn with replacement; somebody drawn twice stands there twice."""
    orders, grades = task.orders, task.graded.grades
    everybody = tuple(dict.fromkeys([*(name for order in orders.values() for name in order), *grades]))
    samples: dict[str, list[Values]] = {name: [] for name in orders}
    for sample in intervals.draws(len(everybody), chance):
        times = Counter(everybody[i] for i in sample)
        given = {copy: grade for name, grade in grades.items() for copy in _copies(name, times)}
        for name, values in samples.items():
            order = [copy for one in orders[name] for copy in _copies(one, times)]
            values.append(_measured(name, order, given, wanted))
    return samples


def _copies(name: str, times: Mapping[str, int]) -> list[str]:
    return [f"{name}\t{n}" for n in range(times[name])]


def _figures(name: str, by_job: ByJob, samples: Samples) -> tuple[Figure, ...]:
    """Return the means of an order with their intervals; chance itself has none where only candidates are drawn."""
    means = [fmean(values) for values in zip(*by_job[name], strict=True)]
    if name not in samples:
        return tuple(Figure(mean, None) for mean in means)
    drawn = zip(*samples[name], strict=True)
    return tuple(Figure(mean, intervals.ends(each)) for mean, each in zip(means, drawn, strict=True))


def _differences(by_job: ByJob, samples: Samples, wanted: EvaluationPlan, chance: Random) -> Iterator[MeasureDifference]:
    """Yield for each measure how much higher it is of this ranking than of the other run, where one is given."""
    if OTHER not in by_job:
        return
    jobs, drawn = (_differences_by_measure(each[OURS], each[OTHER]) for each in (by_job, samples))
    for measure, of_jobs, of_samples in zip(wanted.measures, jobs, drawn, strict=True):
        luck = intervals.chance_of(of_jobs, chance) if len(of_jobs) > 1 else None
        yield MeasureDifference(measure.name, Figure(fmean(of_jobs), intervals.ends(of_samples)), luck)


def _differences_by_measure(ours: Sequence[Values], other: Sequence[Values]) -> list[list[float]]:
    """Return ours less the other's, measure by measure."""
    return [
        [one - two for one, two in zip(*pair, strict=True)]
        for pair in zip(zip(*ours, strict=True), zip(*other, strict=True), strict=True)
    ]
