"""Plain text → Parsed."""

from __future__ import annotations

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source


def read(source: Source) -> Parsed:
    """Return what a text says; Markdown marks in it are understood, many texts have them."""
    from matcher.reading.outline import outline  # here, for most pools hold JSON alone
    from matcher.reading.paper import Paper

    text, flags = source.text()
    return outline(Paper(text, flags=flags))


READER = Reader("plain text", (".txt", ".text"), read, own_worker=False)
