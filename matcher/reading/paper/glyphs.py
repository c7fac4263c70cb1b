"""Lines of a text → which are headings of sections behind a glyph ("■ Education", "▶ 工作经历"), and items whole with theirs."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from matcher.reading.words.sections import section
from matcher.regex import regex

_GLYPH = regex(r"\s{0,3}([•▪◦●○■□➢►‣·∙◆◇▶→»▌▎┃❖★☆✦§])\s{0,8}(?=[^\W\d_])")
_ALONE = frozenset("•▪◦●○■□➢►‣∙⁃◆▶➤❖o")
"""Glyphs of items that may stand on a line above the words, as in text that was copied from a page."""
_SHORT = 24
"""Characters that such a line has fewer than, its indent among them."""


class _Line(NamedTuple):
    """A line behind a glyph: its place, the glyph, where its words begin, and the words."""

    place: int
    glyph: str
    begin: int
    words: str


_NONE = _Line(0, "", 0, "")


def unparted(raws: list[str]) -> list[str]:
    r"""Return the lines, a glyph that is all of a line and the words on the next one as one.

    >>> unparted(["Analyst", "•", "Wrote reports", "•", ""])
    ['Analyst', '•\nWrote reports', '•', '']
    """
    alone = {place for place, raw in enumerate(raws) if len(raw) < _SHORT and raw.strip() in _ALONE}
    joined = {place for place in alone if place + 1 < len(raws) and place + 1 not in alone and raws[place + 1].strip()}
    if not joined:
        return raws
    return [f"{raw}\n{raws[place + 1]}" if place in joined else raw for place, raw in enumerate(raws) if place - 1 not in joined]


def headings(raws: list[str]) -> dict[int, int]:
    """Return where the words of headings behind a glyph begin, by their places; none unless two with it name known sections.

    One that is followed by a line with the same glyph is an item of a list.

    >>> headings(["■ Education", "BSc", "■ Work history", "Analyst"]), headings(["• Research", "• Teaching"])
    ({0: 2, 2: 2}, {})
    """
    lines = [_line(place, raw) for place, raw in enumerate(raws) if raw.strip()]
    found = [one for one, after in pairwise([*lines, _NONE]) if one.glyph != after.glyph and section(one.words)]
    glyphs = [one.glyph for one in found]
    return {one.place: one.begin for one in found if one.glyph and glyphs.count(one.glyph) > 1}


def _line(place: int, raw: str) -> _Line:
    found = _GLYPH.match(raw)
    return _Line(place, found[1], found.end(), raw[found.end() :].strip()) if found else _NONE
