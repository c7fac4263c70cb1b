"""Words that were seen → why they give nothing, and whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from matcher.by_section import as_said
from matcher.model import Candidate, Contribution, Evidence
from matcher.report.sheet import Excerpt
from matcher.report.wording import excerpt

Owner = Literal["advert", "somebody else", "title", "employer", "publication", "award"]
"""What words with the status `other` belong to."""

NOT_OWN: Mapping[Owner, str] = {
    "advert": "the advert's own words",
    "somebody else": "somebody else's work, or what was done about it",
    "title": "a title, which does not say what was done",
    "employer": "about the employer, not the person",
    "publication": "names where something appeared",
    "award": "names where something was awarded",
}
"""What the words of each are called on the pages of those who decide."""

_NAMING = frozenset({"title", "employer", "publication", "award"})
"""Sections in which words name something, so that no verb makes them anybody's deed."""


def set_aside(candidate: Candidate, contribution: Contribution) -> tuple[tuple[str, Excerpt], ...]:
    """Return what was set aside, each with the reason; a sentence once for a reason, though it say a thing twice."""
    pieces = contribution.observation.set_aside
    reasons = (f"{piece.status}: {why_nothing(candidate, piece)}" for piece in pieces)
    words_and_places = (excerpt(candidate, piece, piece.signal or "") for piece in pieces)
    return tuple(dict.fromkeys(zip(reasons, words_and_places, strict=True)))


def section_of(candidate: Candidate, piece: Evidence) -> str:
    """Return the section of a piece of evidence; where none is known, a line that only names a position is a title."""
    passage = candidate.profile.passages[piece.passage]
    return as_said(passage.section, candidate.profile.text[passage.start : passage.end])


def why_nothing(candidate: Candidate, piece: Evidence) -> str:
    """Return why words that were seen give nothing; empty where they give something."""
    reasons = {"wished": "a wish or an interest", "negated": "denied", "hidden": "hidden text",
               "other": NOT_OWN[owner_of(piece, section_of(candidate, piece))]}  # fmt: skip
    if not piece.founded:
        return "only claimed: nothing else bears it out"
    return "" if piece.strength else reasons.get(piece.status or "", "the job gives this status nothing")


def owner_of(piece: Evidence, section: str) -> Owner:
    """Return whose words a piece of evidence is, where it is not the person's own: by its cue, without one by its section."""
    if piece.copied:
        return "advert"
    return cast("Owner", section) if section in _NAMING and not piece.cue else "somebody else"
