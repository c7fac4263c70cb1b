"""What a user may choose about how documents are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections


class Decoding(NamedTuple):
    """How the text of a document is had from its bytes: all that a user may choose of it."""

    encoding: str | None = None
    """The encoding of all texts; None where it is to be detected for each."""
    ocr: bool = False
    """Whether scans are read with an OCR program, where one is installed."""

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> Decoding:
        """Return what plain data name, which an older version may have written without some of it."""
        encoding = plain.get("encoding")
        return cls(str(encoding) if encoding else None, plain.get("ocr") is True)

    def or_else(self, other: Decoding) -> Decoding:
        """Return the same with what another chooses where this one chooses nothing."""
        return Decoding._make(mine or theirs for mine, theirs in zip(self, other, strict=True))

    def in_words(self) -> str:
        """Return what is chosen, in words; empty where nothing is."""
        return ", ".join(filter(None, (f"encoding {self.encoding}" if self.encoding else "", "OCR" if self.ocr else "")))


AS_DETECTED = Decoding()
"""Nothing chosen: every encoding is detected, and no scan is read."""


class ReadingOptions(NamedTuple):
    """What a user chose; only the cache, the workers and `tell` change nothing of what is read."""

    decoding: Decoding = AS_DETECTED
    cache: Path | None = None
    """The folder where what was read is kept for the next run; None keeps nothing."""
    workers: int = 0
    """Processes that read at the same time; 0 means one for each core."""
    corrections: Corrections = corrections.NONE
    """What a person said about whose documents are whose."""
    tell: Callable[[int, int], None] | None = None
    """Called with how many of the documents that need a worker are done, and how many there are."""
    known: Callable[[str, str], bool] | None = None
    """Returns whether a document of this name and digest was read before, and is left out; None where all are read."""
