"""The first ranks of an index, with the same scores as from files: bounds first, then exact scores from the top down.

Whoever has a bound below the score of the last rank that is shown cannot stand above it. So few are read, and all are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import heappush, heappushpop
from pathlib import Path
from typing import NamedTuple

from matcher import pipeline, ranking, scoring
from matcher.engine import ALONE, Crew, over
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index.bounds import Bounds
from matcher.index.everybody import Everybody
from matcher.index.finding import shelved
from matcher.index.index import Index, People
from matcher.model import Candidate, Job, Pool, Score
from matcher.pipeline import Run
from matcher.requirements.kind import Asked, Lore

_SEEMING = 8
"""For each rank that is shown, people who are looked at to tell how high the last one is at least."""


class Scored(NamedTuple):
    """A person with the exact score."""

    who: Candidate
    score: Score


def rank(job: Job, pool: Pool, known: Lore, most: int, crew: Crew = ALONE) -> Run:
    """Return the first ranks of the pool that an index is; whoever shares the last of them is in it."""
    assert isinstance(pool.candidates, People)
    index, lore = pool.candidates.kept, pipeline.lore_of(job, known)
    found = _everywhere(job, index, known, most, crew) if crew.engine != ALONE.engine else _best(job, index, lore, most)
    return Run(ranking.shortlist(ranking.order(job, _first(list(found), most)), most), pool, lore)


def _first(scored: Sequence[Scored], most: int) -> list[Scored]:
    """Return those who can be among the first, in no order."""
    highest = sorted((one.score.milli for one in scored), reverse=True)[:most]
    return [one for one in scored if one.score.milli >= highest[-1]]


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
        index = _opened(*self.where)
        lore = pipeline.lore_of(self.job, shelved(People(index), self.known))
        return _first(list(_best(self.job, index, lore, self.most, [part])), self.most)

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
    everybody = Everybody(index, range(len(index.parts)) if parts is None else parts, _bounds(job, index, lore))
    weigh, last = scoring.prepare(job, lore), _Last(most)
    for at in everybody.falling(_SEEMING * most, last.least):
        who = index.candidate(at)
        score = weigh(who.profile)
        yield Scored(who, score)
        last.take(score.milli)


class _Last:
    """The score of the last rank that is shown, as it rises."""

    def __init__(self, most: int) -> None:
        self._rank, self._highest = most, list[int]()

    def least(self) -> int:
        """Return the score below which nobody is shown: 0 while there are not so many."""
        return self._highest[0] if len(self._highest) == self._rank else 0

    def take(self, score: int) -> None:
        """Take the score of one more."""
        if len(self._highest) < self._rank:
            heappush(self._highest, score)
        else:
            heappushpop(self._highest, score)


def _bounds(job: Job, index: Index, lore: Lore) -> Callable[[int], Bounds]:
    """Return what gives the bounds of a part."""
    asked = [Asked(requirement, worth, job, lore) for requirement, worth in scoring.worths(job)]
    prepared = cache(lambda cards: Bounds(asked, cards=cards))
    return lambda number: prepared(index.fits(number, lore.taxonomy) is not None)
