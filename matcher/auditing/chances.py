"""Two groups and how many of each were chosen → how likely chance alone is, and how far a rate or a ratio could be off.

A table is `a` of `n` and `b` of `m`: chosen of one group, chosen of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, exp, log, sqrt
from statistics import NormalDist
from typing import NamedTuple

from matcher.evaluation.intervals import Interval

_Z = NormalDist().inv_cdf(0.975)
"""Standard deviations within which 95 % of a normal distribution lie."""


class Share(NamedTuple):
    """How many of a group were chosen."""

    chosen: int
    people: int

    @property
    def rate(self) -> float:
        """Return chosen / people, 0 to 1; 0 for nobody."""
        return self.chosen / self.people if self.people else 0.0


class Luck(NamedTuple):
    """How likely a difference at least as large is by chance alone, 0 to 1: exact, and less strict."""

    fisher: float
    mid: float


def luck(share: Share, other: Share) -> Luck:
    """Return the two-sided p of Fisher's exact test, and the mid-p; 0 to 1.

    p = Σ P(k) over all tables with the same sums that are as unlikely as the one seen, or more so; P(k) is hypergeometric.
    mid-p = p - P(seen) / 2: Fisher's test says "chance" too readily with few people, the mid-p hardly does. Whole numbers to the
    last division.

    Source: Fisher 1935, doi:10.2307/2342435; Lydersen, Fagerland & Laake 2009, doi:10.1002/sim.3531.

    >>> [round(one, 4) for one in luck(Share(3, 10), Share(5, 10))]
    [0.6499, 0.5299]
    """
    ways, observed = _ways(share, other)
    total, as_rare = sum(ways), sum(way for way in ways if way <= observed)
    return Luck(as_rare / total, (2 * as_rare - observed) / (2 * total))


def _ways(share: Share, other: Share) -> tuple[list[int], int]:
    """Return in how many ways each table with the same sums comes about, and the one seen among them."""
    chosen = share.chosen + other.chosen
    low, high = max(0, chosen - other.people), min(chosen, share.people)
    ways = [comb(share.people, low) * comb(other.people, chosen - low)]
    for k in range(low, high):
        up, down = (share.people - k) * (chosen - k), (k + 1) * (other.people - chosen + k + 1)
        ways.append(ways[-1] * up // down)
    return ways, ways[share.chosen - low]


def rate_ends(share: Share) -> Interval | None:
    """Return the 95 % interval of a rate, within 0 to 1, or None for nobody. Wilson's score interval.

    Source: Wilson 1927, doi:10.1080/01621459.1927.10502953; compared by Brown, Cai & DasGupta 2001, doi:10.1214/ss/1009213286.

    >>> [round(one, 4) for one in rate_ends(Share(3, 10)) or ()]
    [0.1078, 0.6032]
    """
    if not share.people:
        return None
    people, p = share.people, share.rate
    middle, half = p + _Z * _Z / (2 * people), _Z * sqrt(p * (1 - p) / people + _Z * _Z / (4 * people * people))
    low, high = ((middle + side * half) / (1 + _Z * _Z / people) for side in (-1, 1))
    return Interval(0.0 if not share.chosen else low, 1.0 if share.chosen == people else high)


def ratio(share: Share, other: Share) -> float | None:
    """Return the rate of one group by that of the other, 0 or more, or None where nobody of the other was chosen.

    >>> ratio(Share(3, 10), Share(5, 10))
    0.6
    """
    return (share.chosen * other.people) / (other.chosen * share.people) if other.chosen and share.people else None


def ratio_ends(share: Share, other: Share) -> Interval | None:
    """Return the 95 % interval of a ratio of rates, above 0, or None where nobody of a group was chosen.

    exp(log ratio ± 1.96 √(1/a - 1/n + 1/b - 1/m)).

    Source: Katz, Baptista, Azen & Pike 1978, doi:10.2307/2530610.

    >>> [round(one, 4) for one in ratio_ends(Share(3, 10), Share(5, 10)) or ()]
    [0.1935, 1.8603]
    """
    if not (share.chosen and other.chosen):
        return None
    off = _Z * sqrt(1 / share.chosen - 1 / share.people + 1 / other.chosen - 1 / other.people)
    middle = log(share.rate) - log(other.rate)
    return Interval(exp(middle - off), exp(middle + off))


def holm(chances: Sequence[float]) -> list[float]:
    """Return each p as it is when several are looked at: times those not smaller, and never below a smaller one's; 0 to 1.

    Source: Holm 1979, https://www.jstor.org/stable/4615733.

    >>> holm([.25, .01, .02])
    [0.25, 0.03, 0.04]
    """
    corrected, least = [0.0] * len(chances), 0.0
    for place, at in enumerate(sorted(range(len(chances)), key=lambda at: chances[at])):
        least = max(least, min(1.0, chances[at] * (len(chances) - place)))
        corrected[at] = least
    return corrected
