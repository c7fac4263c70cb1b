"""What stands beside a line though it was written later, or wrapped: places, dates, bullets."""

from __future__ import annotations

from matcher.reading.pdf.lines import Cell, Line
from matcher.reading.words import dates
from matcher.reading.words.sections import section
from matcher.regex import regex

Column = list[Line]

TAIL, _TAIL_LINES = 45, 4
"""Characters and lines of what is set beside a heading line: a place, a date, a length of time."""
_DRIFT = 4
"""Lines by which what is set beside a heading line may have drifted below it."""
_DATE = 25
"""Characters of the longest date."""
_YEAR = regex(r"\d{4}|['’]\d\d")
_OPEN = regex(r"\d\s?[-–—\ufffe](?:\s?[^\W\d]{3,9}\.?)?$")
_CLOSING = regex(r"\d|[^\W\d_]{3,9}\.?(?:\s\d{4})?$")
_AISLE = 1.6
"""Times the size that stays free between a wrapped cell and the date beside it at most."""
_BACK = 40
"""Lines that are looked back on for the one that something belongs beside."""


def with_tails(lines: Column) -> Column:
    """Return the lines, each with the cells that were written later and stand beside it: places, dates, bullets."""
    column, lines = Column(), _with_whole_dates(_with_wrapped_ends(lines))
    at, lowest = 0, float("inf")
    while at < len(lines):
        below = lines[at].base < lowest - lines[at].size  # as most lines are; nothing can stand beside them
        tail, anchor = (0, 0) if below else _tail(column, lines, at)
        lowest = min(lowest, lines[at].base)
        for line in lines[at : at + tail]:
            place = _beside(column, line)
            own = place is not None and place >= anchor and not any(_tells(one) for one in column[anchor + 1 : place + 1])
            _put(column, place if own and place is not None else anchor, line)
        if not tail:
            column.append(lines[at])
        at += tail or 1
    return column


def with_whole_heads(column: Column) -> Column:
    """Return the lines, the first cell of one whole that was wrapped for the date beside it."""
    found = Column()
    for line in column:
        last = found[-1] if found else None
        if last and len(last.cells) > 1 and len(line.cells) == 1 and _is_rest(last, line):
            found[-1] = Line((Cell((*last.cells[0].words, *line.cells[0].words)), *last.cells[1:]))
        else:
            found.append(line)
    return found


def _is_rest(last: Line, line: Line) -> bool:
    """Return whether a line goes on with the first cell of the one above: set alike, below where its first word had no room."""
    cell, word = last.cells[0], line.cells[0].words[0]
    if len(cell.text) == 1 or _tells(line) or len(line.text) > TAIL or section(line.text, marked=True):
        return False
    below = 0 < cell.words[-1].base - line.base < 2 * line.size
    alike = cell.words[-1].ink == word.ink and abs(line.left - last.left) < 1 and below
    dated = _YEAR.search(last.cells[-1].text) is not None
    return alike and dated and word.right - word.left > last.cells[1].left - cell.right - _AISLE * word.ink.size


def _with_whole_dates(lines: Column) -> Column:
    """Return the lines, a range of dates that was wrapped in its narrow column being one."""
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
    """Return the lines, a date at the end of one whole that was wrapped in its narrow cell."""
    column, at = Column(), 0
    while at < len(lines):
        more = _wrapped_end(lines, at)
        words = [word for line in lines[at : at + more + 1] for word in line.cells[-1].words]
        column.append(Line((*lines[at].cells[:-1], Cell(words))) if more else lines[at])
        at += more + 1
    return column


def _wrapped_end(lines: Column, at: int) -> int:
    """Return how many lines go on with the date at the end of one."""
    line, said = lines[at], lines[at].cells[-1].text
    whole = said if len(said) <= _DATE else ""
    for more, following in enumerate(lines[at + 1 : at + 4] if whole else (), 1):
        if len(following.cells) > 1 or not _is_below(following, line) or not _goes_down(lines[at + more - 1], following):
            return 0
        whole = f"{whole} {following.text}"
        if _whole(whole):
            return more if dates.find(said + " 2000") and not _whole(said) else 0
    return 0


def _is_below(line: Line, other: Line) -> bool:
    """Return whether a line stands below the last cell of another one, and of its others below none."""
    return line.over(other) and (len(other.cells) == 1 or line.left >= other.cells[-2].right)


def _whole(text: str) -> bool:
    """Return whether a text is a range of dates and no more."""
    found = [one for one in dates.find(text) if not one.backwards] if len(text) <= 2 * _DATE else []
    return bool(found) and found[0].ranged and found[0].start == 0 and found[0].end == len(text)


def _put(column: Column, place: int, line: Line) -> None:
    """Set a line beside another one: to the left of it where it stands there, else behind it."""
    cells = column[place].cells
    before = line.right <= cells[0].left and line.beside(column[place])
    column[place] = Line((*line.cells, *cells) if before else (*cells, *line.cells))


def _tail(column: Column, lines: Column, at: int) -> tuple[int, int]:
    """Return how many lines from one on are set beside a line that came before, and its place; none where they stand alone."""
    anchor = _beside(column, lines[at])
    if anchor is not None and len(column[anchor].text) == 1:
        return 1, anchor
    if anchor is None or _tells(lines[at]):
        return 0, 0
    if is_date(column[anchor]):
        return 1, anchor
    anchor = _head(column, anchor)
    length = 1
    while at + length < len(lines) and _goes_down(lines[at + length - 1], lines[at + length], 2):
        length += 1
        if lines[at + length - 1].left < column[anchor].right or length > _TAIL_LINES:
            break
    run = lines[at : at + length]
    short = all(len(line.text) <= TAIL and line.left >= column[anchor].right and not _tells(line) for line in run)
    return (length if short and length <= _TAIL_LINES else 1), anchor


def _head(column: Column, place: int) -> int:
    """Return the place of the heading line that something is set beside, which may have drifted below it."""
    head = place
    while head > max(0, place - _DRIFT) and _tells(column[head]):
        head -= 1
    return place if _tells(column[head]) else head


def _beside(column: Column, line: Line) -> int | None:
    """Return the place of a line that another one stands beside, to the right."""
    for place in range(len(column) - 1, max(-1, len(column) - _BACK), -1):
        if column[place].beside(line) and (column[place].right <= line.left or column[place].left >= line.right):
            return place
    return None


def _goes_down(line: Line, following: Line, lines: int = 1) -> bool:
    """Return whether a line stands closely below another one, or so many lines below."""
    return 0 < line.base - following.base < 2 * lines * following.size


def is_date(line: Line | Cell) -> bool:
    """Return whether a line is only a date, as the left column of some layouts is."""
    return len(line.text) <= _DATE and _YEAR.search(line.text) is not None and dates.find(line.text) != []


def _tells(line: Line) -> bool:
    """Return whether a line goes on for long or is a bullet: nothing is set beside it."""
    return len(line.text) > 2 * TAIL or not line.text[0].isalnum()
