"""The pages of a PDF → what is read on each, column by column, and the words that nobody sees.

A word is unseen outside of the page, unpainted, or as white as its ground, which a picture of the page shows if need be.

What a distance means depends on the size of the print, so words are scaled as if most of the document were set in ten points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from matcher.reading.pdf import page_columns, shapes, word_repair
from matcher.reading.pdf.page_words import Ink, Pen, Word
from matcher.reading.pdf.printed_lines import Line
from matcher.reading.pdf.shapes import Shape
from matcher.reading.source import MOST_TEXT

_LONGEST, _MOST_LINKS = 400, 500
"""Bytes of a link, and links of a page, at most."""
_BULLETS = 3
"""Bullets that are text from which on no drawn ones are sought."""
_USUAL_SIZE = 10.0
"""Points that most letters of a document are scaled to."""
_SCAN = 0.5
"""Share of the page from which on a picture is a scan, whose unpainted text is what software recognised in it."""
_DOTS_PER_POINT, _MOST_DOTS = 0.5, 1_000_000
"""Dots per point, and dots of a page at most."""
_DARK, _DARK_SHARE = 225, 0.5
"""Brightness, of 255, below which a dot is not white paper, and the share of such dots around a word that is seen."""


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
    """Yield the pages as they were drawn; raise `ValueError` where they hold too much text."""
    pen, length = Pen(), 0
    for page in document:
        textpage = page.get_textpage()
        length += textpage.count_chars()
        if length > MOST_TEXT:
            raise ValueError("too much text")
        seen, hidden = _sorted_words(page, word_repair.letters_closed(list(pen.words(textpage))))
        yield _DrawnPage(seen, hidden, page.get_height(), tuple(_links(document, page)))
        textpage.close()
        page.close()


def _sorted_words(page: Any, words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Return the words that are seen, including drawn bullets, and those that are not."""
    frame = _Frame(*page.get_bbox())
    doubtful = _any_doubtful(words, frame)
    if not doubtful and sum(word.text == "•" for word in words) >= _BULLETS:
        return words, []
    painted = shapes.painted_shapes(page)
    seen, hidden = _parted_by_sight(words, frame, painted) if doubtful else (words, [])
    if pale := [word for word in hidden if _is_only_pale(word, frame)]:
        gone = set(hidden).difference(_on_dark(page, frame, pale))
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


class _Frame(NamedTuple):
    """The part of a page that is shown."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, word: Word) -> bool:
        """Return whether a word, or at least its middle, lies in it."""
        return self.left - 1 < (word.left + word.right) / 2 < self.right + 1 and self.bottom - 1 < word.base < self.top + 1


def _any_doubtful(words: Sequence[Word], frame: _Frame) -> bool:
    """Return whether any of the words may be unseen."""
    inks = {word.ink for word in words}
    return any(ink.unseen or ink.pale for ink in inks) or not all(frame.holds(word) for word in words)


def _is_doubtful(word: Word, frame: _Frame) -> bool:
    """Return whether a word may be unseen, which depends on what is painted."""
    return word.ink.unseen or word.ink.pale or not frame.holds(word)


def _is_only_pale(word: Word, frame: _Frame) -> bool:
    """Return whether a word is as white as paper, and nothing else keeps it from being seen."""
    return word.ink.pale and not word.ink.unseen and frame.holds(word)


def _parted_by_sight(words: Sequence[Word], frame: _Frame, painted: Sequence[Shape]) -> tuple[list[Word], list[Word]]:
    """Return the words that are seen and those that are not."""
    grounds = [shape for shape in painted if shape.dark]
    page = (frame.right - frame.left) * (frame.top - frame.bottom)
    scanned = any(ground.picture and ground.area > _SCAN * page for ground in grounds)
    seen, unseen = list[Word](), list[Word]()
    for word in words:
        side = seen if _is_word_seen(word, frame, grounds, scanned=scanned) else unseen
        side.append(word)
    return seen, unseen


def _is_word_seen(word: Word, frame: _Frame, grounds: list[Shape], *, scanned: bool) -> bool:
    if not _is_doubtful(word, frame):
        return True
    if not frame.holds(word):
        return False
    if word.ink.unseen:
        return word.ink.ghost and scanned
    return any(ground.holds(word) for ground in grounds)


def _on_dark(page: Any, frame: _Frame, words: Iterable[Word]) -> list[Word]:
    """Return the white words of a page that stand on a dark ground, by a picture of it, for a gradient shows only there."""
    wide, high = frame.right - frame.left, frame.top - frame.bottom
    if page.get_rotation() or min(wide, high) < 1:
        return []
    scale = min(_DOTS_PER_POINT, (_MOST_DOTS / (wide * high)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    try:
        dots, stride = bytes(bitmap.buffer), bitmap.stride
        rows = [dots[start : start + bitmap.width] for start in range(0, bitmap.height * stride, stride)]
        return [word for word in words if _is_dark(_dots_around(rows, word, frame, scale))]
    finally:
        bitmap.close()


def _dots_around(rows: list[bytes], word: Word, frame: _Frame, scale: float) -> bytes:
    """Return the dots of the box of a word."""
    top, bottom = (round((frame.top - word.base - above) * scale) for above in (word.ink.size, -0.2 * word.ink.size))
    left, right = (max(0, round((x - frame.left) * scale)) for x in (word.left - 1, word.right + 1))
    return b"".join(row[left:right] for row in rows[max(0, top) : bottom])


def _is_dark(dots: bytes) -> bool:
    return sum(dot < _DARK for dot in dots) > _DARK_SHARE * len(dots)
