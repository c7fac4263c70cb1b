"""Case × what was decided of it → less, by what else is said: it was only dealt with, or a question that is denied at once."""

from __future__ import annotations

from matcher.model import DONE
from matcher.regex import regex
from matcher.signals.answers import StatusWithCue
from matcher.signals.status.case import Case, said_by
from matcher.signals.status.dealings import dealing
from matcher.signals.status.retractions import not_in_hand

_TAKEN = frozenset({"wished", "negated"})
"""Statuses of cues whose own words give nothing either."""
_LESS = _TAKEN | {"exposed"}
"""Statuses of cues that answer a question with less than it asks for."""
_DEEDS = {"verb", "opener", "work", "claim"}
_OTHERS_SAY = regex(r"\b(?:told|said) no$|\b(?:nobody|no one)$")
"""Words that show that others answer, or that nobody else does."""
_ANSWER = 64
"""So many characters behind a question a denial still answers it."""


def never_in_hand(case: Case, so_far: StatusWithCue) -> StatusWithCue | None:
    """Return the denial, earlier in the line, that the words were ever in hand."""
    return said_by(not_in_hand(case.target)) if _may_be_less(so_far) else None


def dealt_with(case: Case, so_far: StatusWithCue) -> StatusWithCue | None:
    """Return what the person dealt with instead of doing the work."""
    return said_by(dealing(case.target)) if _may_be_less(so_far) else None


def _may_be_less(so_far: StatusWithCue) -> bool:
    """Return whether a status says more than that of words in passing, or no words decided it."""
    return so_far.status in DONE or (so_far.status == "exposed" and so_far.cue is None)


def answer(case: Case, _: StatusWithCue) -> StatusWithCue | None:
    """Return the cue that answers a question within a sentence with a denial, a wish or a limit ("RLHF? Not yet.")."""
    text = case.reading.view.text
    at = text.find("?", case.end, case.target.clause.sentence[1] + 1)
    if at < 0:
        return None
    reply = text[at + 1 : at + _ANSWER].partition("?")[0]  # it ends before the next question does
    cues = case.reading.cues_in(at, at + 1 + len(reply))
    first = next((cue for cue in cues if cue.status in _TAKEN or cue.kind in _DEEDS), None)
    taken = first is not None and first.status in _LESS and not _OTHERS_SAY.search(text, at, first.end)
    return said_by(first) if taken else None


def within_denial(case: Case, _: StatusWithCue) -> StatusWithCue | None:
    """Return the denial or wish that contains the words ("no experience with"): it denies nothing else."""
    taken = (cue for cue in case.target.clause.cues if cue.status in _TAKEN)
    return said_by(next((cue for cue in taken if cue.start <= case.start and case.end <= cue.end), None))
