"""The words whose status is asked for, in their clause."""

from __future__ import annotations

from typing import NamedTuple

from matcher.signals.status.clauses import Clause


class Target(NamedTuple):
    """Words whose status is asked for: a half-open span of the view, in its clause."""

    clause: Clause
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the view."""
        return self.clause.text

    @property
    def follows_deed(self) -> bool:
        """Return whether the person did something before the words."""
        return self.clause.acts_before(self.start)

    def low(self, reach: int) -> int:
        """Return the offset so many characters before the words, in their sentence."""
        return max(self.clause.sentence[0], self.start - reach)

    def high(self, reach: int) -> int:
        """Return the offset so many characters behind the words, in their sentence."""
        return min(self.clause.sentence[1], self.end + reach)

    def lead(self, reach: int) -> str:
        """Return so many characters before the words, in their sentence."""
        return self.clause.text[self.low(reach) : self.start]
