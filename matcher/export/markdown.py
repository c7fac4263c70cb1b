"""Markdown: the page as tables that any viewer of Markdown shows."""

from __future__ import annotations

from matcher.export.exporter import Exporter, Looks
from matcher.regex import regex
from matcher.report.sheet import Cell, CellTable, Excerpt, MustState, Points, Report, Sheet

_SPECIAL = regex(r"([\\`*_{}\[\]<>()#+!|~$&])")


def draw(report: Report, _: Looks) -> str:
    """Return the sheets one after the other."""
    return "\n".join(_sheet(sheet) for sheet in report.sheets)


def _sheet(sheet: Sheet) -> str:
    lines = [f"# {escaped(sheet.title)}", ""]
    lines += [escaped(sheet.subtitle), ""] if sheet.subtitle else []
    for table in sheet.tables:
        lines += [*_table(table), ""]
    return "\n".join(lines + [f"{escaped(note)}  " for note in sheet.notes]) + "\n"


def _table(table: CellTable) -> list[str]:
    head = [f"## {escaped(table.title)}", ""] if table.title else []
    rows = [table.columns, tuple("---" for _ in table.columns), *(tuple(_cell(one) for one in row) for row in table.rows)]
    return head + ["| " + " | ".join(row) + " |" for row in rows]


def _cell(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return "<br>".join(_excerpt(one) if isinstance(one, Excerpt) else _state(one) for one in cell)
    if isinstance(cell, Points):
        return str(cell)
    return "<br>".join(escaped(line) for line in str(cell).split("\n"))


def _excerpt(excerpt: Excerpt) -> str:
    return f"{escaped(excerpt.lead)}{' ' if excerpt.lead else ''}“{escaped(excerpt.quote.words)}”<br>{escaped(excerpt.about)}"


def _state(state: MustState) -> str:
    return f"{escaped(state.name)}: {state.state}"


def escaped(text: str) -> str:
    r"""Return text that Markdown shows as it is.

    >>> escaped("[x](javascript:1) | *y*")
    '\\[x\\]\\(javascript:1\\) \\| \\*y\\*'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


EXPORTER = Exporter("markdown", (".md", ".markdown"), draw, page=True)
