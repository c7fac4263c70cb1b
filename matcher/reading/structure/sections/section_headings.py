"""Blocks of a document → how deep the headings of sections are set, and which of their words only lead in part of an entry."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, takewhile

from matcher.reading.paper.blocks import LONG, Block
from matcher.reading.structure.line import dating, heading_lines
from matcher.reading.words import dates, sections
from matcher.regex import regex
from matcher.text import folded

_SEVERAL = 3
"""Headings of one depth that are taken for those of sections, whatever they say."""
_PAPERS = regex(r"(?:[\w-]{3,20}\s){0,2}(?:conferences?|journals?|workshops?|preprints?|books?)(?:\s\w{4,12})?", re.IGNORECASE)
"""What papers are sorted under: "Conferences", "Peer-reviewed journal articles"."""
NEAR = 3
"""Lines below a heading within which an entry tells its time."""
NEAR_NAME = 3
"""Lines within which an entry says what and when."""


def section_depths(blocks: list[Block]) -> list[int]:
    """Return the depth of sections at each block: behind the last of them may stand a side bar, whose headings are set deeper."""
    depth = _section_depth(blocks)
    end = max((index + 1 for index, block in enumerate(blocks) if block.mark == "heading" and block.level <= depth), default=0)
    below = blocks[end:] if end else []
    known = {block.section for block in below if block.mark == "heading" and block.section}
    depth_below = _section_depth(below) if len(known) > 1 else depth
    return [depth] * (len(blocks) - len(below)) + [depth_below] * len(below)


def _section_depth(blocks: list[Block]) -> int:
    """Return the heading depth of the sections where two in three of them have one and the same, else 0."""
    known = [block for block in blocks if block.section and not _is_timed(block)]
    named = {block.bare: block.level if block.mark == "heading" else 0 for block in known}
    (depth, count), *_ = [*Counter(named.values()).most_common(1), (0, 0)]
    if len(named) > 1:
        return depth if count > 1 and count * 3 >= len(named) * 2 else 0
    return _depth_of_several([block for block in blocks if block.mark == "heading" and (depth or block.level) == block.level])


def _depth_of_several(headings: list[Block]) -> int:
    """Return the depth of most headings, if there are several and none of them names an entry, else 0."""
    (depth, count), *_ = [*Counter(block.level for block in headings).most_common(1), (0, 0)]
    entered = any(block.level == depth and (dating.when(block) or heading_lines.is_position(block)) for block in headings)
    return depth if count >= _SEVERAL and not entered else 0


def sorts_papers(block: Block, heading: Block | None) -> bool:
    """Return whether a heading names a kind of papers, and is set deeper than that of all of them."""
    deeper = heading is not None and block.mark == heading.mark == "heading" and block.level > heading.level
    return deeper and (block.section == "publication" or bool(_PAPERS.fullmatch(block.bare)))


def times_entry(block: Block, heading: tuple[str, Block | None], below: list[Block]) -> bool:
    """Return whether a heading with a time, within a section and below its heading, is that of an entry: "Internship (2019)".

    It opens a section where lines below it tell a time of their own, or where it names another one and is set as headings are.
    """
    if not _is_timed(block):
        return False
    section, last = heading
    alike = last is not None and block.marked and _set(block) == _set(last)
    if block.section != section and (alike or any(line.gap for line in below[:1])):
        return False
    own = takewhile(lambda line: not line.section and _set(line) != _set(block), below)
    return not any(is_date(line) for line in islice(own, NEAR))


def _is_timed(block: Block) -> bool:
    """Return whether the words that open a section have a time behind them."""
    return bool(block.section) and sections.untimed(block.bare) != block.bare


def _set(block: Block) -> tuple[str, int, bool, bool]:
    """Return how a line is set."""
    return block.mark, block.level, block.strong, block.text.isupper()


def is_date(block: Block) -> bool:
    """Return whether a line is little more than a date."""
    return block.mark != "bullet" and len(block.text) < LONG and bool(dates.find(block.text))


def labels_within_entries(blocks: list[Block], within: frozenset[str]) -> set[int]:
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
    return names_post(blocks[gap : gap + NEAR_NAME]) and not names_post(blocks[below : min(gap, below + NEAR_NAME)])


def names_post(lines: list[Block]) -> bool:
    """Return whether lines that are no items name a position, and when it was held; none of them heads a section."""
    named = [line for line in lines if line.mark != "bullet" and heading_lines.is_head(line)]
    dated = any(dating.when(line) for line in named)
    return dated and any(map(heading_lines.is_position, named)) and not any(line.section for line in lines)
