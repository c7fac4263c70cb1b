"""A heading line → whether it names a position, or where somebody worked."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, hints
from matcher.regex import regex

_WORKPLACE = regex(r"\bwork(?:ed|ing|s) (?:in|at|for|with) ([^,.;:\n]{2,80})", re.IGNORECASE)
APART = regex(r"[,，|;:：(（\t/@»]|\s[-–—·•]{1,3}\s|\s(?:at|for|in)\s|\s{2,40}|(?<=[a-z])\.\s")
"""What stands between the parts of a heading line that a position may be one of."""


@dating.asked_again
def is_position(block: Block) -> bool:
    """Return whether a block names a position: engineer, intern, assistant."""
    said = APART.split(dating.undated(block)[:200])
    return any(hints.position(part) > hints.LIKELY for part in said) or bool(_WORKPLACE.search(block.text[:400]))


def workplace(block: Block) -> re.Match[str] | None:
    """Return where a sentence says what the person works in or at, as its first group."""
    return _WORKPLACE.search(block.text[:400])
