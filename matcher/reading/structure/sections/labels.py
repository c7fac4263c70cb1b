"""Blocks of a document → those that look like headings of sections but only lead in what is told of an entry: "Achievements:"."""

from __future__ import annotations

from collections import Counter

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, heading_lines
from matcher.reading.words import sections
from matcher.text import folded

NAMING = 3
"""Lines within which an entry says what and when."""


def labels(blocks: list[Block], within: frozenset[str]) -> set[int]:
    """Return where labels begin: those of one entry after the other, and those that no gap sets apart as it does the headings.

    `within` are the sections whose headings may stand in one entry after the other.
    """
    found = Counter(block.bare for block in blocks if block.section in within)
    repeated = {words for words, count in found.items() if count > 1 and sections.section(words) == "summary"}
    tight = _tight(blocks)
    followed = {folded(blocks[index].bare) for index, gap in tight.items() if _names_entry(blocks, index + 1, gap)}
    inside = {blocks[index].start for index in tight if folded(blocks[index].bare) in followed}
    return inside | {block.start for block in blocks if block.bare in repeated}


def _tight(blocks: list[Block]) -> dict[int, int]:
    """Return the plain words of sections right below something told, where a gap sets the heading apart; with the next gap."""
    gaps = dict[int, int]()
    for index in range(len(blocks) - 1, 0, -1):
        gaps[index - 1] = index if blocks[index].gap else gaps.get(index, len(blocks))
    tight, headed = dict[int, int](), False
    for index, block in enumerate(blocks):
        if block.section and headed and not (block.gap or block.marked or blocks[index - 1].section):
            tight[index] = gaps.get(index, len(blocks))
        elif block.section:
            headed = block.gap
    return tight


def _names_entry(blocks: list[Block], below: int, gap: int) -> bool:
    """Return whether a position and its date stand behind the next gap, and none right below a label."""
    return names_post(blocks[gap : gap + NAMING]) and not names_post(blocks[below : min(gap, below + NAMING)])


def names_post(lines: list[Block]) -> bool:
    """Return whether lines that are no items name a position, and when it was held; none of them heads a section."""
    named = [line for line in lines if line.mark != "bullet" and heading_lines.is_head(line)]
    dated = any(dating.when(line) for line in named)
    return dated and any(map(heading_lines.is_position, named)) and not any(line.section for line in lines)
