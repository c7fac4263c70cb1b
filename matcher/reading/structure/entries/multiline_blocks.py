"""Blocks that hold several lines of entries → these apart: items of a list, degrees of a school, reviewing and offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from matcher.reading.paper.blocks import Block, runs_joined
from matcher.reading.structure.line import dating, heading_lines, hints, study_lines
from matcher.reading.words.sections import Heading
from matcher.regex import regex
from matcher.text import Span, trimmed

_BREAK = regex(r" {2,20}\n")
"""The end of a line that Markdown keeps."""
_ASIDE = regex(r"\s*[(（][^()（）\n]{1,40}[)）]\s*$")
_LONGEST = 2000
_SERVICE = regex(
    r"(?:[^\W\d_][\w-]{1,14}\s){0,3}?(?:(?:co-?)?(?:reviewer|referee|chair|organi[sz]er|editor|member|fellow|mentor|judge|volunteer|president"
    r"|treasurer|secretary)(?:ship)?|reviewing|committee|tutorial|(?:invited\s)?(?:talk|lecture)|keynote|panel(?:ist)?|seminar|workshop)s?\b",
    re.IGNORECASE,
)
"""How a line begins that names a service."""
_BEHIND_SERVICE = regex(r"\s?[:：,，(（–—]")
"""What parts the name of a service from where it was done."""
_ENDED = regex(r"[.;。；)\d]$")
_LONGEST_PARAGRAPH = 2000


def items_apart(blocks: Iterable[Block], section: Heading) -> Iterator[Block]:
    """Yield the blocks, an item whose first or second line ends with a date without what is told behind that."""
    for block in runs_joined(blocks, _is_date_of):
        spans = _item_lines(block.text) if block.mark == "bullet" and "  \n" in block.text else []
        dated = next((at for at, span in enumerate(spans[:2]) if _ends_dated(block.text[slice(*span)])), None)
        if section == "education" and _lists_degrees([block.cut(*span).bare for span in spans]):
            yield from (block.cut(*span)._replace(mark="plain", gap=not span[0]) for span in spans)
        elif dated is None or dated + 1 == len(spans):
            yield block
        else:
            yield block.cut(0, spans[dated][1])
            yield block.cut(spans[dated + 1][0])._replace(mark="plain", gap=False)


def _is_date_of(item: Block, block: Block) -> bool:
    """Return whether a line set deeper than an item that names a position, or a degree, is only the period of that."""
    below = item.mark == "bullet" and block.mark == "plain" and not block.gap and block.level > item.level
    named = below and len(item.text) <= heading_lines.NAMING
    when = dating.when(block) if named and not dating.undated(block) else None
    return when is not None and when.ranged and not dating.when(item) and heading_lines.names_among_others(item.text)


def _item_lines(text: str) -> list[Span]:
    """Return the spans of the lines of an item."""
    edges = [0, *(found.end() for found in _BREAK.finditer(text[:_LONGEST])), len(text)]
    return [trimmed(text, low, high) for low, high in pairwise(edges)]


def _ends_dated(line: str) -> bool:
    """Return whether a line ends with a date, or with words in brackets behind one.

    >>> _ends_dated("2020 -- 2026 (expected)"), _ends_dated("Engineer, Sample (Summer 2023)"), _ends_dated("In 2020 I led it")
    (True, True, False)
    """
    found = dating.dates_of(line[:300])
    return bool(found) and not _ASIDE.sub("", line[found[-1].end :]).strip(dating.EDGE)


def _lists_degrees(lines: list[str]) -> bool:
    """Return whether a line is only a school, and each below it begins with a degree of its own date."""
    school = len(lines) > 2 and hints.school(lines[0].split(",")[0]) >= hints.LIKELY and not study_lines.states(lines[0])
    return school and all(study_lines.begins_with_degree(line) and dating.dates_of(line[:300]) for line in lines[1:])


def services_apart(blocks: Iterable[Block], section: Heading) -> list[Block]:
    """Return the blocks of a section, lines of services apart that were taken for one paragraph because they are long."""
    return [part for block in blocks for part in (_service_lines(block) if section == "volunteer" else (block,))]


def service_starts(blocks: list[Block], section: Heading) -> frozenset[int]:
    """Return where lines begin that name a service each, where several follow each other."""
    if section != "volunteer":
        return frozenset()
    runs = [list(run) for named, run in groupby(blocks, _names_service) if named]
    return frozenset(block.start for run in runs if len(run) > 1 for block in run)


def _service_lines(block: Block) -> Iterator[Block]:
    """Yield a paragraph line by line, where a line of it that is at an end is followed by a service."""
    at, said = 0, block.text
    for end in (
        (index for index, char in enumerate(said) if char == "\n")
        if _names_service(block) and len(said) <= _LONGEST_PARAGRAPH
        else ()
    ):
        if _ENDED.search(said[at:end].rstrip()) and _is_service(said[end:].lstrip()):
            yield _cut(block, at, end)
            at = end + 1
    yield _cut(block, at, len(said)) if at else block


def _cut(block: Block, low: int, high: int) -> Block:
    start, end = trimmed(block.text, low, high)
    return block.cut(start, end)._replace(gap=block.gap and not start)


def _names_service(block: Block) -> bool:
    return block.mark == "plain" and _is_service(block.text)


def _is_service(text: str) -> bool:
    """Return whether a line begins with a service, and tells where or when it was.

    >>> _is_service("Area chair, ICML"), _is_service("Member of the jury, 2019"), _is_service("Organiser of tournaments")
    (True, True, False)
    """
    line = text[:300].lstrip("*_ ").partition("\n")[0]
    named = _SERVICE.match(line)
    return named is not None and bool(_BEHIND_SERVICE.match(line, named.end()) or dating.dates_of(line))
