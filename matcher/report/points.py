"""Scores, contributions and terms → the points that are shown of them, which add up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.model import FULL_MARKS, Contribution, Evidence, Score
from matcher.report.numbers import count, fixed
from matcher.report.sheet import Points
from matcher.strength import apportion

TERMS = 12
"""Words of the advert that a page shows one by one; the others give next to nothing."""

SMALL = 50
"""Thousandths of a point from which a word is shown by itself; one that gives less, such as "and", would show as 0.0."""


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
    """Return the points of every contribution; their tenths add up to those of the total, and exceed no worth if possible."""
    most = [one.tenths for one in worths([one.worth for one in score.contributions])]
    tenths = apportion(total(score).tenths, [one.milli for one in score.contributions], most)
    return [Points(one.milli, one.worth, shown) for one, shown in zip(score.contributions, tenths, strict=True)]


def worths(milli: Sequence[int], least: Sequence[int] = ()) -> list[Points]:
    """Return what the requirements of a job can give; the tenths add up to a hundred points."""
    tenths = apportion(FULL_MARKS // 100, milli, least=least)
    return [Points(worth, worth, shown) for worth, shown in zip(milli, tenths, strict=True)]


def worths_beside(score: Score) -> list[Points]:
    """Return what the requirements can give, rounded so that none is shown with more points than it can give."""
    return worths([one.worth for one in score.contributions], [one.tenths for one in parts(score)])


def fractions(score: Score) -> list[str]:
    """Return worth × value for every contribution, which its points come from."""
    shown = worths_beside(score)
    return [f"{worth} × {fixed(one.observation.value)}" for worth, one in zip(shown, score.contributions, strict=True)]


class TermShare(NamedTuple):
    """The points that a word of the advert gives, or all words together that are not shown by themselves."""

    name: str
    points: Points
    piece: Evidence | None
    """The first place of the word; None for several words."""


def term_shares(contribution: Contribution, points: Points) -> list[TermShare]:
    """Return the shares of the words of the advert, the most telling first and the rest as one; they add up to the points."""
    pieces = contribution.observation.evidence
    shown = [piece for piece in pieces if is_telling(piece)][:TERMS]
    rest = [piece for piece in pieces if piece not in shown]
    milli = [*(piece.term_milli for piece in shown), sum(piece.term_milli for piece in rest)]
    *each, others = (
        Points(share, contribution.milli, tenths) for share, tenths in zip(milli, apportion(points.tenths, milli), strict=True)
    )
    each_share = [TermShare(piece.signal or "", share, piece) for piece, share in zip(shown, each, strict=True)]
    return [*each_share, TermShare(_together(rest), others, None)] if rest else each_share


def is_telling(piece: Evidence) -> bool:
    """Return whether a word gives enough to be shown by itself."""
    return piece.term_milli >= SMALL


def _together(rest: Sequence[Evidence]) -> str:
    """Return the name for the words that are not shown by themselves."""
    return f"{len(rest)} more" if any(map(is_telling, rest)) else count(len(rest), "small word")
