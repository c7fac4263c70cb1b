"""A block → whether it tells of something in sentences, and names nothing."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, hints
from matcher.regex import regex

SENTENCE = regex(
    r".{15}(?:[\w)%'\"”’*](?:(?<!\b(?i:Inc))(?<!\b(?i:Ltd))(?<!\b(?i:Corp))(?<!\b(?i:Co))(?<!\.[A-Z])[.!?]|[。！？；])|[。！？；])$",
    re.DOTALL,
)
"""An end of a sentence, and of no abbreviation: "Built it.", not "Example Inc."."""
_TOLD = 4
"""Words from which a line may tell of something."""
LEAST = 40
"""Characters from which a paragraph can describe an employer."""


def is_sentence(block: Block) -> bool:
    """Return whether a block ends as a sentence does."""
    return bool(SENTENCE.search(block.bare))


def tells(block: Block) -> bool:
    """Return whether a line below a date tells of something, and names no organisation.

    >>> tells(Block(0, 37, "Cost reports that saved a third of it")), tells(Block(0, 28, "Institute of Sample Sciences"))
    (True, False)
    """
    plain = block.mark == "plain" and not (block.strong or dating.stated(block.text[:300]) or hints.labelled(block.text))
    return plain and is_prose(block) and hints.organisation(dating.undated(block)) < hints.LIKELY


def is_prose(block: Block) -> bool:
    """Return whether most words of a line are small, and those it begins with name no position."""
    words = [word for word in block.bare.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words[1:])
    most = small * 2 > len(words) - 1 if len(words) >= _TOLD else len(words) == _TOLD - 1 == small + 1
    return most and hints.position(" ".join(words[: _TOLD - 1])) < hints.LIKELY
