"""Documents as they were read, with the lines or pointers that quotes name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from matcher.reading.parsed import Parsed
from matcher.reading.persons.given import Given
from matcher.text import Span


def numbered(documents: Iterable[Given]) -> str:
    """Return the documents one after the other, in the order of their names."""
    ordered = sorted(documents, key=lambda one: (one.name, one.sha256))
    return "\n".join("\n".join([f"== {one.name}", *_lines(one.parsed), ""]) for one in ordered)


def _lines(parsed: Parsed) -> list[str]:
    """Return a document line by line, as quotes name its places: by line, or by pointer where it is JSON.

    Under each stand the words of it that mean nothing: hidden ones, orders to a reader, words of two scripts.
    """
    unread = _Unread(parsed)
    if parsed.source:
        spans = ((f"#{one.pointer}  {parsed.text[one.start : one.end]}", (one.start, one.end)) for one in parsed.passages)
        return [line for text, span in spans for line in (text, *unread(span))]
    lines, at = [], 0
    for number, line in enumerate(parsed.text.split("\n"), 1):
        lines += [f"-- page {page}" for page, start in enumerate(parsed.pages, 1) if at <= start < at + len(line) + 1]
        lines += [f"{number:>5}  {line}".rstrip(), *unread((at, at + len(line)))]
        at += len(line) + 1
    return lines


class _Unread:
    """Tells what of a line means nothing, a line for each stretch."""

    def __init__(self, parsed: Parsed) -> None:
        self._text, self._spans = parsed.text, parsed.hidden
        self._reached = list(accumulate((high for _, high in parsed.hidden), max))

    def __call__(self, line: Span) -> list[str]:
        """Return the words of the line that are not read."""
        start, end = line
        near = self._spans[bisect_right(self._reached, start) : bisect_left(self._spans, (end,))]
        cut = (self._text[max(low, start) : min(high, end)] for low, high in near if high > start)
        return [f"-- not read: {' '.join(said.split())}" for said in cut if said.strip()]
