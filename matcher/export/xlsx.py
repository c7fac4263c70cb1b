"""XLSX: a workbook with the list, every quote, and what the run rests on. Text stays text: no formula, no link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

from matcher.export.exporter import Exporter, Looks
from matcher.report.numbers import count
from matcher.report.points import SMALL
from matcher.report.record import RANKING
from matcher.report.sheet import Cell, CellTable, Points, PointsChange, Report, Scores

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_LONGEST, _WIDEST, _NARROWEST = 32_767, 60, 8
"""Characters that a cell may hold; widths of columns in characters."""
_BAR = "#9DC3E6"
_EVIDENCE = ("rank", "id", "requirement", "part", "points of a word", "status", "signal", "quote", "document", "line", "column",
             "pointer", "page", "cue", "months", "strength")  # fmt: skip
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
        _sheet(book, "List", grid.columns, [[_value(cell) for cell in row] for row in grid.rows], _full(grid))
        if record.get("schema") == RANKING:
            _sheet(book, "Evidence", _EVIDENCE, _evidence(record["candidates"]), {_EVIDENCE.index("strength"): 1})
            _sheet(book, "Run", ("what", "value"), _run(record), {})
    return file.getvalue()


def _value(cell: Cell) -> str | int | float:
    if isinstance(cell, Points | PointsChange):
        return cell.milli / _MILLI
    return cell if isinstance(cell, int | float) else str(cell)


def _full(grid: CellTable) -> dict[int, float]:
    """Return the full marks of each column of points, by its index: two jobs, or two people, may have the same name."""
    return {
        at: max(points) / _MILLI
        for at in range(len(grid.columns))
        if (points := [cell.of for row in grid.rows if isinstance(cell := row[at], Points)])
    }


def _sheet(book: Workbook, name: str, columns: Sequence[str], rows: Sequence[Row], full: Mapping[int, float]) -> None:
    """Write rows under a frozen header: columns as wide as their values, and bars where full marks are known."""
    sheet, shared = book.add_worksheet(name), {"text_wrap": True, "valign": "top"}
    head, body, exact = (book.add_format(shared | more) for more in ({"bold": True}, {}, {"num_format": "0.000"}))
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column[:_LONGEST], head)
        sheet.set_column(at, at, _width(column, [row[at] for row in rows]), body)
        if at in full:
            bar = {"type": "data_bar", "bar_color": _BAR, "min_type": "num", "min_value": 0}
            sheet.conditional_format(1, at, len(rows), at, bar | {"max_type": "num", "max_value": full[at]})
    for number, row in enumerate(rows, start=1):
        for at, value in enumerate(row):
            _write(sheet, (number, at), value, exact)
    sheet.freeze_panes(1, next((at for at, name in enumerate(columns, start=1) if isinstance(name, Scores)), 0))
    sheet.repeat_rows(0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _write(sheet: Worksheet, at: tuple[int, int], value: Any, exact: Format) -> None:
    """Write a value in its own type; nothing that a document says becomes a formula or a link."""
    if isinstance(value, float):
        sheet.write_number(*at, Decimal(repr(value)), exact)  # as a float, 64.972 would be written 64.97199999999999
    elif isinstance(value, int) and not isinstance(value, bool):
        sheet.write_number(*at, value)
    elif value not in (None, ""):
        sheet.write_string(*at, str(value)[:_LONGEST])


def _width(head: str, values: Iterable[Any]) -> int:
    """Return the width of a column in characters; a Chinese one counts as two."""
    longest = max((cell_len(str(value)[:_WIDEST]) for value in values if value is not None), default=0)
    return max(_NARROWEST, min(_WIDEST, max(longest, cell_len(head) // 2) + 2))


def _evidence(candidates: Iterable[dict[str, Any]]) -> list[Row]:
    """Return a row for each quote: those that give points, those that give months, and those that were set aside."""
    rows: list[Row] = []
    for who in candidates:
        for part in who["contributions"]:
            rows += [_quoted(who, part["requirement"], "evidence", piece) for piece in part["evidence"] if not _is_small(piece)]
            rows += _small_words(who, part)
            rows += [_quoted(who, part["requirement"], "months", piece) for piece in part.get("lasting", ())]
        rows += [_quoted(who, piece["requirement"], "set aside", piece) for piece in who["set_aside"]]
    return rows


def _is_small(piece: dict[str, Any]) -> bool:
    """Return whether a piece is a word of the advert that gives next to nothing, such as "and"."""
    return "milli" in piece and bool(piece["milli"] < SMALL)


def _small_words(candidate: dict[str, Any], contribution: dict[str, Any]) -> list[Row]:
    """Return the small words of a contribution as one row, so that the points of the requirement add up."""
    small = [piece["milli"] for piece in contribution["evidence"] if _is_small(piece)]
    head = (candidate["rank"], candidate["id"], contribution["requirement"], "evidence", sum(small) / _MILLI)
    rest = len(_EVIDENCE) - len(head) - 2
    return [(*head, None, count(len(small), "small word"), *[None] * rest)] if small else []


def _quoted(candidate: dict[str, Any], requirement: str, part: str, piece: dict[str, Any]) -> Row:
    share = piece["milli"] / _MILLI if "milli" in piece else None
    strength = piece["strength_milli"] / _MILLI if piece.get("strength_milli") else None
    places = (piece["document"], piece["line"], piece["column"], piece["pointer"], piece["page"])
    quote = " ".join(piece["quote"].split())
    signal = piece["signal"] or piece.get("term")
    return (candidate["rank"], candidate["id"], requirement, part, share, piece["status"], signal, quote, *places, piece["cue"],
            piece.get("months"), strength)  # fmt: skip


def _run(record: dict[str, Any]) -> list[Row]:
    """Return what the ranking rests on."""
    rows: list[Row] = [("job", record["job"]["title"]), ("as of", record["as_of"])]
    rows += [(f"documents: {name.replace('_', ' ')}", many) for name, many in record["counts"].items()]
    rows += [(f"worth: {one['name']}", one["worth_milli"] / _MILLI) for one in record["job"]["requirements"]]
    rows += [(f"for review: {one['document']}", one["reason"]) for one in record["needs_review"]]
    return rows + [(name.replace("_", " "), value) for name, value in record["manifest"].items()]


EXPORTER = Exporter("xlsx", (".xlsx",), draw, to_file=True)
