"""The first ranks of an index, with the same scores as from files: bounds first, then exact scores from the top down.

Whoever has a bound below the score of the last rank that is shown cannot stand above it. So few are read, and all are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from heapq import heappush, heappushpop
from pathlib import Path
from typing import NamedTuple

import numpy as np

from matcher import scoring
from matcher.engine import ALONE, Crew, over
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index.arrays import Numbers, SegmentColumns
from matcher.index.bounds import EVIDENCED, WORDED, Bounds
from matcher.index.open_index import Index, IndexPeople, PersonRow, shelved
from matcher.lore import Lore, lore_of_job
from matcher.model import FULL_MARKS, Candidate, Job, Pool, Score
from matcher.pipeline import Run, in_order
from matcher.requirements.kind import Asked

_SEEMING = 8
"""People, for each rank that is shown, who are scored first, so that the last rank has some score from early on."""

_FIRST = 1024
"""People who are put in the order of their bounds at once; then eight times as many."""

_MORE = 8
"""People whose evidence is looked at first, for each person whose words are."""


class Scored(NamedTuple):
    """A person with the exact score."""

    who: Candidate
    score: Score


def rank(job: Job, pool: Pool, known: Lore, most: int, crew: Crew = ALONE) -> Run:
    """Return the first ranks of the pool that an index is; whoever shares the last of them is in it."""
    assert isinstance(pool.candidates, IndexPeople)
    index, lore = pool.candidates.kept, lore_of_job(job, known)
    if crew.engine == ALONE.engine:
        scored = list(_best(job, index, lore, most))
    else:
        scored = list(_everywhere(job, index, known, most, crew))
    return Run(in_order(job, _first(scored, most), lore, most), pool, lore)


def _first(scored: Sequence[Scored], most: int) -> list[Scored]:
    """Return those who can be among the first, in no order."""
    highest = sorted((one.score.milli for one in scored), reverse=True)[:most]
    return [one for one in scored if one.score.milli >= highest[-1]]


@dataclass(frozen=True, eq=False)
class PartRanking:
    """Ranks one part of an index, which it opens itself: the task that an engine maps over the numbers of the parts."""

    where: tuple[Path, int]
    """The folder of the index, and the state of it that is ranked."""
    job: Job
    known: Lore
    most: int

    def __call__(self, part: int) -> list[Scored]:
        """Return the people of a part who could hold one of the first ranks."""
        index = _opened(*self.where)
        lore = lore_of_job(self.job, shelved(IndexPeople(index), self.known))
        return _first(list(_best(self.job, index, lore, self.most, [part])), self.most)


@lru_cache(maxsize=1)
def _opened(folder: Path, generation: int) -> Index:
    index = Index.open(folder)
    if index.manifest.generation != generation:
        raise MatcherError("was changed during the ranking", shown(str(folder)), "run the command again")
    return index


def _everywhere(job: Job, index: Index, known: Lore, most: int, crew: Crew) -> Iterator[Scored]:
    """Yield whoever may be among the first, part by part, wherever these are looked through."""
    task = PartRanking((index.folder.absolute(), index.manifest.generation), job, known, most)
    for of_part in over(task, range(len(index.parts)), crew):
        yield from of_part


def _best(job: Job, index: Index, lore: Lore, most: int, parts: Sequence[int] | None = None) -> Iterator[Scored]:
    """Yield people from the highest bound down, until nobody who is left can share the last rank."""
    everybody = PeopleByBound(index, range(len(index.parts)) if parts is None else parts, _bounds(job, index, lore))
    weigh, last = scoring.prepare(job, lore), _LastScore(most)
    for at in everybody.falling(_SEEMING * most, last.least):
        who = index.candidate(at)
        score = weigh(who.profile)
        yield Scored(who, score)
        last.take(score.milli)


class _LastScore:
    """The score of the last rank that is shown, which rises as people are scored."""

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
    """Return a function from the number of a part to its bounds."""
    asked = [Asked(requirement, worth, job, lore) for requirement, worth in scoring.worths(job)]
    prepared = cache(lambda cards: Bounds(asked, cards=cards))
    return lambda number: prepared(index.fits(number, lore.taxonomy) is not None)


class PeopleByBound:
    """Who is alive in some parts of an index, each with a score that the true one does not exceed."""

    def __init__(self, index: Index, parts: Sequence[int], bounds: Callable[[int], Bounds]) -> None:
        """Take parts by their numbers, and what gives the bounds of a part."""
        self._parts = [_BoundedSegment(index, number, bounds(number)) for number in parts]
        self._starts = np.cumsum([0, *(len(part.first) for part in self._parts)])
        self._bounds = np.concatenate([np.zeros(0, np.int64), *(part.first for part in self._parts)])
        self._nearness = np.zeros(len(self._bounds), np.uint8)

    def falling(self, many: int, least: Callable[[], int]) -> Iterator[PersonRow]:
        """Yield whoever may have the least score that matters, which may rise meanwhile.

        Bounds come nearest at first for so many: those who would be the first if all words that are asked for were there.
        """
        alive = int((self._bounds >= 0).sum())
        self._come_nearer(_from_top(self._bounds, min(many * _MORE, alive)), EVIDENCED)
        yield from self._down(_from_top(self._bounds, min(many, alive)), least)
        yield from self._down(np.flatnonzero((self._nearness < WORDED) & (self._bounds >= least())), least)

    def _down(self, places: Numbers, least: Callable[[], int]) -> Iterator[PersonRow]:
        """Yield people from the highest bound down; only as many are put in order as are asked for."""
        for near in (EVIDENCED, WORDED):
            self._come_nearer(places[(self._nearness[places] < near) & (self._bounds[places] >= least())], near)
        bounds, done, many = self._bounds[places], 0, _FIRST
        while done < len(places):
            chosen = places[_highest(bounds, min(many, len(places)))]
            for at in chosen[done:].tolist():
                if self._bounds[at] < least():
                    return
                part = int(np.searchsorted(self._starts, at, "right")) - 1
                yield PersonRow(self._parts[part].number, at - int(self._starts[part]))
            done, many = len(chosen), many * 8

    def _come_nearer(self, places: Numbers, near: int) -> None:
        for part, start in zip(self._parts, self._starts.tolist(), strict=False):
            here = places[(places >= start) & (places < start + len(part.first))]
            if len(here):
                self._bounds[here] = part.nearer(here - start, self._bounds[here], near)
        self._nearness[places] = near


class _BoundedSegment:
    """One part, with the first bounds of its people: -1 for those that are gone."""

    def __init__(self, index: Index, number: int, bounds: Bounds) -> None:
        self.number, self._bounds, self._seen, self._part = number, bounds, index.readings(number), index.parts[number]

    @cached_property
    def _columns(self) -> SegmentColumns | None:
        return SegmentColumns(self._seen.segment) if self._seen else None

    @cached_property
    def first(self) -> Numbers:
        """Return the bounds by the strongest evidence alone."""
        columns = self._columns
        bounds = self._bounds.first(columns) if columns else np.full(self._part.people, FULL_MARKS, np.int64)
        bounds[sorted(self._part.gone_people)] = -1
        return bounds

    def nearer(self, rows: Numbers, bounds: Numbers, near: int) -> Numbers:
        """Return the bounds of people, by their rows, from those that are less near to their scores."""
        return self._bounds.nearer(self._columns, rows, bounds, near) if self._columns else bounds


def _from_top(bounds: Numbers, many: int) -> Numbers:
    """Return the places of so many of the highest, and of all that are equal to the last of them."""
    places: Numbers = np.flatnonzero(bounds >= (np.partition(bounds, -many)[-many] if many else 0))
    return places


def _highest(bounds: Numbers, many: int) -> Numbers:
    """Return the places of so many of the highest, in falling order; equals by their places."""
    places = _from_top(bounds, many)
    ordered: Numbers = places[np.argsort(-bounds[places], kind="stable")][:many]
    return ordered
