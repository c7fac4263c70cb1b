"""XLSX: a workbook with the list, every quote, and what the run rests on. Text stays text: no formula, no link."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from matcher.export.exporter import Exporter, Looks
from matcher.report.sheet import Cell, Change, Points, Report

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_LONGEST, _WIDEST, _NARROWEST = 32_767, 60, 8
"""Characters that a cell may hold; widths of columns in characters."""
_BAR = "#9DC3E6"
_EVIDENCE = ("rank", "id", "requirement", "part", "points", "status", "signal", "quote", "document", "line", "column", "pointer",
             "page", "cue", "months", "strength")  # fmt: skip
_MILLI = 1000

Row = Sequence[Any]


def draw(report: Report, _: Looks) -> bytes:
    """Return the grid as a sheet; of a ranking, every quote and the manifest as two more."""
    from xlsxwriter import Workbook  # 40 ms, and other formats need none of it

    file, record = BytesIO(), report.record
    with Workbook(file, _PLAIN) as book:
        day = datetime.fromisoformat(record.get("as_of", "1980-01-01"))
        book.set_properties({"created": day})  # the same run, the same bytes
        grid = report.grid
        _sheet(book, "List", grid.columns, [[_value(cell) for cell in row] for row in grid.rows])
        if "candidates" in record and "manifest" in record:
            _sheet(book, "Evidence", _EVIDENCE, _evidence(record["candidates"]))
            _sheet(book, "Run", ("what", "value"), _run(record))
    return file.getvalue()


def _value(cell: Cell) -> str | int | float:
    if isinstance(cell, Points | Change):
        return cell.milli / _MILLI
    return cell if isinstance(cell, int | float) else str(cell)


def _sheet(book: Workbook, name: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows under a frozen header, with columns as wide as what they hold, and bars where they hold points."""
    sheet, told = book.add_worksheet(name), list(rows)
    head, body = (
        book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        book.add_format({"text_wrap": True, "valign": "top"}),
    )
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column[:_LONGEST], head)
        sheet.set_column(at, at, _width(column, [row[at] for row in told]), body)
    for number, row in enumerate(told, start=1):
        for at, value in enumerate(row):
            _write(sheet, number, at, value)
    sheet.freeze_panes(1, 0)
    if told:
        sheet.autofilter(0, 0, len(told), len(columns) - 1)
        _bars(sheet, columns, told)


def _write(sheet: Worksheet, row: int, column: int, value: Any) -> None:
    """Write a value as what it is; nothing that a document says becomes a formula or a link."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(row, column, value)
    elif value not in (None, ""):
        sheet.write_string(row, column, str(value)[:_LONGEST])


def _width(head: str, values: Iterable[Any]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return max(_NARROWEST, min(_WIDEST, max(longest, len(head) // 2) + 2))


def _bars(sheet: Worksheet, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Draw bars from 0 in the columns of points."""
    for at, column in enumerate(columns):
        if column not in ("rank", "line", "column", "page", "months") and any(isinstance(row[at], float) for row in rows):
            bar = {"type": "data_bar", "bar_color": _BAR, "min_type": "num", "min_value": 0}
            sheet.conditional_format(1, at, len(rows), at, bar)


def _evidence(candidates: Iterable[dict[str, Any]]) -> list[Row]:
    """Return a row for each quote: those that give points, and those that were set aside."""
    rows: list[Row] = []
    for one in candidates:
        for part in one["contributions"]:
            rows += [_quoted(one, part["requirement"], "evidence", piece) for piece in part["evidence"]]
        rows += [_quoted(one, piece["requirement"], "set aside", piece) for piece in one["set_aside"]]
    return rows


def _quoted(one: dict[str, Any], requirement: str, part: str, piece: dict[str, Any]) -> Row:
    share = piece["milli"] / _MILLI if "milli" in piece else None
    strength = piece["strength_milli"] / _MILLI if piece.get("strength_milli") else None
    places = (piece["document"], piece["line"], piece["column"], piece["pointer"], piece["page"])
    quote = " ".join(piece["quote"].split())
    signal = piece["signal"] or piece.get("term")
    return (one["rank"], one["id"], requirement, part, share, piece["status"], signal, quote, *places, piece["cue"],
            piece.get("months"), strength)  # fmt: skip


def _run(record: dict[str, Any]) -> list[Row]:
    """Return what the ranking rests on."""
    told: list[Row] = [("job", record["job"]["title"]), ("as of", record["as_of"])]
    told += [(f"documents: {name.replace('_', ' ')}", count) for name, count in record["counts"].items()]
    told += [(f"worth: {one['name']}", one["worth_milli"] / _MILLI) for one in record["job"]["requirements"]]
    told += [(f"for review: {one['document']}", one["reason"]) for one in record["needs_review"]]
    return told + [(name.replace("_", " "), value) for name, value in record["manifest"].items()]


EXPORTER = Exporter("xlsx", (".xlsx",), draw, to_file=True)
