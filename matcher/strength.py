"""What a mention is worth: the numbers of the score, each with its reason, and the arithmetic over them.

All are whole thousandths, and parts add up to the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from matcher.model import FULL, Job, Period, Status

TABLE: dict[Status, int] = {
    "led": 900,  # answered for it: the most that a document can say
    "did": 800,  # did it, alone or not told: nearly as much, for titles differ more than work does
    "contributed": 650,  # one of several: the work was done, the share is open
    "assisted": 450,  # helped somebody who did it: has seen it from near
    "exposed": 300,  # a course, "basic knowledge": has heard of it
    "listed": 250,  # a word in a list: a claim without a story
}
"""Strength of each of the statuses that give something, in their order. Starting numbers, to be tuned on judged data."""

LIST_LIMIT = 250
"""A list gives at most a quarter of a signal, whatever level is asked for."""

FRESH, STALE = 24, 84
"""Months before the as-of date up to which evidence counts in full, and from which on it counts least."""

FLOOR = 600
"""What old or undated evidence keeps: stating a date never costs."""

SECOND, THIRD = 300, 150
"""Shares of what is missing to a full value that a second and a third piece of evidence fill."""

MONTHS_FLOOR = 600
"""What is left of a value where none of the asked-for months are stated."""

SLIGHT: frozenset[Status] = frozenset({"listed", "exposed"})
"""Statuses of which a second piece says no more than the first."""

COMMON, TOGETHER = 9, 4
"""Two passages tell one thing from this on: 9 × their common words are 4 × the words of the one and the other."""

MOST = 3
"""Pieces of a set at most: a fourth sentence on one thing says hardly more than the third."""


def present(job: Job) -> dict[Status, int]:
    """Return the strength of each status for a job, strongest first: its own numbers go before the table's."""
    return TABLE | cast("dict[Status, int]", dict(job.strengths))


def recency(period: Period | None, as_of: int) -> int:
    """Return 1000 for evidence of the last two years, falling to 600 at seven; undated evidence counts as the oldest.

    >>> [recency(Period(0, 24000 - age + 1), 24000) for age in (24, 54, 84, 200)], recency(None, 24000)
    ([1000, 800, 600, 600], 600)
    """
    if period is None or period.end is None:
        return FULL if period is not None and period.current else FLOOR
    age = 0 if period.current else as_of - (period.end - 1)
    return max(FLOOR, min(FULL, FULL - (FULL - FLOOR) * (age - FRESH) // (STALE - FRESH)))


class Scale(NamedTuple):
    """How one requirement weighs mentions: the table, the level that gives full value, the date to look back from."""

    table: dict[Status, int]
    level: Status
    as_of: int
    recent: bool = True

    def strength(self, status: Status, period: Period | None, credit: int, *, listed: bool = False) -> int:
        """Return status × recency × credit in thousandths, 0 to 1000; a list never gives more than 250, whatever it says."""
        part = min(FULL, self.table.get(status, 0) * FULL // (self.table[self.level] or 1))
        part = min(part, LIST_LIMIT) if listed or status == "listed" else part
        return part * (recency(period, self.as_of) if self.recent else FULL) * credit // 1_000_000


def for_months(reached: int, months: int, asked: int) -> int:
    """Return the value where a duration is asked for: × (.6 + .4 × min(1, months / asked)).

    >>> for_months(1000, 12, 24), for_months(1000, 0, 24), for_months(1000, 60, 24), for_months(1000, 0, 0)
    (800, 600, 1000, 1000)
    """
    if not asked:
        return reached
    return reached * (MONTHS_FLOOR * asked + (FULL - MONTHS_FLOOR) * min(months, asked)) // (FULL * asked)


def union_months(periods: Sequence[Period]) -> int:
    """Return the months that the periods cover together, each month once.

    >>> union_months([Period(0, 12), Period(6, 18), Period(30, None)])
    18
    """
    covered, reached = 0, -1
    for start, end in sorted((one.start, one.end) for one in periods if one.start is not None and one.end is not None):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered


def apportion(whole: int, weights: Sequence[int], most: Sequence[int] = (), least: Sequence[int] = ()) -> list[int]:
    """Return whole parts in proportion to the weights; they add up to `whole` exactly.

    Largest remainder: everybody gets the floor, what is left goes to the largest remainders, the first of equals first;
    to a part that is as large as `most` says only where there is no other. No part is smaller than `least` says.

    Source: Hamilton's method; Balinski & Young 1982, "Fair Representation".

    >>> apportion(100, [1, 1, 1])
    [34, 33, 33]
    >>> apportion(100, [1, 1, 1], [33, 34, 34])
    [33, 34, 33]
    >>> apportion(100, [1, 1, 1], least=[0, 0, 34])
    [33, 33, 34]
    """
    total = sum(weights)
    if not total:
        return [0] * len(weights)
    floors = [whole * weight // total for weight in weights]
    parts = list(map(max, floors, least)) if least else floors
    full = [(bool(most) and part >= most[i]) or part > floors[i] for i, part in enumerate(parts)]
    order = sorted(range(len(weights)), key=lambda i: (not weights[i], full[i], -(whole * weights[i] % total), i))
    for i in order[: whole - sum(parts)]:
        parts[i] += 1
    return parts
