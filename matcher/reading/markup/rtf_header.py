"""The header of an RTF document, and its control words → how letters and paragraphs are set."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from matcher.reading.paper.css import Colour, ElementLook
from matcher.regex import regex

TIMES = ("revtim", "creatim")
"""Groups that say when a document was saved and when it was begun."""
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_HEADING = regex(r"(?:heading|überschrift|titre|标题) ?(\d)|(title|titel|标题)$", re.IGNORECASE)
_LARGE, _LEAST = 26, 2
"""Half points of the smallest letters of a heading, and of the largest that nobody can read."""


class GroupState(NamedTuple):
    """What a group inherits from the one around it."""

    kind: str = ""
    """The destination of the text: empty for that of the document, "-" for text that is not shown."""
    font: int = -1
    after: int = 1
    """Substitute characters that follow a Unicode one, for readers that know no Unicode."""
    bold: bool = False
    size: int = 24
    hidden: bool = False
    ink: int = 0
    paper: int = 0

    def with_(self, field: str, value: int) -> GroupState:
        """Return the state with another value of one field."""
        change: dict[str, Any] = {field: bool(value) if field in {"bold", "hidden"} else value}
        return self._replace(**change)


class ParagraphState(NamedTuple):
    """How the current paragraph is set, from one `pard` to the next."""

    level: int = 0
    """Of a heading."""
    depth: int = 0
    """Of a list."""
    item: bool = False
    shaded: bool = False
    tabled: bool = False


class RtfHeader:
    """What the header of a document says: fonts with their code pages, colours, styles, and when it was written."""

    def __init__(self) -> None:
        self.page, self.font = "cp1252", 0
        self._pages, self._levels = dict[int, str](), dict[int, int]()
        self._colours: list[Colour | None] = []
        self._mixed, self._times = dict[str, int](), dict[str, dict[str, int]]()
        self._number, self._name = 0, ""

    def word(self, kind: str, word: str, number: int) -> None:
        """Note a control word in a destination of the header."""
        if kind == "colortbl":
            self._mixed[word] = number
        elif kind == "fonttbl" and word == "f":
            self._number = number
        elif kind == "fonttbl" and word == "fcharset" and number in _CHARSETS:
            self._pages[self._number] = _CHARSETS[number]
        elif kind == "stylesheet" and word in {"s", "cs", "ds"}:
            self._number, self._name = (number if word == "s" else -1), ""
        elif kind == "stylesheet" and word == "outlinelevel" and 0 <= number < 9:
            self._levels.setdefault(self._number, number + 1)
        elif kind in TIMES and word in {"yr", "mo"}:
            self._times.setdefault(kind, {})[word] = number

    def text(self, kind: str, text: str) -> None:
        """Note text in a destination of the header, where a semicolon ends a colour or a style."""
        if kind == "colortbl":
            for _ in range(min(text.count(";"), 256 - len(self._colours))):
                red, green, blue = (min(255, self._mixed.get(part, -1)) for part in ("red", "green", "blue"))
                self._colours.append((red, green, blue) if min(red, green, blue) >= 0 else None)
                self._mixed = {}
        elif kind == "stylesheet" and len(self._name) < 80:
            self._name += text
            if (match := _HEADING.match(self._name.strip(" ;"))) is not None:
                self._levels[self._number] = int(match[1] or 1)

    def encoding(self, font: int) -> str:
        """Return the code page of a font."""
        return self._pages.get(self.font if font < 0 else font, self.page)

    def laid(self, before: ParagraphState, word: str, value: int) -> ParagraphState:
        """Return how the paragraph is set after a control word."""
        if word == "pard":
            return ParagraphState()
        if word == "s":
            return before._replace(level=self._levels.get(value, before.level))
        if word == "outlinelevel" and 0 <= value < 10:
            return before._replace(level=(value + 1) % 10)
        if word == "ilvl":
            return before._replace(depth=min(9, max(0, value)))
        if word not in {"intbl", "cbpat"}:  # as most are
            return before
        return before._replace(tabled=before.tabled or word == "intbl", shaded=before.shaded or word == "cbpat")

    def look(self, state: GroupState, *, shaded: bool) -> ElementLook:
        """Return how text is set."""
        ink = self._colour(state.ink) or (0, 0, 0)
        paper: Colour | None = None if shaded else (255, 255, 255)
        if state.paper:
            paper = self._colour(state.paper)
        return ElementLook(state.hidden, tiny=state.size <= _LEAST, ink=ink, paper=paper, bold=state.bold or state.size >= _LARGE)

    def _colour(self, number: int) -> Colour | None:
        return self._colours[number] if 0 <= number < len(self._colours) else None

    def written(self) -> tuple[int | None, str]:
        """Return the month in which the document was last saved, else begun, and the words that say so."""
        for kind in TIMES:
            year, month = (self._times.get(kind, {}).get(part, 0) for part in ("yr", "mo"))
            if 1990 <= year <= 2100 and 1 <= month <= 12:
                return year * 12 + month - 1, f"{kind}: {year}-{month:02}"
        return None, ""
