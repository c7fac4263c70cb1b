"""The lines of a page → its columns, each read from the top; by how it was written, else by how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from matcher.reading.pdf import bullets, margin_headings, table_cells
from matcher.reading.pdf.line_tails import TAIL, Column, is_date, with_whole_heads
from matcher.reading.pdf.lines import Cell, Line, parted, set_out, written
from matcher.reading.pdf.page_words import Ink, Word
from matcher.reading.pdf.table_cells import by_cell
from matcher.reading.words.sections import section

_FEWEST, _ABOVE = 4, 2
"""Lines that a column has; lines in big print that may be the head of the document, a name and what the person is."""
_BETWEEN = (0.12, 0.85)
"""Shares of the width of what is written between which the right one of two columns begins."""
_GRID, _MOST, _TRIED = 3.0, 400, 12
"""Points that are read as one place; places that the width has at most; places that are tried."""
_WHOLE = 0.7
"""Share of the width of what is written from which on a cell stands across all columns."""
_MOST_MARKS = 0.7
"""Share of the cells of a column that may be headings, or dates: more than these stands in one."""
_DEEPEST = 6
"""Bands of two columns that are looked for above or below each other."""
_BIG = 1.15
"""From how many times the usual size on a line may be a heading, whatever it says."""
_NEAR = 25.0
"""Points by which the beginnings of lines differ at most that one text may run through."""
_OF_ENTRIES = frozenset({"work", "teaching", "education", "project", "research", "publication", "volunteer"})


class Gutter(NamedTuple):
    """The gap between two columns: where it is, and how far up and down."""

    place: float
    top: float
    bottom: float

    def side(self, line: Line) -> str:
        """Return the column of a line, "" where it stands across both or outside."""
        if not self.bottom - 1 <= line.base <= self.top + 1:
            return ""
        return "right" if line.left >= self.place else "left" if line.right <= self.place else ""


def columns(words: Sequence[Word]) -> list[Column]:
    """Return the columns of a page; what stands across them above, between or below is a column by itself."""
    found = _columns(parted(written(bullets.before_text(words))))
    if any(_is_scrambled(runs) for runs in found):
        found = _columns(parted(set_out(words)))
    return [_with_side_headings(with_whole_heads(_lowered([*chain(*runs)]))) for runs in found]


def _columns(lines: list[Line]) -> list[list[Column]]:
    """Return the columns, each in runs."""
    labelled = margin_headings.above(lines)
    return [table_cells.runs(by_cell(column)) for column in ([labelled] if labelled else _cut(lines, _DEEPEST))]


def _cut(lines: list[Line], deep: int) -> list[list[Line]]:
    """Return what is above two columns, the columns in the order in which they were written, what is below, cut in its turn.

    The recursive XY-cut of Nagy and Seth (1984): a gap must have headings on both sides, which tables of entries lack.
    """
    gutter = _gutter(lines) if deep and lines else None
    if gutter is None:
        return [lines] if lines else []
    above, beside, below = _apart(_halved(lines, gutter), gutter)
    return [*_cut(above, deep - 1), *beside, *_cut(below, deep - 1)]


def _is_scrambled(runs: list[Column]) -> bool:
    """Return whether lines go up the page more often than they do where a box or two was written last."""
    ups = sum(following.base > line.base + 0.5 * line.size for run in runs for line, following in pairwise(run))
    return ups > max(2, sum(map(len, runs)) // 10)


def _halved(lines: list[Line], gutter: Gutter) -> list[Line]:
    """Return the lines, those that were written across both columns parted."""
    halves = list[Line]()
    for line in lines:
        place = next((place for place, cell in enumerate(line.cells) if cell.left >= gutter.place), 0)
        inside = gutter.bottom - 1 <= line.base <= gutter.top + 1
        halves += [Line(line.cells[:place]), Line(line.cells[place:])] if inside and place else [line]
    return halves


def _apart(lines: list[Line], gutter: Gutter) -> tuple[Column, list[Column], Column]:
    """Return what stands above the columns, the columns in the order in which they were written, and what stands below."""
    above, below, sides = Column(), Column(), dict[str, Column]()
    for line in lines:
        side = gutter.side(line)
        if side:
            sides.setdefault(side, []).append(line)
        else:
            (above if line.base > gutter.bottom else below).append(line)
    beside = list(sides.values())
    if below and len(beside) == 2 and abs(below[0].left - beside[0][-1].left) < _NEAR and not section(below[0].text, marked=True):
        beside.reverse()
    return above, beside, below


def _gutter(lines: list[Line]) -> Gutter | None:
    """Return the gap between two columns, or None where all is one."""
    cells = [cell for line in lines for cell in line.cells]
    usual = _usual(cells)
    down = sorted(cells, key=lambda cell: -cell.base)
    gaps = (_gap(down, place, usual) for place in _valleys(cells))
    return max((gap for gap in gaps if gap), key=_height, default=None)


def _valleys(cells: list[Cell]) -> list[float]:
    """Return where a gap between columns may be: the middles of the valleys of what covers the width, the deepest first.

    Neither side need begin or end at one place, as centred text does not.
    """
    least, most = min(cell.left for cell in cells), max(cell.right for cell in cells)
    grid = max(_GRID, (most - least) / _MOST)
    low, high = (int((least + share * (most - least)) / grid) for share in _BETWEEN)
    covered = Counter(
        place
        for cell in cells
        if cell.right - cell.left < _WHOLE * (most - least)
        for place in range(max(low, int(cell.left / grid)), min(high, int(cell.right / grid)) + 1)
    )
    valleys = [list(run) for _, run in groupby(range(low, high + 1), key=lambda place: covered[place])]
    around = [0, *(covered[run[0]] for run in valleys), 0]
    deep = [run for at, run in enumerate(valleys, 1) if around[at - 1] >= around[at] <= around[at + 1]]
    deep.sort(key=lambda run: (covered[run[0]], -len(run)))
    return [grid * (run[0] + run[-1] + 1) / 2 for run in deep[:_TRIED]]


def _usual(cells: list[Cell]) -> Ink | None:
    """Return the ink that most cells begin with."""
    return Counter(cell.words[0].ink for cell in cells).most_common(1)[0][0] if cells else None


def _gap(cells: list[Cell], place: float, usual: Ink | None) -> Gutter | None:
    """Return the gap at a place as far up and down as nothing stands across it, where both sides are columns: with headings.

    The cells are those of a page from its top.
    """
    across = {round(cell.base) for cell in cells if cell.left < place < cell.right}
    runs: list[tuple[list[Cell], list[Cell]]] = [([], [])]
    for cell in cells:
        if round(cell.base) not in across:
            runs[-1][cell.left >= place].append(cell)
        elif runs[-1] != ([], []):
            runs.append(([], []))
    best = max(runs, key=lambda sides: min(map(len, sides)))
    best = _without_tails(best, usual)
    if not all(_is_column(side, usual) or _is_column(side, _usual(side)) for side in best):
        return None
    bottom = min(cell.base for side in best for cell in side) if best is runs[-1] else _bottom(best, usual)
    return Gutter(place, max(cell.base for side in best for cell in side), bottom)


def _without_tails(sides: tuple[list[Cell], list[Cell]], usual: Ink | None) -> tuple[list[Cell], list[Cell]]:
    """Return both sides from where columns begin: dates and places beside the lines of one column above them make none."""
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
    """Return where two columns end that something stands across below: above the last heading below the shorter one."""
    ends = [min(cell.base for cell in side) for side in sides]
    longer = sides[ends.index(min(ends))]
    below = [cell for cell in longer if cell.base < max(ends) - 1 and usual and _is_heading(cell, usual)]
    below = [cell for cell in below if section(cell.text, marked=True)]
    return below[-1].base + below[-1].words[0].ink.size / 2 if below else min(ends)


def _height(gap: Gutter) -> float:
    return gap.top - gap.bottom


def _is_column(cells: list[Cell], usual: Ink | None) -> bool:
    """Return whether cells make a column: headings, and more than headings under them."""
    headings = [cell for cell in cells if usual and _is_heading(cell, usual)]
    told = len(headings) > _ABOVE or any(section(cell.text, marked=True) for cell in headings)
    dated = sum(is_date(cell) for cell in cells)
    lines = len({round(cell.base) for cell in cells})
    return lines >= _FEWEST and told and len(headings) + dated <= _MOST_MARKS * len(cells)


def _is_heading(cell: Cell, usual: Ink) -> bool:
    """Return whether a cell is set and worded as a heading, or in big print."""
    ink = cell.words[0].ink
    if not any(map(str.isalpha, cell.text)):
        return False
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
