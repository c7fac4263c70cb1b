"""Audit → what `matcher audit` shows."""

from matcher.report.auditing.forms import audit

__all__ = ["audit"]
