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


class Line(NamedTuple):
    """A passage, and the score without its words."""

    passage: int
    milli: int


class Lines(NamedTuple):
    """The line whose loss costs most, none where no loss costs anything, and of how many lines it was found."""

    costliest: Line | None
    tried: int


def without(profile: Profile, passage: int) -> Profile:
    """Return the profile as if a passage were blank; the dates of its entry stay."""
    span = profile.passages[passage]
    text = blanked(profile.text, [(span.start, span.end)], MASK)
    degrees = tuple(left for one in profile.degrees if (left := one.moved(lambda at: None if at == passage else at)))
    tongues = tuple(one for one in profile.tongues if one.passage != passage)
    return profile._replace(text=text, degrees=degrees, tongues=tongues)


def lines(profile: Profile, scored: Callable[[Profile], Score]) -> Lines:
    """Return the passage without whose words the score is lowest, the first of equals."""
    score = scored(profile)
    evidence = {piece.passage for one in score.contributions for piece in one.observation.basis}
    order = sorted(range(len(profile.passages)), key=lambda at: (at not in evidence, at))[: _tries(profile, len(evidence))]
    without_each = (Line(at, scored(without(profile, at)).milli) for at in order)
    lowest = min(without_each, key=lambda one: (one.milli, one.passage), default=None)
    return Lines(lowest if lowest and lowest.milli < score.milli else None, len(order))


def _tries(profile: Profile, evidence: int) -> int:
    return min(MOST, max(evidence, READ // max(1, len(profile.passages))))
