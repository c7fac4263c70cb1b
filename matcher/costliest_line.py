"""Profile → the line whose words carry most of the score, proven by scoring the profile without them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from matcher.model import MASK, Profile, Score
from matcher.text import blanked

MOST = 200
"""Lines that are tried at most: first those that are evidence, then the others in their order."""

READ = 10_000
"""Lines that are read again, beside those that are evidence: each try reads them all, so of a long profile fewer are tried."""


class LineLoss(NamedTuple):
    """A passage, and the score without its words."""

    passage: int
    milli: int


class CostliestLine(NamedTuple):
    """The line whose loss costs most, none where no loss costs anything, and of how many lines it was found."""

    costliest: LineLoss | None
    tried: int


def without_passage(profile: Profile, passage: int) -> Profile:
    """Return the profile as if a passage were blank; the dates of its entry stay."""
    span = profile.passages[passage]
    text = blanked(profile.text, [(span.start, span.end)], MASK)
    degrees = tuple(left for one in profile.degrees if (left := one.moved(lambda at: None if at == passage else at)))
    tongues = tuple(one for one in profile.tongues if one.passage != passage)
    return profile._replace(text=text, degrees=degrees, tongues=tongues)


def costliest_line(profile: Profile, scored: Callable[[Profile], Score]) -> CostliestLine:
    """Return the passage without whose words the score is lowest; of equals, the first."""
    score = scored(profile)
    evidence = {piece.passage for one in score.contributions for piece in one.observation.basis}
    order = sorted(range(len(profile.passages)), key=lambda at: (at not in evidence, at))[
        : _number_of_tries(profile, len(evidence))
    ]
    without_each = (LineLoss(at, scored(without_passage(profile, at)).milli) for at in order)
    lowest = min(without_each, key=lambda one: (one.milli, one.passage), default=None)
    return CostliestLine(lowest if lowest and lowest.milli < score.milli else None, len(order))


def _number_of_tries(profile: Profile, evidence: int) -> int:
    return min(MOST, max(evidence, READ // max(1, len(profile.passages))))
