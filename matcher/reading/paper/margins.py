"""Lines of a text → where dates stand in a column at their left, over two lines, so that each is cut in two."""

from __future__ import annotations

from matcher.reading.words import dates
from matcher.reading.words.prefilters import may_count
from matcher.regex import regex

_CELLS = regex(r"(\S[^\t]{3,28}?)(?:[ \t]*\t[ \t]*|[ ]{2,80})(?=\S)")
_OPEN = regex(r"[-–—]\s{0,4}$|\b(?:bis|to|until|au|à|al|hasta|a)\s{0,4}$")
_NARROW = 28
"""Characters that a date at the left has at most."""


def cuts(raws: list[str]) -> dict[int, int]:
    """Return, by their numbers, the lines whose date goes on below, and those below, each with where its second column begins.

    >>> cuts(["May 2014 –     Analyst", "June 2016      Example Labs", "               - Built X."])
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
