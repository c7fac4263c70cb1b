"""Scores, contributions and terms → the points that are shown of them, which add up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.model import FULL_MARKS, Contribution, Evidence, Score
from matcher.report.numbers import count, fixed
from matcher.report.sheet import Points
from matcher.shares import apportion

TERMS = 12
"""Words of the advert that a page shows; the others give next to nothing."""

SMALL = 50
"""Thousandths of a point from which on a word is shown by itself: what gives less is shown as 0.0, such as "and" and "the"."""


def marks(milli: int) -> Points:
    """Return thousandths of a point as points of a hundred, rounded half up to tenths.

    >>> str(marks(27_049)), str(marks(27_050))
    ('27.0', '27.1')
    """
    return Points(milli, FULL_MARKS, (milli + 50) // 100)


def total(score: Score) -> Points:
    """Return the score, of a hundred points."""
    return marks(score.milli)


def parts(score: Score) -> list[Points]:
    """Return the points of every contribution; the tenths shown add up to those of the total, above no worth if they can."""
    most = [one.tenths for one in worths([one.worth for one in score.contributions])]
    tenths = apportion(total(score).tenths, [one.milli for one in score.contributions], most)
    return [Points(one.milli, one.worth, shown) for one, shown in zip(score.contributions, tenths, strict=True)]


def worths(milli: Sequence[int]) -> list[Points]:
    """Return what all requirements of a job can give; the tenths shown add up to a hundred points."""
    tenths = apportion(FULL_MARKS // 100, milli)
    return [Points(worth, worth, shown) for worth, shown in zip(milli, tenths, strict=True)]


def fractions(score: Score) -> list[str]:
    """Return how the points of every contribution come about: worth × value."""
    shown = worths([one.worth for one in score.contributions])
    return [f"{worth} × {fixed(one.observation.value)}" for worth, one in zip(shown, score.contributions, strict=True)]


class TermShare(NamedTuple):
    """A word of the advert, or all that are not shown by themselves, and the points it gives."""

    name: str
    points: Points
    piece: Evidence | None
    """Where it stands; of several words nowhere."""


def term_shares(contribution: Contribution, points: Points) -> list[TermShare]:
    """Return what words of the advert give, the most telling first and the rest in one; what is shown adds up to the points."""
    pieces = contribution.observation.evidence
    shown = [piece for piece in pieces if is_telling(piece)][:TERMS]
    rest = [piece for piece in pieces if piece not in shown]
    milli = [*(piece.term_milli for piece in shown), sum(piece.term_milli for piece in rest)]
    *each, others = (
        Points(share, contribution.milli, tenths) for share, tenths in zip(milli, apportion(points.tenths, milli), strict=True)
    )
    named = [TermShare(piece.signal or "", share, piece) for piece, share in zip(shown, each, strict=True)]
    return [*named, TermShare(_together(rest), others, None)] if rest else named


def is_telling(piece: Evidence) -> bool:
    """Return whether a word gives enough to be shown by itself."""
    return piece.term_milli >= SMALL


def _together(rest: Sequence[Evidence]) -> str:
    """Return how words are called that are not shown by themselves."""
    return f"{len(rest)} more" if any(map(is_telling, rest)) else count(len(rest), "small word")
