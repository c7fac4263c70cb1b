"""Lines of an entry that names a time without work → whether it is one after all, and what deeds it tells of."""

from __future__ import annotations

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, deeds, hints, positions
from matcher.reading.words import breaks


def names_post(words: str) -> bool:
    """Return whether words name a position other than that of who cares for a family.

    >>> names_post("Sabbatical, visiting professor"), names_post("Full-time carer for my two children")
    (True, False)
    """
    said = positions.APART.split(words[:200])
    return any(hints.position(part) > hints.LIKELY and not breaks.cares(part) for part in said)


def is_deed(block: Block) -> bool:
    """Return whether a line tells of a deed, and nothing of why somebody was away."""
    told = deeds.ACTS.match(block.bare) or deeds.is_deed(block)
    return bool(told) and not (breaks.named(dating.undated(block)) or breaks.cares(block.bare))
