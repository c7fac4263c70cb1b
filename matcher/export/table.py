"""The terminal: a page drawn with rich. What came from a document is `Text`, never markup."""

from __future__ import annotations

from io import StringIO

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Drawn
from rich.text import Text

from matcher.export.exporter import Exporter, Looks
from matcher.report.sheet import Cell, Change, Points, Report, Saying, Sheet, State, Table

_WIDEST = 30
"""Cells of the widest column beside the last; what is longer is folded."""
_BAR = 8
"""Cells of the bar beside a score."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_MARKS = {"met": ("✓", "green"), "not met": ("✗", "red"), "not stated": ("?", "yellow")}
_COUNTS = {"all", "positive", "traps", "precision", "recall", "status", "right", "of", "share"}
_RIGHT = {"#", "points", "exactly", *_COUNTS}
_PLAIN = Console(file=StringIO(), width=80, color_system=None)
_NARROW = {"#", "id", "score", "points", "worth × value", "exactly", *_COUNTS}


def draw(report: Report, looks: Looks) -> str:
    """Return the sheets as lines no wider than the place of drawing."""
    out = StringIO()
    console = Console(
        file=out, width=looks.width, force_terminal=looks.color, no_color=not looks.color,
        color_system="standard" if looks.color else None, highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    for sheet in report.sheets:
        _print(console, sheet, looks)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _print(console: Console, sheet: Sheet, looks: Looks) -> None:
    console.print(Text(sheet.title, style="bold"))
    if sheet.subtitle:
        console.print(Text(sheet.subtitle))
    for table in sheet.tables:
        console.print()
        if table.title:
            console.print(Text(table.title, style="bold"))
        if table.rows and isinstance(table.rows[0][-1], tuple):
            console.print(Group(*_stacked(table, looks.width)))
        else:
            console.print(Padding(_drawn(table), (0, 0, 0, 1)))
    console.print()
    for note in sheet.notes:
        console.print(Text(note, style="dim"))


def _stacked(table: Table, width: int) -> list[Text | Padding]:
    """Return a table whose last column is quotes as lines: its other cells in columns, the quotes below over the full width."""
    rows = [[_cell(name, cell) for name, cell in zip(table.columns[:-1], row[:-1], strict=True)] for row in table.rows]
    heads = [Text(name, style="bold") for name in table.columns[:-1]]
    widths = [min(_WIDEST, max(line.cell_len for row in [heads, *rows] for line in row[i].split())) for i in range(len(heads))]
    numbers = _numbers(table)
    lines: list[Text | Padding] = [_columns(numbers, heads, widths, width), Text("─" * width, style="dim")]
    for cells, row in zip(rows, table.rows, strict=True):
        lines += [_columns(numbers, cells, widths, width), *_quotes(row[-1])]
    return lines


def _numbers(table: Table) -> set[int]:
    """Return the columns that are aligned to the right: those of counts by their names, and those of points by what they hold."""
    counted = {at for at, name in enumerate(table.columns) if name in _RIGHT}
    return counted | {
        at
        for at, name in enumerate(table.columns)
        if name != "score" and table.rows and all(isinstance(row[at], Points | Change) for row in table.rows)
    }


def _columns(numbers: set[int], cells: list[Text], widths: list[int], width: int) -> Text:
    """Return cells side by side, each line as long as its column; what is too long for the last one is folded below itself."""
    rooms = [*widths[:-1], max(12, width - sum(widths[:-1]) - 2 * len(widths))]
    parts = [
        [line for part in cell.split() or [Text()] for line in part.wrap(_PLAIN, room)]
        for cell, room in zip(cells, rooms, strict=True)
    ]
    lines = []
    for number in range(max(len(part) for part in parts)):
        line = Text(" ")
        for column, (part, size) in enumerate(zip(parts, widths, strict=True)):
            piece = part[number].copy() if number < len(part) else Text()
            space = max(0, size - piece.cell_len)
            (piece.pad_left if column in numbers else piece.pad_right)(space)
            line.append_text(piece).append("  ")
        lines.append(line)
    return Text("\n").join(lines)


def _quotes(cell: Cell) -> list[Padding]:
    sayings = [one for one in cell if isinstance(one, Saying)] if isinstance(cell, tuple) else []
    return [Padding(_saying(one), (0, 0, 1 * (one is sayings[-1]), 4)) for one in sayings]


def _drawn(table: Table) -> Drawn:
    """Return a table without quotes."""
    drawn = Drawn(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=False, header_style="bold")
    numbers = _numbers(table)
    for at, name in enumerate(table.columns):
        narrow = name in _NARROW or at in numbers
        drawn.add_column(name, no_wrap=narrow, justify="right" if at in numbers else "left", overflow="fold")
    for row in table.rows:
        drawn.add_row(*(_cell(name, cell) for name, cell in zip(table.columns, row, strict=True)))
    return drawn


def _cell(column: str, cell: Cell) -> Text:
    if isinstance(cell, Points):
        return _score(cell) if column == "score" else Text(str(cell), style="bold")
    if isinstance(cell, tuple):
        return Text("\n").join(_state(one) for one in cell if isinstance(one, State))
    return Text(str(cell))


def _score(points: Points) -> Text:
    """Return the score with a bar of its share of full marks."""
    eighths = points.milli * _BAR * 8 // points.of
    bar = "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
    return Text.assemble((f"{points!s:>5} ", "bold"), (bar.ljust(_BAR), "cyan"))


def _saying(one: Saying) -> Text:
    lead = (f"{one.lead} " if one.lead else "", "bold")
    about = " · ".join(part for part in (one.quote.place, one.tail) if part)
    return Text.assemble(lead, f"“{' '.join(one.quote.text.split())}” ", (about, "dim"))


def _state(one: State) -> Text:
    mark, style = _MARKS[one.state]
    return Text.assemble((f"{mark} ", style), one.name, (f" {one.state}" if one.state != "met" else "", "dim"))


EXPORTER = Exporter("table", (".txt",), draw, page=True)
