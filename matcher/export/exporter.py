"""What an exporter is: a way to draw a report as a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from matcher.report.sheet import Report


class Looks(NamedTuple):
    """What the place of drawing allows: its width in characters, and colour."""

    width: int = 100
    color: bool = False
    turning: bool = False
    """Whether it may turn the order of letters, so that words from right to left are to be marked off."""
    link: Callable[[str], str | None] | None = None
    """What tells the address of a document by its name, where links can be followed."""
    says: Callable[[str], str] | None = None
    """What makes of a text one that the encoding of the place can say, where that is not every text."""


class Exporter(NamedTuple):
    """A format by name and file suffixes."""

    name: str
    suffixes: tuple[str, ...]
    draw: Callable[[Report, Looks], str | bytes]
    page: bool = False
    """Whether it draws the sheets, with their notes; a grid has no room for them."""
    to_file: bool = False
    """Whether what it draws are bytes, which belong in a file."""
