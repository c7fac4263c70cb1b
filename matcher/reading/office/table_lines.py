"""Rows of cells → lines in the order in which they are read: many a table only sets dates beside titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matcher.reading.office.flow import OfficeParagraph, TextRun
from matcher.reading.paper.blocks import STROKE
from matcher.reading.structure.head import names
from matcher.reading.words import dates, sections, table_headers

_SHORT = 120
"""Characters of the longest line that may stand beside another."""
_WIDEST = 200
"""Characters of the longest line that cells make together."""
_DEEP = 3
"""Lines of the highest cell that is read across; a higher one is a column."""
_BRIEF = 24
"""Characters of one line of a period that is told in two, at most."""
_LEAST, _HEADING = 2, 2
"""Cells of a row of column names, the heading before them included, at least; the level of that heading."""
_BESIDE, _BEHIND = TextRun("   "), TextRun(" ")
_BLANK = OfficeParagraph(())

_Cell = list[OfficeParagraph]


def table_lines(rows: Iterable[list[_Cell]], *, begins: bool = False) -> Iterator[OfficeParagraph]:
    """Yield the lines of a table: across where cells are a line each, else cell by cell; dates go beside what they date.

    Where the table begins the document, the cell with the person's name goes before a sidebar to its left. A blank line parts a
    row of several cells from a dated one above it that tells more than a line.
    """
    visible = [
        [[line for line in cell if any(run.text.strip().strip(STROKE) for run in line.runs)] for cell in row] for row in rows
    ]
    rest = [[_periods_joined(_upright_joined(cell)) for cell in row] for row in visible]
    is_headed, row_above = _is_headed([[cell for cell in row if cell] for row in rest]), list[_Cell]()
    while rest:
        row = rest.pop(0)
        cells = [cell for cell in row if cell]
        if len(cells) > 1 and all(_names_section(cell) for cell in cells):
            yield from _column_lines(row, rest)
            return
        if len(cells) > 1 and _is_dated(row_above) and max(map(len, row_above)) > 1:
            yield _BLANK
        yield from _row_lines(_name_first(cells) if begins else cells, headed=is_headed)
        begins, row_above = begins and not cells, cells


def _upright_joined(cell: _Cell) -> _Cell:
    """Return a cell; one whose ideographs stand below one another, as headings beside several rows do, becomes one line."""
    upright = len(cell) > 1 and all(len(line.text.strip()) == 1 and line.text.strip() > "\u2e7f" for line in cell)
    return [cell[0]._replace(runs=tuple(run for line in cell for run in line.runs))] if upright else cell


def _periods_joined(cell: _Cell) -> _Cell:
    """Return a cell with each period that its narrow column breaks on one line: "Jan 2024 –" above "present"."""
    joined = cell[:1]
    for line in cell[1:]:
        if _breaks_period(joined[-1], line):
            joined[-1] = joined[-1]._replace(runs=(*joined[-1].runs, _BEHIND, *line.runs))
        else:
            joined.append(line)
    return joined


def _breaks_period(above: OfficeParagraph, below: OfficeParagraph) -> bool:
    """Return whether a period begins in one of two brief lines, and ends in the other."""
    if "bullet" in {above.mark, below.mark} or len(above.text) > _BRIEF or len(below.text) > _BRIEF:
        return False
    joint = len(above.text)
    return any(date.ranged and date.start < joint < date.end for date in dates.find(f"{above.text} {below.text}"))


def _names_section(cell: _Cell) -> bool:
    return len(cell) == 1 and sections.section(cell[0].text, marked=True) is not None


def _is_headed(rows: list[list[_Cell]]) -> bool:
    """Return whether the first column holds the headings of sections, and not labels of which a few are such words."""
    named = [_names_section(row[0]) for row in rows if len(row) > 1]
    return sum(named) * 4 > len(named) * 3


def _column_lines(heads: list[_Cell], below: list[list[_Cell]]) -> Iterator[OfficeParagraph]:
    """Yield the lines under each of several headings side by side, column by column."""
    for index, head in enumerate(heads):
        yield from head
        for row in below:
            stop = None if index == len(heads) - 1 else index + 1
            for cell in row[index:stop]:
                yield from cell


def _row_lines(cells: list[_Cell], *, headed: bool) -> Iterator[OfficeParagraph]:
    """Yield the lines of a row: across, or cell by cell."""
    if (
        len(cells) > _LEAST
        and _names_section(cells[0])
        and table_headers.is_header([line.text for cell in cells[1:] for line in cell])
    ):
        yield cells[0][0]._replace(mark="heading", level=_HEADING)
        cells = cells[1:]
    if _is_read_across(cells, headed=headed):
        for abreast in zip(*cells, strict=True):
            yield _side_by_side(abreast)
    else:
        for cell in _with_dates_beside(cells):
            yield from cell


def _is_read_across(cells: list[_Cell], *, headed: bool) -> bool:
    """Return whether cells are read line by line across: labels and what they label, or cells of short lines."""
    if len(cells) < 2:
        return False
    if _names_section(cells[0]):
        return _is_labelled(cells) and not headed
    return _is_abreast(cells)


def _is_abreast(cells: list[_Cell]) -> bool:
    """Return whether cells are read line by line across: one short line each, or two or three with dates among them."""
    high = len(cells[0])
    if high > _DEEP or any(len(cell) != high or not _is_short(cell) for cell in cells):
        return False
    if any(sum(len(line.text) for line in abreast) > _WIDEST for abreast in zip(*cells, strict=True)):
        return False
    return high == 1 or any(dates.find(line.text) for line in cells[-1])


def _is_labelled(cells: list[_Cell]) -> bool:
    """Return whether a cell labels one line beside it, even with the word of a section."""
    return all(len(cell) == 1 and cell[0].mark != "bullet" for cell in cells)


def _is_short(cell: _Cell) -> bool:
    return all(line.mark != "bullet" and len(line.text) <= _SHORT for line in cell)


def _side_by_side(lines: Iterable[OfficeParagraph]) -> OfficeParagraph:
    """Return several lines as one, which is a heading where the first one is."""
    first, *others = lines
    runs = [*first.runs]
    for line in others:
        runs += [_BESIDE, *line.runs]
    return first._replace(runs=tuple(runs))


def _with_dates_beside(cells: list[_Cell]) -> list[_Cell]:
    """Return the cells, with the one that holds dates, and perhaps a place, put beside the first line of another one."""
    dates_cell = next((cell for cell in cells if len(cell) <= _DEEP and _is_short(cell) and _is_date(cell[0])), None)
    other = next((cell for cell in cells if cell is not dates_cell and _is_short(cell[:1])), None)
    if dates_cell is None or other is None or _names_section(other[:1]):
        return cells
    return [
        [_side_by_side([cell[0], *dates_cell]), *cell[1:]] if cell is other else cell for cell in cells if cell is not dates_cell
    ]


def _is_dated(cells: list[_Cell]) -> bool:
    return len(cells) > 1 and any(_is_date(cell[0]) for cell in cells)


def _is_date(line: OfficeParagraph) -> bool:
    """Return whether a line holds a date and nothing else."""
    text = line.text
    found_dates = dates.find(text)
    for date in reversed(found_dates):
        text = text[: date.start] + text[date.end :]
    return bool(found_dates) and not any(char.isalnum() for char in text)


def _name_first(cells: list[_Cell]) -> list[_Cell]:
    """Return the cells, the one that begins with the person's name first."""
    index = next((index for index, cell in enumerate(cells) if names.is_name(cell[0].text)), 0)
    return [cells[index], *cells[:index], *cells[index + 1 :]] if cells else []
