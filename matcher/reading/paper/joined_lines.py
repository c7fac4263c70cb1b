"""Lines of a text → blocks: what was wrapped is one again, and no entry goes on with the one above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from matcher.reading.paper import section_signs
from matcher.reading.paper.blocks import LONG, Block
from matcher.reading.words import dates, degrees
from matcher.reading.words.sections import section
from matcher.regex import regex

_DatePlace = Literal["front", "end", "alone"]

_UNFINISHED = regex(
    r"(?:\b(?:of|and|the|to|with|in|for|from|by|a|an|or|on|at|as|our|into|using|via|that|which)|,)$", re.IGNORECASE
)
"""What ends a line that goes on in the next."""
_LONGEST, _NAMING = 140, 90
"""Characters of a dated line, and of one above it, at most."""
_DEEPER = 4
"""Columns by which what is told of an entry is set deeper than its heading; a name that goes on stands below its beginning."""
_ABOVE = 3
"""Lines above the date of an entry at most."""
_IN_SENTENCE = regex(r"\b(?:from|during|between|since|in|for|of|von|im|de|entre|du|en)[\s(]{0,3}$", re.IGNORECASE)
"""What stands before a date in a sentence."""
_LABEL = regex(r"[A-ZÀ-Þ][^:：,.;\n]{2,23}(?=[:：]\s?\S)|[\u4e00-\u9fff]{2,8}(?=[:：]\s?\S)")
_LISTS = frozenset({"certificate", "interests", "language", "skills"})
"""Sections that a label in front of their words opens, as a heading on a line of its own would."""
_FINISHED = regex(r"[.!?:;。！？；：)\]]$")
_BESIDE_DATE = regex(r"[^\t]{4,28}?(?:\t|\s{2,80})(?=\S[^\t\n]{2,80}(?:\t|\s{3}))")
_PLACED = regex(r",\s[A-Z]{2}$")
_CELLS = regex(r"\t|\s{3,100}")
_EDGES = " *_()[]|·•,;:–—-\t"


class _EntryLook(NamedTuple):
    """How an entry begins: where its date stands in its line, that line's indent, and how many lines stand above it."""

    date: _DatePlace
    level: int
    above: int


def joined(text: str, unjoined: list[Block]) -> list[Block]:
    """Return the blocks that lines make: what was wrapped is one again."""
    blocks, last, starts = list[Block](), "", _entry_starts(unjoined)
    for line in unjoined:
        if blocks and line.start not in starts and _continues(blocks[-1], last, line):
            blocks[-1] = blocks[-1]._replace(end=line.end, text=text[blocks[-1].start : line.end])
        else:
            blocks.append(line)
        last = line.text
    return blocks


def _continues(block: Block, last: str, line: Block) -> bool:
    """Return whether a line goes on with the block whose last line is given."""
    wide = _may_be_wrapped(last) and not _PLACED.search(last)
    if line.mark != "plain" or block.mark in {"heading", "cell"} or not (wide or line.gap or block.mark == "bullet"):
        return False
    if _begins_anew(line, last) or block.strong or _is_ended(block, last, line):
        return False
    lower = line.text[0].islower()
    if line.gap:
        goes_on = lower or _UNFINISHED.search(last) is not None
        return goes_on and not _FINISHED.search(last) and (wide or block.mark == "bullet")
    if block.mark == "bullet":
        is_next_sentence = _FINISHED.search(last) and not _may_be_wrapped(line.text, 30)
        return lower or line.level > block.level or (wide and not is_next_sentence)
    return wide


def _begins_anew(line: Block, last: str) -> bool:
    """Return whether a line begins something, by how it is set, by its dates, or by what stands apart in the line above."""
    if line.section or line.strong or _is_dated(line) or _opens_dated(line.text):
        return True
    return _stands_apart(last) and not line.text[0].islower() and not _UNFINISHED.search(last)


def _is_ended(block: Block, last: str, line: Block) -> bool:
    """Return whether a block is complete: by its date, by the date or the label of the next line, or by marks of emphasis."""
    if dated_end(block.text) or (dated_end(line.text) and len(line.text) < LONG and _FINISHED.search(last)):
        return True
    if _sets_date_apart(last) or _sets_date_apart(line.text):
        return True
    if section_signs.are_labelled(block.text, line.text) and not _UNFINISHED.search(last):
        return True
    return block.text[:2] == line.text[:2] and line.text[:2] in {"**", "__"}


def _is_dated(line: Block) -> bool:
    """Return whether a line is nothing but a range of dates, or begins with one after a gap."""
    found_dates = dates.find(line.text[:LONG]) if line.gap or len(line.text) < LONG else []
    if not found_dates or not found_dates[0].ranged or line.text[: found_dates[0].start].strip(" *_()[]"):
        return False
    return line.gap or not line.text[found_dates[0].end :].strip(" *_()[]")


