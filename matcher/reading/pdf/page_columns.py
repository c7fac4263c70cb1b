"""The lines of a page → its columns, each read from the top, in the order of writing, else by how they stand on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from matcher.reading.pdf import bullets, margin_headings, table_cells
from matcher.reading.pdf.line_tails import TAIL, Column, is_date, with_whole_heads
from matcher.reading.pdf.page_words import Ink, Word
from matcher.reading.pdf.printed_lines import Cell, Line, lines_as_seen, lines_as_written, parted_lines
from matcher.reading.pdf.table_cells import by_cell
from matcher.reading.words.sections import section

_FEWEST, _ABOVE = 4, 2
"""Lines of a column at least; lines in big print that may be a name and a title above all columns, at most."""
_BETWEEN = (0.12, 0.85)
"""Shares of the printed width between which the right one of two columns begins."""
_GRID, _MOST, _TRIED = 3.0, 400, 12
"""Points of a step in which gaps are sought; steps of the width at most; gaps that are tried."""
_WHOLE = 0.7
"""Share of the printed width from which on a cell stands across all columns."""
_MOST_MARKS = 0.7
"""Share of the cells of a column that are headings or dates at most."""
_DEEPEST = 6
"""Bands of two columns that are sought above or below one another."""
_BIG = 1.15
"""Times the usual size from which on a cell may be a heading, whatever it says."""
_NEAR = 25.0
"""Points by which the left edges of columns that one text may run through differ at most."""
_OF_ENTRIES = frozenset({"work", "teaching", "education", "project", "research", "publication", "volunteer"})


class Gutter(NamedTuple):
    """The gap between two columns: where it is, and how far up and down."""

    x: float
    top: float
    bottom: float

    def side(self, line: Line) -> str:
        """Return the column of a line, empty where it stands across both or outside."""
        if not self.bottom - 1 <= line.base <= self.top + 1:
            return ""
        if line.left >= self.x:
            return "right"
        return "left" if line.right <= self.x else ""


def columns(words: Sequence[Word]) -> list[Column]:
    """Return the columns of a page; what stands across them above, between or below is a column by itself."""
    columns_found = _columns(parted_lines(lines_as_written(bullets.with_bullets_first(words))))
    if any(_is_scrambled(runs) for runs in columns_found):
        columns_found = _columns(parted_lines(lines_as_seen(words)))
    return [_with_side_headings(with_whole_heads(_from_top([*chain(*runs)]))) for runs in columns_found]


def _columns(lines: list[Line]) -> list[list[Column]]:
    """Return the columns, each in runs."""
    labelled = margin_headings.headings_above(lines)
    return [table_cells.column_runs(by_cell(column)) for column in ([labelled] if labelled else _cut(lines, _DEEPEST))]


def _cut(lines: list[Line], deep: int) -> list[list[Line]]:
    """Return what is above two columns, the columns in the order of writing, and what is below; both are cut in their turn.

    The recursive XY-cut of Nagy and Seth (1984): a gap must have headings on both sides, which tables of entries lack.
    """
    gutter = _tallest_gutter(lines) if deep and lines else None
    if gutter is None:
        return [lines] if lines else []
    above, beside, below = _around_gutter(_halved(lines, gutter), gutter)
    return [*_cut(above, deep - 1), *beside, *_cut(below, deep - 1)]


def _is_scrambled(runs: list[Column]) -> bool:
    """Return whether lines go up the page more often than where a box or two was written last."""
    ups = sum(following.base > line.base + 0.5 * line.size for run in runs for line, following in pairwise(run))
    return ups > max(2, sum(map(len, runs)) // 10)


def _halved(lines: list[Line], gutter: Gutter) -> list[Line]:
    """Return the lines, with those parted that were written across both columns."""
    halves = list[Line]()
    for line in lines:
        index = next((index for index, cell in enumerate(line.cells) if cell.left >= gutter.x), 0)
        inside = gutter.bottom - 1 <= line.base <= gutter.top + 1
        halves += [Line(line.cells[:index]), Line(line.cells[index:])] if inside and index else [line]
    return halves


def _around_gutter(lines: list[Line], gutter: Gutter) -> tuple[Column, list[Column], Column]:
    """Return what stands above the columns, the columns in the order in which they were written, and what stands below."""
    above, below, sides = Column(), Column(), dict[str, Column]()
    for line in lines:
        side = gutter.side(line)
        if side:
            sides.setdefault(side, []).append(line)
        else:
            outside = above if line.base > gutter.bottom else below
            outside.append(line)
    beside = list(sides.values())
    if below and len(beside) == 2 and abs(below[0].left - beside[0][-1].left) < _NEAR and not section(below[0].text, marked=True):
        beside.reverse()
    return above, beside, below


def _tallest_gutter(lines: list[Line]) -> Gutter | None:
    """Return the tallest gap between two columns, or None where there is one column."""
    cells = [cell for line in lines for cell in line.cells]
    usual = _usual(cells)
    down = sorted(cells, key=lambda cell: -cell.base)
    gaps = (_gutter_at(down, x, usual) for x in _valleys(cells))
    return max((gap for gap in gaps if gap), key=_height, default=None)


def _valleys(cells: list[Cell]) -> list[float]:
    """Return where a gap between columns may be: the middles of the parts of the width that are covered least, the best first.

    Neither side need be aligned, as centred text is not.
    """
    least, most = min(cell.left for cell in cells), max(cell.right for cell in cells)
    grid = max(_GRID, (most - least) / _MOST)
    low, high = (int((least + share * (most - least)) / grid) for share in _BETWEEN)
    covered = Counter(
        x
        for cell in cells
        if cell.right - cell.left < _WHOLE * (most - least)
        for x in range(max(low, int(cell.left / grid)), min(high, int(cell.right / grid)) + 1)
    )
    valleys = [list(run) for _, run in groupby(range(low, high + 1), key=lambda x: covered[x])]
    around = [0, *(covered[run[0]] for run in valleys), 0]
    deep = [run for index, run in enumerate(valleys, 1) if around[index - 1] >= around[index] <= around[index + 1]]
    deep.sort(key=lambda run: (covered[run[0]], -len(run)))
    return [grid * (run[0] + run[-1] + 1) / 2 for run in deep[:_TRIED]]


def _usual(cells: list[Cell]) -> Ink | None:
    """Return the ink that most cells begin with."""
    return Counter(cell.words[0].ink for cell in cells).most_common(1)[0][0] if cells else None


def _gutter_at(cells: list[Cell], x: float, usual: Ink | None) -> Gutter | None:
    """Return the gap at x, as high as nothing stands across it, where both sides are columns, with headings, else None.

    The cells are those of a page from its top.
    """
    across = {round(cell.base) for cell in cells if cell.left < x < cell.right}
    runs: list[tuple[list[Cell], list[Cell]]] = [([], [])]
    for cell in cells:
        if round(cell.base) not in across:
            left, right = runs[-1]
            side = right if cell.left >= x else left
            side.append(cell)
        elif any(runs[-1]):
            runs.append(([], []))
    best = max(runs, key=lambda sides: min(map(len, sides)))
    best = _without_tails(best, usual)
    if not all(_is_column(side, usual) or _is_column(side, _usual(side)) for side in best):
        return None
    bottom = min(cell.base for side in best for cell in side) if best is runs[-1] else _bottom(best, usual)
    return Gutter(x, max(cell.base for side in best for cell in side), bottom)


def _without_tails(sides: tuple[list[Cell], list[Cell]], usual: Ink | None) -> tuple[list[Cell], list[Cell]]:
    """Return both sides from the first heading on the right on, where dates and places above it belong to lines on the left."""
    left, right = sides
    first = next((cell for cell in right if usual and _is_heading(cell, usual)), None)
    tails = [cell for cell in right if first and cell.base > first.base + 1]
    if first is None or not any(map(is_date, tails)) or not all(_is_tail(cell, left) for cell in tails):
        return sides
    top = first.base + first.words[0].ink.size / 2
    return [cell for cell in left if cell.base <= top], right[len(tails) :]


def _is_tail(cell: Cell, left: list[Cell]) -> bool:
    """Return whether a cell stands beside a line that it may be the end of."""
    return len(cell.text) <= TAIL and any(abs(other.base - cell.base) < cell.words[0].ink.size / 2 for other in left)


def _bottom(sides: tuple[list[Cell], list[Cell]], usual: Ink | None) -> float:
    """Return where two columns end above what stands across: at the last section of the longer one below the shorter one."""
    ends = [min(cell.base for cell in side) for side in sides]
    longer = sides[ends.index(min(ends))]
    below = [cell for cell in longer if cell.base < max(ends) - 1 and usual and _is_heading(cell, usual)]
    below = [cell for cell in below if section(cell.text, marked=True)]
    return below[-1].base + below[-1].words[0].ink.size / 2 if below else min(ends)


def _height(gap: Gutter) -> float:
    return gap.top - gap.bottom


def _is_column(cells: list[Cell], usual: Ink | None) -> bool:
    """Return whether cells make a column: headings of sections, with enough below them."""
    headings = [cell for cell in cells if usual and _is_heading(cell, usual)]
    has_sections = len(headings) > _ABOVE or any(section(cell.text, marked=True) for cell in headings)
    dated = sum(is_date(cell) for cell in cells)
    lines = len({round(cell.base) for cell in cells})
    return lines >= _FEWEST and has_sections and len(headings) + dated <= _MOST_MARKS * len(cells)


def _is_heading(cell: Cell, usual: Ink) -> bool:
    """Return whether a cell is set and worded as a heading, or in big print."""
    ink = cell.words[0].ink
    if not any(map(str.isalpha, cell.text)):
        return False
    set_so = ink != usual or cell.text.isupper()
    return ink.size >= _BIG * usual.size or (set_so and section(cell.text, marked=True) is not None)


def _from_top(column: Column) -> Column:
    """Return the lines, with those moved up that were written after what stands below them."""
    ordered = Column()
    for line in column:
        index = len(ordered)
        while index and ordered[index - 1].base < line.base - 0.5 * line.size:
            index -= 1
        over = any(line.over(other) for other in ordered[index:])
        ordered.insert(index if over else len(ordered), line)
    return ordered


def _is_aligned(line: Line, other: Line) -> bool:
    """Return whether the first cells of two lines begin, or end, at one place."""
    first, second = line.cells[0], other.cells[0]
    return min(abs(first.left - second.left), abs(first.right - second.right)) < 3


def _with_side_headings(column: Column) -> Column:
    """Return the lines, with section headings at the left of their sections on lines of their own."""
    side_headings = [line for line in column if len(line.cells) > 1 and section(line.cells[0].text, marked=True) in _OF_ENTRIES]
    if not side_headings:
        return column
    lines = Column()
    for line in column:
        heads = len(line.cells) > 1 and _is_aligned(line, side_headings[0]) and section(line.cells[0].text, marked=True)
        lines += [Line(line.cells[:1]), Line(line.cells[1:])] if heads else [line]
    return lines
