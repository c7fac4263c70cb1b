"""The pages of a PDF → what is read on each, column by column, and what is not seen; as if set in ten points.

What a distance means depends on the size of the print, so words are scaled to what most of the document would be in ten points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from matcher.reading.pdf import letter_spacing, page_columns, shapes, unseen
from matcher.reading.pdf.page_words import Ink, Pen, Word
from matcher.reading.pdf.printed_lines import Line
from matcher.reading.pdf.unseen import Frame
from matcher.reading.source import MOST_TEXT

_LONGEST, _MOST_LINKS = 400, 500
"""Bytes of a link, and links of a page, at most."""
_BULLETS = 3
"""Bullets that are text from which on no drawn ones are sought."""
_USUAL_SIZE = 10.0
"""Points that most letters of a document are scaled to."""


class PdfPage(NamedTuple):
    """A page: its lines, column by column, and the words on it that nobody sees."""

    columns: list[list[Line]]
    hidden: list[Word]
    height: float
    links: tuple[str, ...] = ()

    @property
    def lines(self) -> list[Line]:
        """Return the lines of all columns."""
        return [line for column in self.columns for line in column]


def pdf_pages(document: Any) -> Iterator[PdfPage]:
    """Yield the pages of a document; raise `ValueError` where they hold more text than anybody wrote."""
    pages = list(_pages(document))
    factor = _scale_factor(word for page in pages for word in page.seen)
    for page in pages:
        seen = page.seen if factor == 1 else [_scaled(word, factor) for word in page.seen]
        yield PdfPage(page_columns.columns(seen) if seen else [], page.hidden, factor * page.height, page.links)


class _DrawnPage(NamedTuple):
    """A page as it was drawn."""

    seen: list[Word]
    hidden: list[Word]
    height: float
    links: tuple[str, ...]


def _pages(document: Any) -> Iterator[_DrawnPage]:
    pen, length = Pen(), 0
    for page in document:
        textpage = page.get_textpage()
        length += textpage.count_chars()
        if length > MOST_TEXT:
            raise ValueError("too much text")
        seen, hidden = _sorted_words(page, letter_spacing.letters_closed(list(pen.words(textpage))))
        yield _DrawnPage(seen, hidden, page.get_height(), tuple(_links(document, page)))
        textpage.close()
        page.close()


def _sorted_words(page: Any, words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Return the words that are seen, including drawn bullets, and those that are not."""
    frame = Frame(*page.get_bbox())
    doubtful = unseen.any_doubtful(words, frame)
    if not doubtful and sum(word.text == "•" for word in words) >= _BULLETS:
        return words, []
    painted = shapes.painted_shapes(page)
    seen, hidden = unseen.parted_by_sight(words, frame, painted) if doubtful else (words, [])
    if pale := [word for word in hidden if unseen.is_only_pale(word, frame)]:
        gone = set(hidden).difference(unseen.on_dark(page, frame, pale))
        seen, hidden = [word for word in words if word not in gone], [word for word in hidden if word in gone]
    return shapes.with_bullets(seen, painted), hidden


def _links(document: Any, page: Any) -> Iterator[str]:
    """Yield the targets of the links of a page that lead out of the document."""
    import ctypes

    import pypdfium2.raw as pdfium

    position, link, target = ctypes.c_int(0), pdfium.FPDF_LINK(), ctypes.create_string_buffer(_LONGEST)
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if action and 0 < pdfium.FPDFAction_GetURIPath(document, action, target, _LONGEST) <= _LONGEST:
            yield target.value.decode("utf-8", "replace")


def _scale_factor(words: Iterable[Word]) -> float:
    """Return the factor by which the words of a document are scaled."""
    sizes = Counter[float]()
    for word in words:
        sizes[word.ink.size] += len(word.text)
    return _USUAL_SIZE / max(1.0, sizes.most_common(1)[0][0]) if sizes else 1.0


def _scaled(word: Word, by: float) -> Word:
    """Return a word at a scale."""
    ink = _scaled_ink(word.ink, by)
    return Word(word.text, by * word.left, by * word.right, by * word.base, ink, word.glued)


@lru_cache(256)
def _scaled_ink(ink: Ink, by: float) -> Ink:
    return ink._replace(size=round(by * ink.size, 1))
