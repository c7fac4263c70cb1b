"""How far a mean could be from what other jobs, or other candidates, would give; and whether a difference could be chance.

Everything is drawn from the generator that is handed in, so that the same seed gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from statistics import fmean
from typing import NamedTuple

DRAWS = 1000
"""Samples of a bootstrap: the ends of an interval move by less than a hundredth from seed to seed."""

EXACT = 12
"""Jobs up to which every way to swap two rankings is tried: 4096 of them."""

SWAPS = 10_000
"""Ways to swap two rankings that are drawn where there are more jobs."""

_TAIL = 25
"""Thousandths of the samples that lie beyond either end."""


class Interval(NamedTuple):
    """The ends of a 95 % interval."""

    low: float
    high: float


def draws(number: int, chance: Random) -> list[list[int]]:
    """Return samples of that many things, each drawn with replacement, as indices; the same for whatever is compared."""
    return [chance.choices(range(number), k=number) for _ in range(DRAWS)]


def ends(samples: Sequence[float]) -> Interval:
    """Return where the middle 95 % of the samples end: the percentile interval.

    Source: Efron & Tibshirani 1993, "An Introduction to the Bootstrap", ch. 13; for rankings Sakai 2006,
    doi:10.1145/1148170.1148261.

    >>> ends(range(1000))
    Interval(low=25, high=974)
    """
    beyond = len(samples) * _TAIL // 1000
    ordered = sorted(samples)
    return Interval(ordered[beyond], ordered[-1 - beyond])


def chance_of(differences: Sequence[float], chance: Random) -> float:
    """Return the share of all ways to swap two rankings, job by job, whose mean difference is as far from 0 or farther; 0 to 1.

    The two-sided paired randomisation test: exact up to twelve jobs, else of 10 000 ways that are drawn and the one given.

    Source: Smucker, Allan & Carterette 2007, doi:10.1145/1321440.1321528.

    >>> chance_of([.1, .2, .3], Random(1))
    0.25
    """
    number = len(differences)
    far = abs(_swapped(differences, 0)) * (1 - 1e-9)
    if number <= EXACT:
        return fmean(abs(_swapped(differences, way)) >= far for way in range(1 << number))
    reached = sum(abs(_swapped(differences, chance.getrandbits(number))) >= far for _ in range(SWAPS))
    return (1 + reached) / (1 + SWAPS)


def _swapped(differences: Sequence[float], way: int) -> float:
    """Return the sum of the differences, those turned round that have a bit in the way to swap."""
    return sum(-one if way >> i & 1 else one for i, one in enumerate(differences))
