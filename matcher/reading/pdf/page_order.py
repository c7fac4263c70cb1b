"""Pages → the same without what every page repeats, and with columns in the order in which one goes on with another."""

from __future__ import annotations

import re
from collections import Counter

from matcher.reading.paper.blocks import Block
from matcher.reading.pdf.bullets import list_line
from matcher.reading.pdf.page_content import PdfPage
from matcher.reading.pdf.printed_lines import Line
from matcher.reading.structure.head import document_lines, names
from matcher.reading.words.sections import section
from matcher.regex import regex

Columns = list[list[Line]]

_ABOVE = 2.0
"""Times the size by which the tops of two columns that begin at the same height differ at most."""
_NEAR = 25.0
"""Points by which the left edges of a column on two pages differ at most."""
_TOP = 1.3
"""Times the size of everything else from which on a line may be a name that stands below other things."""
_DIGITS = regex(r"\d+")
_PAGE_NUMBER = regex(
    r"(?:.{0,60}[\W\u4e00-\u9fff]\s?)?(?:(?:page|seite|página|pagina|p\.)\s?\d{1,3}(?:\s?(?:of|/|von|de|di|sur)\s?\d{1,3})?"
    r"|\d{1,3}\s?(?:/|of|von)\s?\d{1,3}|第?\s?\d{1,3}\s?页?\s?[/，,]?\s?共\s?\d{1,3}\s?页|第\s?\d{1,3}\s?页|[-–—]\s?\d{1,3}\s?[-–—])|\d{1,3}",
    re.IGNORECASE,
)
_MARGIN = 0.08
"""Share of a page's height at its top and bottom."""


def ordered_pages(pages: list[PdfPage]) -> tuple[list[PdfPage], list[Line]]:
    """Return the pages without running heads and page numbers, and the lines that say when the document was written."""
    furniture = Furniture([(sheet.height, sheet.lines) for sheet in pages])
    dates, kept_columns = dict[str, Line](), list[Columns]()
    for number, sheet in enumerate(pages):
        date_lines = [line for line in sheet.lines if is_stated_date(line)]
        dates |= {line.text: line for line in date_lines if line.text not in dates}
        kept = [
            [line for line in column if line not in date_lines and not furniture.hold(line, number, sheet.height)]
            for column in sheet.columns
        ]
        kept_columns.append([column for column in kept if column])
    return [sheet._replace(columns=columns) for sheet, columns in zip(pages, _ordered(kept_columns), strict=True)], list(
        dates.values()
    )


def _ordered(pages: list[Columns]) -> list[Columns]:
    """Return the columns of all pages: what goes on over the end of a page is last on it, and first on the next."""
    ordered = list[Columns]()
    for number, columns in enumerate(pages):
        joined_before = _going_on(columns, ordered[-1]) if ordered else _first_page_columns(columns)
        following = pages[number + 1] if number + 1 < len(pages) else []
        ordered.append(_going_over(joined_before, following))
    return ordered


def _first_page_columns(columns: Columns) -> Columns:
    """Return the columns of the first page: what stands above all headings, the name first, then the rest."""
    headings = [column[_lead_length(column)].base for column in columns if _lead_length(column) < len(column)]
    highest = max(headings, default=0.0)
    lead_lengths = [_lead_length(column) if _may_open(column, highest) else 0 for column in columns]
    leads = [column[:lead] for column, lead in zip(columns, lead_lengths, strict=True) if lead]
    leads.sort(key=lambda lines: -max(line.size for line in lines))
    return _name_first(
        [*leads, *(column[lead:] for column, lead in zip(columns, lead_lengths, strict=True) if lead < len(column))]
    )


def _may_open(column: list[Line], highest: float) -> bool:
    """Return whether the lead of a column may open the document: as high as the first heading, or above it if it has bullets."""
    level = highest + _ABOVE * column[0].size
    has_bullets = any(list_line(line).bullet is not None for line in column[: _lead_length(column)])
    return column[0].base > (level if has_bullets else highest - _NEAR)


def _lead_length(column: list[Line]) -> int:
    """Return how many lines of a column stand above its first heading; all of them where it has none."""
    return next((index for index, line in enumerate(column) if section(line.text, marked=True)), len(column))


def _name_first(columns: Columns) -> Columns:
    """Return the columns, with the person's name before them where it is set as the title of the document."""
    lines = [line for column in columns for line in column]
    biggest = max(lines, key=lambda line: line.size, default=None)
    if biggest is None or sum(line.size > biggest.size / _TOP for line in lines) > 2:
        return columns
    name, beside = _title_apart(biggest)
    if (biggest is lines[0] and not beside) or not names.is_name(name.text.title() if name.text.isupper() else name.text):
        return columns
    rest = [[part for line in column for part in (beside if line is biggest else [line])] for column in columns]
    return [[name], *(column for column in rest if column)]


def _title_apart(title: Line) -> tuple[Line, list[Line]]:
    """Return a line in big print, and what stands beside it in small print, such as an address, as lines of their own."""
    small = [cell for cell in title.cells[1:] if Line([cell]).size < title.size / _TOP]
    if not small or len(small) < len(title.cells) - 1:
        return title, []
    return Line(title.cells[:1]), [Line(small)]


def _going_on(columns: Columns, before: Columns) -> Columns:
    """Return the columns of a page, with the one first that goes on with the last one of the page before."""
    first = [column for column in columns[1:] if before and _is_below(column, before[-1]) and _lead_length(column)]
    return [*first, *(column for column in columns if column not in first)] if len(first) == 1 else columns


def _going_over(columns: Columns, following: Columns) -> Columns:
    """Return the columns of a page, with the one last that the next page goes on with before its first heading."""
    if not following or not _lead_length(following[0]):
        return columns
    last = [column for column in columns if _is_below(following[0], column)]
    return [*(column for column in columns if column is not last[-1]), last[-1]] if last else columns


def _is_below(column: list[Line], other: list[Line]) -> bool:
    """Return whether a column begins at the left edge of another one, of the page before."""
    return abs(min(line.left for line in column) - min(line.left for line in other)) < _NEAR


class Furniture:
    """What is repeated in the margins of the pages: running heads and page numbers."""

    def __init__(self, pages: list[tuple[float, list[Line]]]) -> None:
        self._pages = len(pages)
        self._said = Counter(
            key for height, lines in pages for key in {_without_digits(line) for line in lines if _is_in_margin(line, height)}
        )

    def hold(self, line: Line, page: int, height: float) -> bool:
        """Return whether a line is a page number or a running head; the name above the first page is none."""
        if not _is_in_margin(line, height):
            return False
        if _PAGE_NUMBER.fullmatch(line.text):
            return True
        is_repeated = self._pages > 1 and self._said[_without_digits(line)] > 0.6 * self._pages
        return is_repeated and (page > 0 or line.base < 0.5 * height)


def is_stated_date(line: Line) -> bool:
    """Return whether a line only says when the document was written."""
    return bool(_DIGITS.search(line.text)) and document_lines.is_stated_date(Block(0, len(line.text), line.text))


def _is_in_margin(line: Line, height: float) -> bool:
    return not _MARGIN * height < line.base < (1 - _MARGIN) * height


def _without_digits(line: Line) -> str:
    return _DIGITS.sub("0", line.text)
