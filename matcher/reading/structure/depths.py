"""Blocks of a document → the depth that the headings of its sections have at each of them."""

from __future__ import annotations

from collections import Counter

from matcher.reading.paper.blocks import Block
from matcher.reading.structure import heads

_SEVERAL = 3
"""Headings of one depth that are taken for those of sections, whatever they say."""


def depths(blocks: list[Block]) -> list[int]:
    """Return the depth of sections at each block: behind the last of them may stand a side bar, whose headings are set deeper."""
    depth = _section_depth(blocks)
    end = max((place + 1 for place, block in enumerate(blocks) if block.mark == "heading" and block.level <= depth), default=0)
    below = blocks[end:] if end else []
    known = {block.section for block in below if block.mark == "heading" and block.section}
    return [depth] * (len(blocks) - len(below)) + [_section_depth(below) if len(known) > 1 else depth] * len(below)


def _section_depth(blocks: list[Block]) -> int:
    """Return the heading depth of the sections where two in three of them have one and the same, else 0."""
    named = {block.bare: block.level if block.mark == "heading" else 0 for block in blocks if block.section}
    (depth, count), *_ = [*Counter(named.values()).most_common(1), (0, 0)]
    if len(named) > 1:
        return depth if count > 1 and count * 3 >= len(named) * 2 else 0
    return _depth_of_several([block for block in blocks if block.mark == "heading" and (depth or block.level) == block.level])


def _depth_of_several(headings: list[Block]) -> int:
    """Return the depth of most headings, if there are several and none of them names an entry, else 0."""
    (depth, count), *_ = [*Counter(block.level for block in headings).most_common(1), (0, 0)]
    entered = any(block.level == depth and (heads.when(block) or heads.is_position(block)) for block in headings)
    return depth if count >= _SEVERAL and not entered else 0
