"""Values and grades → weights, shrunk towards the present ones, and what they gain for candidates they were not learnt from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from matcher.evaluation.measures import Measure
from matcher.tuning.holdout import Gain, Rows, everyone, folds, gain, shared, unseen
from matcher.tuning.judged import JudgedJob, Scores

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Matrix = NDArray[float64]

LEAST_AGREEMENT, MOST_AGREEMENT = 0.3, 0.9
"""Bounds of the correlation of score and grade that shrinkage reckons with: a small sample may show none, or a full one."""

LEAST, MOST = 1, 1_000_000
"""Bounds of a weight in a job file, in thousandths."""

Factors = Mapping[str, float]
"""Requirement → by how much its weight is to be multiplied; only their proportions count."""


class WeightsProposal(NamedTuple):
    """The jobs, the weights proposed for each in thousandths, and the gain of such weights."""

    tasks: tuple[JudgedJob, ...]
    weights: tuple[tuple[int, ...], ...]
    gain: Gain
    by_job: bool
    """Whether whole jobs were held out, else candidates."""


def propose(tasks: Sequence[JudgedJob], measure: Measure, seed: int) -> WeightsProposal:
    """Return weights learnt from all grades, and the gain of weights learnt in the same way from others than those ranked."""
    chance, by_job = Random(seed), shared(tasks)  # noqa: S311 - samples, no secrets

    def learnt(rows: Rows) -> list[list[float]]:
        multipliers = factors(tasks, rows)
        return [_multiplied(task, multipliers) for task in tasks]

    def scores(rows: Rows) -> Scores:
        return [task.scores(weights) for task, weights in zip(tasks, learnt(rows), strict=True)]

    held_out = unseen(tasks, folds(tasks, chance, by_job=by_job), scores)
    present = [task.scores(task.weights) for task in tasks]
    weights = tuple(map(rounded, learnt(everyone(tasks))))
    return WeightsProposal(tuple(tasks), weights, gain(tasks, present, held_out, measure, chance), by_job)


def factors(tasks: Sequence[JudgedJob], rows: Rows) -> Factors:
    """Return by how much the weight of each requirement is to be multiplied, 0 or more; those of one name share one.

    The f ≥ 0 that minimise Σ (grade − ρ Σ f × points)² + λ ρ² Σ (f − 1)², points and grades centred within each job and brought
    to unit variance: least squares over all pairs of candidates of a job. λ = (1 − ρ²) / ρ² where ρ is the correlation of the
    present score with the grades: the shrinkage that is right where weights are off by about their own size.

    Source: Hoerl & Kennard 1970, doi:10.1080/00401706.1970.10488634, towards the present weights; Lawson & Hanson 1974, "Solving
    Least Squares Problems", ch. 23, for what is not negative.
    """
    import numpy
    from sklearn.linear_model import LinearRegression

    names = sorted({name for task in tasks for name in task.names})
    points, grades = _table(tasks, rows, names)
    if not len(grades):
        return dict.fromkeys(names, 1.0)
    whole = points.sum(axis=1)
    points = points / (whole.std() or 1.0)
    rho = min(MOST_AGREEMENT, max(LEAST_AGREEMENT, float(points.sum(axis=1) @ grades) / len(grades)))
    pull = (1 - rho**2) ** 0.5 / rho
    rested = numpy.vstack([points, pull * numpy.eye(len(names))])
    targets = numpy.concatenate([grades, numpy.full(len(names), pull * rho)])
    coefficients = LinearRegression(positive=True, fit_intercept=False).fit(rested, targets).coef_ / rho
    return dict(zip(names, map(float, coefficients), strict=True))


def _table(tasks: Sequence[JudgedJob], rows: Rows, names: Sequence[str]) -> tuple[Matrix, Matrix]:
    """Return the present points of each candidate by requirement, and the grades, both centred within each job."""
    import numpy

    column = {name: at for at, name in enumerate(names)}
    blocks, grades = [numpy.zeros((0, len(names)))], [numpy.zeros(0)]
    for task, kept in zip(tasks, rows, strict=True):
        job_grades = numpy.array([task.grades[row] for row in kept], dtype=float)
        if len(kept) and job_grades.std():
            points = numpy.zeros((len(kept), len(names)))
            values = numpy.array([task.values[row] for row in kept], dtype=float)
            points[:, [column[name] for name in task.names]] = values * task.weights / sum(task.weights)
            blocks.append(points - points.mean(axis=0))
            grades.append((job_grades - job_grades.mean()) / job_grades.std())
    return numpy.vstack(blocks), numpy.concatenate(grades)


def _multiplied(task: JudgedJob, by: Factors) -> list[float]:
    """Return the weights of a job multiplied, brought back to the sum they had; as they are where nothing would be left."""
    weights = [weight * by[name] for name, weight in zip(task.names, task.weights, strict=True)]
    whole = sum(weights)
    return [weight * sum(task.weights) / whole for weight in weights] if whole else [float(one) for one in task.weights]


def rounded(weights: Sequence[float]) -> tuple[int, ...]:
    """Return weights in whole thousandths, to three digits of their sum, within what a job file allows.

    >>> rounded([31_234.6, 68_765.4, 0]), rounded([250.4, 749.6])
    ((31200, 68800, 1), (250, 750))
    """
    step = max(1, 10 ** (len(str(round(sum(weights)))) - 4))
    return tuple(min(MOST, max(LEAST, step * round(one / step))) for one in weights)
