"""ISO dates of a JSON Resume → months and periods."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from matcher.model import Period
from matcher.reading import loose_json
from matcher.reading.words import time_lengths
from matcher.regex import regex

_DATE = regex(r"([12]\d{3})(?:-(\d{2}))?(?:-\d{2})?")
_EMPTY = "-–—. "
"""What stands for an end that is left open."""
KEYS = ("startDate", "endDate", "date", "releaseDate")
"""The keys of JSON Resume that hold dates."""
_LISTS = ("work", "volunteer", "projects", "awards", "publications", "certificates")
"""Lists whose dates tell when the document was written; studies do not, for graduation years must not count."""

Reach = tuple[int | None, int | None]
"""The month a document speaks at, and the latest that it states."""


def period(start: object, end: object, reach: Reach) -> Period | None:
    """Return the period between two dates; an open end means the document's own date, and one that nobody can read is unknown."""
    low, high = month(start), month(end, last=True)
    if low is None and high is None:
        return None
    if low is None or high is not None or not is_open(end):
        return Period(low, high + 1 if high is not None else None)
    as_of, latest = reach
    until = as_of if as_of is not None else latest
    return Period(low, max(low, until if until is not None else low) + 1, current=as_of is None)


def is_open(end: object) -> bool:
    """Return whether the end of a period says that there is none yet.

    >>> is_open(None), is_open("en cours"), is_open("2024-07"), is_open("unknown")
    (True, True, False, False)
    """
    if not isinstance(end, str):
        return end is None
    bare = end.strip().strip(_EMPTY)
    return not bare or time_lengths.is_now(bare)


def goes_on(table: dict[str, Any]) -> bool:
    """Return whether an entry has a start date and no end date.

    >>> goes_on({"startDate": "2024"}), goes_on({"startDate": "2024", "endDate": "2025"}), goes_on({})
    (True, False, False)
    """
    return is_open(table.get("endDate")) and month(table.get("startDate")) is not None


def month(value: object, *, last: bool = False) -> int | None:
    """Return the month of an ISO date of any precision; of a bare year its first, or its last.

    >>> month("2024-07") == 2024 * 12 + 6, month("2024", last=True) == 2024 * 12 + 11, month("soon")
    (True, True, None)
    """
    return _month(value.strip()[:11], last) if isinstance(value, str) else None


@lru_cache(4000)
def _month(value: str, last: bool) -> int | None:
    """Return the month of a date, remembered: there are few different ones, and many of each."""
    found = _DATE.fullmatch(value)
    if not found or (found[2] and not 1 <= int(found[2]) <= 12):
        return None
    return int(found[1]) * 12 + (int(found[2]) - 1 if found[2] else 11 * last)


def month_iso(months: int) -> str:
    """Return a month counted from year 0 as ISO writes it.

    >>> month_iso(2024 * 12 + 6)
    '2024-07'
    """
    return f"{months // 12:04}-{months % 12 + 1:02}"


def latest(data: dict[str, Any]) -> int | None:
    """Return the latest month that any entry states."""
    tables = (one for key in _LISTS for _, one in loose_json.tables(data.get(key)))
    months = [month(table.get(key)) for table in tables for key in KEYS]
    return max((month for month in months if month is not None), default=None)
