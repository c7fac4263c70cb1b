"""Numbers of an audit → how they are written."""

from __future__ import annotations

from matcher.auditing.rates import GroupShare, Rate
from matcher.evaluation.intervals import Interval
from matcher.report.numbers import pointed

LABELS = {
    "names": "names",
    "pronouns": "pronouns, Mr and Ms",
    "contact": "contact details, links",
    "nationality": "nationality, country",
    "age": "age, gender, family status",
    "schools": "names of schools",
    "study years": "years of study",
    "address": "postcode, address",
}
"""What the kinds of swaps are called on a page."""


def label(what: str) -> str:
    """Return what a swap is called on a page."""
    return LABELS.get(what, what)


def points(milli: int) -> str:
    """Return a change of a score in points, with its sign.

    >>> points(-5374), points(0), points(20)
    ('-5.374', '0', '+0.020')
    """
    return f"{milli / 1000:+.3f}" if milli else "0"


def counted(share: GroupShare) -> str:
    """Return how many of a group are chosen.

    >>> counted(GroupShare(4, 28))
    '4 of 28'
    """
    return f"{share.chosen} of {share.people}"


def rate(group: Rate) -> str:
    """Return a rate, with its interval below."""
    return pointed(group.share.rate) + _below(group.ends)


def ratio(group: Rate) -> str:
    """Return the ratio to the highest rate, with its interval below."""
    return "" if group.luck is None or group.ratio is None else pointed(group.ratio, 2) + _below(group.ratio_ends)


def _below(ends: Interval | None) -> str:
    return f"\n{pointed(ends.low, 2)} to {pointed(ends.high, 2)}" if ends else ""


def one_person(group: Rate) -> str:
    """Return the ratio with one person less of a group chosen, and with one more."""
    if group.luck is None:
        return ""
    ratios = (("−1:", group.fewer), ("+1:", group.more))
    return "\n".join(f"{sign} {pointed(value, 2)}" for sign, value in ratios if value is not None)


def in_words(group: Rate) -> str:
    """Return what the numbers of a group say, and how likely chance alone is."""
    return group.words if group.luck is None else f"{group.words}\n{chance(group.luck.fisher)}, mid-{chance(group.luck.mid)}"


def chance(p: float) -> str:
    """Return a p for people.

    >>> chance(.0004), chance(.0312), chance(.4)
    ('p < .001', 'p .031', 'p .40')
    """
    return "p < .001" if p < 0.001 else f"p {pointed(p, 3 if p < 0.1 else 2)}"
