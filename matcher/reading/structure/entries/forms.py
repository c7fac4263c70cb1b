"""Lines that lead in who, what, where or when by a label, as forms have them → heading lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby, pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.entries import briefs
from matcher.reading.structure.line import dating, heading_lines, hints
from matcher.reading.words import dates
from matcher.regex import regex

_LED = regex(r"[*_]{0,3}[^\s:：][^:：\n]{1,31}[:：]")
"""Any label with its colon."""


def ends(before: Block, block: Block) -> bool:
    """Return whether two lines are the first and the last date of a period, each behind its label.

    >>> ends(Block(0, 22, "Start date: March 2015"), Block(23, 42, "End date: June 2019"))
    True
    """
    if before.mark != block.mark or before.start >= block.start or max(len(before.text), len(block.text)) > heading_lines.NAMING:
        return False
    begun = dating.stated(before.text)
    alone = len(begun) == 1 and not begun[0].ranged and bool(hints.labelled(before.text)) and dates.is_ended(block.text)
    whole = dating.stated(f"{before.text} {block.text}") if alone else ()
    return len(whole) == 1 and whole[0].ranged


def unlisted(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks, items that fill in a form below a heading line as lines: one of them at least states when."""
    for filled, run in groupby(blocks, _fills_in):
        items = list(run)
        form = filled and len(items) > 1 and any(dating.stated(item.text) for item in items)
        yield from (item._replace(mark="plain") for item in items) if form else items


def _fills_in(block: Block) -> bool:
    """Return whether an item is short and begins with the label of who, what, where or when."""
    labelled = bool(hints.labelled(block.text)) or dates.is_ended(block.text)
    return labelled and block.mark == "bullet" and len(block.text) <= heading_lines.NAMING


def gathered(blocks: list[Block]) -> list[Block]:
    """Return the blocks; where forms begin with their dates, what each names of who and what before what it tells of the work.

    The table of the old Europass has the employer below the duties, where it looked like the beginning of the next form.
    """
    first = next((block for block in blocks if _names(block)), None)
    if first is None or not _begins(first):
        return [block for brief in _briefs(blocks) for block in brief]
    begun = [*(place for place, block in enumerate(blocks) if _begins(block)), len(blocks)]
    named = [sorted(blocks[low:high], key=lambda block: not _names(block)) for low, high in pairwise(begun)]
    return [*blocks[: begun[0]], *chain.from_iterable(named)]


def _begins(block: Block) -> bool:
    """Return whether a line is a date behind its label."""
    at = hints.labelled(block.text) if block.mark == "plain" else 0
    return at > 0 and not dating.undated(block.cut(at))


def _names(block: Block) -> bool:
    return block.mark == "plain" and bool(hints.labelled(block.text)) and not heading_lines.DUTIES.match(block.bare)


def _briefs(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield the blocks in pieces; of labelled lines with a date among them, up to the next gap, those that name go first."""
    piece = list[Block]()
    for block in blocks:
        led = block.mark == "plain" and bool(_LED.match(block.text))
        if piece and (block.gap or not led):
            yield _named_first(piece)
            piece = []
        piece.append(block)
        if not led:
            yield piece
            piece = []
    yield _named_first(piece)


def _named_first(piece: list[Block]) -> list[Block]:
    """Return labelled lines, those that name before those that tell, where one of them states when."""
    dated = any(_begins(block) for block in piece)
    return sorted(piece, key=lambda block: not (_names(block) or briefs.names(block.bare))) if dated else piece
