"""Whether a line goes on with the paragraph above it, by room, indent, distance and ink."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise, takewhile

from matcher.reading.paper.joined_lines import dated_end
from matcher.reading.pdf.bullets import ListLine
from matcher.reading.pdf.page_words import Word
from matcher.reading.pdf.printed_lines import Line
from matcher.reading.pdf.word_repair import IDEOGRAPH
from matcher.reading.structure.head import names
from matcher.reading.words import dates, sections
from matcher.reading.words.prefilters import may_count
from matcher.regex import regex

ABOUT = 3.0
"""Points by which the beginnings of two lines may differ."""
_LEADING, _LOOSE, _GAP = 1.2, 1.6, 1.45
"""Times the usual distance of wrapped lines: of lines of a paragraph at most, of those below a bullet at most, of a gap."""
_NO_STEP, _OF_HEADING = 1.3, 1.2
"""Times the size: the usual distance where none was seen, and the least usual distance in a heading."""
_IDEOGRAPHS = 2.5
"""Times the size that is left free at the end of a line of ideographs at most, for it may end behind any of them."""
_WORD = 20
"""Times the size of the widest first word of a line that is reckoned with."""
_HANGING = 45.0
_NARROW, _LONG = 13, 25
"""Times the size of a wrapped line at least, and of one that was wrapped whatever room seems to be left beside it."""
_DATED = 40
"""Characters at the beginning of a line in which a date is sought."""
_SAME = 0.7
"""Points by which two sizes that count as one differ at most."""
_SLANTED = regex(r"ital|obli|slanted|\bcmti|\bsfti", re.IGNORECASE)
_HYPHENS = "-\u00ad\ufffe"
_ADDRESS = regex(
    r"\S{1,200}@\S{1,200}|(?:https?://|www\.)\S{1,200}|[\w-]{1,60}(?:\.[\w-]{2,60}){1,4}(?:/\S{0,200})?|[+()\d][\d() .-]{6,30}"
)
_CUT = regex(r"[a-z0-9]{1,20}")
"""The rest of an address that was cut at the end of its line."""


class Wrapping:
    """How far apart the lines of a paragraph are in one document, and with it which lines go on with others."""

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
        """Return whether a line goes on with the lines above it, in a column whose right edge is the margin."""
        last, line = items[-1].line, item.line
        step = self._step(last)
        if heading:
            step = max(step, _OF_HEADING * last.size)
        step *= _LOOSE if _hangs(items[0], line.left) else _LEADING
        if item.bullet is not None or abs(last.size - line.size) > _SAME or not 0 < last.base - line.base < step:
            return False
        if heading and _is_heading_on(last, line):
            return True
        if not _is_under(items, line.left) or sections.section(line.text, line.bold) or _is_set_apart(last, line):
            return False
        if (_begins_with_date(line) and _begins_with_date(items[0].line)) or _is_flush_right(items[0], line):
            return False
        return _is_wrapped(items, line, line.left, margin) or (not heading and _runs_on(last, line))

    def goes_over(self, items: list[ListLine], item: ListLine, margin: float, shift: float) -> bool:
        """Return whether a line goes on with lines of the column or page before, which begins further left by a shift."""
        last, line, left = items[-1].line, item.line, item.line.left - shift
        if item.bullet is not None or abs(last.size - line.size) > _SAME or last.bold != line.bold:
            return False
        if last.text[-1] in ".!?。！？":
            return False
        return _is_under(items, left) and not sections.section(line.text, line.bold) and _is_wrapped(items, line, left, margin)

    def _step(self, line: Line) -> float:
        """Return how far below a line the next one of its paragraph usually is."""
        return self._steps.get(line.size, _NO_STEP * line.size)


def _hangs(first: ListLine, left: float) -> bool:
    """Return whether what begins at a left edge hangs below the words of an item, to the right of its bullet."""
    return first.bullet is not None and left > first.line.left - ABOUT


def _is_set_apart(last: Line, line: Line) -> bool:
    """Return whether the print changes at the end of a line, to or from bold or to slanted, as it does before something new."""
    before, end, first = Line(last.cells[-1:]), last.cells[-1].words[-1], line.cells[0].words[0]
    if line.bold != before.bold and (end.ink.bold != first.ink.bold or _begins_with_name(line)):
        return True
    slanted = _is_slanted(first) and line.cells[0].words[-1].ink == first.ink and not _is_slanted(end)
    return slanted and end.text[-1].isalnum() and line.text[0].isupper()


def _begins_with_name(line: Line) -> bool:
    """Return whether a line begins with a name in bold, as that of the person among authors."""
    bold = takewhile(lambda word: word.ink.bold, line.cells[0].words)
    return names.is_name(" ".join(word.text for word in bold).rstrip(",;"))


def _begins_with_date(line: Line) -> bool:
    """Return whether a line begins with a date, as each line of a list with dates at its left does."""
    found_dates = dates.find(line.text[:_DATED]) if may_count(line.text[:_DATED]) else []
    return bool(found_dates) and not found_dates[0].start


def _is_flush_right(first: ListLine, line: Line) -> bool:
    """Return whether a line of several cells stands left of the words of an item, so that its last is a date or a place.

    Below what is no item, its last is a period, as that of a heading line.
    """
    apart = len(line.cells) > 1 and not _hangs(first, line.left)
    return apart and (first.bullet is not None or _is_period(line.cells[-1].text))


def _is_period(words: str) -> bool:
    """Return whether words are nothing but a range of dates."""
    return dated_end(words) and dates.fill(words)


def _is_slanted(word: Word) -> bool:
    return _SLANTED.search(word.ink.font) is not None


def _is_heading_on(last: Line, line: Line) -> bool:
    """Return whether two lines of big print are one name, or one heading."""
    if last.text.endswith((" and", " &", " und", " of", " for")):
        return True
    whole = f"{last.text[:-1]}-{line.text}" if last.text[-1] in _HYPHENS else f"{last.text} {line.text}"
    return names.is_name(whole) and not names.is_name(last.text)


def _is_under(items: list[ListLine], left: float) -> bool:
    """Return whether a left edge is that of the lines of a paragraph, or hangs below its first line."""
    first, last = items[0], items[-1].line
    if len(last.cells) > 1:
        return abs(left - last.cells[-1].left) <= ABOUT
    if abs(left - last.left) <= ABOUT:
        return True
    if first.bullet is not None:
        return abs(left - first.bullet) <= ABOUT or first.bullet < left < first.line.left + _HANGING
    return len(items) == 1 and abs(left - first.line.left) < _HANGING


def _is_wrapped(items: list[ListLine], line: Line, left: float, margin: float) -> bool:
    """Return whether a line was wrapped, because there was no room for its first word beside the last line."""
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
    """Return whether a long line is unfinished, though room seems to be left, as beside a column of dates."""
    long = len(last.cells) == 1 and (last.right - last.left) / last.size > _LONG and not dated_end(last.text)
    return long and not _is_labelled(line) and (line.text[0].islower() or last.text[-1] not in ".!?:;。；）)")


def _is_labelled(line: Line) -> bool:
    """Return whether a line begins with a label or in bold, and so goes on with nothing."""
    words = line.cells[0].words
    return (words[0].ink.bold and not words[-1].ink.bold) or any(word.text[-1] in ":：" for word in words[:4])


def _first_width(line: Line) -> float:
    """Return the width of the first word of a line, as far as it matters for wrapping."""
    word = line.cells[0].words[0]
    return _IDEOGRAPHS * line.size if IDEOGRAPH.match(word.text) else min(word.right - word.left, _WORD * line.size)
