"""Mentions or forms × a span → those that share a character with it, looked up by their places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Generic, Protocol, TypeVar


class Spanned(Protocol):
    """What has a half-open span."""

    @property
    def start(self) -> int:
        """Return where it begins."""

    @property
    def end(self) -> int:
        """Return the offset behind its end."""


Standing = TypeVar("Standing", bound=Spanned)


class Stretches(Generic[Standing]):
    """Where some things stand; one may lie within another."""

    def __init__(self, standing: Sequence[Standing] = ()) -> None:
        self.of = standing
        self._ordered = sorted(standing, key=attrgetter("start"))
        self._starts = [one.start for one in self._ordered]
        self._reached = list(accumulate((one.end for one in self._ordered), max))

    def on(self, start: int, end: int) -> list[Standing]:
        """Return those that share a character with a span, by their start.

        >>> from matcher.model import Mark
        >>> both = Stretches([Mark("jd_copy", 2, 4), Mark("bare_claims", 0, 9)])
        >>> [one.kind for one in both.on(3, 6)], [one.kind for one in both.on(5, 6)], both.on(9, 12)
        (['bare_claims', 'jd_copy'], ['bare_claims'], [])
        """
        among = self._ordered[bisect_right(self._reached, start) : bisect_left(self._starts, end)]
        return [one for one in among if start < one.end]
