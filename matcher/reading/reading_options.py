"""How documents are read: what a user may choose about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections


class ReadingOptions(NamedTuple):
    """What a user chose. The encoding, the corrections, OCR and what is known change what is read; the others only how fast."""

    encoding: str | None = None
    """The encoding of all texts; None where it is to be detected for each."""
    cache: Path | None = None
    """Folder where what was read is kept for the next time; None keeps nothing."""
    workers: int = 0
    """Processes that read at once; 0 is one for each core."""
    corrections: Corrections = corrections.NONE
    """What a person said of whose documents are whose."""
    ocr: bool = False
    """Whether scans are read by an OCR program, where one is installed."""
    tell: Callable[[int, int], None] | None = None
    """Told how many documents that need a worker are done, of how many."""
    known: Callable[[str, str], bool] | None = None
    """Whether a document of this name and digest is to be left out, because it was read before; None where all are to be read."""
