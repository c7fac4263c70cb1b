"""A block under "Awards" → the spans of its awards, where several have run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.words import dates
from matcher.reading.words.dates import DateRange
from matcher.regex import regex
from matcher.text import Span

_LOOKED_AT = 2000
"""Characters of a block that are looked at."""
_PART = regex(r"[^\s;；][^;；]*")
_ITEM = regex(r"[^\s,，;；](?:[^,，;；()（）\n]|[(（][^()（）\n]{0,60}[)）]){0,200}")
"""One of several on a line, between commas."""
_LINE = regex(r"\S(?:[^\n\t]{0,2000}?)(?=\s{3}|\t|\s{0,2}\n|\s{0,2}\Z)")
_BEGINS = regex(r"(?:\A|\n|\t|\s{3})\s{0,40}[*_(（\[]{0,3}\Z")
_WORDS = regex(r"\w|\Z")
_BEFORE, _ENDS = " *_(（[\n\t", " \t\n.*_)）]"
_MARKS = " *_`()（）"
_SEVERAL, _AT_END, _NEAR = 2, 60, 50
"""Awards from which on a block holds several; characters at the end of a line that hold its date, and those before a date
that tell whether a line begins with it."""


def dated(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks of a section of awards, a line that is only a date as one with the award right below it."""
    date: Block | None = None
    for block in blocks:
        if date and not block.gap and not dates.find(block.text[:400]):
            year = date.cut(len(date.text) - len(date.text.lstrip(_MARKS)), len(date.text.rstrip(_MARKS)))
            yield year._replace(end=block.end, text=f"{year.text}{' ' * (block.start - year.end)}{block.text}")
            date = None
            continue
        if date:
            yield date
        date = block if dates.fill(block.text.strip(_MARKS)) else None
        if date is None:
            yield block
    if date:
        yield date


def several(text: str) -> list[Span]:
    r"""Return the spans of the awards of a block: each has its date, before a semicolon or a comma, or all at the same end.

    >>> [text[slice(*span)] for text in ["2021 – Cup A\n2019 – Cup B"] for span in several(text)]
    ['2021 – Cup A\n', '2019 – Cup B']
    """
    for part in (_PART,) if "\n" in text.strip() else (_PART, _ITEM):
        parts = [found.span() for found in part.finditer(text)]
        if len(parts) >= _SEVERAL and all(dates.find(text[low:high][:400]) for low, high in parts):
            return parts
    return _begun(text) or _ended(text) or [(0, len(text))]


def _begun(text: str) -> list[Span]:
    """Return the spans that begin with a date, all with the same mark behind it, on lines or wide gaps apart; else none."""
    shown = text[:_LOOKED_AT]
    found = [(one.start, _mark(shown, one)) for one in dates.find(shown) if _BEGINS.search(_above(shown, one))]
    alike = [start for start, mark in found if mark == found[0][1]]
    if len(alike) < _SEVERAL or text[: alike[0]].strip(_BEFORE):
        return []
    spans = list(pairwise([0, *alike[1:], len(text)]))
    return spans if all(_says(text[low:high]) for low, high in spans) else []


def _above(text: str, date: DateRange) -> str:
    """Return the last characters before a date."""
    return text[max(0, date.start - _NEAR) : date.start]


def _mark(text: str, date: DateRange) -> str:
    """Return what parts a date from the words behind it."""
    return next(iter(_WORDS.split(text[date.end :], maxsplit=1)))


def _ended(text: str) -> list[Span]:
    """Return the lines, or what wide gaps part, that all end with a date; none where one does not."""
    spans = [found.span() for found in _LINE.finditer(text[:_LOOKED_AT])]
    told = [text[low:high] for low, high in spans]
    return spans if len(spans) >= _SEVERAL and all(_ends_dated(one) and _says(one) for one in told) else []


def _ends_dated(words: str) -> bool:
    """Return whether a line ends with a date, and is not but the rest of one above it."""
    found = dates.find(words[-_AT_END:])
    return bool(found) and not words[-_AT_END:][found[-1].end :].strip(_ENDS) and not words[0].islower()


def _says(words: str) -> bool:
    """Return whether words say more than a date."""
    return bool(re.search(r"[^\W\d_]{2}", _without(words, dates.find(words[:400]))))


def _without(words: str, ranges: list[DateRange]) -> str:
    for date in reversed(ranges):
        words = words[: date.start] + words[date.end :]
    return words
