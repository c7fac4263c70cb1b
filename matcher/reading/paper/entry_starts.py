"""Lines of a text → those that begin an entry as the first one of their section begins: no item above them goes on in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, Protocol

from matcher.reading.words import dates
from matcher.reading.words.sections import section
from matcher.regex import regex

_DatePlace = Literal["front", "end", "alone"]

UNFINISHED = regex(
    r"(?:\b(?:of|and|the|to|with|in|for|from|by|a|an|or|on|at|as|our|into|using|via|that|which)|,)$", re.IGNORECASE
)
"""What a line ends with that goes on in the next."""
_LONGEST, _NAMING = 140, 90
"""Characters of a dated line, and of one above it, at most."""
_ABOVE = 3
"""Lines above the date of an entry at most."""
_IN_SENTENCE = regex(r"\b(?:from|during|between|since|in|for|of|von|im|de|entre|du|en)[\s(]{0,3}$", re.IGNORECASE)
"""What a sentence has before a date."""
_LABEL = regex(r"[A-ZÀ-Þ][^:：,.;\n]{2,23}(?=[:：]\s?\S)|[\u4e00-\u9fff]{2,8}(?=[:：]\s?\S)")
_LISTS = frozenset({"certificate", "interests", "language", "skills"})
"""Sections that a label in front of their words begins, as a heading on a line of its own would."""
_EDGES = " *_()[]|·•,;:–—-\t"


class _MarkedLine(Protocol):
    """A line with its mark, as `blocks.lines` returns it."""

    @property
    def start(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def mark(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def section(self) -> str | None: ...


class _EntryLook(NamedTuple):
    """How an entry begins: where its date stands in its line, that line's indent, and how many lines stand above it."""

    date: _DatePlace
    level: int
    above: int


def entry_starts(lines: Sequence[_MarkedLine]) -> set[int]:
    """Return where lines begin that begin an entry, set as the first one of the section, whose items are no entries, or a list.

    A line that the one above it needs to be whole begins nothing.
    """
    starts, above = _lists(lines), 0
    look: _EntryLook | None = None
    for place, line in enumerate(lines):
        if line.section or line.mark == "heading":
            look, above = None, 0
            continue
        date = _dated(line) if line.mark == "plain" and (look or above <= _ABOVE) else None
        if look is None:
            look = _EntryLook(date, line.level, above) if date else None
            above += 1 if line.mark == "plain" else _ABOVE + 1
        elif (date, line.level) == look[:2] and all(map(_names, lines[place - look.above : place])):
            at = place - look.above
            starts |= set() if UNFINISHED.search(lines[at - 1].text) else {lines[at].start}
    return starts


def _lists(lines: Sequence[_MarkedLine]) -> set[int]:
    """Return where plain lines begin that the label of a list begins, "Languages: …", below a line that is whole."""
    pairs = ((above, line) for above, line in pairwise(lines) if line.mark == "plain" and not UNFINISHED.search(above.text))
    return {line.start for _, line in pairs if (label := _LABEL.match(line.text)) and section(f"{label[0]}:") in _LISTS}


def _dated(line: _MarkedLine) -> _DatePlace | None:
    """Return where the range of dates stands that a line begins or ends with, as the heading line of an entry does."""
    found = [one for one in dates.find(line.text) if one.ranged] if len(line.text) <= _LONGEST else []
    if not found:
        return None
    before, behind = line.text[: found[-1].start].strip(_EDGES), line.text[found[-1].end :].strip(_EDGES + ".")
    if not (before or behind):
        return "alone"
    if before and not behind and _is_capital(before) and not _IN_SENTENCE.search(line.text[: found[-1].start]):
        return "end"
    return "front" if not before and _is_capital(behind) else None


def _names(line: _MarkedLine) -> bool:
    """Return whether a line may be one that stands above the date of an entry: several words, the first with a capital."""
    return line.mark == "plain" and " " in line.text and len(line.text) <= _NAMING and _is_capital(line.text)


def _is_capital(words: str) -> bool:
    return not words[0].islower()
