"""Audit → what `matcher audit` shows."""

from matcher.report.auditing.forms import report_of

__all__ = ["report_of"]
