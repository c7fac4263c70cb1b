"""Groups and how many of each were chosen → rates and ratios, with what can and cannot be told from so many people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from matcher.auditing import chances
from matcher.auditing.chances import Luck, Share
from matcher.evaluation.intervals import Interval

CHANCE = 0.05
"""A difference that chance alone gives less often is told from chance."""

FEW = 30
"""People of a group below whom equal rates are never told: of 20 and 20 that are treated alike, the ratio is below .8 in nearly
half of all draws, and where nearly all are chosen the interval of the ratio is too narrow."""

ASKED = 0.8
"""The ratio at which US agencies begin to ask: four fifths (29 CFR 1607.4 D). A rule of thumb, shown and never applied."""

Words = Literal["highest rate", "lower, beyond chance", "no difference seen", "too few to tell", "nobody chosen"]


class Rate(NamedTuple):
    """One group beside the group with the highest rate."""

    group: str
    share: Share
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
    words: Words


def rates(counts: Mapping[str, Share]) -> tuple[Rate, ...]:
    """Return the groups, the largest first, each beside the one with the highest rate; of equal rates that of more people.

    Source: impact ratio and four fifths, 29 CFR 1607.4 (D); scoring rate and impact ratio, 6 RCNY 5-300.

    >>> told = rates({"men": Share(50, 92), "women": Share(34, 76)})
    >>> [(one.group, round(one.share.rate, 3), round(one.ratio or 0, 2)) for one in told]
    [('men', 0.543, 1.0), ('women', 0.447, 0.82)]
    """
    groups = sorted(counts, key=lambda group: (-counts[group].people, group))
    if not groups:
        return ()
    leader = max(groups, key=lambda group: (counts[group].rate, counts[group].people))
    lucks = {group: chances.luck(counts[group], counts[leader]) for group in groups if group != leader}
    corrected = dict(zip(lucks, chances.holm([one.fisher for one in lucks.values()]), strict=True))
    return tuple(_rate(group, counts, leader, (lucks.get(group), corrected.get(group))) for group in groups)


def _rate(group: str, counts: Mapping[str, Share], leader: str, chance: tuple[Luck | None, float | None]) -> Rate:
    own, best = counts[group], counts[leader]
    alone = group == leader
    ends = None if alone else chances.ratio_ends(own, best)
    fewer, more = (None, None) if alone else (_changed(own, best, -1), _changed(own, best, 1))
    words: Words = ("highest rate" if best.chosen else "nobody chosen") if alone else _words(own, best, ends, chance[1])
    return Rate(group, own, chances.rate_ends(own), chances.ratio(own, best), ends, fewer, more, *chance, words)


def _changed(own: Share, best: Share, by: int) -> float | None:
    """Return the ratio with one person more or less of a group chosen, or None where there is no such person."""
    chosen = own.chosen + by
    return chances.ratio(Share(chosen, own.people), best) if 0 <= chosen <= own.people else None


def _words(own: Share, best: Share, ends: Interval | None, chance: float | None) -> Words:
    """Return what the numbers say, or that they say nothing.

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
