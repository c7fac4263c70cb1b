"""What a report holds: cells and columns that carry meaning and no looks, tables and pages of them, and what a browser shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from matcher.quoting import Quote


@dataclass(frozen=True, slots=True)
class Points:
    """Points in thousandths, their full marks, and the tenths that are shown, which add up with those of the other rows."""

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
class PointsChange:
    """A difference of points in thousandths, and the tenths that are shown, which add up with those of the other rows."""

    milli: int
    tenths: int

    def __str__(self) -> str:
        """Return the difference with its sign and one decimal.

        >>> str(PointsChange(12074, 121)), str(PointsChange(-12074, -121)), str(PointsChange(3, 0))
        ('+12.1', '−12.1', '0.0')
        """
        sign = "+" if self.tenths > 0 else "−" if self.tenths else ""
        return f"{sign}{abs(self.tenths) // 10}.{abs(self.tenths) % 10}"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote and what it was read as."""

    quote: Quote
    lead: str = ""
    """What stands before the quote, such as requirement and status."""
    tail: str = ""
    """What stands after its place, such as cue, months and strength."""

    @property
    def about(self) -> str:
        """Return its place and what stands after that."""
        return " · ".join(filter(None, (self.quote.place, self.tail)))


@dataclass(frozen=True, slots=True)
class MustState:
    """A must-have and its state."""

    name: str
    state: str


SIGNS = {"met": "✓", "not met": "✗", "not stated": "?"}
"""The sign for each state, shown beside its words."""


class Whole(str):
    """The name of a column whose cells are never folded, such as ids. A plain text is that of any other column."""

    __slots__ = ()


class Numbers(Whole):
    """The name of a column of numbers, in whatever words."""

    __slots__ = ()


class Scores(Whole):
    """The name of a column of the scores that candidates are ranked by."""

    __slots__ = ()


NUMBER, ID, SCORE = Numbers("#"), Whole("id"), Scores("score")


Cell = str | int | float | Points | PointsChange | tuple[Excerpt, ...] | tuple[MustState, ...]


@dataclass(frozen=True, slots=True)
class CellTable:
    """Rows under columns, with a title of its own."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keys: int = 0
    """The number of first columns that say whose a row is; where the table is split for its width, each part has them."""

    def without(self, column: str) -> CellTable:
        """Return the table without a column.

        >>> CellTable("", ("a", "b"), ((1, 2),)).without("a")
        CellTable(title='', columns=('b',), rows=((2,),), keys=0)
        """
        at = self.columns.index(column)
        rows = tuple((*row[:at], *row[at + 1 :]) for row in self.rows)
        return replace(self, columns=(*self.columns[:at], *self.columns[at + 1 :]), rows=rows)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: a title, tables, and notes on what it rests on."""

    title: str
    subtitle: str
    tables: tuple[CellTable, ...]
    notes: tuple[str, ...] = ()


PassagePart = tuple[str, tuple[int, ...]]
"""Words of a passage, and the numbers of the requirements that they are quoted for."""


class FolioRequirement(NamedTuple):
    """A requirement as a browser shows it: its name, what it can give, and whether it is a must-have."""

    name: str
    worth: Points
    must: bool


class FolioContribution(NamedTuple):
    """What one requirement gave: the points, how they come about, and the words they rest on or that were set aside."""

    number: int
    name: str
    points: Points
    how: str
    state: MustState | None
    note: str
    excerpts: tuple[Excerpt, ...]
    aside: tuple[tuple[str, Excerpt], ...]
    terms: tuple[tuple[str, Points], ...]
    lacks: str = ""
    """What a must-have lacks."""


class FolioLine(NamedTuple):
    """One passage: its section, and its words in parts."""

    section: str
    parts: tuple[PassagePart, ...]
    pointer: str


class FolioEntry(NamedTuple):
    """A dated entry: its section and label, its half-open span of months from year 0, and that span in words."""

    section: str
    label: str
    start: int
    end: int
    words: str


class FolioLacking(NamedTuple):
    """The requirements of which nothing was seen, under the title that says where they were looked for."""

    title: str
    names: tuple[str, ...]


class FolioPerson(NamedTuple):
    """One candidate's page; its place is its number in the order, from 1, which nobody shares."""

    place: int
    rank: int
    id: str
    name: str
    score: Points
    documents: tuple[str, ...]
    contributions: tuple[FolioContribution, ...]
    lacking: FolioLacking
    flags: tuple[str, ...]
    entries: tuple[FolioEntry, ...]
    lines: tuple[FolioLine, ...]
    group: str = ""
    """The heading of the group, where the list is in groups."""
    decision: str = ""
    """What people decided, in words."""
    position: str = ""
    """The heading of the latest position."""
    highlights: tuple[Excerpt, ...] = ()
    """The words that tell most."""


@dataclass(frozen=True, slots=True)
class Folio:
    """A ranking for a browser."""

    title: str
    description: str
    requirements: tuple[FolioRequirement, ...]
    people: tuple[FolioPerson, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """One result in its forms: for people, for spreadsheets, for programs; each is made when a format asks for it."""

    make_sheets: Callable[[], tuple[Sheet, ...]]
    make_grid: Callable[[], CellTable]
    make_record: Callable[[], dict[str, Any]]
    make_folio: Callable[[], Folio | None] | None = None

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Return the pages, for people."""
        return self.make_sheets()

    @cached_property
    def grid(self) -> CellTable:
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


def ignored_note(ignored: Iterable[str]) -> str:
    """Return the note that must-haves are ignored."""
    return f"As if no must-have: {', '.join(ignored)}."


def note_ignored(report: Report, ignored: Iterable[str]) -> Report:
    """Return a report of jobs whose must-haves were ignored, with a note on each page and a field in the record."""
    names = list(dict.fromkeys(ignored))
    if not names:
        return report
    return replace(
        report,
        make_sheets=lambda: tuple(replace(one, notes=(*one.notes, ignored_note(names))) for one in report.sheets),
        make_record=lambda: report.record | {"options": {"ignore_must": names}},
    )
