"""Who is held out when the others are learnt from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random

from matcher.tuning.judged import Judged, Scores

FOLDS, TIMES = 5, 5
"""Parts of the candidates, and how often they are parted anew: one parting alone is a matter of luck."""

FEW_JOBS = 3
"""Jobs from which on whole jobs are held out, where all that is tuned is shared by them."""

Rows = tuple[tuple[int, ...], ...]
"""Of each job, indices of judged candidates."""


def folds(tasks: Sequence[Judged], chance: Random, *, by_job: bool) -> list[Rows]:
    """Return who is held out each time: whole jobs one by one, else a fifth of the candidates, everybody equally often.

    A candidate who is judged for several jobs is held out of all of them at once.
    """
    if by_job:
        return [tuple(_all(task) if one is task else () for one in tasks) for task in tasks]
    everybody = sorted({id for task in tasks for id in task.ids})
    return [fold for _ in range(TIMES) for fold in _parted(tasks, _lots(everybody, chance))]


def shared(tasks: Sequence[Judged]) -> bool:
    """Return whether there are jobs enough to hold out, and each requirement stands in two of them at least."""
    names = Counter(name for task in tasks for name in task.names)
    return len(tasks) >= FEW_JOBS and min(names.values()) > 1


def unseen(tasks: Sequence[Judged], parts: Sequence[Rows], scores: Callable[[Rows], Scores]) -> Scores:
    """Return the score of every candidate summed over the times it was held out; `scores` learns from rows, and scores all."""
    totals = [[0.0] * len(task.ids) for task in tasks]
    for held in parts:
        for sums, learnt, rows in zip(totals, scores(others(tasks, held)), held, strict=True):
            for row in rows:
                sums[row] += learnt[row]
    return totals


def others(tasks: Sequence[Judged], held: Rows) -> Rows:
    """Return whoever is not held out."""
    return tuple(
        tuple(row for row in _all(task) if row not in out) for task, out in zip(tasks, map(frozenset, held), strict=True)
    )


def everyone(tasks: Sequence[Judged]) -> Rows:
    """Return all judged candidates of all jobs."""
    return tuple(map(_all, tasks))


def _all(task: Judged) -> tuple[int, ...]:
    return tuple(range(len(task.ids)))


def _lots(everybody: list[str], chance: Random) -> dict[str, int]:
    drawn = chance.sample(everybody, len(everybody))
    return {id: place % FOLDS for place, id in enumerate(drawn)}


def _parted(tasks: Sequence[Judged], lots: dict[str, int]) -> Iterator[Rows]:
    for fold in range(FOLDS):
        yield tuple(tuple(row for row, id in enumerate(task.ids) if lots[id] == fold) for task in tasks)
