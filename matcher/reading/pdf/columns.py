"""The lines of a page → its columns, each read from the top; by how it was written, else by how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.pdf import labels
from matcher.reading.pdf.beside import Column, with_tails, with_whole_heads
from matcher.reading.pdf.lines import Cell, Line, set_out, written
from matcher.reading.pdf.words import Ink, Word
from matcher.reading.words.sections import section

_STARTS = 4
"""Cells that begin at one place where a column does."""
_BETWEEN = (0.12, 0.85)
"""Shares of the width of what is written between which the right one of two columns begins."""
_GRID, _TRIED = 3.0, 12
"""Points that are read as one place; places that are tried."""
_MOST_HEADINGS = 0.7
"""Share of the cells of a column that may be headings."""
_BIG = 1.15
"""From how many times the usual size on a line may be a heading, whatever it says."""
_NEAR = 25.0
"""Points by which the beginnings of lines differ at most that one text may run through."""
_OF_ENTRIES = frozenset({"work", "education", "project", "research", "publication", "volunteer"})


class Gutter(NamedTuple):
    """The gap between two columns: where the right one begins, and how far up and down."""

    right: float
    top: float
    bottom: float

    def side(self, line: Line) -> str:
        """Return the column of a line, "" where it stands across both or outside."""
        if not self.bottom - 1 <= line.base <= self.top + 1:
            return ""
        return "right" if line.left >= self.right - 4 else "left" if line.right <= self.right else ""


def columns(words: Sequence[Word]) -> list[Column]:
    """Return the columns of a page; what stands across them above, between or below is a column by itself."""
    found = _columns(written(words))
    if any(_is_scrambled(column) for column in found):
        found = _columns(set_out(words))
    return [_with_side_headings(with_whole_heads(_lowered(column))) for column in found]


def _columns(lines: list[Line]) -> list[Column]:
    labelled = labels.above(lines)
    if labelled:
        return [with_tails(labelled)]
    gutter = _gutter(lines)
    if gutter is None:
        return [with_tails(lines)]
    return [with_tails(column) for column in _apart(_halved(lines, gutter), gutter)]


def _is_scrambled(column: Column) -> bool:
    """Return whether lines go up the page more often than they do where a box or two was written last."""
    ups = sum(following.base > line.base + 0.5 * line.size for line, following in pairwise(column))
    return ups > max(2, len(column) // 10)


def _halved(lines: list[Line], gutter: Gutter) -> list[Line]:
    """Return the lines, those that were written across both columns parted."""
    halves = list[Line]()
    for line in lines:
        place = next((place for place, cell in enumerate(line.cells) if cell.left >= gutter.right - 4), 0)
        inside = gutter.bottom - 1 <= line.base <= gutter.top + 1
        halves += [Line(line.cells[:place]), Line(line.cells[place:])] if inside and place else [line]
    return halves


def _apart(lines: list[Line], gutter: Gutter) -> list[Column]:
    """Return what stands above the columns, the columns in the order in which they were written, what stands below."""
    sides: dict[str, Column] = {"above": []}
    below = Column()
    for line in lines:
        side = gutter.side(line)
        if side:
            sides.setdefault(side, []).append(line)
        else:
            (sides["above"] if line.base > gutter.bottom else below).append(line)
    above, *beside = [sides[side] for side in sides]
    if below and len(beside) == 2 and abs(below[0].left - beside[0][-1].left) < _NEAR and not section(below[0].text, marked=True):
        beside.reverse()
    return [column for column in (above, *beside, below) if column]


def _gutter(lines: list[Line]) -> Gutter | None:
    """Return the gap between two columns, none where all is one."""
    cells = [cell for line in lines for cell in line.cells]
    if len(cells) < 2 * _STARTS:
        return None
    least, most = min(cell.left for cell in cells), max(cell.right for cell in cells)
    usual = _usual(cells)
    low, high = (least + share * (most - least) for share in _BETWEEN)
    starts = Counter(round(cell.left / _GRID) for cell in cells if low < cell.left < high)
    tried = [start for start, count in starts.most_common(_TRIED) if count >= _STARTS]
    gaps = (_gap(cells, _GRID * (start - 0.5), usual) for start in tried)
    first = next((gap for gap in gaps if gap), None)
    return first and max((first, *(gap for gap in gaps if gap and abs(gap.right - first.right) < _NEAR)), key=_height)


def _usual(cells: list[Cell]) -> Ink | None:
    """Return the ink that most cells begin with."""
    return Counter(cell.words[0].ink for cell in cells).most_common(1)[0][0] if cells else None


def _gap(cells: list[Cell], begin: float, usual: Ink | None) -> Gutter | None:
    """Return the gap left of what begins at a place, where both sides are columns: with headings of their own."""
    best: list[Cell] = []
    run: list[Cell] = []
    for cell in sorted(cells, key=lambda cell: -cell.base):
        if cell.left < begin - 1 and cell.right > begin - 4:
            run = []
            continue
        run.append(cell)
        if _begun(run, begin) > _begun(best, begin):
            best = run
    right = [cell for cell in best if cell.left >= begin - 1]
    left = [cell for cell in best if cell.left < begin - 1]
    if not all(_is_column(side, usual) or _is_column(side, _usual(side)) for side in (left, right)):
        return None
    return Gutter(begin, max(cell.base for cell in best), min(cell.base for cell in best))


def _height(gap: Gutter) -> float:
    return gap.top - gap.bottom


def _begun(run: list[Cell], begin: float) -> int:
    return sum(begin - 1 <= cell.left <= begin + 4 for cell in run)


def _is_column(cells: list[Cell], usual: Ink | None) -> bool:
    """Return whether cells make a column: headings, and more than headings under them."""
    headings = [cell for cell in cells if usual and _is_heading(cell, usual)]
    told = len(headings) > 1 or any(section(cell.text, marked=True) for cell in headings)  # one in big print may be the name
    return len(cells) >= _STARTS and told and len(headings) <= _MOST_HEADINGS * len(cells)


def _is_heading(cell: Cell, usual: Ink) -> bool:
    """Return whether a cell is set and worded as a heading, or in big print."""
    ink = cell.words[0].ink
    set_so = ink != usual or cell.text.isupper()
    return ink.size >= _BIG * usual.size or (set_so and section(cell.text, marked=True) is not None)


def _lowered(column: Column) -> Column:
    """Return the lines, those that were written after what stands below them above it."""
    found = Column()
    for line in column:
        place = len(found)
        while place and found[place - 1].base < line.base - 0.5 * line.size:
            place -= 1
        over = any(line.over(other) for other in found[place:])
        found.insert(place if over else len(found), line)
    return found


def _is_aligned(line: Line, other: Line) -> bool:
    """Return whether the first cells of two lines begin, or end, at one place."""
    one, two = line.cells[0], other.cells[0]
    return min(abs(one.left - two.left), abs(one.right - two.right)) < 3


def _with_side_headings(column: Column) -> Column:
    """Return the lines, section headings that stand left of what they head on lines of their own."""
    beside = [line for line in column if len(line.cells) > 1 and section(line.cells[0].text, marked=True) in _OF_ENTRIES]
    if not beside:
        return column
    found = Column()
    for line in column:
        heads = len(line.cells) > 1 and _is_aligned(line, beside[0]) and section(line.cells[0].text, marked=True)
        found += [Line(line.cells[:1]), Line(line.cells[1:])] if heads else [line]
    return found
