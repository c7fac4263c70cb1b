"""The first ranks of an index, with the same scores as from files: bounds first, then the exact scorer from the top down.

Whoever has a bound below the score of the last rank that is shown cannot stand above it. So few are read, and all are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import heappush, heappushpop
from pathlib import Path
from typing import NamedTuple

import numpy as np

from matcher import pipeline, ranking, scoring
from matcher.engine import ALONE, Crew, over
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index import bounds
from matcher.index.finding import shelved
from matcher.index.ground import Ground, Numbers
from matcher.index.index import Index, People, Row
from matcher.model import FULL_MARKS, Job, Pool, Score
from matcher.pipeline import Run
from matcher.requirements.kind import Asked, Lore

_FIRST = 1024
"""People whose order by bound is told at once; then eight times as many."""


class Scored(NamedTuple):
    """A person with the exact score."""

    at: Row
    score: Score


def rank(job: Job, pool: Pool, known: Lore, most: int, crew: Crew = ALONE) -> Run:
    """Return the first ranks of the pool that an index is; whoever shares the last of them is in it."""
    assert isinstance(pool.candidates, People)
    index, lore = pool.candidates.kept, pipeline.lore_of(job, known)
    found = _everywhere(job, index, known, most, crew) if crew.engine != ALONE.engine else _best(job, index, lore, most)
    best = [(index.candidate(one.at), one.score) for one in _first(list(found), most)]
    return Run(ranking.shortlist(ranking.order(job, best), most), pool, lore)


def _first(found: Sequence[Scored], most: int) -> list[Scored]:
    """Return those who can be among the first, in no order."""
    highest = sorted((one.score.milli for one in found), reverse=True)[:most]
    return [one for one in found if one.score.milli >= highest[-1]]


@dataclass(frozen=True, eq=False)
class PartRanking:
    """Finds who may be first in one part of an index: what an engine maps over the numbers of the parts.

    To another process it goes as the plain values that it was made of; the index is opened there.
    """

    where: tuple[Path, int]
    """The folder of the index, and the state of it that is ranked."""
    job: Job
    known: Lore
    most: int

    def __call__(self, part: int) -> list[Scored]:
        """Return whoever could hold one of the first ranks."""
        pool = _opened(*self.where).pool()
        assert isinstance(pool.candidates, People)
        lore = pipeline.lore_of(self.job, shelved(pool.candidates, self.known))
        return _first(list(_best(self.job, pool.candidates.kept, lore, self.most, [part])), self.most)

    def __reduce__(self) -> tuple[Callable[..., PartRanking], tuple[object, ...]]:
        """Return what makes it anew elsewhere."""
        return _arrived, (self.where, self.job, self.most, self.known.as_of, self.known.taxonomy, self.known.reference)


def _arrived(where: tuple[Path, int], job: Job, most: int, *known: object) -> PartRanking:
    return PartRanking(where, job, pipeline.lore(*known), most)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _opened(folder: Path, generation: int) -> Index:
    index = Index.open(folder)
    if index.manifest.generation != generation:
        raise MatcherError("was changed while it was ranked", shown(str(folder)), "run the command again")
    return index


def _everywhere(job: Job, index: Index, known: Lore, most: int, crew: Crew) -> Iterator[Scored]:
    """Yield whoever may be among the first, part by part, wherever these are looked through."""
    task = PartRanking((index.folder.absolute(), index.manifest.generation), job, known, most)
    for found in over(task, range(len(index.parts)), crew):
        yield from found


def _best(job: Job, index: Index, lore: Lore, most: int, parts: Sequence[int] | None = None) -> Iterator[Scored]:
    """Yield people from the highest bound down, until nobody who is left can share the last rank."""
    parts = range(len(index.parts)) if parts is None else parts
    score, highest = scoring.prepare(job, lore), list[int]()
    for at, bound in _falling([(part, index.parts[part].people) for part in parts], _bounds(job, index, lore, parts)):
        if len(highest) == most and bound < highest[0]:
            return
        told = score(index.candidate(at).profile)
        yield Scored(at, told)
        (heappush if len(highest) < most else heappushpop)(highest, told.milli)


def _bounds(job: Job, index: Index, lore: Lore, parts: Sequence[int]) -> Numbers:
    """Return a bound for every row of the parts, -1 for those that are gone."""
    asked = [Asked(requirement, worth, job, lore) for requirement, worth in scoring.worths(job)]
    prepared, told = cache(lambda cards: bounds.prepare(asked, cards=cards)), [np.zeros(0, np.int64)]
    for number in parts:
        seen, part = index.columns(number), index.parts[number]
        bound = prepared(index.fits(number, lore.taxonomy) is not None)
        told.append(bound(Ground(seen.segment)) if seen else np.full(part.people, FULL_MARKS, np.int64))
        told[-1][sorted(part.gone_people)] = -1
    return np.concatenate(told)


def _falling(parts: Sequence[tuple[int, int]], told: Numbers) -> Iterator[tuple[Row, int]]:
    """Yield who is alive with the bound, the highest first; only as many are put in order as are asked for."""
    starts = np.cumsum([0, *(people for _, people in parts)])
    alive, done, many = int((told >= 0).sum()), 0, _FIRST
    while done < alive:
        chosen = _highest(told, min(many, alive))
        for at in chosen[done:].tolist():
            place = int(np.searchsorted(starts, at, "right")) - 1
            yield Row(parts[place][0], at - int(starts[place])), int(told[at])
        done, many = len(chosen), many * 8


def _highest(told: Numbers, many: int) -> Numbers:
    """Return the places of so many of the highest, in falling order; equals by their places."""
    places = np.arange(len(told))
    if many < len(told):
        least = np.partition(told, len(told) - many)[len(told) - many]
        places = np.flatnonzero(told >= least)
    ordered: Numbers = places[np.argsort(-told[places], kind="stable")][:many]
    return ordered
