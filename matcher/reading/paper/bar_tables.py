"""Lines of a text → which are rows of a table whose columns bars part, as people paste it ("2019–2022 | Sample | Analyst")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from matcher.reading.words import dates, table_headers
from matcher.reading.words.prefilters import may_count
from matcher.reading.words.sections import section

Row = Literal["cells", "label", "more"]
"""Cells of a row, a label with what it heads, or a line that goes on with the last cell of a row."""

_COLUMNS, _LABELLED, _ROWS = 3, 2, 2
"""Cells of a row at least, those of a labelled line, and rows of a table whose columns have no names."""
_RULED = " \t|+-=_–—"
"""What a line below the names of columns is drawn with."""
_LONGEST = 4000
"""Characters of the longest line that may be a row."""


def table_rows(raws: Sequence[str]) -> dict[int, Row]:
    """Return the lines that are rows of tables, by index: below the names of columns, or several that begin with a period.

    >>> table_rows(["Years | Employer | Tasks", "2019–2022 | Sample Labs | Wrote", "  | | reports", "", "Skills | C++, SQL"])
    {0: 'cells', 1: 'cells', 2: 'more', 4: 'label'}
    >>> table_rows(["Ada Example | Bern | ada@example.com", "Analyst | Sample Labs | 2019–2022"])
    {}
    """
    rows, at = dict[int, Row](), 0
    while at < len(raws):
        table = _table_from(raws, at)
        rows |= table
        at = max(table, default=at) + 1
    for index in range(len(raws) if rows else 0):
        if index not in rows and _is_labelled(raws[index]):
            rows[index] = "label"
    return rows


def cells(raw: str) -> list[str]:
    """Return the words of the cells that bars part; none where a line is no such row."""
    apart = raw.count("|") if len(raw) <= _LONGEST and raw.strip()[:1] != "|" else 0
    return [cell.strip() for cell in raw.split("|")] if apart else []


def _table_from(raws: Sequence[str], begin: int) -> dict[int, Row]:
    """Return the rows of the table that begins with a line, with what goes on below them; empty where none begins."""
    first = cells(raws[begin])
    headed = len(first) >= _COLUMNS and table_headers.is_header([cell for cell in first if cell])
    if not (headed or _is_dated(first)):
        return {}
    rows: dict[int, Row] = {begin: "cells"}
    for index in range(begin + 1, len(raws)):
        row = cells(raws[index])
        if len(row) == len(first) and _is_dated(row):
            rows[index] = "cells"
        elif raws[index - 1].strip() and _goes_on(raws[index], headed=headed):
            rows[index] = "more"
        elif raws[index].strip(_RULED):
            break
    return rows if list(rows.values()).count("cells") >= _ROWS else {}


def _is_dated(row: list[str]) -> bool:
    """Return whether the first of several cells is nothing but a period."""
    if len(row) < _COLUMNS or not all(row) or not may_count(row[0]):
        return False
    return dates.fill(row[0]) and dates.find(row[0])[0].ranged


def _goes_on(raw: str, *, headed: bool) -> bool:
    """Return whether a line goes on with the last cell above it: below empty cells, or indented in a table with a header."""
    *before, last = raw.split("|")
    empty = not any(map(str.strip, before)) and raw[:1].isspace()
    return empty and last.strip()[:1].isalnum() and (headed or bool(before))


def _is_labelled(raw: str) -> bool:
    """Return whether a line is the label of a section and what it holds."""
    row = cells(raw)
    return len(row) == _LABELLED and bool(row[1]) and section(row[0], marked=True) is not None
