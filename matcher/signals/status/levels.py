"""Case → the level that a profile states of a skill apart from its name: "basic", 了解."""

from __future__ import annotations

from itertools import chain

from matcher.regex import regex
from matcher.signals.answers import StatusWithCue
from matcher.signals.status.case import Case

_WEAK = regex(
    r"\b(?:basics?|beginner|elementary|novice|fundamentals?|some|a little|learning|grundkenntnisse|grundlagen|débutant"
    r"|notions|básic[oa])\b|入门|基础|一般"
)
"""Levels that mean slight acquaintance only."""
_GROUPED = 200
"""Skills of one level at most."""


def stated_level(case: Case) -> StatusWithCue | None:
    """Return what the level of a skill says, where it is a slight one."""
    at = _level(case) if case.section == "skills" else None
    if at is None:
        return None
    low, high = case.reading.spans[at]
    weak = any(cue.status == "exposed" for cue in case.reading.cues_in(low, high))
    return StatusWithCue("exposed", (low, high)) if weak or _WEAK.search(case.reading.view.text, low, high) else None


def _level(case: Case) -> int | None:
    """Return the index of the passage that is the level of a skill: right behind it, or before a group of skills."""
    passages, at, pointer = case.reading.profile.passages, case.passage, f"{case.stands.item}/level"
    near = chain(range(at + 1, min(at + 2, len(passages))), range(at - 1, max(at - _GROUPED, -1), -1))
    return next((one for one in near if passages[one].pointer == pointer), None) if case.stands.item else None
