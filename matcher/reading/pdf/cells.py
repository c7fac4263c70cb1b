"""Lines that were written across the cells of a table, line after line → the same cell by cell, as tables mostly are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.pdf.lines import Line

_ALIGNED = 3.0
"""Points by which what begins at one place differs."""
_TRIED, _FEWEST = 12, 2
"""Places that are tried; lines that have a cell which begins there."""
_APART, _LOOSEST = 1.25, 1.6
"""Times the distance of the lines of a cell by which those of two rows differ; times the size that it is at most."""


class Half(NamedTuple):
    """A line parted at a place: what stands left and right of it; neither where it stands across."""

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
        halves = [_parted(line, begin) for line in lines] if count >= _FEWEST else []
        if _is_table(halves, begin):
            return [line for row in _rows(halves) for line in _set(row)]
    return lines


def _parted(line: Line, begin: float) -> Half:
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
    """Return whether a line is a bullet or hangs below one: it begins nothing that a line beside it could be the label of."""
    return line.left > begin + _ALIGNED or not line.text[0].isalnum()


def _rows(halves: list[Half]) -> Iterator[list[Half]]:
    """Yield the rows, lines across the place by themselves: one begins where more than the usual gap is above a left cell."""
    step, row, last = _step([half.left for half in halves if half.left]), list[Half](), float("inf")
    for half in halves:
        across = not half.left and not half.right
        if across or (half.left and last - half.line.base > step):
            yield row
            row = []
        row.append(half)
        last = float("inf") if across else half.line.base if half.left else last
    yield row


def _step(left: list[Line]) -> float:
    """Return how far lines of one left cell stand apart at most."""
    steps = sorted(line.base - following.base for line, following in pairwise(left))
    size = left[0].size
    return _APART * min(steps[len(steps) // 4] if steps else size, _LOOSEST * size)


def _set(row: list[Half]) -> list[Line]:
    """Return the lines of a row: the left cell, then the right one; as they are where the left one is only a line."""
    left = [half.left for half in row if half.left]
    if len(left) < 2:
        return [half.line for half in row]
    return left + [half.right for half in row if half.right]
