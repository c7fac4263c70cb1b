"""What a user may choose about how documents are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections


class ReadingOptions(NamedTuple):
    """What a user chose; only the cache, the workers and `tell` change nothing of what is read."""

    encoding: str | None = None
    """The encoding of all texts; None where it is to be detected for each."""
    cache: Path | None = None
    """The folder where what was read is kept for the next run; None keeps nothing."""
    workers: int = 0
    """Processes that read at the same time; 0 means one for each core."""
    corrections: Corrections = corrections.NONE
    """What a person said about whose documents are whose."""
    ocr: bool = False
    """Whether scans are read with an OCR program, where one is installed."""
    tell: Callable[[int, int], None] | None = None
    """Called with how many of the documents that need a worker are done, and how many there are."""
    known: Callable[[str, str], bool] | None = None
    """Returns whether a document of this name and digest was read before, and is left out; None where all are read."""
