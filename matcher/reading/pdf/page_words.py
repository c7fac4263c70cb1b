"""A page → its words in the order they were written, each with its place and the ink it is set in."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from matcher.regex import regex

HYPHEN = "\ufffe"
"""What PDFium reads for a hyphen at the end of a line, and after which it goes on with the next line."""

_WORD = regex(rf"[^\s\x00{HYPHEN}]+{HYPHEN}?")
_BOLD = regex(r"bold|black|heavy|demi|\bcmbx|\bsfbx|\bcmssbx|lmroman\d+-b|-bd\b|[A-Z]BX\d", re.IGNORECASE)
_SYMBOLS = regex(r"wingding|symbol|dingbat|webding|bullet", re.IGNORECASE)
_INVISIBLE = frozenset({3, 7})
_OUTLINED = 2
_LEAST = 2.0
"""Points below which nobody can read letters."""
_PALE = 240
"""The least of red, green and blue from which on a colour looks like white paper."""
_AIR = 0.25
"""Share of the size between two letters of a word at most, where each was placed by itself."""

_WIDEST = 0.7
"""Share of the size of a character on average at most, where nothing stands between the characters of a word."""
_LONG = 24
"""Characters of a word from which on each of its objects is looked at."""
Call = Callable[..., Any]


class Ink(NamedTuple):
    """How a run of characters is set."""

    size: float
    bold: bool
    font: str
    colour: tuple[int, int, int]
    unseen: bool
    """Whether nobody sees it on any ground: it is too small, transparent or never painted."""
    ghost: bool = False
    """Whether it is never painted, as the recognised text of a scan."""

    @property
    def pale(self) -> bool:
        """Return whether it is invisible on white paper."""
        return min(self.colour) >= _PALE

    @property
    def symbols(self) -> bool:
        """Return whether its font has bullets and other signs for letters."""
        return bool(_SYMBOLS.search(self.font))


class Word(NamedTuple):
    """Characters without a blank between them, and where they stand, in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    base: float
    ink: Ink
    glued: bool = False
    """Whether no blank stands before it."""


