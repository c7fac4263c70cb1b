"""A paragraph of an entry → whether it tells of the employer, and not of what the person did there."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line.dating import asked_again
from matcher.reading.structure.line.prose import LEAST, SENTENCE
from matcher.regex import regex

_ESTABLISHED = regex(
    r"(?:Established|Founded|Headquartered|Based)\s(?:in|by|at)\b|(?:We are|Our (?:company|mission|lab))\b|成立于"
)
_BODY = (
    r"(?:labs?|laborator(?:y|ies)|group|institute|company|corporation|university|team|cent(?:er|re)|start-?up|firm|foundation|"
    r"organi[sz]ation|department|inc\.?|ltd\.?|corp\.?|llc|gmbh|platform|agency|bank)"
)
_DESCRIBES = regex(
    r"\b(?:is|was|are)\s(?:a|an|the|one of|led|leaded|headed|committed|dedicated|headquartered|based|known|[\w-]{2,20}['’]s)\b",
    re.IGNORECASE,
)
_OWN = regex(r"\b(?:I|my|me|I['’]m|we|our)\b|我")


@asked_again
def describes_employer(block: Block) -> bool:
    """Return whether a paragraph tells of an organisation in the third person, not of what the person did there."""
    if (
        block.mark != "plain"
        or len(block.text) < LEAST
        or not SENTENCE.search(block.bare[-40:] if len(block.text) < 400 else block.text[-40:])
    ):
        return False
    if _ESTABLISHED.match(block.bare):
        return True
    verb = _DESCRIBES.search(block.bare)
    subject = block.bare[: verb.start()] if verb else ""
    return (
        bool(re.search(rf"\b{_BODY}\b", block.bare[: len(subject) + 60], re.IGNORECASE))
        and bool(subject)
        and not _OWN.search(block.bare)
    )
