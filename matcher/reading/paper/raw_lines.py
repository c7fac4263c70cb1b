"""Lines of a text → the same without the feet of pages, which stand in text that was copied from several."""

from __future__ import annotations

import re

from matcher.reading.words import dates
from matcher.reading.words.signs import may_count
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
    """Return lines, those that only number a page as blanks, so that all others stay where they are.

    >>> without_page_feet(["Intern", "  Page 1 of 2", "- Seite 3 -", "Page One of Sample Media"])
    ['Intern', '             ', '           ', 'Page One of Sample Media']
    """
    return [" " * len(raw) if _FOOT.fullmatch(raw.strip()) else raw for raw in raws]


def date_columns(raws: list[str]) -> dict[int, int]:
    """Return, by their numbers, the lines whose date goes on below, and those below, each with where its second column begins.

    >>> date_columns(["May 2014 –     Analyst", "June 2016      Example Labs", "               - Built X."])
    {0: 15, 1: 15}
    """
    found: dict[int, int] = {}
    for number, raw in enumerate(raws[:-1]):
        if not raw[:1].strip() or not may_count(raw[:_NARROW]):
            continue
        column = _column(raw)
        left = raw[:column].rstrip() if column else raw.rstrip()
        below = raws[number + 1]
        if number in found or not _OPEN.search(left) or len(left) > _NARROW:
            continue
        after = _column(below) or len(below)
        if _goes_on(left, below[:after].rstrip()) and (column or after < len(below)):
            found |= {number: column or len(raw), number + 1: after}
    return found


def _column(raw: str) -> int:
    """Return where the second of the columns of a line begins, or 0."""
    cells = _CELLS.match(raw)
    return cells.end() if cells else 0


def _goes_on(left: str, below: str) -> bool:
    """Return whether two cells are one range of dates: its first half with its dash, and its second."""
    if not below[:1].strip() or len(below) > _NARROW:
        return False
    whole = f"{left} {below}"
    found = [one for one in dates.find(whole) if not one.backwards]
    return [(one.ranged, one.start, one.end) for one in found] == [(True, 0, len(whole))]
