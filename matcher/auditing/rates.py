"""Groups and how many of each were chosen → rates and ratios, with what can and cannot be told from so many people.

Of two groups, `share` and `other` say how many of each were chosen: how likely chance alone is, and how far off a rate or a ratio
could be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import comb, exp, log, sqrt
from statistics import NormalDist
from typing import Literal, NamedTuple

from matcher.evaluation.intervals import Interval

_Z = NormalDist().inv_cdf(0.975)
"""Standard deviations within which 95 % of a normal distribution lie."""

CHANCE = 0.05
"""A difference that chance alone gives less often is told from chance."""

FEW = 30
"""People of a group below whom equal rates are never told: of 20 and 20 that are treated alike, the ratio is below .8 in nearly
half of all draws, and where nearly all are chosen the interval of the ratio is too narrow."""

ASKED = 0.8
"""The ratio at which US agencies begin to ask: four fifths (29 CFR 1607.4 D). A rule of thumb, shown and never applied."""

Verdict = Literal["highest rate", "lower, beyond chance", "no difference seen", "too few to tell", "nobody chosen"]


class GroupShare(NamedTuple):
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


def luck(share: GroupShare, other: GroupShare) -> Luck:
    """Return the two-sided p of Fisher's exact test, and the mid-p; 0 to 1.

    p = Σ P(k) over all tables with the same sums that are as unlikely as the one seen, or more so; P(k) is hypergeometric.
    mid-p = p - P(seen) / 2: Fisher's test says "chance" too readily with few people, the mid-p hardly does. Whole numbers to the
    last division.

    Source: Fisher 1935, doi:10.2307/2342435; Lydersen, Fagerland & Laake 2009, doi:10.1002/sim.3531.

    >>> [round(one, 4) for one in luck(GroupShare(3, 10), GroupShare(5, 10))]
    [0.6499, 0.5299]
    """
    ways, observed = _ways(share, other)
    total, as_rare = sum(ways), sum(way for way in ways if way <= observed)
    return Luck(as_rare / total, (2 * as_rare - observed) / (2 * total))


def _ways(share: GroupShare, other: GroupShare) -> tuple[list[int], int]:
    """Return in how many ways each table with the same sums comes about, and the one seen among them."""
    chosen = share.chosen + other.chosen
    low, high = max(0, chosen - other.people), min(chosen, share.people)
    ways = [comb(share.people, low) * comb(other.people, chosen - low)]
    for k in range(low, high):
        up, down = (share.people - k) * (chosen - k), (k + 1) * (other.people - chosen + k + 1)
        ways.append(ways[-1] * up // down)
    return ways, ways[share.chosen - low]


def rate_ends(share: GroupShare) -> Interval | None:
    """Return the 95 % interval of a rate, within 0 to 1, or None for nobody. Wilson's score interval.

    Source: Wilson 1927, doi:10.1080/01621459.1927.10502953; compared by Brown, Cai & DasGupta 2001, doi:10.1214/ss/1009213286.

    >>> [round(one, 4) for one in rate_ends(GroupShare(3, 10)) or ()]
    [0.1078, 0.6032]
    """
    if not share.people:
        return None
    people, p = share.people, share.rate
    middle, half = p + _Z * _Z / (2 * people), _Z * sqrt(p * (1 - p) / people + _Z * _Z / (4 * people * people))
    low, high = ((middle + side * half) / (1 + _Z * _Z / people) for side in (-1, 1))
    return Interval(low if share.chosen else 0.0, high if share.chosen < people else 1.0)


def ratio(share: GroupShare, other: GroupShare) -> float | None:
    """Return the rate of one group by that of the other, 0 or more, or None where nobody of the other was chosen.

    >>> ratio(GroupShare(3, 10), GroupShare(5, 10))
    0.6
    """
    return (share.chosen * other.people) / (other.chosen * share.people) if other.chosen and share.people else None


def ratio_ends(share: GroupShare, other: GroupShare) -> Interval | None:
    """Return the 95 % interval of a ratio of rates, above 0, or None where nobody of a group was chosen.

    exp(log ratio ± 1.96 √(1/a - 1/n + 1/b - 1/m)).

    Source: Katz, Baptista, Azen & Pike 1978, doi:10.2307/2530610.

    >>> [round(one, 4) for one in ratio_ends(GroupShare(3, 10), GroupShare(5, 10)) or ()]
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
    for smaller, index in enumerate(sorted(range(len(chances)), key=lambda index: chances[index])):
        least = max(least, min(1.0, chances[index] * (len(chances) - smaller)))
        corrected[index] = least
    return corrected


