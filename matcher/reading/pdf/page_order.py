"""Pages → the same without what every page repeats, their columns in the order in which one goes on with another."""

from __future__ import annotations

import re
from collections import Counter

from matcher.reading.paper.blocks import Block
from matcher.reading.pdf.bullets import list_line
from matcher.reading.pdf.lines import Line
from matcher.reading.pdf.page_content import PdfPage
from matcher.reading.structure.head import asof, names
from matcher.reading.words.sections import section
from matcher.regex import regex

Columns = list[list[Line]]

_ABOVE = 2.0
"""Times the size by which a line stands above another one that begins at the same height as its column does, at most."""
_NEAR = 25.0
"""Points by which the beginnings of a column on two pages differ at most."""
_TOP = 1.3
"""From how many times the size of all else on a line may be a name that stands below other things."""
_DIGITS = regex(r"\d+")
_PAGE_NUMBER = regex(
    r"(?:.{0,60}[\W\u4e00-\u9fff]\s?)?(?:(?:page|seite|página|pagina|p\.)\s?\d{1,3}(?:\s?(?:of|/|von|de|di|sur)\s?\d{1,3})?"
    r"|\d{1,3}\s?(?:/|of|von)\s?\d{1,3}|第?\s?\d{1,3}\s?页?\s?[/，,]?\s?共\s?\d{1,3}\s?页|第\s?\d{1,3}\s?页|[-–—]\s?\d{1,3}\s?[-–—])|\d{1,3}",
    re.IGNORECASE,
)
_MARGIN = 0.08
"""Share of a page's height at its top and bottom."""


def arranged(pages: list[PdfPage]) -> tuple[list[PdfPage], list[Line]]:
    """Return the pages without running heads and page numbers, and the lines that say when the document was written."""
    furniture = Furniture([(sheet.height, sheet.lines) for sheet in pages])
    dates, held = dict[str, Line](), list[Columns]()
    for number, sheet in enumerate(pages):
        stated = [line for line in sheet.lines if is_stated_date(line)]
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
    told = any(list_line(line).bullet is not None for line in column[: _lead(column)])
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
    name, beside = _title_apart(biggest)
    if (biggest is lines[0] and not beside) or not names.is_name(name.text.title() if name.text.isupper() else name.text):
        return held
    rest = [[one for line in column for one in (beside if line is biggest else [line])] for column in held]
    return [[name], *(column for column in rest if column)]


def _title_apart(title: Line) -> tuple[Line, list[Line]]:
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


class Furniture:
    """Knows what is said again on every page."""

    def __init__(self, pages: list[tuple[float, list[Line]]]) -> None:
        self._pages = len(pages)
        self._said = Counter(
            key for height, lines in pages for key in {_without_digits(line) for line in lines if _outer(line, height)}
        )

    def hold(self, line: Line, page: int, height: float) -> bool:
        """Return whether a line is furniture of the page: a number, or what every page says; not the name above the first."""
        if not _outer(line, height):
            return False
        if _PAGE_NUMBER.fullmatch(line.text):
            return True
        again = self._pages > 1 and self._said[_without_digits(line)] > 0.6 * self._pages
        return again and (page > 0 or line.base < 0.5 * height)


def is_stated_date(line: Line) -> bool:
    """Return whether a line only says when the document was written."""
    return bool(_DIGITS.search(line.text)) and asof.is_stated_date(Block(0, len(line.text), line.text))


def _outer(line: Line, height: float) -> bool:
    return not _MARGIN * height < line.base < (1 - _MARGIN) * height


def _without_digits(line: Line) -> str:
    return _DIGITS.sub("0", line.text)
