"""Lines → the same with what stands beside them, though it was written later, or wrapped: places, dates, bullets."""

from __future__ import annotations

from matcher.reading.pdf.printed_lines import Cell, Line
from matcher.reading.words import dates
from matcher.reading.words.sections import section
from matcher.regex import regex

Column = list[Line]

TAIL, _TAIL_LINES = 45, 4
"""Characters and lines of what is set beside a heading line at most: a place, a date, a length of time."""
_DRIFT = 4
"""Lines by which what is set beside a heading line may stand below it."""
_DATE = 25
"""Characters of the longest date."""
_YEAR = regex(r"\d{4}|['’]\d\d")
_OPEN = regex(r"\d\s?[-–—\ufffe](?:\s?[^\W\d]{3,9}\.?)?$")
_CLOSING = regex(r"\d|[^\W\d_]{3,9}\.?(?:\s\d{4})?$")
_AISLE = 1.6
"""Times the size that stays free at most between a wrapped cell and the date beside it."""
_BACK = 40
"""Lines back to which the line is sought that something belongs beside."""


def with_tails(lines: Column) -> Column:
    """Return the lines, each with the cells that stand beside it, though they were written later: places, dates, bullets."""
    column, lines = Column(), _with_whole_dates(_with_wrapped_ends(lines))
    index, lowest = 0, float("inf")
    while index < len(lines):
        below = lines[index].base < lowest - lines[index].size  # as most lines are; nothing can stand beside them
        tail, anchor = (0, 0) if below else _tail(column, lines, index)
        lowest = min(lowest, lines[index].base)
        for line in lines[index : index + tail]:
            _put_beside(column, _own_anchor(column, line, anchor), line)
        if not tail:
            column.append(lines[index])
        index += tail or 1
    return column


def _own_anchor(column: Column, line: Line, anchor: int) -> int:
    """Return the index of the line that a line of a tail stands beside, from the anchor of the tail on; else the anchor."""
    own = _index_beside(column, line)
    if own is None or own < anchor or any(map(_stands_alone, column[anchor + 1 : own + 1])):
        return anchor
    return own


def with_whole_heads(column: Column) -> Column:
    """Return the lines, with every first cell made whole that was wrapped for the date beside it."""
    heads = Column()
    for line in column:
        last = heads[-1] if heads else None
        if last and len(last.cells) > 1 and len(line.cells) == 1 and _is_rest_of_head(last, line):
            heads[-1] = Line((Cell((*last.cells[0].words, *line.cells[0].words)), *last.cells[1:]))
        else:
            heads.append(line)
    return heads


def _is_rest_of_head(last: Line, line: Line) -> bool:
    """Return whether a line goes on with the first cell of the one above, set alike, where its first word had no room."""
    cell, word = last.cells[0], line.cells[0].words[0]
    if len(cell.text) == 1 or _stands_alone(line) or len(line.text) > TAIL or section(line.text, marked=True):
        return False
    below = 0 < cell.words[-1].base - line.base < 2 * line.size
    alike = cell.words[-1].ink == word.ink and abs(line.left - last.left) < 1 and below
    dated = _YEAR.search(last.cells[-1].text) is not None
    return alike and dated and word.right - word.left > last.cells[1].left - cell.right - _AISLE * word.ink.size


def _with_whole_dates(lines: Column) -> Column:
    """Return the lines, with every range of dates made whole that was wrapped in its narrow column."""
    column = Column()
    for line in lines:
        last = column[-1] if column else None
        wrapped = last and len(last.text) <= _DATE and _OPEN.search(last.text) and _CLOSING.match(line.text)
        if last and wrapped and len(line.text) <= _DATE and _goes_down(last, line) and last.over(line):
            first, *more = line.cells[0].words
            words = *last.cells[-1].words, first._replace(glued=last.text[-2].isdigit()), *more
            column[-1] = Line((*last.cells[:-1], Cell(words), *line.cells[1:]))
        else:
            column.append(line)
    return column


