"""A page → what is painted on it besides text: pictures, grounds of text, and drawn bullets."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from matcher.reading.pdf.page_words import Word, calls
from matcher.reading.words import dates
from matcher.reading.words.sections import section

_LIGHT = 225
"""The least of red, green and blue from which on a ground hides white text."""
_FAINT = 30
"""Opacity of 255 below which a ground does not count."""
_DOT_LEAST, _DOT_MOST = 1.2, 7.0
"""Points across a drawn bullet, at least and at most."""
_REACH = 30.0
"""Points between a bullet and its words at most."""
_DATE, _MOST_OF_DATE = 25, 8
"""Characters and words of the longest date."""
_MOST_DOTS = 500
_DEEPEST, _MOST = 4, 6000

Matrix = tuple[float, float, float, float, float, float]


class Shape(NamedTuple):
    """Something painted, by its bounds, in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float
    picture: bool = False
    dark: bool = False
    """Whether white text can be read on it."""

    def holds(self, word: Word) -> bool:
        """Return whether a word stands on it."""
        x, y = (word.left + word.right) / 2, word.base + word.ink.size / 4
        return self.left - 1 <= x <= self.right + 1 and self.bottom - 1 <= y <= self.top + 1

    @property
    def area(self) -> float:
        """Return the area that it covers, in square points."""
        return (self.right - self.left) * (self.top - self.bottom)

    @property
    def is_dot(self) -> bool:
        """Return whether it may be a bullet: small, and as wide as high."""
        width, height = self.right - self.left, self.top - self.bottom
        return not self.picture and _DOT_LEAST <= width <= _DOT_MOST and abs(width - height) <= 0.25 * width

    def leads(self, word: Word) -> bool:
        """Return whether it stands before a word as a bullet does."""
        middle = (self.bottom + self.top) / 2 - word.base
        return 0 < word.left - self.right < _REACH and -0.1 * word.ink.size < middle < 0.75 * word.ink.size


def painted_shapes(page: Any) -> list[Shape]:
    """Return the shapes of a page."""
    import pypdfium2.raw as pdfium

    shapes, page_handle, object_at = list[Shape](), ctypes.byref(page.raw.contents), calls().object_at
    drawn = (object_at(page_handle, index) for index in range(min(_MOST, pdfium.FPDFPage_CountObjects(page))))
    _collect(pdfium, _all_but_text(pdfium, drawn), (1, 0, 0, 1, 0, 0), shapes, 0)
    return shapes


def with_bullets(words: list[Word], shapes: Sequence[Shape]) -> list[Word]:
    """Return the words, with a bullet before each line that has a drawn one."""
    dots = [shape for shape in shapes if shape.is_dot][:_MOST_DOTS]
    if not dots:
        return words
    marked, last = list[Word](), None
    for index, word in enumerate(words):
        begins = last is None or abs(word.base - last.base) > 1 or word.left < last.left
        dot = next((dot for dot in dots if dot.leads(word)), None) if begins else None
        if dot and not _is_section_heading(words, index) and not _is_date_line(words, index):
            marked.append(Word("•", dot.left, dot.right, word.base, word.ink))
        marked.append(word)
        last = word
    return marked


def _is_section_heading(words: list[Word], index: int) -> bool:
    """Return whether a bold line from a word on is the heading of a section, so that what is drawn before it is an icon."""
    first = words[index]
    line = [word.text for word in words[index : index + 6] if word.ink == first.ink and abs(word.base - first.base) < 1]
    return first.ink.bold and section(" ".join(line), marked=True) is not None


def _is_date_line(words: list[Word], index: int) -> bool:
    """Return whether a line from a word on is only a date, so that what is drawn before it marks a point on a timeline."""
    first = words[index]
    line = " ".join(word.text for word in words[index : index + _MOST_OF_DATE] if abs(word.base - first.base) < 1)
    return len(line) <= _DATE and any(sign.isdigit() for sign in line) and dates.fill(line)


def _collect(pdfium: Any, drawn: list[Any], matrix: Matrix, shapes: list[Shape], depth: int) -> None:
    """Add the shapes of drawn objects to a list, those within forms included."""
    for drawn_object, kind in drawn:
        if len(shapes) > _MOST:
            return
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < _DEEPEST:
                inside = range(min(_MOST, max(0, pdfium.FPDFFormObj_CountObjects(drawn_object))))
                nested = _all_but_text(pdfium, (calls().object_in(drawn_object, index) for index in inside))
                _collect(pdfium, nested, _times(_matrix(pdfium, drawn_object), matrix), shapes, depth + 1)
        else:
            picture = kind == pdfium.FPDF_PAGEOBJ_IMAGE
            dark = picture or kind == pdfium.FPDF_PAGEOBJ_SHADING or _is_dark(pdfium, drawn_object)
            shapes.append(Shape(*_bounds(pdfium, drawn_object, matrix), picture, dark))


def _all_but_text(pdfium: Any, drawn: Iterable[int]) -> list[tuple[Any, int]]:
    """Return the objects that are no text, as most are, each with its kind."""
    kinds = ((drawn_object, calls().kind(drawn_object)) for drawn_object in drawn)
    return [
        (ctypes.cast(drawn_object, pdfium.FPDF_PAGEOBJECT), kind)
        for drawn_object, kind in kinds
        if kind != pdfium.FPDF_PAGEOBJ_TEXT
    ]


def _is_dark(pdfium: Any, path: Any) -> bool:
    """Return whether a shape is filled with a colour on which white text can be read."""
    mode, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    if not pdfium.FPDFPath_GetDrawMode(path, mode, stroke) or not mode.value:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    filled = pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    return bool(filled) and alpha.value > _FAINT and min(red.value, green.value, blue.value) < _LIGHT


def _bounds(pdfium: Any, page_object: Any, matrix: Matrix) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(page_object, left, bottom, right, top)
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left.value, right.value) for y in (bottom.value, top.value)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _matrix(pdfium: Any, page_object: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(page_object, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that does what the inner one and then the outer one do."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
