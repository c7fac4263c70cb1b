"""What a drafted requirement weighs: every number of it, with its reason. A person changes them in the job file."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from matcher.drafting.advert import Role

ASKED: dict[Role, int] = {
    "must": 4,  # the advert says that it cannot be done without
    "asked": 3,  # it is asked for
    "work": 2,  # it is part of the work, so nobody need have done it before
    "unsure": 2,  # it stands under a heading that was not understood
    "nice": 1,  # the advert says that it can be done without
}
"""Weight of one thing asked for, by how the advert asks for it."""

ITEM = Fraction(1, 2)
"""What an item of a list counts beside a sentence: lists are long because their items are cheap."""

SIMILARITY = Fraction(1, 5)
"""Share of all weights for the likeness of words: it sees what no requirement names, and proves little."""

STEP = Fraction(1, 4)
"""What the weight of the similarity is rounded to."""

TITLE = Fraction(1, 5)
"""Share of the other weights for the words of the job's title: who has held such a job says so in few words."""

MOST = 1000
"""The largest weight that a job file may state."""


def weight(role: Role, things: Fraction) -> Fraction:
    """Return the weight of a requirement that asks for so many things, a bullet being one and an item of a list a half."""
    return min(Fraction(MOST), ASKED[role] * max(Fraction(1), things))


def title(weights: Iterable[Fraction]) -> Fraction:
    """Return the weight of the words of the title, a whole number of 1 at least."""
    return Fraction(min(MOST, max(1, round(sum(weights, Fraction(0)) * TITLE))))


def similarity(weights: Iterable[Fraction]) -> Fraction:
    """Return the whole weight that gives the similarity its share; 1 where it stands alone."""
    others = sum(weights, Fraction(0))
    share = others * SIMILARITY / (1 - SIMILARITY)
    return min(Fraction(MOST), max(STEP, round(share / STEP) * STEP)) if others else Fraction(1)
