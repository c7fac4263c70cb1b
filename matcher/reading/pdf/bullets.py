"""Lines → what marks them as items of a list, and what they say without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.pdf.lines import Cell, Line
from matcher.reading.pdf.page_words import Word
from matcher.reading.words.sections import section
from matcher.regex import regex

_GLYPHS = frozenset("•▪◦●○■□➢►‣·∙⁃✧◆▶→»✓✔❖➤❑★☆⬧◾⚫∗*–—-−‒o")
_DASHES = frozenset("–—-−‒*o·")
"""Signs that are bullets only where words follow that are no date."""
_ICON = regex(r"[\ue000-\uf8ff]{1,2}")
_NUMBER = regex(r"\[\d{1,3}\]|\(?\d{1,2}[.)]|[（(]\d{1,2}[)）]")


_LEVEL, _APART = 0.2, 3
"""Shares of the size: by which a bullet stands higher or lower than what it marks, and that stay free between the two."""


class ListLine(NamedTuple):
    """A line, what it says after its bullet, and where the bullet stands."""

    line: Line
    bullet: float | None = None


def before_text(words: Sequence[Word]) -> list[Word]:
    """Return the words as they were written, but bullets before what they mark: browsers print those of a list after its text."""
    begins = defaultdict[int, list[int]](list)
    for place, word in enumerate(words):
        begins[round(word.base)].append(place)
    marked = dict[int, int]()
    for place, mark in enumerate(words):
        if mark.text in _GLYPHS - _DASHES and not _follows(words, mark, place + 1):
            near = [one for shift in (-1, 0, 1) for one in begins[round(mark.base) + shift] if _follows(words, mark, one)]
            marked |= {min(near, key=lambda one: words[one].left): place} if near else {}
    strays = set(marked.values())
    kept = (place for place in range(len(words)) if place not in strays)
    return [words[one] for place in kept for one in ((marked[place], place) if place in marked else (place,))]


def _follows(words: Sequence[Word], mark: Word, place: int) -> bool:
    """Return whether a word stands right behind a bullet on the page."""
    word = words[place] if place < len(words) else None
    if word is None or abs(word.base - mark.base) > _LEVEL * mark.ink.size:
        return False
    return 0 <= word.left - mark.right < _APART * mark.ink.size


def list_line(line: Line) -> ListLine:
    """Return a line as an item of a list, or as it is; the number of a section goes."""
    words = list(line.cells[0].words)
    first, rest = words[0], words[1:]
    more = bool(rest) or len(line.cells) > 1
    if more and _is_bullet(first, line):
        bare = _without(line, rest)
        return ListLine(bare) if _NUMBER.fullmatch(first.text) and section(bare.text, bare.bold) else ListLine(bare, first.left)
    if first.text[0] in "•●▪■◦◆➢►‣❖➤❑✓✔" and len(first.text) > 1:
        return ListLine(_without(line, [first._replace(text=first.text[1:]), *rest]), first.left)
    return ListLine(line)


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
