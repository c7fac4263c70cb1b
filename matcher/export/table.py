"""The terminal: a page laid out in lines. What came from a document is plain text, never markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING

from matcher.export.exporter import Exporter, Looks
from matcher.export.styled_text import StyledText, joined, parts, styled
from matcher.export.text_layout import cells, column_groups, directed, fitted, isolated, side_by_side, wrapped
from matcher.regex import regex
from matcher.report.sheet import (
    SIGNS,
    Cell,
    CellTable,
    Excerpt,
    MustState,
    Numbers,
    Points,
    PointsChange,
    Report,
    Scores,
    Sheet,
    Whole,
)

if TYPE_CHECKING:
    from rich.style import Style

_WIDEST = 30
"""Cells of a column that stands above quotes; what is longer is folded, except in the last."""
_READABLE = 120
"""Cells of the widest line of text, for the eye loses longer ones; only columns are wider."""
_GAP = 2
"""Cells between columns, where there is room."""
_BAR = 8
"""Cells of the bar beside a score."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_COLOURS = {"met": "green", "not met": "red", "not stated": "yellow"}
_EMPTY, _INDENT = StyledText(""), StyledText("    ")
_LINK_ID = regex(r"(?<=\x1b\]8;)id=[0-9-]*")
"""The number that rich gives a link, which is random; the same page is to be the same bytes."""


def draw(report: Report, looks: Looks) -> str:
    """Return the sheets as lines no wider than the terminal."""
    pages = (chain([_EMPTY] if number else [], _sheet(sheet, looks)) for number, sheet in enumerate(report.sheets))
    drawn = "".join(_printed(list(page), looks) for page in pages)
    return "\n".join(line.rstrip() for line in drawn.split("\n"))


def _printed(lines: list[StyledText], looks: Looks) -> str:
    """Return a page as it is printed; without colours and tabs that is its plain text."""
    page = "".join(f"{line.plain}\n" for line in lines)
    if not looks.color and "\t" not in page:
        return page
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out, width=looks.width, force_terminal=looks.color, no_color=not looks.color,
        color_system="standard" if looks.color else None, highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(joined(lines, "\n").text(), soft_wrap=True)
    return _LINK_ID.sub("", out.getvalue()) if looks.link else out.getvalue()


def _sheet(sheet: Sheet, looks: Looks) -> Iterator[StyledText]:
    """Yield the lines of a page."""
    yield from _words(sheet.title, "bold", looks)
    if sheet.subtitle:
        yield from _words(sheet.subtitle, "", looks)
    for table in (part for whole in sheet.tables for part in _split(whole, looks)):
        yield _EMPTY
        if table.title:
            yield from _words(table.title, "bold", looks)
        if table.rows and isinstance(table.rows[0][-1], tuple):
            yield from _stacked(table, looks)
        else:
            yield from _without_quotes(table, looks)
    if sheet.notes:
        yield _EMPTY
    for note in sheet.notes:
        yield from _words(note, "dim", looks)


def _words(text: str, style: str, looks: Looks) -> list[StyledText]:
    return wrapped(styled(_sayable(text, looks), style), _measure(looks))


def _sayable(text: str, looks: Looks) -> str:
    """Return a text in the letters and with the marks of direction that the terminal needs."""
    known = looks.substitute(text) if looks.substitute else text
    return isolated(known) if looks.turning else known


def _measure(looks: Looks) -> int:
    return min(looks.width, _READABLE)


def _stacked(table: CellTable, looks: Looks) -> Iterator[StyledText]:
    """Yield a table whose last column holds quotes: the other cells in columns, and the quotes of each row below them."""
    room, right = _measure(looks), _numbers(table)
    rows = _cells(table, looks, len(table.columns) - 1)
    kept = [[cell if at == len(row) - 1 else _folded(cell) for at, cell in enumerate(row)] for row in rows]
    widths, gap = fitted(kept, _whole(table, right), room - 1)
    heads, *others = (side_by_side(row, widths, right, gap) for row in rows)  # folded twice, a name would break in three
    yield from (*heads, StyledText("─" * room, style="dim"))
    above = list[StyledText]()
    for row, lines in zip(table.rows, others, strict=True):
        if above:
            yield _EMPTY
        above = list(_quotes(row[-1], looks))
        yield from (*lines, *above)


def _folded(cell: StyledText) -> StyledText:
    """Return a cell of a column beside others, folded so that no line of it is very long."""
    return joined(wrapped(cell, _WIDEST), "\n")


