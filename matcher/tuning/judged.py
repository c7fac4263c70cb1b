"""Jobs beside people's grades, as tuning needs them; and whether there are enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.model import Score
from matcher.phrasing import verb

ENOUGH = 10
"""Judged candidates of a job below which nothing is learnt: five folds then hold two each."""

_MORE = f"judge at least {ENOUGH}, better 30 or more: matcher judge"
_UNLIKE = "judge more, until some suit the job better than others"

Scores = Sequence[Sequence[float]]
"""Of each job, the scores of its judged candidates."""


class JudgedJob(NamedTuple):
    """A job beside its grades: what each requirement weighs, and for each judged candidate the values and the grade."""

    where: str
    topic: str
    names: tuple[str, ...]
    weights: tuple[int, ...]
    ids: tuple[str, ...]
    values: tuple[tuple[int, ...], ...]
    """Of each candidate, what each requirement saw, in thousandths."""
    grades: tuple[int, ...]
    musts: frozenset[str] = frozenset()

    def scores(self, weights: Sequence[float]) -> list[float]:
        """Return the mean value of each candidate under other weights, 0 to 1000; all 0 where no weight is above 0."""
        whole = sum(weights) or 1
        return [sum(weight * value for weight, value in zip(weights, row, strict=True)) / whole for row in self.values]


def judged_job(where: str, topic: str, scored: Iterable[tuple[str, Score]], grades: Mapping[str, int]) -> JudgedJob:
    """Return the judged ones among the scored candidates of a job, in the order of their ids."""
    rows = sorted((id, score) for id, score in scored if id in grades)
    asked = [one.requirement for one in rows[0][1].contributions] if rows else []
    return JudgedJob(
        where,
        topic,
        tuple(one.name for one in asked),
        tuple(one.weight for one in asked),
        tuple(id for id, _ in rows),
        tuple(tuple(one.observation.value for one in score.contributions) for _, score in rows),
        tuple(grades[id] for id, _ in rows),
        frozenset(one.name for one in asked if one.must),
    )


def check(tasks: Sequence[JudgedJob], *, weights: bool) -> None:
    """Check that there are enough grades to learn from; weights need enough of each job, and more than one weight.

    Raises:
        Mistakes: what is lacking.
    """
    if weights:
        mistakes = [mistake for task in tasks for mistake in (*_faults_of_job(task), *_single_weight(task))]
    else:
        mistakes = list(_faults_of_all(tasks))
    if mistakes:
        raise Mistakes(tuple(mistakes))


def _faults_of_job(task: JudgedJob) -> Iterator[MatcherError]:
    many = len(task.ids)
    if many < ENOUGH:
        what = f"{many} of its candidates {verb(many)} judged under the topic “{task.topic}”"
        yield MatcherError(what, task.where, _MORE)
    elif len(set(task.grades)) == 1:
        what = f"all {many} judged candidates have grade {task.grades[0]}"
        yield MatcherError(what, task.where, _UNLIKE)


def _faults_of_all(tasks: Sequence[JudgedJob]) -> tuple[MatcherError, ...]:
    """Return the mistakes of the grades of all jobs together, from which one table for all of them is learnt."""
    many, where = sum(len(task.ids) for task in tasks), ", ".join(task.where for task in tasks)
    if many < ENOUGH:
        what = f"{many} of the candidates {verb(many)} judged"
        return (MatcherError(what, where, _MORE),)
    if all(len(set(task.grades)) == 1 for task in tasks):
        what = "all candidates judged for one job have one grade"
        return (MatcherError(what, where, _UNLIKE),)
    return ()


def _single_weight(task: JudgedJob) -> Iterator[MatcherError]:
    if len(task.names) == 1:
        yield MatcherError("it has one weight, and only proportions count", task.where, "add a requirement, or use --strengths")
