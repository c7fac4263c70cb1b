"""What an engine is: a `map` of a task over shards, that keeps the order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol, TypeVar

Shard = TypeVar("Shard")
Outcome = TypeVar("Outcome")

RARELY = 1_000_000
"""New values after which a worker looks for garbage: those of a shard live to its end, and looking takes a tenth of the time."""


class Crew(NamedTuple):
    """Who does the work: an engine by its name, how many workers it has, and the scheduler it is to ask, where it has one."""

    engine: str = "local"
    jobs: int = 0
    """0 for one a core."""
    scheduler: str | None = None

    @property
    def workers(self) -> int:
        """Return how many workers are wanted, at least 1."""
        return self.jobs or _cores()


class Map(Protocol):
    """What an engine does.

    The task and every shard are frozen values that `pickle` can carry, or are used where they lie. The outcome of a shard depends
    on the task and the shard alone, so that a shard may be done twice, anywhere. Shards are asked for one by one, no more of them
    at a time than the workers need, and what a task raises is raised here.
    """

    def __call__(self, task: Callable[[Shard], Outcome], shards: Iterable[Shard], crew: Crew) -> Iterator[Outcome]:
        """Yield the outcome of the task for each shard, in the order of the shards."""


class Engine(NamedTuple):
    """A way to do a task for many shards; every engine gives the same outcomes."""

    name: str
    map: Map


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
