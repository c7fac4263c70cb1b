"""What is shown: tables of cells that carry meaning, not looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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
class Saying:
    """A quote and what it was read as."""

    quote: Quote
    lead: str = ""
    """What stands before the quote: requirement, status."""
    tail: str = ""
    """What stands behind its place: cue, months, strength."""


@dataclass(frozen=True, slots=True)
class State:
    """A must-have and its state."""

    name: str
    state: str


Cell = str | int | Points | Saying | tuple[Saying, ...] | tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, with a title of its own."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: a title, tables, and lines that say what the page rests on."""

    title: str
    subtitle: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One result in its three forms: for people, for spreadsheets, for programs."""

    sheets: tuple[Sheet, ...]
    grid: Table
    record: dict[str, Any]
