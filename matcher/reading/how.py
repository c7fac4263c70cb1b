"""How documents are read: what a user may choose about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections


class How(NamedTuple):
    """Ways of reading that change no outcome, but for the encoding and the corrections."""

    encoding: str | None = None
    """How all texts are written; none where each is to tell."""
    cache: Path | None = None
    """Folder where what was read is kept for the next time; none keeps nothing."""
    workers: int = 0
    """Processes that read at once; 0 is one for each core."""
    corrections: Corrections = corrections.NONE
    """What a person said of whose documents are whose."""
    ocr: bool = False
    """Whether scans are read by an OCR program, where one is installed."""
    tell: Callable[[int, int], None] | None = None
    """Told how many documents that need a worker are done, of how many."""
    known: Callable[[str, str], bool] | None = None
    """Whether a document of this name and digest need not be read again; none where all are to be read."""
