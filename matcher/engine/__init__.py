"""Where the work is done, one file an engine. A new one is a file here and a line below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from matcher.engine import dask, local, processes
from matcher.engine.engine import Crew, Engine, Outcome, Shard
from matcher.errors import MatcherError
from matcher.gate import shown

__all__ = ["ALONE", "ENGINES", "Crew", "Engine", "checked", "over"]

ENGINES: dict[str, Engine] = {engine.name: engine for engine in (local.ENGINE, processes.ENGINE, dask.ENGINE)}

ALONE = Crew()
"""This process alone."""


def over(task: Callable[[Shard], Outcome], shards: Iterable[Shard], crew: Crew = ALONE) -> Iterator[Outcome]:
    """Yield the outcome of a task for each shard, in the order of the shards, the same whoever does the work."""
    return ENGINES[checked(crew).engine].map(task, shards, crew)


def checked(crew: Crew) -> Crew:
    """Return the crew, if its engine is known.

    Raises:
        MatcherError: where no engine has that name, or it has no scheduler to ask.
    """
    if crew.engine not in ENGINES:
        from matcher.toml.suggestions import remedy  # most runs name none

        raise MatcherError(f"no engine “{shown(crew.engine)}”", "--engine", remedy(crew.engine, ENGINES))
    if crew.scheduler is not None and crew.engine != dask.ENGINE.name:
        needed = dask.ENGINE.name
        raise MatcherError(f"needs the engine {needed}, not {crew.engine}", "--scheduler", f"add --engine {needed}")
    return crew
