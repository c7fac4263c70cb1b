"""Words → cells → lines: what stands on one baseline side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from matcher.reading.pdf.page_words import Ink, Word
from matcher.reading.pdf.word_repair import IDEOGRAPH

BETWEEN = "   "
"""What stands between the cells of a line: as much as parts an organisation and a date in a plain text."""

_WIDE, _NOTICED, _USUAL, _LARGE = 1.5, 0.6, 0.3, 0.4
"""Shares of the size: a gap that parts two cells; one that does where the other gaps of the line are much smaller; how wide
these are taken to be at least and at most."""
_MUCH = 2.2
_TOUCHING, _BESIDE_MARK = 0.2, 0.7
"""Shares of the size that stay free between ideographs, and at most beside a mark that is as wide as they are."""
_MARKS = frozenset("，。；：、！？（）《》【】「」")
_LATIN = "\u2e7f"
_FEWEST_IN_COLUMN = 3
"""Lines that part at one place, from which on a column begins there."""
_COLUMN_GAP = 0.6
"""Share of the size that is left free at least where a column begins: more than stands between words."""
_ALIGNED = 1
"""Points by which the beginnings of lines in one column differ."""
_TITLE, _LONGEST_TITLED = 2, 100
"""Words in bold that may be a title, at least; characters of a line that may begin with one, and is no sentence, at most."""


class Cell:
    """Words that follow each other on one baseline, not further apart than words are."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self.left, self.base = words[0].left, words[0].base
        self.right = max(words[-1].right, words[-1].left)

    @cached_property
    def text(self) -> str:
        """Return its words, with blanks where there are any."""
        return "".join(_spaced(self.words))


class Line:
    """Cells on one baseline; what is computed of it is kept, for it is asked again and again."""

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
        """Return whether both share some of their width, so that one stands over the other and not in a column beside it."""
        return self.left < other.right and other.left < self.right


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    yield words[0].text
    for before, word in pairwise(words):
        if not (word.glued or (word.text[0] > _LATIN < before.text[-1] and _is_close(before, word))):
            yield " "
        yield word.text


def _is_close(before: Word, word: Word) -> bool:
    """Return whether two words are ideographs with no blank between them."""
    marked = _MARKS.intersection((before.text[-1], word.text[0]))
    close = word.left - before.right < (_BESIDE_MARK if marked else _TOUCHING) * word.ink.size
    return close and bool(IDEOGRAPH.match(before.text[-1]) and IDEOGRAPH.match(word.text))


def lines_as_written(words: Iterable[Word]) -> list[Line]:
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


def lines_as_seen(words: Sequence[Word]) -> list[Line]:
    """Return the lines as they stand on the page, from its top, in whatever order they were written."""
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
    for index, gap in enumerate(gaps, 1):
        size = words[index].ink.size
        if gap > _WIDE * size or (gap > _NOTICED * size and gap > _MUCH * min(max(usual, _USUAL * size), _LARGE * size)):
            cells.append(Cell(words[begin:index]))
            begin = index
    return [Line([*cells, Cell(words[begin:])])]


def parted_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, parted where others begin a column (as in `moderncv`), or where bold print ends (as in Europass)."""
    begins = Counter(round(line.cells[1].left) for line in lines if len(line.cells) > 1)
    columns = {begin for begin in begins if sum(begins[begin + shift] for shift in (-_ALIGNED, 0, _ALIGNED)) >= _FEWEST_IN_COLUMN}
    return [_parted(line, _word_at_column(line, columns) or _word_behind_bold(line)) for line in lines]


def _parted(line: Line, index: int) -> Line:
    """Return a line with its first cell cut before a word, or as it is for the first word."""
    words = line.cells[0].words
    return Line([Cell(words[:index]), Cell(words[index:]), *line.cells[1:]]) if index else line


def _word_at_column(line: Line, columns: set[int]) -> int:
    """Return the index of the word of a line that begins where a column does, 0 where none does."""
    for index, (last, word) in enumerate(pairwise(line.cells[0].words), 1):
        if round(word.left) in columns and word.left - last.right > _COLUMN_GAP * word.ink.size:
            return index
    return 0


def _word_behind_bold(line: Line) -> int:
    """Return the index of the first word in plain print behind a title in bold, 0 where there is none."""
    bold = [word.ink.bold for word in line.cells[0].words]
    index = 0 if all(bold) else bold.index(False)
    if index < _TITLE or any(bold[index:]) or len(line.text) > _LONGEST_TITLED:
        return 0
    last, word = line.cells[0].words[index - 1 : index + 1]
    return index if last.text[-1].isalnum() and word.text[0].isupper() and not word.glued else 0
