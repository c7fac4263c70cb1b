"""Columns × a job → for each person a score that the true one does not exceed.

Each kind of requirement says what its value can be at most, from the columns alone; one without a line here may give anybody full
value. Where a bound is not the value itself, it leaves out what only takes away: a word that is denied, evidence that repeats
other evidence, text that is copied from the job. There are three passes, each over fewer people: the strongest evidence of
each requirement, of everybody; all signals and stated facts, of those who could be among the first; and words, which cost
most to look up, of those who still could.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import numpy as np

from matcher.index.arrays import Numbers, SegmentColumns
from matcher.index.piece_values import pieces, strengths, value_if_thrice, values_of_three
from matcher.index.subset import Bound, PeopleColumns, SomePeople
from matcher.index.word_bounds import WORD_BOUNDS
from matcher.model import DEGREES, FULL, Degree, Passage, Profile, Tongue
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked
from matcher.signals.readings import Reading
from matcher.strength import MONTHS_FLOOR
from matcher.text import view

_LEVELS = 8
"""More than there are of degrees or of languages."""

EVIDENCED, WORDED = 1, 2
"""How near a bound is to the score: by all that is shown and stated, then by words too."""

_MANY = 8
"""Part of the people from which on it is faster to look at everybody's words."""


class Bounds:
    """The highest score of people of a segment that the columns allow, in thousandths of a point."""

    def __init__(self, asked: Sequence[Asked], *, cards: bool) -> None:
        """Prepare for a job; `cards` tells whether its cards made the columns: where not, signals may be anything."""
        bounded = [one for one in asked if _is_bounded(one, cards=cards)]
        signals = [one for one in bounded if one.requirement.kind == "signal"]
        self._all = sum(one.worth for one in asked)
        self._by_signals = list(map(_highest_points, signals))
        self._but_signals = self._all - sum(one.worth for one in signals)
        self._by_facts = _bounds_of(bounded, _FACT_BOUNDS)
        self._by_words = _bounds_of(bounded, WORD_BOUNDS)
        self._signals_suffice = 2 * (self._all - self._but_signals) >= sum(worth for worth, _ in self._by_facts)

    def first(self, columns: SegmentColumns) -> Numbers:
        """Return the score of each person if all evidence of signals were as strong as the strongest, and all else were there.

        Where signals are the smaller part of what is shown and stated, that tells little, and all of it is looked at.
        """
        if not self._signals_suffice:
            return self._all - _lost(self._by_facts, columns, np.arange(columns.people))
        highest = np.full(columns.people, self._but_signals, np.int64)
        for points in self._by_signals:
            highest += points(columns)
        return highest

    def nearer(self, columns: SegmentColumns, rows: Numbers, bounds: Numbers, near: int) -> Numbers:
        """Return the scores of some people, by their rows, from bounds that are less near: by all evidence, then by words too."""
        if near == EVIDENCED:
            return self._all - _lost(self._by_facts, columns, rows)
        return bounds - _lost(self._by_words, columns, rows)


def _bounds_of(asked: Sequence[Asked], makers: Mapping[str, Callable[[Asked], Bound]]) -> list[tuple[int, Bound]]:
    """Return the worth and the bound of each requirement of the kinds for which there is one."""
    return [(one.worth, makers[one.requirement.kind](one)) for one in asked if one.requirement.kind in makers]


def _lost(bounds: Sequence[tuple[int, Bound]], columns: SegmentColumns, rows: Numbers) -> Numbers:
    """Return how much of the worth of requirements some people lose at least, in thousandths of a point."""
    few = len(rows) * _MANY < columns.people
    seen = SomePeople(columns, rows) if few else columns
    lost = np.zeros(seen.people, np.int64)
    for worth, value in bounds:
        lost += worth - worth * value(seen) // FULL
    return lost if few else lost[rows]


def _is_bounded(asked: Asked, *, cards: bool) -> bool:
    """Return whether the columns bound the value of a requirement."""
    if asked.requirement.kind == "similarity" and asked.lore.likeness:
        return False
    return cards or not asked.requirement.signals


