"""What an exporter is: a way to draw a report as a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from matcher.report.sheet import Report


class Looks(NamedTuple):
    """What the place where a report is shown allows: its width in characters, and colour."""

    width: int = 100
    color: bool = False
    turning: bool = False
    """Whether it may reorder letters, so that words from right to left must be isolated by marks."""
    link: Callable[[str], str | None] | None = None
    """A function from the name of a document to its address, where links can be followed."""
    substitute: Callable[[str], str] | None = None
    """A function that substitutes letters which the encoding lacks, where it lacks any."""


class Exporter(NamedTuple):
    """A format: its name, its file suffixes, and how it draws a report."""

    name: str
    suffixes: tuple[str, ...]
    draw: Callable[[Report, Looks], str | bytes]
    page: bool = False
    """Whether it draws the sheets, with their notes; a grid has no room for them."""
    to_file: bool = False
    """Whether it draws bytes, which belong in a file."""
