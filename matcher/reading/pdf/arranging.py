"""Pages → the same without what every page repeats, their columns in the order in which one goes on with another."""

from __future__ import annotations

from matcher.reading.pdf import margins
from matcher.reading.pdf.bullets import item
from matcher.reading.pdf.lines import Line
from matcher.reading.pdf.margins import Margins
from matcher.reading.pdf.sheets import Sheet
from matcher.reading.structure.head import names
from matcher.reading.words.sections import section

Columns = list[list[Line]]

_ABOVE = 2.0
"""Times the size by which a line stands above another one that begins at the same height as its column does, at most."""
_NEAR = 25.0
"""Points by which the beginnings of a column on two pages differ at most."""
_TOP = 1.3
"""From how many times the size of all else on a line may be a name that stands below other things."""


def arranged(pages: list[Sheet]) -> tuple[list[Sheet], list[Line]]:
    """Return the pages without running heads and page numbers, and the lines that say when the document was written."""
    furniture = Margins([(sheet.height, sheet.lines) for sheet in pages])
    dates, held = dict[str, Line](), list[Columns]()
    for number, sheet in enumerate(pages):
        stated = [line for line in sheet.lines if margins.is_stated_date(line)]
        dates |= {line.text: line for line in stated if line.text not in dates}
        kept = [
            [line for line in column if line not in stated and not furniture.hold(line, number, sheet.height)]
            for column in sheet.columns
        ]
        held.append([column for column in kept if column])
    return [sheet._replace(columns=columns) for sheet, columns in zip(pages, _ordered(held), strict=True)], list(dates.values())


def _ordered(held: list[Columns]) -> list[Columns]:
    """Return the columns of all pages: what goes on over a page end last on its page and first on the next."""
    ordered = list[Columns]()
    for number, columns in enumerate(held):
        begun = _going_on(columns, ordered[-1]) if ordered else _opening(columns)
        following = held[number + 1] if number + 1 < len(held) else []
        ordered.append(_going_over(begun, following))
    return ordered


def _opening(held: Columns) -> Columns:
    """Return the columns of the first page: what stands above all headings, the name first; then the rest."""
    headings = [column[_lead(column)].base for column in held if _lead(column) < len(column)]
    highest = max(headings, default=0.0)
    leads = [_lead(column) if _opens(column, highest) else 0 for column in held]
    first = [column[:lead] for column, lead in zip(held, leads, strict=True) if lead]
    first.sort(key=lambda lines: -max(line.size for line in lines))
    return _name_first([*first, *(column[lead:] for column, lead in zip(held, leads, strict=True) if lead < len(column))])


def _opens(column: list[Line], highest: float) -> bool:
    """Return whether what stands above the first heading of a column may open the document: high up, no bullets at its level."""
    level = highest + _ABOVE * column[0].size
    told = any(item(line).bullet is not None for line in column[: _lead(column)])
    return column[0].base > (level if told else highest - _NEAR)


def _lead(column: list[Line]) -> int:
    """Return how many lines of a column stand above its first heading, all where it has none."""
    return next((place for place, line in enumerate(column) if section(line.text, marked=True)), len(column))


def _name_first(held: Columns) -> Columns:
    """Return the columns with the person's name before all of them where it is set as the title of the document."""
    lines = [line for column in held for line in column]
    biggest = max(lines, key=lambda line: line.size, default=None)
    if biggest is None or sum(line.size > biggest.size / _TOP for line in lines) > 2:
        return held
    name, beside = _apart(biggest)
    if (biggest is lines[0] and not beside) or not names.is_name(name.text.title() if name.text.isupper() else name.text):
        return held
    rest = [[one for line in column for one in (beside if line is biggest else [line])] for column in held]
    return [[name], *(column for column in rest if column)]


def _apart(title: Line) -> tuple[Line, list[Line]]:
    """Return a line in big print, and apart from it what stands beside it in small print, as an address does."""
    small = [cell for cell in title.cells[1:] if Line([cell]).size < title.size / _TOP]
    if not small or len(small) < len(title.cells) - 1:
        return title, []
    return Line(title.cells[:1]), [Line(small)]


def _going_on(held: Columns, before: Columns) -> Columns:
    """Return the columns of a page, first the one that goes on with the last one of the page before."""
    first = [column for column in held[1:] if before and _is_below(column, before[-1]) and _lead(column)]
    return [*first, *(column for column in held if column not in first)] if len(first) == 1 else held


def _going_over(held: Columns, following: Columns) -> Columns:
    """Return the columns of a page, last the one that the next page goes on with before its first heading."""
    if not following or not _lead(following[0]):
        return held
    last = [column for column in held if _is_below(following[0], column)]
    return [*(column for column in held if column is not last[-1]), last[-1]] if last else held


def _is_below(column: list[Line], other: list[Line]) -> bool:
    """Return whether a column begins where another one, of the page before, does."""
    return abs(min(line.left for line in column) - min(line.left for line in other)) < _NEAR
