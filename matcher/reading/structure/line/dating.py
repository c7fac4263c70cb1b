"""A heading line → the dates that it carries, and its words without them."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.paper import emphasis
from matcher.reading.paper.blocks import LONG, Block
from matcher.reading.structure.line import study_lines
from matcher.reading.words import dates
from matcher.reading.words.dates import DateRange
from matcher.regex import regex

_WIDE = regex(r"\s{3,300}|\s(?=[(（]\d)")
_OF_YEAR = regex(r"(?:19|20)\d\d(?=\s)")
_HALF = regex(r"(?:[-–—]|\b(?:bis|to|until|au|à|al|hasta|a))[\s*_]{0,4}$")
_COMING = regex(r"(?:expected|exp|anticipated|planned|voraussichtlich|vsl|prévu)?", re.IGNORECASE)
"""What may stand before the end of a range that is still to come."""
EDGE = " \t*_-–—|,.:：()（）[]·•~"
"""What stands around the words of a heading line and its dates."""

asked_again = lru_cache(maxsize=128)
"""What is asked of a block while entries are told apart, and asked again when they are understood."""


@lru_cache(maxsize=16_384)
def dates_of(line: str) -> tuple[DateRange, ...]:
    """Return the dates of a heading line, where wide gaps part what it says, and a degree what it tells from its year."""
    line = _WIDE.sub(lambda gap: f"|{gap[0][1:]}", line)
    year = _OF_YEAR.match(line)
    if year and study_lines.begins_with_degree(line[year.end() :].lstrip(EDGE)):
        line = f"{year[0]}|{line[year.end() + 1 :]}"
    return tuple(dates.find(line))


def when(block: Block) -> DateRange | None:
    """Return the date that a heading line carries: its last range, else its last date."""
    found = dates_of(block.text[:300])
    return next((one for one in reversed(found) if one.ranged), found[-1] if found else None)


def ends_dated(line: str) -> bool:
    """Return whether a line ends with a date behind a comma, as one does that tells what was studied where and when.

    >>> ends_dated("MSc Optics, Sample University, 2014"), ends_dated("Thesis: Sample since 2014")
    (True, False)
    """
    found = dates_of(line)
    return bool(found) and line[: found[-1].start].rstrip(" *_").endswith(",") and not line[found[-1].end :].strip(EDGE)


def both(first: Block, second: Block) -> DateRange | None:
    """Return the one range whose beginning, with its dash, is all of a block, and whose end is all of another."""
    apart = first.start >= second.start or second.gap or len(first.text + second.text) > LONG
    if apart or undated(first) or not _COMING.fullmatch(undated(second)):
        return None
    whole = f"{first.text} {second.text}"
    found = [one for one in dates.find(whole) if not one.backwards] if _HALF.search(first.text) else []
    alone = len(found) == 1 and found[0].ranged and not (whole[: found[0].start] + whole[found[0].end :]).strip(EDGE)
    return found[0]._replace(end=second.end - first.start) if alone else None


def undated(block: Block) -> str:
    """Return the words of a heading line without its dates and marks."""
    return _undated(block.text[:300])


@lru_cache(maxsize=16_384)
def _undated(text: str) -> str:
    for found in reversed(dates_of(text)):
        text = f"{text[: found.start]}\t{text[found.end :]}"
    return emphasis.without_any(text).strip(EDGE)
