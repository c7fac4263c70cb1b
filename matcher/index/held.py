"""Columns in memory, which are read as those of a segment are."""

from __future__ import annotations

from matcher.index import spoken
from matcher.index.columns import Columns, sections


class Held:
    """Columns in memory."""

    def __init__(self, columns: Columns) -> None:
        self._told, self._said = dict(sections(columns)), list(spoken.said(columns))

    def section(self, name: str) -> memoryview:
        """Return a section as it would be written."""
        return memoryview(self._told[name])

    def part(self, name: str, start: int, stop: int) -> memoryview:
        """Return the bytes of a stretch of a section."""
        return self.section(name)[start:stop]

    def row(self, name: str, at: int) -> bytes:
        """Return a row of what is said, the only section of rows."""
        return {"said": self._said}[name][at]
