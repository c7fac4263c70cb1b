"""What is shown: tables of cells that carry meaning, not looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from matcher.report.cells import Cell, Change, Points, Saying, State
from matcher.report.leaves import Folio

__all__ = ["Cell", "Change", "Folio", "Points", "Report", "Saying", "Sheet", "State", "Table"]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, with a title of its own."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keys: int = 0
    """First columns, which say whose a row is: where the others are too many, several tables tell them, each with these."""

    def without(self, column: str) -> Table:
        """Return the table without a column.

        >>> Table("", ("a", "b"), ((1, 2),)).without("a")
        Table(title='', columns=('b',), rows=((2,),), keys=0)
        """
        at = self.columns.index(column)
        rows = tuple((*row[:at], *row[at + 1 :]) for row in self.rows)
        return replace(self, columns=(*self.columns[:at], *self.columns[at + 1 :]), rows=rows)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: a title, tables, and lines that say what the page rests on."""

    title: str
    subtitle: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """One result in its forms: for people, for spreadsheets, for programs. Each is made when a format asks for it."""

    make_sheets: Callable[[], tuple[Sheet, ...]]
    make_grid: Callable[[], Table]
    make_record: Callable[[], dict[str, Any]]
    make_folio: Callable[[], Folio | None] | None = None

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

    @cached_property
    def folio(self) -> Folio | None:
        """Return what a browser shows, where that is more than the pages."""
        return self.make_folio() if self.make_folio else None
