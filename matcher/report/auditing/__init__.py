"""Audit → what `matcher audit` shows."""

from matcher.report.auditing.told import Told, audit

__all__ = ["Told", "audit"]
