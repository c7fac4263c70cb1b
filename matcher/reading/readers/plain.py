"""Plain text → Parsed."""

from __future__ import annotations

from matcher.reading.parsed import Parsed, Reader


def read(text: str) -> Parsed:
    """Return what a text says; Markdown marks in it are understood, many texts have them."""
    from matcher.reading.outline import outline  # here, for most pools hold JSON alone

    return outline(text)


READER = Reader("plain text", (".txt", ".text"), read)