class Rate(NamedTuple):
    """One group beside the group with the highest rate."""

    group: str
    share: GroupShare
    ends: Interval | None
    """Of the rate."""
    ratio: float | None
    """Of the rate to the highest: the impact ratio."""
    ratio_ends: Interval | None
    fewer: float | None
    """The ratio with one person less of this group chosen."""
    more: float | None
    """And with one more."""
    luck: Luck | None
    """Beside the group with the highest rate; None for that group itself."""
    holm: float | None
    """Fisher's p, as so many groups are compared."""
    words: Verdict


def rates(counts: Mapping[str, GroupShare]) -> tuple[Rate, ...]:
    """Return the groups, the largest first, each beside the one with the highest rate; of equal rates that of more people.

    Source: impact ratio and four fifths, 29 CFR 1607.4 (D); scoring rate and impact ratio, 6 RCNY 5-300.

    >>> groups = rates({"men": GroupShare(50, 92), "women": GroupShare(34, 76)})
    >>> [(one.group, round(one.share.rate, 3), round(one.ratio or 0, 2)) for one in groups]
    [('men', 0.543, 1.0), ('women', 0.447, 0.82)]
    """
    groups = sorted(counts, key=lambda group: (-counts[group].people, group))
    if not groups:
        return ()
    leader = max(groups, key=lambda group: (counts[group].rate, counts[group].people))
    lucks = {group: luck(counts[group], counts[leader]) for group in groups if group != leader}
    corrected = dict(zip(lucks, holm([one.fisher for one in lucks.values()]), strict=True))
    return tuple(_beside_leader(group, counts, leader, (lucks.get(group), corrected.get(group))) for group in groups)


def _beside_leader(group: str, counts: Mapping[str, GroupShare], leader: str, chance: tuple[Luck | None, float | None]) -> Rate:
    own, best = counts[group], counts[leader]
    if group == leader:
        words: Verdict = "highest rate" if best.chosen else "nobody chosen"
        return Rate(group, own, rate_ends(own), ratio(own, best), None, None, None, *chance, words)
    ends = ratio_ends(own, best)
    fewer, more = _ratio_with(own, best, -1), _ratio_with(own, best, 1)
    words = _verdict(own, best, ends, chance[1])
    return Rate(group, own, rate_ends(own), ratio(own, best), ends, fewer, more, *chance, words)


def _ratio_with(own: GroupShare, best: GroupShare, by: int) -> float | None:
    """Return the ratio with one person more or less of a group chosen, or None where there is no such person."""
    chosen = own.chosen + by
    return ratio(GroupShare(chosen, own.people), best) if 0 <= chosen <= own.people else None


def _verdict(own: GroupShare, best: GroupShare, ends: Interval | None, chance: float | None) -> Verdict:
    """Return the verdict of the numbers, which may be that they are too few.

    Too few to tell: chance may have made the difference, and there are fewer than 30 people in one of the groups, or the interval
    of the ratio holds four fifths as well as one, so that equal treatment and what agencies ask about look the same.
    """
    if not best.chosen:
        return "nobody chosen"
    if chance is not None and chance < CHANCE:
        return "lower, beyond chance"
    few = min(own.people, best.people) < FEW
    return "too few to tell" if few or ends is None or ends.low <= ASKED <= 1 <= ends.high else "no difference seen"


def lowest(groups: tuple[Rate, ...]) -> Rate | None:
    """Return the group with the lowest rate, of more people where several have it, or None for less than two groups."""
    return min(groups, key=lambda one: (one.share.rate, -one.share.people)) if len(groups) > 1 else None


def highest(groups: tuple[Rate, ...]) -> Rate | None:
    """Return the group that the others stand beside, or None where there is none."""
    return next((one for one in groups if one.luck is None), None)
