"""Spans of forms: which lie inside which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from matcher.signals.forms import Seen


class Spans(NamedTuple):
    """Half-open spans of which none lies in another: their starts and their ends, both ascending."""

    starts: list[int]
    ends: list[int]

    def hold(self, one: Seen) -> bool:
        """Return whether a form lies within a longer span."""
        start, end, _ = one
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and end <= self.ends[at] and end - start < self.ends[at] - self.starts[at]


def longest(ordered: Iterable[Seen]) -> Spans:
    """Return the spans that lie in no other one, of forms by their start, the longest first."""
    starts: list[int] = []
    ends: list[int] = []
    reached = -1
    for start, end, _ in ordered:
        if end > reached:
            starts.append(start)
            ends.append(end)
            reached = end
    return Spans(starts, ends)


_START = itemgetter(0)


def within(ordered: Sequence[Seen], low: int, high: int) -> list[Seen]:
    """Return the forms that lie between two offsets."""
    first = bisect_left(ordered, low, key=_START)
    return [one for one in ordered[first : bisect_left(ordered, high, first, key=_START)] if one.end <= high]


def overlap(one: Seen, other: Seen) -> bool:
    """Return whether two forms share a character."""
    return one.start < other.end and other.start < one.end
