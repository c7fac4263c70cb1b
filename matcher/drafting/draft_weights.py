"""What a drafted requirement weighs: every number of it, with its reason. A person changes them in the job file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from matcher.drafting.advert import Role
from matcher.drafting.wants import Want

ASKED: dict[Role, int] = {
    "must": 4,  # the advert says that it cannot be done without
    "asked": 3,  # it is asked for
    "work": 2,  # it is part of the work, so nobody need have done it before
    "unsure": 2,  # it stands under a heading that was not understood
    "nice": 1,  # the advert says that it can be done without
}
"""Weight of one thing asked for, by how the advert asks for it."""
JOINED = Fraction(1, 2)
"""What a list counts that is joined with others, because there are too many: lists are long because their items are cheap."""
LINE = 2
"""What all that one line asks for counts at most: somebody who writes a line names in it as much as fits."""
SIMILARITY = Fraction(3, 20)
"""Share of all weights for the likeness of words: it sees what no requirement names, and proves little.

With the words of the title it stays below the 30 percent that M101 allows words alone.
"""
STEP = Fraction(1, 4)
"""What the weights of the similarity and of the title are rounded to."""
TITLE = Fraction(1, 5)
"""Share of all other weights together for the words of the job's title: who has held such a job says so in few words."""
MOST = 1000
"""The largest weight that a job file may state."""


def weight(role: Role, things: Fraction) -> Fraction:
    """Return the weight of a requirement that asks for so many things, in quarters up to 1000; a line is one.

    >>> weight("must", Fraction(2)), weight("nice", Fraction(2, 3))
    (Fraction(8, 1), Fraction(3, 4))
    """
    return min(Fraction(MOST), max(STEP, round(ASKED[role] * things / STEP) * STEP))


def shared(counted: Sequence[tuple[Want, Fraction]]) -> list[tuple[Want, Fraction]]:
    """Return wants with what each counts; those of a line share what a line may count, unless another asks for it too."""
    of_line = Counter(line for want, _ in counted for line in want.lines)
    return [
        (want, things * max(min(Fraction(1), Fraction(LINE, of_line[line])) for line in want.lines)) for want, things in counted
    ]


def title(weights: Iterable[Fraction]) -> Fraction:
    """Return the weight of the words of the title, in quarters from 1 to 1000: a fifth of all others together.

    >>> title([Fraction(8), Fraction(6)])
    Fraction(11, 4)
    """
    return min(Fraction(MOST), max(Fraction(1), round(sum(weights, Fraction(0)) * TITLE / STEP) * STEP))


def similarity(weights: Iterable[Fraction]) -> Fraction:
    """Return the weight that gives the similarity its share, in quarters up to 1000; 1 without any other requirement.

    share of others × s / (1 - s), for the others' weights together are only 1 - s of all.

    >>> similarity([Fraction(8), Fraction(6)]), similarity([])
    (Fraction(5, 2), Fraction(1, 1))
    """
    others = sum(weights, Fraction(0))
    share = others * SIMILARITY / (1 - SIMILARITY)
    return min(Fraction(MOST), max(STEP, round(share / STEP) * STEP)) if others else Fraction(1)
