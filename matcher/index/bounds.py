"""Columns × a job → for each person a score that the true one does not exceed.

Each kind of requirement says what its value can be at most, from the columns alone; one without a line here may give anybody full
value. Where a bound is not the value itself, it leaves out what only takes away: a word that is denied, evidence that repeats
other evidence, text that is copied from the job.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from matcher.index.columns import LEVELS, TITLED
from matcher.index.ground import Ground, Numbers
from matcher.index.strongest import pieces, reached, strengths
from matcher.index.wording import items, listed, standing
from matcher.model import Degree, Passage, Profile, Tongue
from matcher.requirements import KINDS, similarity
from matcher.requirements.kind import Asked
from matcher.signals.readings import Reading
from matcher.strength import FULL, MONTHS_FLOOR
from matcher.text import view

Bound = Callable[[Ground], Numbers]
"""From the columns of a segment to the highest value of each person, 0 to 1000."""

_MANY = 8
"""Part of the people from which on it is faster to mark them than to add at each place."""


def prepare(asked: Sequence[Asked], *, cards: bool) -> Bound:
    """Return what gives each person of a segment the highest score that the columns allow, in thousandths of a point.

    `cards` tells whether the columns were made with the cards of the job; where not, signals may be anything.
    """
    told = [one for one in asked if _is_told(one, cards=cards)]
    made = [(one.worth, _MADE[one.requirement.kind](one)) for one in told]
    rest = sum(one.worth for one in asked) - sum(one.worth for one in told)

    def bound(ground: Ground) -> Numbers:
        whole = np.full(ground.people, rest, np.int64)
        for worth, value in made:
            whole += worth * value(ground) // FULL
        return whole

    return bound


def _is_told(asked: Asked, *, cards: bool) -> bool:
    """Return whether the columns say anything of a requirement."""
    kind = asked.requirement.kind
    if kind == "similarity" and asked.lore.likeness:
        return False
    return kind in _MADE and (cards or not asked.requirement.signals)


def _signal(asked: Asked) -> Bound:
    credits, scale, months = asked.lore.taxonomy.credits(asked.requirement.signals), asked.scale(), asked.requirement.months
    tables = {signal: strengths(scale, credit) for signal, (credit, _) in sorted(credits.items())}
    own = [signal for signal, (credit, _) in credits.items() if credit == FULL]

    def bound(ground: Ground) -> Numbers:
        best = reached(ground.people, [pieces(*ground.of_signal("pieces", signal), table) for signal, table in tables.items()])
        if not months:
            return best
        lasted = np.minimum(_months(ground, own, 1), months)
        kept: Numbers = best * (MONTHS_FLOOR * months + (FULL - MONTHS_FLOOR) * lasted) // (FULL * months)
        return kept

    return bound


def _months(ground: Ground, signals: Sequence[str], column: int) -> Numbers:
    """Return for each person the months of the signals together, as if no month were one of two signals."""
    whole = np.zeros(ground.people, np.int64)
    for signal in signals:
        people, *months = ground.of_signal("lasting", signal)
        np.add.at(whole, people, months[column - 1].astype(np.int64))
    return whole


def _experience(asked: Asked) -> Bound:
    wanted, months = sorted(asked.lore.taxonomy.credits(asked.requirement.signals)), asked.requirement.months

    def bound(ground: Ground) -> Numbers:
        worked = ground.numbers("worked", "H").astype(np.int64)
        shown = np.minimum(worked, _months(ground, wanted, 2)) if wanted else worked
        return FULL * np.minimum(shown, months) // months

    return bound


def _stated(name: str, asked: Asked, profile: Callable[[int, str], Profile]) -> Bound:
    """Return the bound of a kind that asks for the best of what is stated: what each statement gives is asked of the kind."""
    look = KINDS[asked.requirement.kind].prepare(asked)
    gives = cache(lambda level, text: look(_reading(profile(level, text))).value)

    def bound(ground: Ground) -> Numbers:
        people, levels, places = (ground.numbers(f"{name}.{column}", size) for column, size in enumerate("IBI"))
        texts = ground.texts(f"{name}.texts")
        pairs, which = np.unique(places.astype(np.int64) * 256 + levels, return_inverse=True)
        values = [gives(int(one) % 256, texts[int(one) // 256]) for one in pairs]
        best = np.zeros(ground.people, np.int64)
        np.maximum.at(best, people, np.array(values, np.int64)[which])
        return best

    return bound


_ALONE = (Passage(0, 0, "education"),)


def _reading(profile: Profile) -> Reading:
    return Reading(profile, view(""), ())


def _degree(level: int, field: str) -> Profile:
    return Profile("", _ALONE, degrees=(Degree(LEVELS[level], field, 0),))  # type: ignore[arg-type]


def _tongue(level: int, code: str) -> Profile:
    return Profile("", _ALONE, tongues=(Tongue(code, level, 0),))


def _similarity(asked: Asked) -> Bound:
    weights = similarity.squares(similarity.vocabulary(asked.job), asked.lore.reference)
    whole = sum(weights.values())

    def bound(ground: Ground) -> Numbers:
        shared = np.zeros(ground.people, np.int64)
        for word, weight in weights.items():
            _give(shared, ground.owners[ground.standing([word])], weight)
        return _roots(FULL * FULL * shared // whole) if whole else shared

    return bound


def _give(shared: Numbers, people: Numbers, weight: int) -> None:
    """Add a weight once for each person who is among these, however often."""
    if len(people) * _MANY < len(shared):
        shared[people] += weight  # of several additions at one place, numpy makes one
    else:
        here = np.zeros(len(shared), bool)
        here[people] = True
        shared += here * np.int64(weight)


def _roots(numbers: Numbers) -> Numbers:
    """Return the square roots of whole numbers, rounded down, whatever the float makes of them."""
    roots = np.sqrt(numbers.astype(np.float64)).astype(np.int64)
    roots -= roots * roots > numbers
    roots += (roots + 1) * (roots + 1) <= numbers
    return roots


def _coverage(asked: Asked) -> Bound:
    wanted = items(asked)

    def bound(ground: Ground) -> Numbers:
        whole = np.zeros(ground.people, np.int64)
        for item in wanted:
            whole += listed(ground, item)
        return whole // len(wanted) if wanted else whole

    return bound


def _terms(asked: Asked) -> Bound:
    wanted, knows = [" ".join(term.split()) for term in asked.requirement.terms], asked.lore.reference.knows
    table = strengths(asked.scale(), FULL)

    def bound(ground: Ground) -> Numbers:
        places = standing(ground, wanted, knows)
        if places is None:
            return np.full(ground.people, FULL, np.int64)
        owners, codes = ground.owners[places], ground.codes[places]
        told = codes != TITLED
        local = (places - ground.first_passages[owners])[told]
        return reached(ground.people, [pieces(owners[told], local, codes[told], table)])

    return bound


_MADE: dict[str, Callable[[Asked], Bound]] = {
    "signal": _signal,
    "experience": _experience,
    "education": lambda asked: _stated("degrees", asked, _degree),
    "language": lambda asked: _stated("tongues", asked, _tongue),
    "similarity": _similarity,
    "coverage": _coverage,
    "terms": _terms,
}
"""What bounds a kind of requirement."""
