"""CSV: one row a candidate, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

from matcher.export.exporter import Exporter, Looks
from matcher.report.numbers import fixed
from matcher.report.sheet import Cell, Points, PointsChange, Report

_ACTS = ("=", "+", "-", "@", "'", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
"""Beginnings that a spreadsheet may take for a formula, and the apostrophe that marks what was defused."""


def draw(report: Report, _: Looks) -> str:
    """Return the grid as CSV (RFC 4180, CR LF line ends); points with three decimals, so that they add up exactly."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([cell(name) for name in report.grid.columns])
    writer.writerows([cell(one) for one in row] for row in report.grid.rows)
    return out.getvalue()


def cell(value: Cell) -> str | int | float:
    """Return a cell that no spreadsheet runs: text that begins like a formula gets one apostrophe before it.

    Source: OWASP, CSV Injection; CWE-1236.

    >>> cell("=1+1"), cell("RLHF"), cell(Points(27049, 30000, 270)), cell(PointsChange(-49, 0))
    ("'=1+1", 'RLHF', '27.049', '-0.049')
    """
    if isinstance(value, int | float):
        return value
    if isinstance(value, Points | PointsChange):
        return fixed(value.milli)
    text = str(value)
    return f"'{text}" if text.startswith(_ACTS) else text


EXPORTER = Exporter("csv", (".csv",), draw)
