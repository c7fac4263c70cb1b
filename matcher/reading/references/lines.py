"""A paragraph of publications → its parts, where a format runs the lines of several, or of one, together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.references import authors, reported
from matcher.reading.references.references import is_venue, parts
from matcher.regex import regex
from matcher.text import trimmed

_DASHED = regex(r"(?<=[.)])\s[–—]\s")
"""What may stand between publications that are told in one paragraph."""
_OPEN = regex(r"(?:[,;，、&]|\band)\s*$")
_CLOSED = regex(r"[.)\]”\"\d]\s*$")
_BEGUN = regex(r"[*_]{0,3}(?:\.\s|:\s|[\s,.]{0,3}\(?(?:19|20)\d\d|,?\s[\"“])")


_ALONE = regex(
    r"[*_]{0,3}(?:[A-Z][\w'’-]{1,30},\s(?:[A-Z]\.[\s-]?){1,3}|(?:[A-Z]\.[\s-]?){1,3}[A-Z][\w'’-]{1,30})[*_]{0,3}\s?\((?:19|20)\d\d"
)
"""One author and the year, as some styles have them."""


_ENDED = regex(r"[.!?。)\]\d]\s*$")
_NEAR = 4
"""Characters between the lines of one item at most."""
LONGEST = 600
"""Characters of the lines above that are looked at."""


def rejoined(blocks: list[Block]) -> list[Block]:
    """Return the blocks, an item that begins with its authors and breaks off together with the lines that it goes on in."""
    found = list[Block]()
    for block in blocks:
        last = found[-1] if found else None
        if last and _goes_on(last, block):
            blank = "\n".rjust(block.start - last.end)
            found[-1] = last._replace(end=block.end, text=last.text + blank + block.text)
        else:
            found.append(block)
    return found


def _goes_on(item: Block, block: Block) -> bool:
    """Return whether a line right below an item goes on with its title, or with what follows that."""
    near = item.mark == "bullet" and block.mark == "plain" and not block.gap and 0 < block.start - item.end < _NEAR
    return near and not _ENDED.search(item.text) and bool(parts(item.text).authors.names)


def split(block: Block) -> Iterator[Block]:
    """Yield the parts of a block: a line of authors or a venue alone, and each publication that begins with its authors."""
    starts = [0, *(dash.end() for dash in _DASHED.finditer(block.text) if authors.listed(block.text, dash.end()).names)]
    for start, end in pairwise([*starts, len(block.text)]):
        yield from _split(_part(block, start, end))


def _split(block: Block) -> Iterator[Block]:
    lines = block.text.split("\n")
    if len(lines) == 1:
        yield block
        return
    start, end = 0, 0
    for index, line in enumerate(lines):
        if index and end > start and _parts(lines, index, block.text[start : min(end, start + LONGEST)]):
            yield _part(block, start, end)
            start = end + 1
        end += len(line) + bool(index)
    yield _part(block, start, end)


def _part(block: Block, start: int, end: int) -> Block:
    return block.cut(*trimmed(block.text, start, end))._replace(mark=block.mark if not start else "plain")


def _parts(lines: list[str], index: int, before: str) -> bool:
    """Return whether something else begins at a line than what the lines before it tell."""
    line, above = lines[index], lines[index - 1]
    if _OPEN.search(above) or not line.strip():
        return False
    if authors.is_list(before) and before.rstrip()[-1:] in {".", ":"}:
        return False
    if authors.is_list(line) or authors.is_list(before) or (before == above and is_venue(above)):
        return True
    if reported.cites(before) and reported.cites(line):
        return True
    found = authors.listed(line)
    named = len(found.names) > 1 or _ALONE.match(line) is not None
    return named and bool(_CLOSED.search(above)) and bool(_BEGUN.match(line, found.end))
