"""Lines → the bullets that mark them as items of a list, and what they say without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.pdf.page_words import Word
from matcher.reading.pdf.printed_lines import Cell, Line
from matcher.reading.words.sections import section
from matcher.regex import regex

_GLYPHS = frozenset("•▪◦●○■□➢►‣·∙⁃✧◆▶→»✓✔❖➤❑★☆⬧◾⚫∗*–—-−‒o")
_DASHES = frozenset("–—-−‒*o·")
"""Signs that are bullets only before words that are no date."""
_ICON = regex(r"[\ue000-\uf8ff]{1,2}")
_NUMBER = regex(r"\[\d{1,3}\]|\(?\d{1,2}[.)]|[（(]\d{1,2}[)）]")


_LEVEL, _APART = 0.2, 3
"""Shares of the size at most: by which a bullet stands higher or lower than its words, and that stay free between them."""


class ListLine(NamedTuple):
    """A line without its bullet, and where the bullet stands, or None where it has none."""

    line: Line
    bullet: float | None = None


def with_bullets_first(words: Sequence[Word]) -> list[Word]:
    """Return the words as written, with bullets before what they mark: browsers print the bullets of a list after its text."""
    bullet_before = _late_bullets(words)
    late, ordered = set(bullet_before.values()), list[Word]()
    for index, word in enumerate(words):
        if index in bullet_before and index not in late:
            ordered.append(words[bullet_before[index]])
        if index not in late:
            ordered.append(word)
    return ordered


def _late_bullets(words: Sequence[Word]) -> dict[int, int]:
    """Return the bullets that were not written before what they mark, by index, each under the index of the word they mark."""
    on_baseline = defaultdict[int, list[int]](list)
    for index, word in enumerate(words):
        on_baseline[round(word.base)].append(index)
    bullet_before = dict[int, int]()
    for index, mark in enumerate(words):
        if mark.text in _GLYPHS - _DASHES and not _follows(words, mark, index + 1):
            level = round(mark.base)
            near = [
                other for base in (level - 1, level, level + 1) for other in on_baseline[base] if _follows(words, mark, other)
            ]
            if near:
                bullet_before[min(near, key=lambda other: words[other].left)] = index
    return bullet_before


def _follows(words: Sequence[Word], mark: Word, index: int) -> bool:
    """Return whether the word at an index stands right behind a bullet on the page."""
    word = words[index] if index < len(words) else None
    if word is None or abs(word.base - mark.base) > _LEVEL * mark.ink.size:
        return False
    return 0 <= word.left - mark.right < _APART * mark.ink.size


def list_line(line: Line) -> ListLine:
    """Return a line as an item of a list, or as it is; the number of a section is dropped."""
    first, *rest = line.cells[0].words
    has_words = bool(rest) or len(line.cells) > 1
    if has_words and _is_bullet(first, line):
        bare = _with_first_words(line, rest)
        return ListLine(bare) if _NUMBER.fullmatch(first.text) and section(bare.text, bare.bold) else ListLine(bare, first.left)
    if first.text[0] in "•●▪■◦◆➢►‣❖➤❑✓✔" and len(first.text) > 1:
        return ListLine(_with_first_words(line, [first._replace(text=first.text[1:]), *rest]), first.left)
    return ListLine(line)


def _is_bullet(first: Word, line: Line) -> bool:
    """Return whether the first word of a line is a bullet, a number of a list, or a sign of a font of signs."""
    if _NUMBER.fullmatch(first.text):
        return True
    if len(first.text) == 1 and first.text in _GLYPHS:
        return first.text not in _DASHES or _dash_leads(first, line)
    return bool(_ICON.fullmatch(first.text)) and first.ink.symbols


def _dash_leads(first: Word, line: Line) -> bool:
    following = next(word for word in line.words if word is not first)
    if first.text == "o":
        return first.ink.font != following.ink.font
    return not following.text[0].isdigit() or following.left - first.right > 0.5 * first.ink.size


def _with_first_words(line: Line, words: list[Word]) -> Line:
    return Line([*([Cell(tuple(words))] if words else []), *line.cells[1:]])
