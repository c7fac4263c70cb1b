"""A heading line → the dates that it carries, and its words without them."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.paper import emphasis
from matcher.reading.paper.blocks import LONG, Block
from matcher.reading.structure.line import hints, study_lines
from matcher.reading.words import dates
from matcher.reading.words.dates import DateRange
from matcher.reading.words.time_lengths import NOW
from matcher.regex import regex

_WIDE = regex(r"\s{3,300}|\s(?=[(（]\d)")
_OF_YEAR = regex(r"(?:19|20)\d\d(?=\s)")
_HALF = regex(r"(?:[-–—]|\b(?:bis|to|until|au|à|al|hasta|a))[\s*_]{0,4}$")
_AS_NAME = regex(
    r"(?<!\d\s)(?<![^\W_])(?P<before>[^\W\d_]{2,20})\s[A-ZÀ-Þ][^\W\d_]{2,11}\.?(?P<comma>,)\s(?:19|20)\d\d\s?[-–—]\s?"
    rf"(?:(?P<year>(?:19|20)\d\d)(?![\w/.-])|(?i:{NOW}))"
)
"""A month with a comma before its year, and behind other words, in a range whose end tells no month."""
_OF_NAME = regex(r"(?:del?|della|di|du|da|la|le|the|van|von|den)")
_LEADING = regex(r"since|from|between|until|in|ab|seit|von|depuis|desde|dal|starting|started|expected|dates?", re.IGNORECASE)
"""What leads a date in, and is no name before a month."""
_COMING = regex(r"(?:expected|exp|anticipated|planned|voraussichtlich|vsl|prévu)?", re.IGNORECASE)
"""What may stand before the end of a range that is still to come."""
_TWO_YEARS = regex(r"\b((?:19|20)\d\d) and ((?:19|20)\d\d)\b")
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
    named = _AS_NAME.search(line)
    if named and _is_of_name(line, named):
        line = f"{line[: named.start('comma')]}|{line[named.end('comma') :]}"
    line = _TWO_YEARS.sub(_as_range, line)
    return tuple(dates.find(line))


def _as_range(years: re.Match[str]) -> str:
    """Return two years in a row as the range that they are: "2023 and 2024"."""
    return f"{years[1]}  –  {years[2]}" if int(years[2]) == int(years[1]) + 1 else years[0]


def _is_of_name(line: str, match: re.Match[str]) -> bool:
    """Return whether a month is the last word of a name: "Robert May, 2019-2021", "Banco del Mar, 2018-present".

    Where the range is open, only behind another comma: such a line parts with commas all that it tells.
    """
    before = match["before"]
    if _OF_NAME.fullmatch(before):
        return True
    name = before[0].isupper() and not _LEADING.fullmatch(before) and not hints.position(before)
    return name and bool(match["year"] or "," in line[: match.start()])


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
