"""Mention of data × its reading → what it says where the data were only used: who trains on pairs has not collected them."""

from __future__ import annotations

from matcher.model import Mention
from matcher.regex import regex
from matcher.signals.readings import Reading
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


def as_used(reading: Reading, mention: Mention) -> Mention:
    """Return a mention of data as what was dealt with, where all that is said is that something was trained on them."""
    if mention.status != "did":
        return mention
    start = reading.view.offset(mention.start)
    low = max(reading.sentence(mention.passage, start)[0], start - _REACH)
    used = _USED.search(reading.view.text, low, start)
    if used is None or not _DATA.match(reading.view.text, start):
        return mention
    learnt = reading.view.span(*used.span(used.lastindex or 0))
    return mention._replace(status="exposed", cue=learnt) if mention.cue in (None, learnt) else mention