def _highest_points(asked: Asked) -> Callable[[SegmentColumns], Numbers]:
    """Return a function from columns to the points of each person for signals, by the strongest piece of evidence alone."""
    points = {signal: asked.worth * value_if_thrice(table) // FULL for signal, table in _strengths_by_signal(asked).items()}

    def most(columns: SegmentColumns) -> Numbers:
        best = np.zeros(columns.people, np.int64)
        for signal, given in points.items():
            people, _, codes = columns.of_signal("pieces", signal)
            np.maximum.at(best, people, given[codes])
        return best

    return most


def _strengths_by_signal(asked: Asked) -> dict[str, Numbers]:
    """Return the strength of every code, by signal, for the signals that count for a requirement."""
    credits, scale = asked.lore.taxonomy.credits(asked.requirement.signals), asked.scale()
    by_credit = {credit: strengths(scale, credit) for credit in {credit for credit, _ in credits.values()}}
    return {signal: by_credit[credit] for signal, (credit, _) in sorted(credits.items())}


def _signal_bound(asked: Asked) -> Bound:
    tables, months = _strengths_by_signal(asked), asked.requirement.months
    credits = asked.lore.taxonomy.credits(asked.requirement.signals)
    own = [signal for signal, (credit, _) in credits.items() if credit == FULL]

    def bound(columns: PeopleColumns) -> Numbers:
        best = values_of_three(
            columns.people, [pieces(*columns.of_signal("pieces", signal), table) for signal, table in tables.items()]
        )
        if not months:
            return best
        lasted = np.minimum(_months(columns, own, 1), months)
        kept: Numbers = best * (MONTHS_FLOOR * months + (FULL - MONTHS_FLOOR) * lasted) // (FULL * months)
        return kept

    return bound


def _months(columns: PeopleColumns, signals: Sequence[str], column: int) -> Numbers:
    """Return for each person the months of the signals together, as if no month were one of two signals."""
    whole = np.zeros(columns.people, np.int64)
    for signal in signals:
        people, *months = columns.of_signal("lasting", signal)
        np.add.at(whole, people, months[column - 1].astype(np.int64))
    return whole


def _experience_bound(asked: Asked) -> Bound:
    wanted, months = sorted(asked.lore.taxonomy.credits(asked.requirement.signals)), asked.requirement.months

    def bound(columns: PeopleColumns) -> Numbers:
        worked = columns.worked.astype(np.int64)
        shown = np.minimum(worked, _months(columns, wanted, 2)) if wanted else worked
        return FULL * np.minimum(shown, months) // months

    return bound


def _statement_bound(table: str, asked: Asked, profile: Callable[[int, str], Profile]) -> Bound:
    """Return the bound of a kind that counts the best statement; the kind itself says what each statement gives."""
    look = KINDS[asked.requirement.kind].prepare(asked)
    gives = cache(lambda level, text: look(_reading(profile(level, text))).value)

    def bound(columns: PeopleColumns) -> Numbers:
        (people, levels, places), texts = columns.rows(table), columns.texts(f"{table}.texts")
        stated, values = places.astype(np.int64) * _LEVELS + levels, np.zeros(len(texts) * _LEVELS, np.int64)
        shown = np.zeros(len(values), bool)
        shown[stated] = True
        for number in np.flatnonzero(shown).tolist():
            values[number] = gives(number % _LEVELS, texts[number // _LEVELS])
        best = np.zeros(columns.people, np.int64)
        np.maximum.at(best, people, values[stated])
        return best

    return bound


_ALONE = (Passage(0, 0, "education"),)


def _reading(profile: Profile) -> Reading:
    return Reading(profile, view(""), ())


def _degree(level: int, field: str) -> Profile:
    return Profile("", _ALONE, degrees=(Degree(DEGREES[level], field, 0, (0, 0)),))


def _tongue(level: int, code: str) -> Profile:
    return Profile("", _ALONE, tongues=(Tongue(code, level, 0, (0, 0)),))


_FACT_BOUNDS: dict[str, Callable[[Asked], Bound]] = {
    "signal": _signal_bound,
    "experience": _experience_bound,
    "education": lambda asked: _statement_bound("degrees", asked, _degree),
    "language": lambda asked: _statement_bound("tongues", asked, _tongue),
}
"""The bound of each kind of requirement that asks for facts."""