def _with_wrapped_ends(lines: Column) -> Column:
    """Return the lines, with every date at the end of one made whole that was wrapped in its narrow cell."""
    column, index = Column(), 0
    while index < len(lines):
        count = _wrapped_end(lines, index)
        words = [word for line in lines[index : index + count + 1] for word in line.cells[-1].words]
        column.append(Line((*lines[index].cells[:-1], Cell(words))) if count else lines[index])
        index += count + 1
    return column


def _wrapped_end(lines: Column, index: int) -> int:
    """Return how many lines go on with the date at the end of a line."""
    line, end = lines[index], lines[index].cells[-1].text
    whole = end if len(end) <= _DATE else ""
    for count, following in enumerate(lines[index + 1 : index + 4] if whole else (), 1):
        if len(following.cells) > 1 or not _is_below(following, line) or not _goes_down(lines[index + count - 1], following):
            return 0
        whole = f"{whole} {following.text}"
        if _is_whole_range(whole):
            return count if dates.find(end + " 2000") and not _is_whole_range(end) else 0
    return 0


def _is_below(line: Line, other: Line) -> bool:
    """Return whether a line stands below the last cell of another one, and below no other cell of it."""
    return line.over(other) and (len(other.cells) == 1 or line.left >= other.cells[-2].right)


def _is_whole_range(text: str) -> bool:
    """Return whether a text is a range of dates and nothing else."""
    ranges = [date for date in dates.find(text) if not date.backwards] if len(text) <= 2 * _DATE else []
    return bool(ranges) and ranges[0].ranged and ranges[0].start == 0 and ranges[0].end == len(text)


def _put_beside(column: Column, index: int, line: Line) -> None:
    """Put a line beside the one at an index: before it where it stands to its left, else behind it."""
    cells = column[index].cells
    before = line.right <= cells[0].left and line.beside(column[index])
    column[index] = Line((*line.cells, *cells) if before else (*cells, *line.cells))


def _tail(column: Column, lines: Column, index: int) -> tuple[int, int]:
    """Return how many lines from an index on are set beside an earlier line, and the index of that; 0 where they stand alone."""
    anchor = _index_beside(column, lines[index])
    if anchor is not None and len(column[anchor].text) == 1:
        return 1, anchor
    if anchor is None or _stands_alone(lines[index]):
        return 0, 0
    if is_date(column[anchor]):
        return 1, anchor
    anchor = _heading_index(column, anchor)
    length = 1
    while index + length < len(lines) and _goes_down(lines[index + length - 1], lines[index + length], 2):
        length += 1
        if lines[index + length - 1].left < column[anchor].right or length > _TAIL_LINES:
            break
    run = lines[index : index + length]
    short = all(len(line.text) <= TAIL and line.left >= column[anchor].right and not _stands_alone(line) for line in run)
    return (length if short and length <= _TAIL_LINES else 1), anchor


def _heading_index(column: Column, index: int) -> int:
    """Return the index of the heading line that something is set beside, though it may stand below it."""
    head = index
    while head > max(0, index - _DRIFT) and _stands_alone(column[head]):
        head -= 1
    return index if _stands_alone(column[head]) else head


def _index_beside(column: Column, line: Line) -> int | None:
    """Return the index of the last line that another one stands beside, or None."""
    for index in range(len(column) - 1, max(-1, len(column) - _BACK), -1):
        if column[index].beside(line) and (column[index].right <= line.left or column[index].left >= line.right):
            return index
    return None


def _goes_down(line: Line, following: Line, lines: int = 1) -> bool:
    """Return whether a line stands closely below another one, or at most so many lines below."""
    return 0 < line.base - following.base < 2 * lines * following.size


def is_date(line: Line | Cell) -> bool:
    """Return whether a line is only a date, as the left column of some layouts is."""
    return len(line.text) <= _DATE and _YEAR.search(line.text) is not None and dates.find(line.text) != []


def _stands_alone(line: Line) -> bool:
    """Return whether a line is long or a bullet, so that nothing is set beside it."""
    return len(line.text) > 2 * TAIL or not line.text[0].isalnum()
