"""What a cell may hold: meaning, not looks."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.quoting import Quote


@dataclass(frozen=True, slots=True)
class Points:
    """Points in thousandths, of how many, and in tenths as they are shown beside their like."""

    milli: int
    of: int
    tenths: int

    def __str__(self) -> str:
        """Return the points with one decimal.

        >>> str(Points(27049, 30000, 270))
        '27.0'
        """
        return f"{self.tenths // 10}.{self.tenths % 10}"


@dataclass(frozen=True, slots=True)
class Change:
    """Points more or fewer, in thousandths, and in tenths as they are shown beside their like."""

    milli: int
    tenths: int

    def __str__(self) -> str:
        """Return them with their sign and one decimal.

        >>> str(Change(12074, 121)), str(Change(-12074, -121)), str(Change(3, 0))
        ('+12.1', '−12.1', '0.0')
        """
        sign = "+" if self.tenths > 0 else "−" if self.tenths else ""
        return f"{sign}{abs(self.tenths) // 10}.{abs(self.tenths) % 10}"


@dataclass(frozen=True, slots=True)
class Saying:
    """A quote and what it was read as."""

    quote: Quote
    lead: str = ""
    """What stands before the quote: requirement, status."""
    tail: str = ""
    """What stands behind its place: cue, months, strength."""

    @property
    def about(self) -> str:
        """Return its place and what stands behind that."""
        return " · ".join(filter(None, (self.quote.place, self.tail)))


@dataclass(frozen=True, slots=True)
class State:
    """A must-have and its state."""

    name: str
    state: str


SIGNS = {"met": "✓", "not met": "✗", "not stated": "?"}
"""What stands for each state, beside its words."""


Cell = str | int | float | Points | Change | tuple[Saying, ...] | tuple[State, ...]
