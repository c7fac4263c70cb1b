"""Target → what takes back a statement about the words, behind them, or limits the one to come, before them."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.signals.status.rules import ruled
from matcher.signals.status.target import Target

_LINE = 160
"""How far, in characters, before the words it may have been said that they were never in hand."""
_NOT_IN_HAND = regex(r"\b(?:no|not|never|without|zero) (?:(?:any|done|had|real) )?hands on\b")
_HANDS_ON = "hands on"
_MADE_SINCE = expression(r"\b(?:<makes>|before|implemented|later|now|shipped|since|then|until)\b")
"""Signs that it is no longer so, or that something was made all the same."""


def not_in_hand(target: Target) -> Cue | None:
    """Return the denial, earlier in the line, that these words were ever in hand ("no hands-on RLHF; reviewed RLHF …")."""
    clause, start, end = target
    text, low = clause.text, max(clause.line, start - _LINE)
    if text.find(_HANDS_ON, low, start) < 0:
        return None
    found = _NOT_IN_HAND.search(text, low, start)
    said = text.find(text[start:end], found.end(), start) if found else -1
    if found is None or said < 0 or _MADE_SINCE.search(text, found.end(), start):
        return None
    return Cue("exposed", "before", *found.span())


def taken_back(target: Target) -> Cue | None:
    """Return the denial that takes back the statement about the words ("… but did not implement it")."""
    before = target.clause.of("before")
    return ruled("retraction", target) if before and before[-1].start >= target.end else None
