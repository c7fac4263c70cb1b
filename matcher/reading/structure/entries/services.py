"""Lists of reviewing, offices and memberships, a line each → lines that are entries by themselves: none dates the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating
from matcher.reading.words.sections import Heading
from matcher.regex import regex
from matcher.text import trimmed

_NAMED = regex(
    r"(?:[^\W\d_][\w-]{1,14}\s){0,3}?(?:(?:co-?)?(?:reviewer|referee|chair|organi[sz]er|editor|member|fellow|mentor|judge|volunteer|president"
    r"|treasurer|secretary)(?:ship)?|reviewing|committee|tutorial|(?:invited\s)?(?:talk|lecture)|keynote|panel(?:ist)?|seminar|workshop)s?\b",
    re.IGNORECASE,
)
"""How a line begins that names a service."""
_APART = regex(r"\s?[:：,，(（–—]")
"""What parts the name of a service from where it was done."""
_ENDED = regex(r"[.;。；)\d]$")
_LONGEST = 2000


def parted(blocks: Iterable[Block], section: Heading) -> list[Block]:
    """Return the blocks of a section, lines of services apart that were taken for one paragraph because they are long."""
    return [part for block in blocks for part in (_lines(block) if section == "volunteer" else (block,))]


def alone(blocks: list[Block], section: Heading) -> frozenset[int]:
    """Return where lines begin that name a service each, where several follow each other."""
    if section != "volunteer":
        return frozenset()
    runs = [list(run) for named, run in groupby(blocks, _names) if named]
    return frozenset(block.start for run in runs if len(run) > 1 for block in run)


def _lines(block: Block) -> Iterator[Block]:
    """Yield a paragraph line by line, where a line of it that is at an end is followed by a service."""
    at, said = 0, block.text
    for end in (place for place, char in enumerate(said) if char == "\n") if _names(block) and len(said) <= _LONGEST else ():
        if _ENDED.search(said[at:end].rstrip()) and _is_service(said[end:].lstrip()):
            yield _cut(block, at, end)
            at = end + 1
    yield _cut(block, at, len(said)) if at else block


def _cut(block: Block, low: int, high: int) -> Block:
    start, end = trimmed(block.text, low, high)
    return block.cut(start, end)._replace(gap=block.gap and not start)


def _names(block: Block) -> bool:
    return block.mark == "plain" and _is_service(block.text)


def _is_service(text: str) -> bool:
    """Return whether a line begins with a service, and tells where or when it was.

    >>> _is_service("Area chair, ICML"), _is_service("Member of the jury, 2019"), _is_service("Organiser of tournaments")
    (True, True, False)
    """
    line = text[:300].lstrip("*_ ").partition("\n")[0]
    named = _NAMED.match(line)
    return named is not None and bool(_APART.match(line, named.end()) or dating.stated(line))
