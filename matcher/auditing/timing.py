"""Candidates × other dates → what a gap changes of their scores (nothing, recency apart), and what recency alone moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from matcher import scoring
from matcher.auditing.identity import Move, Swap, moves_between, points_and_states, swap
from matcher.lore import Lore
from matcher.model import Candidate, Entry, Job, Period, Profile, Score

GAP = 12
"""Months of the gap that is added."""
WHAT, A_YEAR = f"a gap of {GAP} months", "a year goes by"

_UNTIMED = frozenset({"education"})
"""Sections whose dates score nothing."""


class Shift(NamedTuple):
    """What recency alone moves when time passes."""

    what: str
    tried: int
    changed: int
    largest: int
    """The change of a score that is farthest from 0, in thousandths of a point."""


class Timing(NamedTuple):
    """A gap without recency, as a swap like the others; and what recency makes of a gap, and of a year."""

    gap: Swap
    moves: tuple[Move, ...]
    shifts: tuple[Shift, ...]


class Timed(NamedTuple):
    """One candidate: whether there is a break, what a gap there moves without recency, and what recency alone moves."""

    broken: bool
    moves: tuple[Move, ...] = ()
    gap: int = 0
    year: int = 0


def timer(job: Job, known: Lore) -> Callable[[Candidate, Score], Timed]:
    """Return a function that times a candidate whose score is given; what depends on the job alone is done once, here."""
    timeless = scoring.prepare(job._replace(recency=False), known)
    timely = scoring.prepare(job, known) if job.recency else timeless
    later = scoring.prepare(job, known._replace(as_of=a_year_later(known.as_of))) if job.recency else timeless

    def timed(candidate: Candidate, score: Score) -> Timed:
        """Return what other dates change in a candidate's score; a gap without effect is not tried without recency."""
        gapped = with_gap(candidate.profile, known.month)
        year = later(candidate.profile).milli - score.milli if job.recency else 0
        if gapped is None:
            return Timed(broken=False, year=year)
        after = timely(gapped)
        if points_and_states(after) == points_and_states(score):
            return Timed(broken=True, year=year)
        moved = tuple(moves_between(WHAT, candidate, points_and_states(timeless(candidate.profile)), timeless(gapped)))
        gap = after.milli - score.milli if job.recency else 0
        return Timed(broken=True, moves=moved, gap=gap, year=year)

    return timed


def audit(job: Job, timed: Sequence[Timed]) -> Timing:
    """Return what changes if everything before the last break happened a year earlier, and if a year goes by."""
    broken = [one for one in timed if one.broken]
    gap = swap(WHAT, [one.moves for one in broken], len(timed))
    shifts = (_shift(WHAT, [one.gap for one in broken]), _shift(A_YEAR, [one.year for one in timed]))
    return Timing(gap, tuple(move for one in timed for move in one.moves), shifts if job.recency else ())


def _shift(what: str, changes: Sequence[int]) -> Shift:
    return Shift(what, len(changes), sum(map(bool, changes)), max(changes, key=abs, default=0))


def a_year_later(day: date) -> date:
    """Return the first day of the same month a year later.

    >>> a_year_later(date(2024, 2, 29))
    datetime.date(2025, 2, 1)
    """
    return date(day.year + 1, day.month, 1)


def with_gap(profile: Profile, today: int | None = None) -> Profile | None:
    """Return a profile in which everything before its last break happened a year earlier, or None where there is no break.

    What a month of today has not seen counts nothing, so nothing of it may be moved into the past.

    A break is a month that no dated entry reaches across: then every entry lasts as long as before, and no two that did not
    overlap do. Education is left alone, for its dates score nothing.
    """
    timed = [_span(one.period) for one in profile.entries if one.period and one.section not in _UNTIMED]
    cuts = [start for start, _ in timed if not any(low < start < high for low, high in timed)]
    past = [one for one in cuts if today is None or one <= today + 1]
    cut = max((one for one in past if any(high <= one for _, high in timed)), default=None)
    return None if cut is None else profile._replace(entries=tuple(_moved(one, cut) for one in profile.entries))


def _span(period: Period) -> tuple[int, int]:
    """Return the months of a period that is known by one end at least."""
    start = period.start if period.start is not None else (period.end or 1) - 1
    end = period.end if period.end is not None else start + 1
    return start, max(end, start + 1)


def _moved(entry: Entry, cut: int) -> Entry:
    """Return an entry a year earlier where it lies before a month."""
    period = entry.period
    if period is None or entry.section in _UNTIMED or _span(period)[1] > cut:
        return entry
    start, end = (None if month is None else month - GAP for month in (period.start, period.end))
    return entry._replace(period=period._replace(start=start, end=end))
