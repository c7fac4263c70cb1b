"""Blocks → how each line of a text is set, a letter a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from matcher.reading.paper.blocks import Block

DEEPEST = 6
"""The deepest heading that is told apart."""


def letters(text: str, blocks: Sequence[Block]) -> str:
    r"""Return a letter for each line: 1 to 6 a heading of that depth, * a bullet, ! bold, + going on, a blank for all else.

    Empty where there are no blocks: the text then says all itself.

    >>> letters("Skills\nRust\nand Go", [Block(0, 6, "Skills", "heading", 2), Block(7, 18, "Rust and Go", "bullet")])
    '2*+'
    """
    if not blocks:
        return ""
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
    told = [" "] * len(starts)
    for block in blocks:
        first, last = (bisect_right(starts, at) - 1 for at in (block.start, max(block.start, block.end - 1)))
        told[first : last + 1] = [told[first] if told[first] != " " else _letter(block), *"+" * (last - first)]
    return "".join(told)


def _letter(block: Block) -> str:
    if block.mark == "heading":
        return str(max(1, min(DEEPEST, block.level)))
    return "*" if block.mark == "bullet" else "!" if block.strong else " "
