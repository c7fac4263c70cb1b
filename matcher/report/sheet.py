"""What is shown: tables of cells that carry meaning, not looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
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


Cell = str | int | float | Points | tuple[Saying, ...] | tuple[State, ...]


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


@dataclass(frozen=True)
class Report:
    """One result in its three forms: for people, for spreadsheets, for programs. Each is made when a format asks for it."""

    make_sheets: Callable[[], tuple[Sheet, ...]]
    make_grid: Callable[[], Table]
    make_record: Callable[[], dict[str, Any]]

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Return the pages, for people."""
        return self.make_sheets()

    @cached_property
    def grid(self) -> Table:
        """Return the rows, for spreadsheets."""
        return self.make_grid()

    @cached_property
    def record(self) -> dict[str, Any]:
        """Return the plain data, for programs."""
        return self.make_record()
