"""Patterns: signals that several forms name together, in one sentence and close to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.signals.compiling import Pattern
from matcher.signals.forms import Seen
from matcher.signals.readings import Spot
from matcher.signals.spans import overlap

REACH = 120
"""Characters within which all parts of a pattern must stand."""
GAP = 30
"""Characters that may stand between parts that follow one another: about five words."""


class _Rest(NamedTuple):
    """What must stand beside the first part of a pattern."""

    signal: str
    others: list[int]
    needed: frozenset[int]
    ordered: bool


class Patterns:
    """All patterns, by their first part."""

    def __init__(self, patterns: Iterable[tuple[int, list[Pattern]]]) -> None:
        self._patterns = dict(patterns)
        self._rests: dict[int, list[_Rest]] = {}

    def _beginning(self, part: int) -> list[_Rest]:
        """Return what must stand beside a first part; told when it is first seen, for few are."""
        if part not in self._rests:
            told = self._patterns[part]
            self._rests[part] = [_Rest(signal, parts[1:], frozenset(parts[1:]), ordered) for signal, parts, ordered in told]
        return self._rests[part]

    def within(self, anchors: Sequence[Seen], others: Sequence[Seen], excluded: set[str]) -> Iterator[Spot]:
        """Yield what the forms of one sentence name together, beginning with its anchors; excluded signals are none."""
        present = frozenset().union(*(one.roles.parts for one in others))
        for anchor in anchors:
            for part in anchor.roles.anchors:
                for signal, rest, needed, ordered in self._beginning(part):
                    if needed <= present and signal not in excluded:
                        slots = [[one for one in others if other in one.roles.parts] for other in rest]
                        yield from (_in_order if ordered else _together)(signal, anchor, slots)


def _together(signal: str, anchor: Seen, slots: list[list[Seen]]) -> Iterator[Spot]:
    """Yield the tightest span around a first part that holds all parts."""
    start, end = anchor.start, anchor.end
    for others in slots:
        close = [one for one in others if not overlap(one, anchor)]
        if not close:
            return
        nearest = min(close, key=lambda one: abs(one.start - anchor.start))
        start, end = min(start, nearest.start), max(end, nearest.end)
    if end - start <= REACH:
        yield Spot(signal, start, end)


def _in_order(signal: str, anchor: Seen, slots: list[list[Seen]]) -> Iterator[Spot]:
    """Yield the span from a first part over all others, each close behind the one before."""
    end = anchor.end
    for others in slots:
        following = next((one for one in others if end <= one.start <= end + GAP), None)
        if following is None:
            return
        end = following.end
    yield Spot(signal, anchor.start, end)
