"""What a mention is worth: the numbers of the score, each with its reason, and the arithmetic over them. Whole thousandths."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast, get_args

from matcher.model import Job, Period, Status

FULL = 1000
"""A full value, strength or credit, in thousandths."""

TABLE: dict[Status, int] = {
    "led": 900,  # answered for it: the most that a document can say
    "did": 800,  # did it, alone or not told: nearly as much, for titles differ more than work does
    "contributed": 650,  # one of several: the work was done, the share is open
    "assisted": 450,  # helped somebody who did it: has seen it from near
    "exposed": 300,  # a course, "basic knowledge": has heard of it
    "listed": 250,  # a word in a list: a claim without a story
}
"""Strength of each status; all others give 0. Starting numbers, to be tuned on judged data."""

GIVING: tuple[Status, ...] = tuple(TABLE)
"""Statuses that may give something, strongest first."""

STATUSES: tuple[Status, ...] = get_args(Status)
"""From the strongest to what gives nothing."""

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


SLIGHT: frozenset[Status] = frozenset({"listed", "exposed"})
"""Statuses of which a second piece says no more than the first."""


COMMON, TOGETHER = 9, 4
"""Two passages tell one thing from this on: 9 × their common words are 4 × the words of the one and the other."""

MOST = 3
"""Pieces of a set at most: a fourth sentence on one thing says hardly more than the third."""


class Piece(NamedTuple):
    """One passage as evidence: its strength and status."""

    strength: int
    status: Status


def near_identical(common: int, words: int) -> bool:
    """Return whether two passages tell one thing: of their words (those of both, added up) so many are common, each counted once.

    From four fifths of all their words on (Jaccard): 5 × common ≥ 4 × (words − common).

    >>> near_identical(4, 9), near_identical(4, 10), near_identical(0, 0)
    (True, False, True)
    """
    return COMMON * common >= TOGETHER * words


Others = Callable[[tuple[int, ...]], Iterable[int]]
"""Pieces by their indices, the first of them first → those behind them that a set may add, in order."""


def value(pieces: Sequence[Piece], distinct: Callable[[int, int], bool]) -> tuple[int, tuple[int, ...]]:
    """Return the value of at most three pieces, 0 to 1000, and their indices, the strongest first.

    The largest b + (1000 − b) × (300 s₂ + 150 s₃) // 10⁶ over sets of pieces with strengths b ≥ s₂ ≥ s₃ of which every two are
    distinct, and at most one only lists or was only taught. Of two sets of one value it is the one with the earlier pieces.
    """
    order = strongest_first(pieces)
    ranked = [pieces[i] for i in order]
    reached, chosen = best(ranked, _one_by_one(ranked, lambda first, other: distinct(order[first], order[other])))
    return reached, tuple(order[at] for at in chosen)


def strongest_first(pieces: Sequence[Piece]) -> list[int]:
    """Return the indices of the pieces that give something, the strongest first, then the earliest."""
    return sorted((i for i, piece in enumerate(pieces) if piece.strength), key=lambda i: -pieces[i].strength)


def best(ranked: Sequence[Piece], others: Others) -> tuple[int, tuple[int, ...]]:
    """Return the largest value of a set of pieces, which come the strongest first, and the first set that has it."""
    return _best(ranked, others, (), (0, ()))


def _best(
    ranked: Sequence[Piece], others: Others, chosen: tuple[int, ...], so_far: tuple[int, tuple[int, ...]]
) -> tuple[int, tuple[int, ...]]:
    """Return the best set that begins with the chosen pieces, or the best so far; what cannot beat that is not tried."""
    strengths = [ranked[at].strength for at in chosen]
    so_far = (reached, chosen) if (reached := _filled(*strengths)) > so_far[0] else so_far
    for other in others(chosen) if len(chosen) < MOST else ():
        if _filled(*strengths, *[ranked[other].strength] * (MOST - len(chosen))) <= so_far[0]:
            break
        so_far = _best(ranked, others, (*chosen, other), so_far)
    return so_far


def _one_by_one(ranked: Sequence[Piece], distinct: Callable[[int, int], bool]) -> Others:
    """Return what compares pieces with one another, one by one, only when it is asked for the next."""
    telling = [at for at, piece in enumerate(ranked) if piece.status not in SLIGHT]

    def others(chosen: tuple[int, ...]) -> Iterator[int]:
        behind = chosen[-1] + 1 if chosen else 0
        slight = any(ranked[at].status in SLIGHT for at in chosen)  # then only telling ones can add to it
        left = telling[bisect_left(telling, behind) :] if slight else range(behind, len(ranked))
        return (other for other in left if all(distinct(at, other) for at in chosen))

    return others


def _filled(first: int = 0, second: int = 0, third: int = 0) -> int:
    return first + (FULL - first) * (SECOND * second + THIRD * third) // 1_000_000


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
