"""Lines that are the cells of a table with a column of what must be and one of what may be → lines that know it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from matcher.drafting import headings
from matcher.drafting.advert import Line, Role
from matcher.regex import regex

_COLUMNS = regex(r"\s{3,}|\t|\s?\|\s?")
_ASKING = frozenset({"must", "nice", "asked"})
_MOST = 4
"""Columns of such a table."""


def by_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; below a row such as "Criteria, Essential, Desirable" each cell is what its column says."""
    found, columns, at = list[Line](), list[str](), 0
    while at < len(lines):
        row = lines[at : at + len(columns)]
        if columns and len(row) == len(columns) and _is_row(row, columns):
            found += [_cell(line, role) for line, role in zip(row, columns, strict=True)]
            at += len(columns)
        else:
            columns = _header(lines[at].text)
            found.append(lines[at]._replace(mark="heading", level=0) if columns else lines[at])
            at += 1
    return found


def _header(text: str) -> list[str]:
    """Return what the columns of a table are, by its first row; nothing where the table does not ask for things."""
    roles = [headings.role(cell) for cell in _COLUMNS.split(text.strip())]
    return roles if 1 < len(roles) <= _MOST and {"must", "nice"} <= set(roles) else []


def _is_row(row: Sequence[Line], columns: Sequence[str]) -> bool:
    """Return whether so many lines are a row: its first cell opens no other section, and none of the others is a heading."""
    first = headings.role(row[0].text)
    led = columns[0] in ("must", "nice") or not first or first in _ASKING
    return led and all(line.mark == "plain" and not line.gap and not headings.phrase(line.text) for line in row[1:])


def _cell(line: Line, role: str) -> Line:
    return line._replace(role=cast("Role", role)) if role in ("must", "nice") else line
