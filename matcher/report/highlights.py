"""One standing → the most telling words of a candidate, as many as a row of a list has room for."""

from __future__ import annotations

from dataclasses import replace

from matcher.model import Contribution, Evidence, Standing, Status
from matcher.report.points import parts
from matcher.report.sheet import Excerpt, Points
from matcher.report.wording import excerpt
from matcher.requirements import KINDS

TELLING = 2
"""Pieces of evidence that a row shows."""

NAMED: tuple[Status, ...] = ("exposed", "listed")
"""Statuses of words that only name something, and tell of no deed."""


def highlights(standing: Standing) -> tuple[Excerpt, ...]:
    """Return the best piece of each of the most telling contributions, each sentence once."""
    given = [
        (one, points)
        for one, points in zip(standing.score.contributions, parts(standing.score), strict=True)
        if one.observation.evidence and KINDS[one.requirement.kind].quoted
    ]
    pieces = (_best(standing, one, points) for one, points in sorted(given, key=_order))
    sentences: dict[str, Excerpt] = {}
    for piece in pieces:
        if len(sentences) < TELLING:
            sentences.setdefault(piece.quote.text, piece)
    return tuple(sentences.values())


def _order(given: tuple[Contribution, Points]) -> tuple[int, int]:
    """Return the sort key of a contribution: first how telling its words are, then its points."""
    contribution, points = given
    return _plainness(contribution, points), -points.milli


def _plainness(contribution: Contribution, points: Points) -> int:
    """Return how little the words of a contribution tell: 0 of deeds, 1 of words that the job lists, 2 of plain facts.

    A full degree, or years of work, say less about why somebody stands here than a part of what the job is about.
    """
    kind, piece = KINDS[contribution.requirement.kind], contribution.observation.evidence[0]
    if not points.tenths or not (kind.by_status or kind.by_reference):
        return 2
    return 0 if kind.by_status and piece.status not in NAMED else 1


def _best(standing: Standing, contribution: Contribution, points: Points) -> Excerpt:
    """Return the strongest piece of a contribution under its points and name."""
    piece = contribution.observation.evidence[0]
    words = (f"{points!s:>4}", contribution.requirement.name, piece.status and f"· {piece.status}", _through(contribution, piece))
    return replace(excerpt(standing.candidate, piece, " ".join(filter(None, words))), tail="")


def _through(contribution: Contribution, piece: Evidence) -> str:
    """Return the signal of a piece where it counts for another one that is asked for; else nothing."""
    asked = contribution.requirement.signals
    return piece.signal if asked and piece.signal and piece.signal not in asked else ""
