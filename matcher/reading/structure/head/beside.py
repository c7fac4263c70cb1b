"""A document whose side column comes first → its head, and what follows that."""

from __future__ import annotations

from itertools import takewhile

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating
from matcher.reading.words import headings


def head(blocks: list[Block], name: str | None) -> Block | None:
    """Return the heading that states the name, where sections of a side column stand before it, or None where they do not."""
    own = next((block for block in blocks if name and name in block.bare), None)
    column = takewhile(lambda block: block is not own, blocks)
    if own is None or own.mark != "heading" or not any(block.section for block in column):
        return None
    return None if any(dating.when(block) for block in _below(blocks, own)) else own


def _below(blocks: list[Block], own: Block) -> list[Block]:
    """Return the blocks from the name to the next section."""
    return list(takewhile(lambda block: not block.section, blocks[blocks.index(own) :]))


def parted(blocks: list[Block], own: Block | None) -> list[list[Block]]:
    """Return the blocks of a side column, and apart from them the head and what follows it."""
    if own is None:
        return [blocks]
    column = list(takewhile(lambda block: block.start < own.start, blocks))
    return [column, blocks[len(column) :]]


def above(blocks: list[Block], name: str | None) -> list[Block]:
    """Return the blocks above all sections, and those beside a name that stands below a side column."""
    own = head(blocks, name)
    return [*takewhile(lambda block: not block.section, blocks), *(_below(blocks, own) if own else ())]


def reached(blocks: list[Block]) -> list[Block]:
    """Return the blocks below headings of contacts."""
    told, inside = list[Block](), False
    for block in blocks:
        inside = headings.of_contacts(block.bare) if block.section else inside
        told += [block] if inside and not block.section else []
    return told
