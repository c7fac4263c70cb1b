"""Words → cells → lines: what stands on one baseline side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from matcher.reading.pdf.mending import IDEOGRAPH
from matcher.reading.pdf.words import Ink, Word

BETWEEN = "   "
"""What stands between the cells of a line: as much as tells an organisation and a date apart in a plain text."""

_WIDE, _NOTICED, _USUAL, _LARGE = 1.5, 0.6, 0.3, 0.4
"""Shares of the size: a gap that parts two cells; one that does where the other gaps of the line are much smaller; how wide
these are taken to be at least and at most."""
_MUCH = 2.2
_TOUCHING, _BESIDE_MARK = 0.2, 0.7
"""Shares of the size that stay free between ideographs, and at most beside a mark that is as wide as they are."""
_MARKS = frozenset("，。；：、！？（）《》【】「」")
_LATIN = "\u2e7f"


class Cell:
    """Words that follow each other on one baseline, not further apart than words are."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self.left, self.base = words[0].left, words[0].base
        self.right = max(words[-1].right, words[-1].left)

    @cached_property
    def text(self) -> str:
        """Return its words with a blank where there is one."""
        return "".join(_spaced(self.words))


class Line:
    """Cells on one baseline; asked about again and again, so what is answered once is kept."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = tuple(cells)
        self.left, self.base = cells[0].left, cells[0].base
        self.right = max(cell.right for cell in cells)

    @cached_property
    def text(self) -> str:
        """Return its cells, parted as in a plain text."""
        return BETWEEN.join(cell.text for cell in self.cells)

    @property
    def words(self) -> Iterator[Word]:
        """Return the words of all its cells."""
        return (word for cell in self.cells for word in cell.words)

    @cached_property
    def ink(self) -> Ink:
        """Return the ink that most of its first cell is set in."""
        words = self.cells[0].words
        capital = len(words) > 1 and words[1].glued and words[0].ink.size > words[1].ink.size  # as in small capitals
        if capital or len(words) == 1 or words[0].ink == words[-1].ink:
            return words[0].ink
        tally = Counter[Ink]()
        for word in words:
            tally[word.ink] += len(word.text)
        return tally.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        """Return whether all letters of its first cell are bold."""
        return all(word.ink.bold for word in self.cells[0].words if word.text[-1].isalnum() or word.text[0].isalnum())

    @cached_property
    def size(self) -> float:
        """Return the size that most of its first cell is set in."""
        return self.ink.size

    def beside(self, other: Line) -> bool:
        """Return whether both stand on one baseline."""
        return abs(self.base - other.base) < 0.35 * max(self.size, other.size)

    def over(self, other: Line) -> bool:
        """Return whether both take up some of the same width: one stands over the other, not in a column beside it."""
        return self.left < other.right and other.left < self.right


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    yield words[0].text
    for before, word in pairwise(words):
        if not (word.glued or (word.text[0] > _LATIN < before.text[-1] and _is_close(before, word))):
            yield " "
        yield word.text


def _is_close(before: Word, word: Word) -> bool:
    """Return whether two words are ideographs that follow each other without a blank."""
    marked = _MARKS.intersection((before.text[-1], word.text[0]))
    close = word.left - before.right < (_BESIDE_MARK if marked else _TOUCHING) * word.ink.size
    return close and bool(IDEOGRAPH.match(before.text[-1]) and IDEOGRAPH.match(word.text))


def written(words: Iterable[Word]) -> list[Line]:
    """Return the lines in the order in which they were written."""
    lines, current = list[Line](), list[Word]()
    for word in words:
        if current and not _goes_on(current[-1], word):
            lines += _line(current)
            current = []
        current.append(word)
    return lines + (_line(current) if current else [])


def _goes_on(last: Word, word: Word) -> bool:
    """Return whether a word stands on the same line as the one before, to the right of it."""
    size = max(last.ink.size, word.ink.size)
    if word.left < last.right - 0.3 * size:
        return False
    raised = 0.5 if last.ink.size != word.ink.size and word.left - last.right < _WIDE * size else 0.15
    return abs(word.base - last.base) <= raised * size


def set_out(words: Sequence[Word]) -> list[Line]:
    """Return the lines as they stand on the page, from its top, whatever the order in which they were written."""
    rows, base = list[list[Word]](), None
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        if base is None or base - word.base > 0.35 * word.ink.size:
            rows.append([])
            base = word.base
        rows[-1].append(word)
    return [line for row in rows for line in _line(sorted(row, key=lambda word: word.left))]


def _line(words: list[Word]) -> list[Line]:
    """Return the line of words on one baseline, parted into cells."""
    gaps = [word.left - last.right for last, word in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 4] if len(gaps) > 1 else 0.0
    cells, begin = list[Cell](), 0
    for place, gap in enumerate(gaps, 1):
        size = words[place].ink.size
        if gap > _WIDE * size or (gap > _NOTICED * size and gap > _MUCH * min(max(usual, _USUAL * size), _LARGE * size)):
            cells.append(Cell(words[begin:place]))
            begin = place
    return [Line([*cells, Cell(words[begin:])])]
