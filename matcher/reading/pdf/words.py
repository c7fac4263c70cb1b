"""A page → its words in the order they were written, each with its place and the ink it is set in."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

HYPHEN = "\ufffe"
"""What PDFium reads for a hyphen at the end of a line, and after which it goes on with the next line."""

_WORD = re.compile(rf"[^\s\x00{HYPHEN}]+{HYPHEN}?")
_BOLD = re.compile(r"bold|black|heavy|demi|\bcmbx|\bsfbx|\bcmssbx|lmroman\d+-b|-bd\b|[A-Z]BX\d", re.IGNORECASE)
_SYMBOLS = re.compile(r"wingding|symbol|dingbat|webding|bullet", re.IGNORECASE)
_INVISIBLE = frozenset({3, 7})
_OUTLINED = 2
_LEAST = 2.0
"""Points below which nobody can read."""
_PALE = 240
"""The least of red, green and blue in a colour that cannot be told from white paper."""
_AIR = 0.25
"""Share of the size that two letters of a word stand apart at most, where each was placed by itself."""

_WIDEST = 0.7
"""Share of the size that a character of a word takes at most on average, unless something stands between."""
_LONG = 24
"""Characters from which on each object of a word is looked at."""


class Ink(NamedTuple):
    """How a run of characters is set."""

    size: float
    bold: bool
    font: str
    colour: tuple[int, int, int]
    unseen: bool
    """Nobody sees it on any ground: too small, transparent or never painted."""
    ghost: bool = False
    """Never painted, as the text below a scanned picture is."""

    @property
    def pale(self) -> bool:
        """Return whether it cannot be seen on white paper."""
        return min(self.colour) >= _PALE

    @property
    def symbols(self) -> bool:
        """Return whether its letters stand for bullets and other signs."""
        return bool(_SYMBOLS.search(self.font))


class Word(NamedTuple):
    """Characters without a blank between them; points, from the lower left corner of the page."""

    text: str
    left: float
    right: float
    base: float
    ink: Ink
    glued: bool = False
    """No blank stands before it."""


Call = Callable[..., Any]


class Pen:
    """Asks PDFium how the characters of one document are set; fonts are asked about once."""

    def __init__(self) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._fonts: dict[int, tuple[str, bool]] = {}
        self._object = _returning_address(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)
        self._font = _returning_address(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p)
        self._x, self._y, self._z, self._t = (ctypes.c_double() for _ in range(4))
        self._matrix = pdfium.FS_MATRIX()
        self._rgba = tuple(ctypes.c_uint() for _ in range(4))

    def words(self, textpage: Any) -> Iterator[Word]:
        """Yield the words of a page as the content stream has them."""
        page, at, text, ink, end = textpage.raw, ctypes.cast(textpage.raw, ctypes.c_void_p).value, _text(textpage), None, -1
        drawn = None
        for found in _WORD.finditer(text):
            start, last = found.start(), found.end() - 1
            first = self._object(at, start)
            if first != drawn or ink is None:
                drawn, ink = first, self._ink(page, start, first)
            if self._object(at, last) != first and not self._is_one(page, at, found, ink):
                yield from self._pieces(page, at, found, ink, glued=start == end)
                drawn = None
            else:
                yield self._word(page, found[0], start, ink, start == end)
            end = found.end()

    def _is_one(self, page: Any, at: int | None, found: re.Match[str], ink: Ink) -> bool:
        """Return whether a word that several objects make looks as if one had made it."""
        (left, base), last = self._origin(page, found.start()), found.end() - 1
        close = self._right(page, last) - left <= _WIDEST * ink.size * len(found[0]) and len(found[0]) <= _LONG
        return close and abs(self._origin(page, last)[1] - base) < 1 and self._ink(page, last, self._object(at, last)) == ink

    def _word(self, page: Any, text: str, start: int, ink: Ink, glued: bool) -> Word:
        left, base = self._origin(page, start)
        return Word(text, left, self._right(page, start + len(text) - 1), base, ink, glued)

    def _pieces(self, page: Any, at: int | None, found: re.Match[str], ink: Ink, *, glued: bool) -> Iterator[Word]:
        """Yield the pieces of a word that several objects make: apart where one is set otherwise or elsewhere."""
        begin, drawn = found.start(), self._object(at, found.start())
        for place in range(begin + 1, found.end()):
            if (one := self._object(at, place)) == drawn:
                continue
            drawn, other = one, self._ink(page, place, one)
            if other != ink or self._apart(page, place, ink.size):
                yield self._word(page, found.string[begin:place], begin, ink, glued)
                begin, ink, glued = place, other, not self._apart(page, place, ink.size)
        yield self._word(page, found.string[begin : found.end()], begin, ink, glued)

    def _apart(self, page: Any, place: int, size: float) -> bool:
        """Return whether a character stands on another line than the one before, or far from it."""
        (x, y), right = self._origin(page, place), self._right(page, place - 1)
        return abs(y - self._origin(page, place - 1)[1]) > 1 or not -size < x - right < _AIR * size

    def _origin(self, page: Any, place: int) -> tuple[float, float]:
        self._pdfium.FPDFText_GetCharOrigin(page, place, self._x, self._y)
        return self._x.value, self._y.value

    def _right(self, page: Any, place: int) -> float:
        self._pdfium.FPDFText_GetCharBox(page, place, self._x, self._y, self._z, self._t)
        return self._y.value

    def _ink(self, page: Any, place: int, drawn: int | None) -> Ink:
        pdfium, matrix, rgba = self._pdfium, self._matrix, self._rgba
        pdfium.FPDFText_GetMatrix(page, place, matrix)
        size = round(abs(pdfium.FPDFText_GetFontSize(page, place)) * (matrix.c**2 + matrix.d**2) ** 0.5, 1)
        pdfium.FPDFText_GetFillColor(page, place, *rgba)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(ctypes.cast(drawn, pdfium.FPDF_PAGEOBJECT)) if drawn else 0
        font, bold = self._named(self._font(drawn) if drawn else 0)
        red, green, blue, alpha = (one.value for one in rgba)
        ghost = mode in _INVISIBLE
        return Ink(size, bold or mode == _OUTLINED, font, (red, green, blue), ghost or alpha == 0 or size < _LEAST, ghost)

    def _named(self, font: int | None) -> tuple[str, bool]:
        """Return the name of a font, and whether it is bold."""
        if not font:
            return "", False
        if font not in self._fonts:
            handle, name = ctypes.cast(font, self._pdfium.FPDF_FONT), ctypes.create_string_buffer(200)
            self._pdfium.FPDFFont_GetBaseFontName(handle, name, 200)
            said = name.value.decode("utf-8", "replace").rpartition("+")[2]
            self._fonts[font] = said, bool(_BOLD.search(said))
        return self._fonts[font]


def _returning_address(function: Any, *arguments: Any) -> Call:
    """Return a function of PDFium as one that gives a plain number for a handle, for that can be compared at once."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, *arguments[1:])(address)


def _text(textpage: Any) -> str:
    """Return the text of a page, one character for each that PDFium counts."""
    import pypdfium2.raw as pdfium

    count = textpage.count_chars()
    text: str = textpage.get_text_range() if count else ""
    if len(text) != count:
        text = "".join(chr(pdfium.FPDFText_GetUnicode(textpage, place)) for place in range(count))
    return text
