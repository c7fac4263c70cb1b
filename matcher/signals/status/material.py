"""Case of data → less, where the data were only used: who trains on pairs has not collected them."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.answers import StatusWithCue
from matcher.signals.status.case import Case
from matcher.signals.status.lexicon import expression

_REACH = 128
"""How far, in characters, before the data stands what was done with them."""
_USED = expression(
    r"\b(?:(<learnt>) (?:[^,;:.]{1,80} )??(?:on|over|using|with)|(used)) (?:(?!(?:own|self)\b)[\w.,%+/]+ ){0,5}?$",
    learnt="(?:co |fine ?|instruction |post ?|pre ?|re)?(?:trained|tuned)|aligned|benchmarked|evaluated|tested|validated",
)
"""What is done with data, as far as the data ("trained a reward model on 120k human …")."""
_DATA = regex(
    r"(?:\w+ ){0,2}?(?:corpora|corpus|data(?: ?sets?)?|examples|images|labels|pairs|samples|sets|tokens)\b"
    r"(?! (?:(?:that|which) )?(?:i|we)\b| \w+ by (?:me|us)\b)"
)
"""Data as a thing that the person did not make."""


def as_used(case: Case, so_far: StatusWithCue) -> StatusWithCue | None:
    """Return that data were dealt with, where all that is said is that something was trained on them."""
    if so_far.status != "did":
        return None
    text, start = case.reading.view.text, case.start
    low = max(case.reading.sentence(case.passage, start)[0], start - _REACH)
    used = _USED.search(text, low, start)
    if used is None or not _DATA.match(text, start):
        return None
    learnt = used.span(used.lastindex or 0)
    return StatusWithCue("exposed", learnt) if so_far.cue in (None, learnt) else None
