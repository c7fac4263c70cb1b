"""Plain text → Parsed."""

from __future__ import annotations

from itertools import accumulate

from matcher.gate import admit
from matcher.reading.paper import hidden
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source, decoded


def read(source: Source) -> Parsed:
    """Return what a text says; Markdown marks are understood, for many texts have them.

    What a browser would not show (a comment, an unseen element) was copied from a page, and counts as little as it does there.
    """
    from matcher.reading.paper.paper import Paper
    from matcher.reading.structure.outline import outline  # here, for most pools hold JSON alone

    text, flags = source.text()
    unseen = hidden.spans(text)
    flag = hidden.flag(text, unseen)
    pages = _pages(source, text) if b"\f" in source.raw else ()
    return outline(Paper(text, hidden=tuple(unseen), flags=(flag, *flags) if flag else flags, pages=pages))


def _pages(source: Source, text: str) -> tuple[int, ...]:
    """Return where the pages of a text begin, which form feeds part; none where the gate removed too much to be sure."""
    pages = [admit(page).text for page in decoded(source.raw, source.encoding)[0].split("\f")]
    begins = accumulate((len(page) + 1 for page in pages[:-1]), initial=0)
    return tuple(begin for begin in begins if text[begin:].strip()) if "\n".join(pages) == text else ()


READER = Reader("plain text", (".txt", ".text"), read, own_worker=False)
