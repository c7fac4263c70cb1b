"""Lines of a text as they are typed → without the feet of pages; and where dates stand in a column at their left."""

from __future__ import annotations

import re

from matcher.reading.words import dates
from matcher.reading.words.prefilters import may_count
from matcher.regex import regex

_FOOT = regex(
    r"\W{0,3}(?:page|seite|página|pagina|sivu|strona)\s\d{1,3}(?:\s?(?:of|/|von|de|sur|di|van)\s?\d{1,3})?\W{0,3}"
    r"|第\s?\d{1,3}\s?页(?:\s?[,，/]?\s?共\s?\d{1,3}\s?页)?",
    re.IGNORECASE,
)
_CELLS = regex(r"(\S[^\t]{3,28}?)(?:[ \t]*\t[ \t]*|[ ]{2,80})(?=\S)")
_OPEN = regex(r"[-–—]\s{0,4}$|\b(?:bis|to|until|au|à|al|hasta|a)\s{0,4}$")
_NARROW = 28
"""Characters that a date at the left has at most."""


def without_page_feet(raws: list[str]) -> list[str]:
    """Return the lines, with blanks for those that only number a page, so that all others keep their offsets.

    >>> without_page_feet(["Intern", "  Page 1 of 2", "- Seite 3 -", "Page One of Sample Media"])
    ['Intern', '             ', '           ', 'Page One of Sample Media']
    """
    return [" " * len(raw) if _FOOT.fullmatch(raw.strip()) else raw for raw in raws]


def date_columns(raws: list[str]) -> dict[int, int]:
    """Return the lines whose date goes on below, and the lines below, by index, each with the beginning of its second column.

    >>> date_columns(["May 2014 –     Analyst", "June 2016      Example Labs", "               - Built X."])
    {0: 15, 1: 15}
    """
    columns: dict[int, int] = {}
    for index, raw in enumerate(raws[:-1]):
        if not raw[:1].strip() or not may_count(raw[:_NARROW]):
            continue
        column = _column(raw)
        left = raw[:column].rstrip() if column else raw.rstrip()
        below = raws[index + 1]
        if index in columns or not _OPEN.search(left) or len(left) > _NARROW:
            continue
        after = _column(below) or len(below)
        if _goes_on(left, below[:after].rstrip()) and (column or after < len(below)):
            columns |= {index: column or len(raw), index + 1: after}
    return columns


def _column(raw: str) -> int:
    """Return where the second column of a line begins, or 0."""
    cells = _CELLS.match(raw)
    return cells.end() if cells else 0


def _goes_on(left: str, below: str) -> bool:
    """Return whether two cells are one range of dates: its first half with the dash, and its second half."""
    if not below[:1].strip() or len(below) > _NARROW:
        return False
    whole = f"{left} {below}"
    ranges = [date for date in dates.find(whole) if not date.backwards]
    return [(date.ranged, date.start, date.end) for date in ranges] == [(True, 0, len(whole))]
