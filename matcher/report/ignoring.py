"""Report × must-haves that are ignored → the report that says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matcher.report.sheet import Report


def line(ignored: Iterable[str]) -> str:
    """Return what a page says of must-haves that are taken for ordinary requirements."""
    return f"As if no must-have: {', '.join(ignored)}."


def as_if(report: Report, ignored: Iterable[str]) -> Report:
    """Return a report whose jobs were freed of these must-haves, with a line on each page and a field of its record."""
    names = list(dict.fromkeys(ignored))
    if not names:
        return report
    return replace(
        report,
        make_sheets=lambda: tuple(replace(one, notes=(*one.notes, line(names))) for one in report.sheets),
        make_record=lambda: report.record | {"options": {"ignore_must": names}},
    )
