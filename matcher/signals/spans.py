"""Spans of forms: which lie inside which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from matcher.signals.forms import Seen


class Spans(NamedTuple):
    """Half-open spans of which none lies in another: their starts and their ends, both ascending."""

    starts: list[int]
    ends: list[int]

    def hold(self, one: Seen) -> bool:
        """Return whether a form lies within a longer span."""
        at = bisect_right(self.starts, one.start) - 1
        return at >= 0 and one.end <= self.ends[at] and one.end - one.start < self.ends[at] - self.starts[at]


def longest(spans: Iterable[tuple[int, int]]) -> Spans:
    """Return the spans that lie in no other one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return Spans([start for start, _ in kept], [end for _, end in kept])


def within(ordered: Sequence[Seen], low: int, high: int) -> list[Seen]:
    """Return the forms that lie between two offsets."""
    first = bisect_left(ordered, low, key=_start)
    return [one for one in ordered[first : bisect_left(ordered, high, first, key=_start)] if one.end <= high]


def _start(one: Seen) -> int:
    return one.start


def overlap(one: Seen, other: Seen) -> bool:
    """Return whether two forms share a character."""
    return one.start < other.end and other.start < one.end
