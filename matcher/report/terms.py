"""A similarity's evidence → the words of the advert that a page shows: the telling ones, and all others together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.model import Contribution, Evidence
from matcher.report.cells import Points
from matcher.report.numbers import count
from matcher.strength import apportion

TERMS = 12
"""Words of the advert that a page shows; the others give next to nothing."""

SMALL = 50
"""Thousandths of a point from which on a word is shown by itself: what gives less is shown as 0.0, such as "and" and "the"."""


class Share(NamedTuple):
    """A word of the advert, or all that are not shown by themselves, and the points it gives."""

    name: str
    points: Points
    piece: Evidence | None
    """Where it stands; of several words nowhere."""


def shares(contribution: Contribution, points: Points) -> list[Share]:
    """Return what words of the advert give, the most telling first and the rest in one; what is shown adds up to the points."""
    pieces = contribution.observation.evidence
    shown = [piece for piece in pieces if is_telling(piece)][:TERMS]
    rest = [piece for piece in pieces if piece not in shown]
    milli = [*(piece.term_milli for piece in shown), sum(piece.term_milli for piece in rest)]
    *each, others = (
        Points(share, contribution.milli, tenths) for share, tenths in zip(milli, apportion(points.tenths, milli), strict=True)
    )
    named = [Share(piece.signal or "", share, piece) for piece, share in zip(shown, each, strict=True)]
    return [*named, Share(_together(rest), others, None)] if rest else named


def is_telling(piece: Evidence) -> bool:
    """Return whether a word gives enough to be shown by itself."""
    return piece.term_milli >= SMALL


def _together(rest: Sequence[Evidence]) -> str:
    """Return how words are called that are not shown by themselves."""
    return f"{len(rest)} more" if any(map(is_telling, rest)) else count(len(rest), "small word")
