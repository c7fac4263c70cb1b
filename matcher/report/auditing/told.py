"""Audit → Report: pages, a grid and a record."""

from __future__ import annotations

from typing import NamedTuple

from matcher.auditing.auditing import Audit
from matcher.pipeline import Run
from matcher.report.auditing.grid import grid
from matcher.report.auditing.pages import sheets
from matcher.report.auditing.plain import record
from matcher.report.sheet import Report


class Told(NamedTuple):
    """What was measured, the ranking that it is about, and whether names are left out."""

    audit: Audit
    run: Run
    blind: bool = False


def audit(told: Told) -> Report:
    """Return an audit as pages, a grid and a record."""
    return Report(
        lambda: sheets(told.audit, told.run, blind=told.blind),
        lambda: grid(told.audit),
        lambda: record(told.audit, told.run, blind=told.blind),
    )
