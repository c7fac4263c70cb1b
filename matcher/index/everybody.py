"""Everybody in some parts of an index, from the highest bound down; bounds come nearer to the scores where that matters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

import numpy as np

from matcher.index.bounds import EVIDENCED, WORDED, Bounds
from matcher.index.ground import Ground, Numbers
from matcher.index.index import Index, Row
from matcher.model import FULL_MARKS

_FIRST = 1024
"""People whose order by bound is told at once; then eight times as many."""

_MORE = 8
"""For each person whose words are looked at first, people whose evidence is."""


class Everybody:
    """Who is alive in some parts of an index, each with a score that the true one does not exceed."""

    def __init__(self, index: Index, parts: Sequence[int], bounds: Callable[[int], Bounds]) -> None:
        """Take parts by their numbers, and what gives the bounds of a part."""
        self._parts = [_Part(index, number, bounds(number)) for number in parts]
        self._starts = np.cumsum([0, *(len(part.first) for part in self._parts)])
        self._bounds = np.concatenate([np.zeros(0, np.int64), *(part.first for part in self._parts)])
        self._nearness = np.zeros(len(self._bounds), np.uint8)

    def falling(self, many: int, least: Callable[[], int]) -> Iterator[Row]:
        """Yield whoever may have the least score that matters, which may rise meanwhile.

        Bounds come nearest at first for so many: those who would be the first if all words that are asked for were there.
        """
        alive = int((self._bounds >= 0).sum())
        self._come_nearer(_from_top(self._bounds, min(many * _MORE, alive)), EVIDENCED)
        yield from self._down(_from_top(self._bounds, min(many, alive)), least)
        yield from self._down(np.flatnonzero((self._nearness < WORDED) & (self._bounds >= least())), least)

    def _down(self, places: Numbers, least: Callable[[], int]) -> Iterator[Row]:
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
                yield Row(self._parts[part].number, at - int(self._starts[part]))
            done, many = len(chosen), many * 8

    def _come_nearer(self, places: Numbers, near: int) -> None:
        for part, start in zip(self._parts, self._starts.tolist(), strict=False):
            here = places[(places >= start) & (places < start + len(part.first))]
            if len(here):
                self._bounds[here] = part.nearer(here - start, self._bounds[here], near)
        self._nearness[places] = near


class _Part:
    """One part, with the first bounds of its people: -1 for those that are gone."""

    def __init__(self, index: Index, number: int, bounds: Bounds) -> None:
        self.number, self._bounds, self._seen, self._part = number, bounds, index.columns(number), index.parts[number]

    @cached_property
    def _ground(self) -> Ground | None:
        return Ground(self._seen.segment) if self._seen else None

    @cached_property
    def first(self) -> Numbers:
        """Return the bounds by the strongest evidence alone."""
        ground = self._ground
        bounds = self._bounds.first(ground) if ground else np.full(self._part.people, FULL_MARKS, np.int64)
        bounds[sorted(self._part.gone_people)] = -1
        return bounds

    def nearer(self, rows: Numbers, bounds: Numbers, near: int) -> Numbers:
        """Return the bounds of people, by their rows, from those that are less near to their scores."""
        return self._bounds.nearer(self._ground, rows, bounds, near) if self._ground else bounds


def _from_top(bounds: Numbers, many: int) -> Numbers:
    """Return the places of so many of the highest, and of all that are equal to the last of them."""
    places: Numbers = np.flatnonzero(bounds >= (np.partition(bounds, -many)[-many] if many else 0))
    return places


def _highest(bounds: Numbers, many: int) -> Numbers:
    """Return the places of so many of the highest, in falling order; equals by their places."""
    places = _from_top(bounds, many)
    ordered: Numbers = places[np.argsort(-bounds[places], kind="stable")][:many]
    return ordered