class Pen:
    """Asks PDFium how the characters of one document are set; the name of a font and the meaning of a look are asked once."""

    def __init__(self) -> None:
        self._asked = calls()
        self._place, self._matrix, self._rgba = (ctypes.c_double * 4)(), (ctypes.c_float * 6)(), (ctypes.c_uint * 4)()
        self._at_place, self._at_rgba = references(self._place), references(self._rgba)
        self._at_matrix = references(self._matrix)[0]
        self._inks: dict[tuple[Any, ...], Ink] = {}
        self._fonts: dict[int, tuple[str, bool]] = {}

    def words(self, textpage: Any) -> Iterator[Word]:
        """Yield the words of a page in the order of its content stream."""
        page, object_of = ctypes.byref(textpage.raw.contents), self._asked.object_of
        drawn, ink, end = None, None, -1
        for match in _WORD.finditer(_page_text(textpage)):
            start, last = match.start(), match.end() - 1
            first = object_of(page, start)
            if first != drawn or ink is None:
                drawn, ink = first, self._ink(page, start, first)
            word = Word(match[0], *self._extent(page, start, last), ink, start == end)
            if object_of(page, last) != first and not self._is_one(page, word, last):
                yield from self._pieces(page, match, word)
                drawn = None
            else:
                yield word
            end = match.end()

    def _extent(self, page: Any, start: int, last: int) -> tuple[float, float, float]:
        """Return where characters begin, where they end, and their baseline."""
        left, base = self._origin(page, start)
        return left, self._right(page, last), base

    def _is_one(self, page: Any, word: Word, last: int) -> bool:
        """Return whether a word made of several objects looks as if it were made of one."""
        close = word.right - word.left <= _WIDEST * word.ink.size * len(word.text) and len(word.text) <= _LONG
        level = close and abs(self._origin(page, last)[1] - word.base) < 1
        return level and self._ink(page, last, self._asked.object_of(page, last)) == word.ink

    def _pieces(self, page: Any, match: re.Match[str], word: Word) -> Iterator[Word]:
        """Yield the pieces of a word made of several objects, parted where one is set in another way or elsewhere."""
        begin, ink, glued, drawn = match.start(), word.ink, word.glued, self._asked.object_of(page, match.start())
        for index in range(begin + 1, match.end()):
            if (object_here := self._asked.object_of(page, index)) == drawn:
                continue
            drawn, other = object_here, self._ink(page, index, object_here)
            if other != ink or self._apart(page, index, ink.size):
                yield Word(match.string[begin:index], *self._extent(page, begin, index - 1), ink, glued)
                begin, ink, glued = index, other, not self._apart(page, index, ink.size)
        yield Word(match.string[begin : match.end()], *self._extent(page, begin, match.end() - 1), ink, glued)

    def _apart(self, page: Any, index: int, size: float) -> bool:
        """Return whether a character is on another line than the one before, or far from it."""
        (x, y), right = self._origin(page, index), self._right(page, index - 1)
        return abs(y - self._origin(page, index - 1)[1]) > 1 or not -size < x - right < _AIR * size

    def _origin(self, page: Any, index: int) -> tuple[float, float]:
        """Return where a character begins, and its baseline."""
        self._asked.origin(page, index, self._at_place[0], self._at_place[1])
        return self._place[0], self._place[1]

    def _right(self, page: Any, index: int) -> float:
        """Return where a character ends."""
        self._asked.box(page, index, *self._at_place)
        return self._place[1]

    def _ink(self, page: Any, index: int, drawn: int | None) -> Ink:
        """Return the ink of a character that an object draws."""
        asked = self._asked
        asked.matrix(page, index, self._at_matrix)
        size = asked.size(page, index)
        asked.colour(page, index, *self._at_rgba)
        values = size, *self._matrix[2:4], *self._rgba, asked.mode(drawn) if drawn else 0, asked.font(drawn) if drawn else 0
        if values not in self._inks:
            self._inks[values] = self._ink_of(values)
        return self._inks[values]

    def _ink_of(self, values: tuple[Any, ...]) -> Ink:
        """Return the ink of the values that PDFium answers."""
        size, c, d, red, green, blue, alpha, mode, font = values
        points = round(abs(size) * (c**2 + d**2) ** 0.5, 1)
        name, bold = self._font_name(font)
        ghost = mode in _INVISIBLE
        unseen = ghost or alpha == 0 or points < _LEAST
        return Ink(points, bold or mode == _OUTLINED, name, (red, green, blue), unseen, ghost)

    def _font_name(self, font: int | None) -> tuple[str, bool]:
        """Return the name of a font, and whether it is bold."""
        import pypdfium2.raw as pdfium

        if not font:
            return "", False
        if font not in self._fonts:
            handle, name = ctypes.cast(font, pdfium.FPDF_FONT), ctypes.create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(handle, name, 200)
            base_name = name.value.decode("utf-8", "replace").rpartition("+")[2]
            self._fonts[font] = base_name, bool(_BOLD.search(base_name))
        return self._fonts[font]


def _page_text(textpage: Any) -> str:
    """Return the text of a page, one character for each that PDFium counts."""
    import pypdfium2.raw as pdfium

    count = textpage.count_chars()
    text: str = textpage.get_text_range() if count else ""
    if len(text) != count:
        text = "".join(chr(pdfium.FPDFText_GetUnicode(textpage, index)) for index in range(count))
    return text


class Calls(NamedTuple):
    """What is asked of a page or a page of text and a place in it, and, from `object_in` on, of an object."""

    object_of: Call
    origin: Call
    box: Call
    matrix: Call
    size: Call
    colour: Call
    object_at: Call
    object_in: Call
    kind: Call
    mode: Call
    font: Call


@cache
def calls() -> Calls:
    """Return the functions of the installed library."""
    import pypdfium2.raw as pdfium

    return Calls(
        _bare(pdfium.FPDFText_GetTextObject, ctypes.c_void_p),
        _bare(pdfium.FPDFText_GetCharOrigin),
        _bare(pdfium.FPDFText_GetCharBox),
        _bare(pdfium.FPDFText_GetMatrix),
        _bare(pdfium.FPDFText_GetFontSize, ctypes.c_double),
        _bare(pdfium.FPDFText_GetFillColor),
        _bare(pdfium.FPDFPage_GetObject, ctypes.c_void_p),
        _bare(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong),
        _bare(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p),
        _bare(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p),
        _bare(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p),
    )


def _bare(function: Any, answer: Any = ctypes.c_int, *arguments: Any) -> Call:
    """Return a function of which ctypes knows the type of the answer, and no more of the arguments than it must."""
    return ctypes.CFUNCTYPE(answer, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def references(answers: Any) -> list[Any]:
    """Return references to the places of an array."""
    return [ctypes.byref(answers, at * ctypes.sizeof(answers._type_)) for at in range(len(answers))]
