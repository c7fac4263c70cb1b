"""Whether a line goes on with the paragraph above it: told by room, indent, distance and ink."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise, takewhile

from matcher.reading.paper.joined_lines import dated_end
from matcher.reading.pdf.bullets import ListLine
from matcher.reading.pdf.lines import Line
from matcher.reading.pdf.page_words import Word
from matcher.reading.pdf.word_repair import IDEOGRAPH
from matcher.reading.structure.head import names
from matcher.reading.words import dates, sections
from matcher.reading.words.signs import may_count
from matcher.regex import regex

ABOUT = 3.0
"""Points by which the beginnings of two lines may differ."""
_LEADING, _LOOSE, _GAP = 1.2, 1.6, 1.45
"""Times the distance of two wrapped lines: what lines of a paragraph stand apart at most; those below a bullet; a gap."""
_NO_STEP, _OF_HEADING = 1.3, 1.2
"""Times the size: that distance where none was seen, and the least of a heading."""
_IDEOGRAPHS = 2.5
"""Times the size that is left free at the end of a line of ideographs at most: it may end behind each of them."""
_WORD = 20
"""Times the size that the first word of a line is taken to be wide at most."""
_HANGING = 45.0
_NARROW, _LONG = 13, 25
"""Times the size that a line is wide at least that was wrapped; and one that was, whatever room there seems to be beside it."""
_DATED = 40
"""Characters in which a date at the begin of a line stands."""
_SAME = 0.7
"""Points by which two sizes differ at most that are read as one."""
_SLANTED = regex(r"ital|obli|slanted|\bcmti|\bsfti", re.IGNORECASE)
_HYPHENS = "-\u00ad\ufffe"
_ADDRESS = regex(
    r"\S{1,200}@\S{1,200}|(?:https?://|www\.)\S{1,200}|[\w-]{1,60}(?:\.[\w-]{2,60}){1,4}(?:/\S{0,200})?|[+()\d][\d() .-]{6,30}"
)
_CUT = regex(r"[a-z0-9]{1,20}")
"""What an address that was cut at the end of its line goes on with."""


class Wrapping:
    """Knows how far apart the lines of a paragraph stand in one document."""

    def __init__(self, columns: Iterable[list[ListLine]]) -> None:
        steps: dict[float, Counter[float]] = {}
        for items in columns:
            for (line, _), (following, bullet) in pairwise(items):
                step = line.base - following.base
                if bullet is None and line.size == following.size and 0.8 * line.size < step < 2.2 * line.size:
                    steps.setdefault(line.size, Counter())[round(2 * step) / 2] += 1
        self._steps = {size: tally.most_common(1)[0][0] for size, tally in steps.items()}

    def is_gap(self, last: Line, line: Line) -> bool:
        """Return whether more than the usual space stands between two lines."""
        return not -0.5 < last.base - line.base < _GAP * max(self._step(last), self._step(line))

    def goes_on(self, items: list[ListLine], item: ListLine, margin: float, *, heading: bool) -> bool:
        """Return whether a line goes on with the lines above it, of a column that reaches up to a margin."""
        last, line = items[-1].line, item.line
        step = max(self._step(last), _OF_HEADING * last.size * heading) * (_LOOSE if _hangs(items[0], line.left) else _LEADING)
        if item.bullet is not None or abs(last.size - line.size) > _SAME or not 0 < last.base - line.base < step:
            return False
        if heading and _is_heading_on(last, line):
            return True
        if not _is_under(items, line.left) or sections.section(line.text, line.bold) or _is_set_apart(last, line):
            return False
        if (_is_led(line) and _is_led(items[0].line)) or _is_row(items[0], line):
            return False
        return _is_wrapped(items, line, line.left, margin) or (not heading and _runs_on(last, line))

    def goes_over(self, items: list[ListLine], item: ListLine, margin: float, shift: float) -> bool:
        """Return whether a line goes on with lines in the column or on the page before, so much to the left."""
        last, line, left = items[-1].line, item.line, item.line.left - shift
        if (
            item.bullet is not None
            or abs(last.size - line.size) > _SAME
            or last.bold != line.bold
            or last.text[-1] in ".!?。！？"
        ):
            return False
        return _is_under(items, left) and not sections.section(line.text, line.bold) and _is_wrapped(items, line, left, margin)

    def _step(self, line: Line) -> float:
        """Return how far below a line the next one of its paragraph stands."""
        return self._steps.get(line.size, _NO_STEP * line.size)


def _hangs(first: ListLine, left: float) -> bool:
    """Return whether what begins at a place hangs below the words of an item, right of its bullet."""
    return first.bullet is not None and left > first.line.left - ABOUT


def _is_set_apart(last: Line, line: Line) -> bool:
    """Return whether a line is set otherwise than what it would go on with, which changes at the line end: bold, or slanted."""
    before, end, first = Line(last.cells[-1:]), last.cells[-1].words[-1], line.cells[0].words[0]
    if line.bold != before.bold and (end.ink.bold != first.ink.bold or _names(line)):
        return True
    slanted = _is_slanted(first) and line.cells[0].words[-1].ink == first.ink and not _is_slanted(end)
    return slanted and end.text[-1].isalnum() and line.text[0].isupper()


def _names(line: Line) -> bool:
    """Return whether a line begins with a name in bold, as that of the person among authors is."""
    bold = takewhile(lambda word: word.ink.bold, line.cells[0].words)
    return names.is_name(" ".join(word.text for word in bold).rstrip(",;"))


def _is_led(line: Line) -> bool:
    """Return whether a line begins with a date, as each of a list does whose dates stand at the left."""
    found = dates.find(line.text[:_DATED]) if may_count(line.text[:_DATED]) else []
    return bool(found) and not found[0].start


def _is_row(first: ListLine, line: Line) -> bool:
    """Return whether what stands apart in a line below an item, and left of its words, is a date or a place flush right."""
    return first.bullet is not None and len(line.cells) > 1 and not _hangs(first, line.left)


def _is_slanted(word: Word) -> bool:
    return _SLANTED.search(word.ink.font) is not None


def _is_heading_on(last: Line, line: Line) -> bool:
    """Return whether two lines of big print are one name, or one heading."""
    if last.text.endswith((" and", " &", " und", " of", " for")):
        return True
    whole = f"{last.text[:-1]}-{line.text}" if last.text[-1] in _HYPHENS else f"{last.text} {line.text}"
    return names.is_name(whole) and not names.is_name(last.text)


def _is_under(items: list[ListLine], left: float) -> bool:
    """Return whether a line begins where the lines of a paragraph do, or hangs below its first one."""
    first, last = items[0], items[-1].line
    if len(last.cells) > 1:
        return abs(left - last.cells[-1].left) <= ABOUT
    if abs(left - last.left) <= ABOUT:
        return True
    if first.bullet is not None:
        return abs(left - first.bullet) <= ABOUT or first.bullet < left < first.line.left + _HANGING
    return len(items) == 1 and abs(left - first.line.left) < _HANGING


def _is_wrapped(items: list[ListLine], line: Line, left: float, margin: float) -> bool:
    """Return whether a line stands where it does because there was no more room beside the last one."""
    last = items[-1].line
    if last.text[-1] in _HYPHENS:
        return True
    if _ADDRESS.fullmatch(line.text) or _ADDRESS.fullmatch(last.text):
        return last.text[-1] == "/" or (margin - last.right < line.size and _CUT.fullmatch(line.text) is not None)
    if last.right + 0.2 * line.size + _first_width(line) > margin - 1:
        wide = (last.right - last.cells[-1].left) / last.size
        if wide > _NARROW or line.text[0].islower() or last.text[-1] in ",，、":
            return True
    return _hangs(items[0], left)


def _runs_on(last: Line, line: Line) -> bool:
    """Return whether a long line is not at its end though room seems to be left, as beside a column of dates."""
    long = len(last.cells) == 1 and (last.right - last.left) / last.size > _LONG and not dated_end(last.text)
    return long and not _is_labelled(line) and (line.text[0].islower() or last.text[-1] not in ".!?:;。；）)")


def _is_labelled(line: Line) -> bool:
    """Return whether a line begins with a label or in bold, as one that is not gone on with does."""
    words = line.cells[0].words
    return (words[0].ink.bold and not words[-1].ink.bold) or any(word.text[-1] in ":：" for word in words[:4])


def _first_width(line: Line) -> float:
    """Return how wide the first word of a line is."""
    word = line.cells[0].words[0]
    return _IDEOGRAPHS * line.size if IDEOGRAPH.match(word.text) else min(word.right - word.left, _WORD * line.size)
