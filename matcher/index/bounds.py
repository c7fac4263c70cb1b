"""Columns × a job → for each person a score that the true one does not exceed.

Each kind of requirement says what its value can be at most, from the columns alone; one without a line here may give anybody full
value. Where a bound is not the value itself, it leaves out what only takes away: a word that is denied, evidence that repeats
other evidence, text that is copied from the job. Of everybody only the strongest evidence of each requirement is looked at, and
all else of whoever could be among the first by that; what is asked of words costs the most to look up, and is looked up last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

import numpy as np

from matcher.index.columns import TITLED
from matcher.index.ground import Ground, Numbers
from matcher.index.spoken import Some, Spoken, Told
from matcher.index.strongest import alike, pieces, reached, strengths
from matcher.index.wording import Slips, listed, standing
from matcher.model import DEGREES, Degree, Passage, Profile, Tongue
from matcher.requirements import KINDS, coverage, similarity
from matcher.requirements.kind import Asked
from matcher.signals.readings import Reading
from matcher.strength import FULL, MONTHS_FLOOR
from matcher.text import view

Bound = Callable[[Told], Numbers]
"""From what people show and state to the highest value of each, 0 to 1000."""

_Looked = TypeVar("_Looked", Told, Spoken)

Worded = Callable[[Spoken], Numbers]
"""From the words of people to the highest value of each, 0 to 1000."""

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
        bounded = [one for one in asked if _is_told(one, cards=cards)]
        signals = [one for one in bounded if one.requirement.kind == "signal"]
        self._all = sum(one.worth for one in asked)
        self._other, self._seeming = self._all - sum(one.worth for one in signals), list(map(_seeming, signals))
        self._made = [(one.worth, _MADE[one.requirement.kind](one)) for one in bounded if one.requirement.kind in _MADE]
        self._telling = 2 * (self._all - self._other) >= sum(worth for worth, _ in self._made)
        self._worded = [(one.worth, _WORDED[one.requirement.kind](one)) for one in bounded if one.requirement.kind in _WORDED]

    def first(self, ground: Ground) -> Numbers:
        """Return the score of each person if all evidence of signals were as strong as the strongest, and all else were there.

        Where signals are the smaller part of what is shown and stated, that tells little, and all of it is looked at.
        """
        if not self._telling:
            return self._all - _lost(self._made, ground, np.arange(ground.people))
        highest = np.full(ground.people, self._other, np.int64)
        for seeming in self._seeming:
            highest += seeming(ground)
        return highest

    def nearer(self, ground: Ground, rows: Numbers, bounds: Numbers, near: int) -> Numbers:
        """Return the scores of some people, by their rows, from bounds that are less near: by all evidence, then by words too."""
        if near == EVIDENCED:
            return self._all - _lost(self._made, ground, rows)
        return bounds - _lost(self._worded, ground, rows)


def _lost(bounds: Sequence[tuple[int, Callable[[_Looked], Numbers]]], ground: Ground, rows: Numbers) -> Numbers:
    """Return what some people lose of the worth of requirements."""
    few = len(rows) * _MANY < ground.people
    looked = Some(ground, rows) if few else ground
    lost = np.zeros(looked.people, np.int64)
    for worth, value in bounds:
        lost += worth - worth * value(looked) // FULL
    return lost if few else lost[rows]


def _is_told(asked: Asked, *, cards: bool) -> bool:
    """Return whether the columns say anything of a requirement."""
    if asked.requirement.kind == "similarity" and asked.lore.likeness:
        return False
    return cards or not asked.requirement.signals


def _seeming(asked: Asked) -> Callable[[Ground], Numbers]:
    """Return what tells the points of each person for signals by the strongest piece of evidence alone."""
    points = {signal: asked.worth * alike(table) // FULL for signal, table in _tables(asked).items()}

    def most(ground: Ground) -> Numbers:
        best = np.zeros(ground.people, np.int64)
        for signal, given in points.items():
            people, _, codes = ground.of_signal("pieces", signal)
            np.maximum.at(best, people, given[codes])
        return best

    return most


def _tables(asked: Asked) -> dict[str, Numbers]:
    """Return for each signal that counts the strengths of its codes."""
    credits, scale = asked.lore.taxonomy.credits(asked.requirement.signals), asked.scale()
    by_credit = {credit: strengths(scale, credit) for credit in {credit for credit, _ in credits.values()}}
    return {signal: by_credit[credit] for signal, (credit, _) in sorted(credits.items())}


def _signal(asked: Asked) -> Bound:
    tables, months = _tables(asked), asked.requirement.months
    credits = asked.lore.taxonomy.credits(asked.requirement.signals)
    own = [signal for signal, (credit, _) in credits.items() if credit == FULL]

    def bound(ground: Told) -> Numbers:
        best = reached(ground.people, [pieces(*ground.of_signal("pieces", signal), table) for signal, table in tables.items()])
        if not months:
            return best
        lasted = np.minimum(_months(ground, own, 1), months)
        kept: Numbers = best * (MONTHS_FLOOR * months + (FULL - MONTHS_FLOOR) * lasted) // (FULL * months)
        return kept

    return bound


def _months(ground: Told, signals: Sequence[str], column: int) -> Numbers:
    """Return for each person the months of the signals together, as if no month were one of two signals."""
    whole = np.zeros(ground.people, np.int64)
    for signal in signals:
        people, *months = ground.of_signal("lasting", signal)
        np.add.at(whole, people, months[column - 1].astype(np.int64))
    return whole


def _experience(asked: Asked) -> Bound:
    wanted, months = sorted(asked.lore.taxonomy.credits(asked.requirement.signals)), asked.requirement.months

    def bound(ground: Told) -> Numbers:
        worked = ground.worked.astype(np.int64)
        shown = np.minimum(worked, _months(ground, wanted, 2)) if wanted else worked
        return FULL * np.minimum(shown, months) // months

    return bound


def _stated(name: str, asked: Asked, profile: Callable[[int, str], Profile]) -> Bound:
    """Return the bound of a kind that asks for the best of what is stated: what each statement gives is asked of the kind."""
    look = KINDS[asked.requirement.kind].prepare(asked)
    gives = cache(lambda level, text: look(_reading(profile(level, text))).value)

    def bound(ground: Told) -> Numbers:
        (people, levels, places), texts = ground.stated(name), ground.texts(f"{name}.texts")
        stated, values = places.astype(np.int64) * _LEVELS + levels, np.zeros(len(texts) * _LEVELS, np.int64)
        shown = np.zeros(len(values), bool)
        shown[stated] = True
        for one in np.flatnonzero(shown).tolist():
            values[one] = gives(one % _LEVELS, texts[one // _LEVELS])
        best = np.zeros(ground.people, np.int64)
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


def _similarity(asked: Asked) -> Worded:
    weights = similarity.squares(similarity.vocabulary(asked.job), asked.lore.reference)
    whole = sum(weights.values())

    def bound(spoken: Spoken) -> Numbers:
        shared = spoken.gained(weights)
        return _roots(FULL * FULL * shared // whole) if whole else shared

    return bound


def _roots(numbers: Numbers) -> Numbers:
    """Return the square roots of whole numbers, rounded down, whatever the float makes of them."""
    roots = np.sqrt(numbers.astype(np.float64)).astype(np.int64)
    roots -= roots * roots > numbers
    roots += (roots + 1) * (roots + 1) <= numbers
    return roots


def _coverage(asked: Asked) -> Worded:
    wanted, slips = coverage.items_of(asked), Slips(asked.lore.reference.knows)

    def bound(spoken: Spoken) -> Numbers:
        whole = np.zeros(spoken.people, np.int64)
        for item in wanted:
            whole += listed(spoken, item, slips)
        return whole // len(wanted) if wanted else whole

    return bound


def _terms(asked: Asked) -> Worded:
    wanted, slips = [" ".join(term.split()) for term in asked.requirement.terms], Slips(asked.lore.reference.knows)
    table = strengths(asked.scale(), FULL)

    def bound(spoken: Spoken) -> Numbers:
        places = standing(spoken, wanted, slips)
        if places is None:
            return np.full(spoken.people, FULL, np.int64)
        owners, codes = spoken.owners[places], spoken.codes[places]
        untitled = codes != TITLED
        local = (places - spoken.first_passages[owners])[untitled]
        return reached(spoken.people, [pieces(owners[untitled], local, codes[untitled], table)])

    return bound


_MADE: dict[str, Callable[[Asked], Bound]] = {
    "signal": _signal,
    "experience": _experience,
    "education": lambda asked: _stated("degrees", asked, _degree),
    "language": lambda asked: _stated("tongues", asked, _tongue),
}
"""What bounds a kind of requirement, from what is known of everybody."""

_WORDED: dict[str, Callable[[Asked], Worded]] = {"similarity": _similarity, "coverage": _coverage, "terms": _terms}
"""What bounds a kind of requirement, from words."""
