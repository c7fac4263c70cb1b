"""What stands in the margins of every page: running heads, page numbers, the date of the document."""

from __future__ import annotations

import re
from collections import Counter

from matcher.reading.paper.blocks import Block
from matcher.reading.pdf.lines import Line
from matcher.reading.structure.head import document_lines
from matcher.regex import regex

_DIGITS = regex(r"\d+")
_NUMBER = regex(
    r"(?:.{0,60}[\W\u4e00-\u9fff]\s?)?(?:(?:page|seite|página|pagina|p\.)\s?\d{1,3}(?:\s?(?:of|/|von|de|di|sur)\s?\d{1,3})?"
    r"|\d{1,3}\s?(?:/|of|von)\s?\d{1,3}|第?\s?\d{1,3}\s?页?\s?[/，,]?\s?共\s?\d{1,3}\s?页|第\s?\d{1,3}\s?页|[-–—]\s?\d{1,3}\s?[-–—])|\d{1,3}",
    re.IGNORECASE,
)
_MARGIN = 0.08
"""Share of a page's height at its top and bottom."""


class Margins:
    """Knows what is said again on every page."""

    def __init__(self, pages: list[tuple[float, list[Line]]]) -> None:
        self._pages = len(pages)
        self._said = Counter(key for height, lines in pages for key in {_key(line) for line in lines if _outer(line, height)})

    def hold(self, line: Line, page: int, height: float) -> bool:
        """Return whether a line is furniture of the page: a number, or what every page says; not the name above the first."""
        if not _outer(line, height):
            return False
        if _NUMBER.fullmatch(line.text):
            return True
        again = self._pages > 1 and self._said[_key(line)] > 0.6 * self._pages
        return again and (page > 0 or line.base < 0.5 * height)


def is_stated_date(line: Line) -> bool:
    """Return whether a line only says when the document was written."""
    return bool(_DIGITS.search(line.text)) and document_lines.is_stated_date(Block(0, len(line.text), line.text))


def _outer(line: Line, height: float) -> bool:
    return not _MARGIN * height < line.base < (1 - _MARGIN) * height


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.text)
