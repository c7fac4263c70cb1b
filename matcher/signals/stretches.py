"""Mentions × a span → whether one of them shares a character with it, looked up by their places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from matcher.model import Mention


class Stretches:
    """Where mentions stand; one may lie within another."""

    def __init__(self, mentions: Sequence[Mention] = ()) -> None:
        self.of = mentions
        spans = sorted((one.start, one.end) for one in mentions)
        self._starts, self._reached = [low for low, _ in spans], list(accumulate((high for _, high in spans), max))

    def touches(self, start: int, end: int) -> bool:
        """Return whether one of them shares a character with a span.

        >>> both = Stretches([Mention("ppo", 0, 9, 0, "did", None), Mention("rlhf", 2, 4, 0, "did", None)])
        >>> both.touches(5, 6), both.touches(9, 12)
        (True, False)
        """
        before = bisect_left(self._starts, end)
        return before > 0 and self._reached[before - 1] > start
