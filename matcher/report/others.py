"""Words that are not the person's own → whose they are instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from matcher.model import Evidence

Whose = Literal["advert", "somebody else", "title", "employer", "publication", "award"]
"""What words with the status `other` belong to."""

_STANDING_ALONE = frozenset({"title", "employer", "publication", "award"})
"""Sections in which words name something, where no verb makes them anybody's deed."""


def whose(piece: Evidence, section: str) -> Whose:
    """Return whose words a piece of evidence is that is not the person's own: by its cue, without one by its section."""
    if piece.cue:
        copied = piece.cue[0] <= piece.start < piece.end <= piece.cue[1]
        return "advert" if copied else "somebody else"
    return cast("Whose", section) if section in _STANDING_ALONE else "somebody else"


IN_SHORT: Mapping[Whose, str] = {
    "advert": "the advert's own words",
    "somebody else": "somebody else's work",
    "title": "a title, which does not say what was done",
    "employer": "about the employer, not the person",
    "publication": "names where something appeared",
    "award": "names where something was awarded",
}
"""What that is called on the pages of those who decide."""