def _quotes(cell: Cell, looks: Looks) -> Iterator[StyledText]:
    """Yield the lines of quotes."""
    excerpts = [one for one in cell if isinstance(one, Excerpt)] if isinstance(cell, tuple) else []
    for excerpt in excerpts:
        yield from (joined([_INDENT, line]) for line in wrapped(_excerpt(excerpt, looks), _measure(looks) - 4))


def _split(table: CellTable, looks: Looks) -> list[CellTable]:
    """Return the table; where it has keys and its other columns have no room side by side, several tables with the same keys."""
    if not table.keys:
        return [table]
    columns = zip(*_cells(table, looks, len(table.columns)), strict=True)
    wide = [max(cells(cell.plain) for cell in column) + _GAP for column in columns]
    room = looks.width - 1 - sum(min(width, _WIDEST) for width in wide[: table.keys])
    return [_with_columns(table, group) for group in column_groups(wide[table.keys :], room)]


def _with_columns(table: CellTable, group: range) -> CellTable:
    """Return the table with only its keys and some of its other columns."""
    kept = [*range(table.keys), *(table.keys + at for at in group)]
    rows = tuple(tuple(row[at] for at in kept) for row in table.rows)
    return replace(table, columns=tuple(table.columns[at] for at in kept), rows=rows)


def _without_quotes(table: CellTable, looks: Looks) -> Iterator[StyledText]:
    """Yield a table without quotes."""
    right = _numbers(table)
    rows = _cells(table, looks, len(table.columns))
    widths, gap = fitted(rows, _whole(table, right), looks.width - 1)
    heads, *others = (side_by_side(row, widths, right, gap) for row in rows)
    yield from heads
    yield StyledText(" " + "─" * (sum(widths) + gap * (len(widths) - 1)), style="dim")
    for lines in others:
        yield from lines


def _cells(table: CellTable, looks: Looks, columns: int) -> list[list[StyledText]]:
    """Return the heads and the rows, up to that many columns."""
    heads = [styled(name, "bold") for name in table.columns[:columns]]
    names = table.columns[:columns]
    return [heads, *([_cell(name, cell, looks) for name, cell in zip(names, row, strict=False)] for row in table.rows)]


def _numbers(table: CellTable) -> set[int]:
    """Return the columns that are aligned to the right: numbers, and points beside which there is no bar."""
    return {
        at
        for at, name in enumerate(table.columns)
        if isinstance(name, Numbers)
        or (table.rows and not isinstance(name, Scores) and all(isinstance(row[at], Points | PointsChange) for row in table.rows))
    }


def _whole(table: CellTable, numbers: set[int]) -> set[int]:
    """Return the columns that are never folded."""
    keyed = range(table.keys, len(table.columns)) if table.keys else ()
    return numbers | {at for at, name in enumerate(table.columns) if isinstance(name, Whole)} | set(keyed)


def _cell(column: str, cell: Cell, looks: Looks) -> StyledText:
    if isinstance(cell, Points):
        return _score(cell) if isinstance(column, Scores) else StyledText(str(cell), style="bold")
    if isinstance(cell, tuple):
        return joined((_state(one, looks) for one in cell if isinstance(one, MustState)), "\n")
    return styled(_sayable(str(cell), looks))


def _score(points: Points) -> StyledText:
    """Return the score with a bar of its share of full marks; dots stand for the rest."""
    eighths = points.milli * _BAR * 8 // points.of
    bar = "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
    return parts((f"{points!s:>5} ", "bold"), (bar, "cyan"), ("·" * (_BAR - len(bar)), "dim"))


def _excerpt(excerpt: Excerpt, looks: Looks) -> StyledText:
    texts = excerpt.quote.words, excerpt.lead, excerpt.quote.place, excerpt.tail
    words, lead, place, tail = map(looks.substitute, texts) if looks.substitute else texts
    url = looks.link(excerpt.quote.document) if looks.link else None
    return parts(
        (f"{lead} " if lead else "", "bold"), (f"“{directed(words) if looks.turning else words}” ", ""),
        (place, _linked(url)), (f" · {tail}" if place and tail else tail, "dim"),
    )  # fmt: skip


def _linked(url: str | None) -> str | Style:
    """Return the style of a place, with the link it carries."""
    if url is None:
        return "dim"
    from rich.style import Style

    return Style(dim=True, link=url)


def _state(state: MustState, looks: Looks) -> StyledText:
    words = f" {state.state}" if state.state != "met" else ""
    return parts((f"{SIGNS[state.state]} ", _COLOURS[state.state]), (_sayable(state.name, looks), ""), (words, "dim"))


EXPORTER = Exporter("table", (".txt",), draw, page=True)
