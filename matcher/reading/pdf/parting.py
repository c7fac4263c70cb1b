"""Lines of a page → the same, parted where not the space between words tells its cells apart, but a column or the print does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.pdf.lines import Cell, Line

_FEWEST = 3
"""Lines that part at one place, from which on a column begins there."""
_NOTICED = 0.6
"""Share of the size that is left free at least where a column begins: more than stands between words."""
_ALIGNED = 1
"""Points by which the beginnings of lines in one column differ."""
_TITLE, _LONGEST = 2, 100
"""Words in bold from which on they may be a title; characters of a line whose beginning may be one, and not of a sentence."""


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, parted where others have a column (`moderncv` sets labels so), or where bold print ends (Europass)."""
    begins = Counter(round(line.cells[1].left) for line in lines if len(line.cells) > 1)
    columns = {begin for begin in begins if sum(begins[begin + shift] for shift in (-_ALIGNED, 0, _ALIGNED)) >= _FEWEST}
    return [_parted(line, _in_column(line, columns) or _behind_bold(line)) for line in lines]


def _parted(line: Line, place: int) -> Line:
    """Return a line whose first cell ends before one of its words, or as it is."""
    words = line.cells[0].words
    return Line([Cell(words[:place]), Cell(words[place:]), *line.cells[1:]]) if place else line


def _in_column(line: Line, columns: set[int]) -> int:
    """Return which word of a line begins where a column does, 0 where none does."""
    for place, (last, word) in enumerate(pairwise(line.cells[0].words), 1):
        if round(word.left) in columns and word.left - last.right > _NOTICED * word.ink.size:
            return place
    return 0


def _behind_bold(line: Line) -> int:
    """Return which word of a line is the first in plain print behind a name in bold, 0 where there is none."""
    bold = [word.ink.bold for word in line.cells[0].words]
    place = 0 if all(bold) else bold.index(False)
    if place < _TITLE or any(bold[place:]) or len(line.text) > _LONGEST:
        return 0
    last, word = line.cells[0].words[place - 1 : place + 1]
    return place if last.text[-1].isalnum() and word.text[0].isupper() and not word.glued else 0
