"""Lines → what marks them as items of a list, and what they say without it."""

from __future__ import annotations

from typing import NamedTuple

from matcher.reading.pdf.lines import Cell, Line
from matcher.reading.pdf.words import Word
from matcher.reading.words.sections import section
from matcher.regex import regex

_GLYPHS = frozenset("•▪◦●○■□➢►‣·∙⁃✧◆▶→»✓✔❖⬧◾⚫∗*–—-−‒o")
_DASHES = frozenset("–—-−‒*o·")
"""Signs that are bullets only where words follow that are no date."""
_ICON = regex(r"[\ue000-\uf8ff]{1,2}")
_NUMBER = regex(r"\[\d{1,3}\]|\(?\d{1,2}[.)]|[（(]\d{1,2}[)）]")


class Item(NamedTuple):
    """A line, what it says after its bullet, and where the bullet stands."""

    line: Line
    bullet: float | None = None


def item(line: Line) -> Item:
    """Return a line as an item of a list, or as it is; the number of a section goes."""
    words = list(line.cells[0].words)
    first, rest = words[0], words[1:]
    more = bool(rest) or len(line.cells) > 1
    if more and _is_bullet(first, line):
        bare = _without(line, rest)
        return Item(bare) if _NUMBER.fullmatch(first.text) and section(bare.text, bare.bold) else Item(bare, first.left)
    if first.text[0] in "•●▪■◦◆➢►‣❖✓✔" and len(first.text) > 1:
        return Item(_without(line, [first._replace(text=first.text[1:]), *rest]), first.left)
    return Item(line)


def _is_bullet(first: Word, line: Line) -> bool:
    """Return whether the first word of a line is a bullet, a number of a list, or a sign of a font of signs."""
    if _NUMBER.fullmatch(first.text):
        return True
    if len(first.text) == 1 and first.text in _GLYPHS:
        return first.text not in _DASHES or _leads(first, line)
    return bool(_ICON.fullmatch(first.text)) and first.ink.symbols


def _leads(first: Word, line: Line) -> bool:
    following = next(word for word in line.words if word is not first)
    if first.text == "o":
        return first.ink.font != following.ink.font
    return not following.text[0].isdigit() or following.left - first.right > 0.5 * first.ink.size


def _without(line: Line, words: list[Word]) -> Line:
    return Line([*([Cell(tuple(words))] if words else []), *line.cells[1:]])
