"""Lines of a text → its paragraphs: what an editor wrapped is one line again, what a person wrote as lines stays apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.paper.blocks import Block
from matcher.regex import regex

LEAST, MOST = 60, 140
"""Columns between which editors and mail programs wrap; whoever writes longer lines lets the window wrap them."""

_ENDED = regex(r"[.!?:;。！？；：]$")


def whole(text: str, lines: Sequence[Block]) -> list[Block]:
    """Return the blocks that the lines make.

    A wrapped line is full: the first word of the next one had no room in it. What is as wide as the text is known where two
    lines at least are full, and none is wider than anybody wraps.
    """
    width, blocks, last = _width(lines), list[Block](), ""
    for line in lines:
        if blocks and _goes_on(blocks[-1], last, line, width):
            blocks[-1] = blocks[-1]._replace(end=line.end, text=text[blocks[-1].start : line.end])
        else:
            blocks.append(line)
        last = line.text
    return blocks


def _width(lines: Sequence[Block]) -> int:
    """Return the columns at which a text is wrapped, 0 where it is not."""
    widest = max((_columns(line.text) for line in lines), default=0)
    full = sum(_full(one.text, other.text, widest) for one, other in pairwise(lines) if not other.gap)
    return widest if LEAST <= widest <= MOST and full > 1 else 0


def _goes_on(block: Block, last: str, line: Block, width: int) -> bool:
    """Return whether a line goes on with the block whose last line is given."""
    if line.mark != "plain" or block.mark in ("heading", "cell") or line.gap or line.strong or block.strong:
        return False
    if block.mark == "bullet" and (line.level > block.level or line.text[0].islower()):
        return True
    return bool(width) and not _ENDED.search(last) and _full(last, line.text, width)


def _full(last: str, following: str, width: int) -> bool:
    """Return whether the first word of a line had no room in the line before; an ideograph is a word."""
    word = following[0] if following[0] > "\u2e7f" else following.split(maxsplit=1)[0]
    return _columns(last) + 1 + _columns(word[:MOST]) > width


def _columns(text: str) -> int:
    """Return the columns of a text, up to what is wider than any line; an ideograph has two."""
    return sum(2 if char > "\u2e7f" else 1 for char in text[: MOST + 1])