def _opens_dated(text: str) -> bool:
    """Return whether a line begins with a date that a wide gap and a name follow, or with a range and any words, or a colon."""
    at_start = [date for date in dates.find(text[:LONG]) if date.start == 0]
    behind = text[at_start[0].end :].expandtabs() if at_start else ""
    words = behind.lstrip(" ")
    return words[:1] in {":", "："} or (behind[:2] == "  " and (at_start[0].ranged or not words[:1].islower()))


def _stands_apart(text: str) -> bool:
    """Return whether wide gaps part a line: twice behind a date at its beginning, or once between a degree and a school."""
    left_cell, halves = _BESIDE_DATE.match(text), re.split(r"\s{2,80}", text[:200])
    return (left_cell is not None and dates.fill(left_cell[0].strip())) or (
        len(halves) == 2 and degrees.stated(halves[0]) is not None
    )


def _may_be_wrapped(text: str, width: int = LONG) -> bool:
    """Return whether a line is long enough to have been wrapped; an ideograph is two columns wide."""
    if len(text) >= width or text.isascii():
        return len(text) >= width
    return len(text) + sum(char > "\u2e7f" for char in text) >= width


def dated_end(text: str) -> bool:
    """Return whether a short line ends with a date range, as the heading of an entry does."""
    found_dates = dates.find(text) if len(text) <= 120 else []
    return bool(found_dates) and found_dates[-1].ranged and not text[found_dates[-1].end :].strip(" *_)]|.")


def _sets_date_apart(text: str) -> bool:
    """Return whether a line ends with a date in a column of its own, which no line that was wrapped has."""
    cells = _CELLS.split(text) if len(text) <= _LONGEST else []
    return len(cells) > 1 and dates.fill(cells[-1].strip(_EDGES))


def _entry_starts(lines: Sequence[Block]) -> set[int]:
    """Return the starts of lines that begin an entry, set as the first one of its section is, or a labelled list.

    A line that completes an unfinished one above it begins nothing.
    """
    starts, above = _labelled_lists(lines) | _below_dates(lines), 0
    look: _EntryLook | None = None
    for index, line in enumerate(lines):
        if line.section or line.mark == "heading":
            look, above = None, 0
            continue
        date = _date_place(line) if line.mark == "plain" and (look or above <= _ABOVE) else None
        if look is None:
            look = _EntryLook(date, line.level, above) if date else None
            above += 1 if line.mark == "plain" else _ABOVE + 1
        elif (date, line.level) == look[:2] and all(map(_may_be_title, lines[index - look.above : index])):
            first = index - look.above
            if not _UNFINISHED.search(lines[first - 1].text):
                starts.add(lines[first].start)
    return starts


def _labelled_lists(lines: Sequence[Block]) -> set[int]:
    """Return the starts of plain lines that begin with the label of a list ("Languages: …") below a finished line."""
    pairs = ((above, line) for above, line in pairwise(lines) if line.mark == "plain" and not _UNFINISHED.search(above.text))
    return {line.start for _, line in pairs if (label := _LABEL.match(line.text)) and section(f"{label[0]}:") in _LISTS}


def _below_dates(lines: Sequence[Block]) -> set[int]:
    """Return the starts of lines below one that a date opens and that was not wrapped: it had room for their first word.

    Nor was one that ends with a bracket, or below which a line is set a little deeper, as what is told of an entry is.
    """
    width = max((line.level + len(line.text) for line in lines), default=0)
    pairs = ((above, line) for above, line in pairwise(lines) if above.mark == line.mark == "plain" and _is_capital(line.text))
    opened = ((above, line) for above, line in pairs if _opens_dated(above.text) and not _UNFINISHED.search(above.text))
    return {
        line.start
        for above, line in opened
        if above.level + len(f"{above.text} {line.text.split()[0]}") <= width
        or above.text.endswith((")", "）"))
        or 0 < line.level - above.level <= _DEEPER
    }


def _date_place(line: Block) -> _DatePlace | None:
    """Return where in a line a range of dates stands, as in the heading line of an entry, or None where it has none there."""
    ranges = [date for date in dates.find(line.text) if date.ranged] if len(line.text) <= _LONGEST else []
    if not ranges:
        return None
    before, behind = line.text[: ranges[-1].start].strip(_EDGES), line.text[ranges[-1].end :].strip(_EDGES + ".")
    if not (before or behind):
        return "alone"
    if before and not behind and _is_capital(before) and not _IN_SENTENCE.search(line.text[: ranges[-1].start]):
        return "end"
    return "front" if not before and _is_capital(behind) else None


def _may_be_title(line: Block) -> bool:
    """Return whether a line may stand above the date of an entry: several words, the first with a capital."""
    return line.mark == "plain" and " " in line.text and len(line.text) <= _NAMING and _is_capital(line.text)


def _is_capital(words: str) -> bool:
    return not words[0].islower()
