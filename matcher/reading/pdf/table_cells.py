"""Lines of a column → the same with each table cell by cell, whether it was written across its cells or down them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.pdf.line_tails import Column, with_tails
from matcher.reading.pdf.page_words import HYPHEN, Word
from matcher.reading.pdf.printed_lines import Cell, Line
from matcher.reading.words import dates, places

_ALIGNED = 3.0
"""Points by which beginnings at one place differ at most."""
_FEWEST = 2
"""Rows that a table of entries has at least."""
_UP, _LEVEL = 0.5, 1.0
"""Times the size by which a line that begins a cell is higher than the one before, at least; by which tops of cells differ."""
_TELLS = 14
"""Times the size of the widest text in the right cells at least, for they tell of something, as lists of words do not."""
_BLANK = 0.25
"""Share of the size that a blank is wide at least."""
_HYPHENS = f"-{HYPHEN}"
_TRIED, _FEWEST_LINES = 12, 2
"""Places that are tried at most; lines with a cell that begins at one, at least."""
_APART, _LOOSEST = 1.25, 1.6
"""Times the distance of lines within a cell from which on a row ends; times the size which that distance is at most."""


class CellPair(NamedTuple):
    """Two cells side by side, by the index of the first line of the left one, of the right one, and of what comes after."""

    left: int
    right: int
    end: int


def column_runs(lines: list[Line]) -> list[Column]:
    """Return the lines of a column in runs in reading order: of each row of a table the left cell, then the right one.

    A row is known by how it was written: down the left cell, then up to its top and to the right of all its lines, and down
    the right one (the order of blocks that Breuel derives from their places, doi:10.1117/12.479678, is the same). What is
    written after its lines to stand at their right ends, as dates are, makes no row: rows of a table begin at one place, and
    their right cells are the wide ones.
    """
    runs, done = list[Column](), 0
    for row, width in sorted(_tabled(lines, list(_pairs(lines)))):
        left = with_tails(_unwrapped(lines[row.left : row.right], width))
        runs += [with_tails(lines[done : row.left]), *_side_by_side(left, with_tails(lines[row.right : row.end]))]
        done = row.end
    return [run for run in (*runs, with_tails(lines[done:])) if run]


def _side_by_side(left: Column, right: Column) -> list[Column]:
    """Return both cells of a row, as one where the left one is a single line, as dates are."""
    return [left, right] if len(left) > 1 else [[Line((*left[0].cells, *right[0].cells)), *right[1:]]]


def _pairs(lines: list[Line]) -> Iterator[CellPair]:
    """Yield the pairs of cells that may be rows, in order."""
    done = 0
    for index in range(1, len(lines)):
        if index >= done and (left := _top_left(lines, index, done)) < index - 1:
            done = _end(lines, left, index)
            yield CellPair(left, index, done)


def _top_left(lines: list[Line], index: int, first: int) -> int:
    """Return where the cell begins to whose right a line stands, at its top; the index of the line itself where there is none."""
    line, top = lines[index], index
    if line.base < lines[index - 1].base + _UP * line.size:
        return index
    high = line.base + _LEVEL * line.size
    while top > first and lines[top - 1].left < line.left and lines[top - 1].base < high:
        if top < index and lines[top - 1].base <= lines[top].base:
            break
        top -= 1
    level = top < index and abs(lines[top].base - line.base) <= _LEVEL * line.size and lines[top].right <= line.left
    return top if level and 2 * len(_inside(lines, top, index)) > index - top else index


def _inside(lines: list[Line], left: int, right: int) -> list[Line]:
    """Return the lines of the left cell of a row, except those with a word that is wider than the cell."""
    return [line for line in lines[left:right] if line.right <= lines[right].left]


def _end(lines: list[Line], left: int, right: int) -> int:
    """Return where what stands to the right of a cell, and not above it, ends."""
    edge = max(line.right for line in _inside(lines, left, right))
    top, end = lines[right].base + _LEVEL * lines[right].size, right
    while end < len(lines) and lines[end].left >= edge and lines[end].base <= top:
        end += 1
    return end


def _tabled(lines: list[Line], rows: list[CellPair]) -> Iterator[tuple[CellPair, float]]:
    """Yield the rows of tables, several whose right cells begin at one place and are wide, with the width of the left cells."""
    rows = sorted(rows, key=lambda row: lines[row.right].left)
    starts = [
        0,
        *(
            index
            for index, (last, row) in enumerate(pairwise(rows), 1)
            if _right_begin(lines, row) - _right_begin(lines, last) > _ALIGNED
        ),
    ]
    for start, stop in zip(starts, [*starts[1:], len(rows)], strict=True):
        table = rows[start:stop]
        width = _width([line for row in table for line in _inside(lines, row.left, row.right)])
        right_lines = [line for row in table for line in lines[row.right : row.end]]
        wide = max((cell.right - cell.left for line in right_lines for cell in line.cells), default=0.0)
        if len(table) >= _FEWEST and _width(right_lines) > width and wide > _TELLS * right_lines[0].size:
            yield from ((row, width) for row in table)


def _right_begin(lines: list[Line], row: CellPair) -> float:
    return lines[row.right].left


def _width(lines: list[Line]) -> float:
    """Return the width of the column that lines make."""
    return max(line.right for line in lines) - min(line.left for line in lines) if lines else 0.0


def _unwrapped(cell: list[Line], width: float) -> list[Line]:
    """Return the lines of a cell, with those made whole that were wrapped because it is narrow."""
    whole = list[Line]()
    for line, last in zip(cell, [None, *cell], strict=False):
        if last and _goes_on(last, line, width):
            words = whole[-1].cells[-1].words
            whole[-1] = Line((*whole[-1].cells[:-1], Cell((*words, *_words_after(words[-1], line)))))
        else:
            whole.append(line)
    return whole


def _words_after(last: Word, line: Line) -> tuple[Word, ...]:
    first, *more = (word for cell in line.cells for word in cell.words)
    return first._replace(glued=last.text[-1] in _HYPHENS), *more


def _goes_on(last: Line, line: Line, width: float) -> bool:
    """Return whether a line goes on with the one above: set alike, in a cell that had no room for its first word."""
    first = line.cells[0].words[0]
    if last.cells[-1].words[-1].ink != first.ink or _is_place_or_date(line) or _is_place_or_date(last):
        return False
    return last.right - last.left + _BLANK * first.ink.size + first.right - first.left > width


def _is_place_or_date(line: Line) -> bool:
    """Return whether a line is a place or has a date, and so is never continued."""
    return bool(places.is_known(line.text) or dates.find(line.text))


class Half(NamedTuple):
    """A line parted at a place: what stands left and right of it, or neither where it stands across."""

    line: Line
    left: Line | None
    right: Line | None


def by_cell(lines: list[Line]) -> list[Line]:
    """Return the lines of a column, those of each row of a table cell by cell; as they are where there is no such table.

    A cut of the column at the place where its right cells begin, and of what stands between two lines across it at the gaps of
    the left cells: the recursive XY-cut of Nagy and Seth (1984), each gap measured by the distance of the lines of a cell.
    """
    starts = Counter(round(cell.left) for line in lines for cell in line.cells[1:])
    for begin, count in starts.most_common(_TRIED):
        halves = [_halved(line, begin) for line in lines] if count >= _FEWEST_LINES else []
        if _is_table(halves, begin):
            return [line for row in _cell_rows(halves) for line in _row_in_order(row)]
    return lines


def _halved(line: Line, begin: float) -> Half:
    left = [cell for cell in line.cells if cell.left < begin - _ALIGNED]
    right = line.cells[len(left) :]
    if left and left[-1].right > begin:
        return Half(line, None, None)
    return Half(line, Line(left) if left else None, Line(right) if right else None)


def _is_table(halves: list[Half], begin: float) -> bool:
    """Return whether cells stand side by side: the right ones are wider, and go on beside lines of the left ones."""
    left, right = [half.left for half in halves if half.left], [half.right for half in halves if half.right]
    if not left or not right or any(len(line.text) == 1 for line in left):
        return False
    wide = max(line.right for line in right) - begin > begin - min(line.left for line in left)
    beside = any(half.left and half.right and _is_within(half.right, begin) for half in halves)
    return wide and beside and not all(_is_within(line, begin) for line in right)


def _is_within(line: Line, begin: float) -> bool:
    """Return whether a line is a bullet or hangs below one, so that no line beside it is its label."""
    return line.left > begin + _ALIGNED or not line.text[0].isalnum()


def _cell_rows(halves: list[Half]) -> Iterator[list[Half]]:
    """Yield the rows, lines across the place by themselves: one begins where more than the usual gap is above a left cell."""
    step, row, last = _step([half.left for half in halves if half.left]), list[Half](), float("inf")
    for half in halves:
        across = not half.left and not half.right
        if across or (half.left and last - half.line.base > step):
            yield row
            row = []
        row.append(half)
        if across:
            last = float("inf")
        elif half.left:
            last = half.line.base
    yield row


def _step(left: list[Line]) -> float:
    """Return how far apart the lines of one left cell are at most."""
    steps = sorted(line.base - following.base for line, following in pairwise(left))
    size = left[0].size
    return _APART * min(steps[len(steps) // 4] if steps else size, _LOOSEST * size)


def _row_in_order(row: list[Half]) -> list[Line]:
    """Return the lines of a row: the left cell, then the right one; as they are where the left one is a single line."""
    left = [half.left for half in row if half.left]
    if len(left) < 2:
        return [half.line for half in row]
    return left + [half.right for half in row if half.right]
