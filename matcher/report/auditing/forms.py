"""Audit → Report: pages, a grid and a record."""

from __future__ import annotations

from matcher.auditing.auditing import Audit
from matcher.pipeline import Run
from matcher.report.auditing.grid import grid
from matcher.report.auditing.pages import sheets
from matcher.report.auditing.plain import record
from matcher.report.sheet import Report


def report_of(audit: Audit, run: Run, *, blind: bool = False) -> Report:
    """Return an audit of a ranking as pages, a grid and a record."""
    return Report(lambda: sheets(audit, run, blind=blind), lambda: grid(audit), lambda: record(audit, run, blind=blind))
