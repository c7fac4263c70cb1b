"""The lines of a page with section headings in a margin of their own → the same, each heading above its section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from matcher.reading.pdf.printed_lines import Cell, Line
from matcher.reading.words.sections import section

_FEWEST = 2
"""Headings in a margin at least."""
_CLOSE, _HIGH = 1.7, 0.9
"""Times the size by which the lines of one heading follow each other; by which the line beside a heading stands higher."""
_ALIGNED = 3.0
"""Points by which what begins, or ends, at one place differs."""
_INSIDE = 0.97
"""Share of the other cells that stand right of the margin."""


def headings_above(lines: Sequence[Line]) -> list[Line] | None:
    """Return the lines, with headings in the margin on lines of their own, or None where no margin is kept for headings."""
    margin = _margin([line.cells[0] for line in lines])
    if not margin or not _is_kept(margin, lines):
        return None
    labels, others = set(margin), list[Line]()
    for line in lines:
        rest = line.cells[1:] if line.cells[0] in labels else line.cells
        if rest:
            others.append(Line(rest))
    return _merged(_joined(margin), others)


def _margin(cells: list[Cell]) -> list[Cell]:
    """Return the cells that are set as most section headings are, from the top of the page."""
    body = Counter(cell.words[0].ink for cell in cells).most_common(1)[0][0]
    headings = [cell for cell in cells if cell.words[0].ink != body and section(cell.text, marked=True)]
    if len(headings) < _FEWEST:
        return []
    ink = Counter(cell.words[0].ink for cell in headings).most_common(1)[0][0]
    headings = [cell for cell in headings if cell.words[0].ink == ink]
    begin, begin_count = Counter(round(cell.left) for cell in headings).most_common(1)[0]
    end, end_count = Counter(round(cell.right) for cell in headings).most_common(1)[0]
    inked = [cell for cell in cells if cell.words[0].ink == ink]
    if begin_count >= end_count:
        aligned = [cell for cell in inked if abs(cell.left - begin) < _ALIGNED]
    else:
        aligned = [cell for cell in inked if abs(cell.right - end) < _ALIGNED]
    return sorted(aligned, key=lambda cell: -cell.base)


def _is_kept(margin: list[Cell], lines: Sequence[Line]) -> bool:
    """Return whether nothing but headings stands in the margin, from the first of them on."""
    labels, top, edge = set(margin), margin[0].base + margin[0].words[0].ink.size, max(cell.right for cell in margin)
    others = [cell for line in lines for cell in line.cells if cell not in labels and cell.base <= top]
    inside = sum(cell.left >= edge - 1 for cell in others)
    return len(others) >= 2 * len(margin) and inside >= _INSIDE * len(others)


def _joined(margin: list[Cell]) -> list[Line]:
    """Return the headings, with every wrapped one made whole."""
    joined = list[Cell]()
    for cell in margin:
        last = joined[-1] if joined else None
        if last and _goes_on(last, cell):
            joined[-1] = Cell((*last.words, cell.words[0]._replace(glued=False), *cell.words[1:]))
        else:
            joined.append(cell)
    return [Line((cell,)) for cell in joined]


def _goes_on(last: Cell, cell: Cell) -> bool:
    """Return whether a cell stands closely below another one, unless both are headings by themselves."""
    close = last.words[-1].base - cell.base < _CLOSE * cell.words[0].ink.size
    return close and not (section(last.text, marked=True) and section(cell.text, marked=True))


def _merged(headings: list[Line], lines: list[Line]) -> list[Line]:
    """Return the lines, each heading before the first of those that stand beside or below it."""
    merged, headings_left = list[Line](), headings[::-1]
    for line in lines:
        while headings_left and line.base <= headings_left[-1].base + _HIGH * headings_left[-1].size:
            merged.append(headings_left.pop())
        merged.append(line)
    return merged + headings_left[::-1]
