"""Everybody in some parts of an index, from the highest bound down; bounds come nearer to the scores where that matters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

import numpy as np

from matcher.index.bounds import Bounds
from matcher.index.ground import Ground, Numbers
from matcher.index.index import Index, Row
from matcher.model import FULL_MARKS

_FIRST = 1024
"""People whose order by bound is told at once; then eight times as many."""


class Everybody:
    """Who is alive in some parts of an index, each with a score that the true one does not exceed."""

    def __init__(self, index: Index, parts: Sequence[int], bounds: Callable[[int], Bounds]) -> None:
        """Take parts by their numbers, and what gives the bounds of a part."""
        self._parts = [_Part(index, number, bounds(number)) for number in parts]
        self._starts = np.cumsum([0, *(len(part.first) for part in self._parts)])
        self._bounds = np.concatenate([np.zeros(0, np.int64), *(part.first for part in self._parts)])
        self._far = np.ones(len(self._bounds), bool)

    def falling(self, many: int, least: Callable[[], int]) -> Iterator[Row]:
        """Yield whoever may have the least score that matters, which may rise meanwhile.

        Of so many it is told at first what words add: of those who would be the first if all words that are asked for were there.
        """
        alive = int((self._bounds >= 0).sum())
        yield from self._down(_highest(self._bounds, min(many, alive)), least)
        yield from self._down(np.flatnonzero(self._far & (self._bounds >= least())), least)

    def _down(self, places: Numbers, least: Callable[[], int]) -> Iterator[Row]:
        """Yield people from the highest bound down; only as many are put in order as are asked for."""
        self._come_nearer(places)
        bounds, done, many = self._bounds[places], 0, _FIRST
        while done < len(places):
            chosen = places[_highest(bounds, min(many, len(places)))]
            for at in chosen[done:].tolist():
                if self._bounds[at] < least():
                    return
                part = int(np.searchsorted(self._starts, at, "right")) - 1
                yield Row(self._parts[part].number, at - int(self._starts[part]))
            done, many = len(chosen), many * 8

    def _come_nearer(self, places: Numbers) -> None:
        for part, start in zip(self._parts, self._starts.tolist(), strict=False):
            here = places[(places >= start) & (places < start + len(part.first))]
            if len(here):
                self._bounds[here] -= part.lost(here - start)
        self._far[places] = False


class _Part:
    """One part, with the first bounds of its people: -1 for those that are gone."""

    def __init__(self, index: Index, number: int, bounds: Bounds) -> None:
        self.number, self._bounds, self._seen, self._part = number, bounds, index.columns(number), index.parts[number]

    @cached_property
    def _ground(self) -> Ground | None:
        return Ground(self._seen.segment) if self._seen else None

    @cached_property
    def first(self) -> Numbers:
        """Return the bounds without a look at words."""
        ground = self._ground
        bounds = self._bounds.first(ground) if ground else np.full(self._part.people, FULL_MARKS, np.int64)
        bounds[sorted(self._part.gone_people)] = -1
        return bounds

    def lost(self, rows: Numbers) -> Numbers:
        """Return what people lose for words that are not there."""
        return self._bounds.lost(self._ground, rows) if self._ground else np.zeros(len(rows), np.int64)


def _highest(bounds: Numbers, many: int) -> Numbers:
    """Return the places of so many of the highest, in falling order; equals by their places."""
    places = np.arange(len(bounds))
    if 0 < many < len(bounds):
        least = np.partition(bounds, len(bounds) - many)[len(bounds) - many]
        places = np.flatnonzero(bounds >= least)
    ordered: Numbers = places[np.argsort(-bounds[places], kind="stable")][:many]
    return ordered
