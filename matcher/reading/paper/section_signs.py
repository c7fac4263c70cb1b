"""Lines of a text → which are headings of sections by a number ("3. Publications") or a glyph ("■ Education") before them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from matcher.reading.words import dates
from matcher.reading.words.sections import section
from matcher.regex import regex

_NUMBER = regex(
    r"\s{0,3}[(（]?(?:(?P<arabic>\d{1,2})|(?P<roman>[IVX]{1,4})|(?P<letter>[A-H])|(?P<han>[一二三四五六七八九十]{1,2}))"
    r"(?:[)）.．、:：]{1,2}\s{0,8}|\s{1,8})(?=[^\W\d_])"
)
_BELOW = regex(r"\s{0,3}(\d{1,2})\.\d{1,2}\.?\s{1,8}(?=\S)")
_LABEL = regex(
    r"[\[(](?:[A-Z]{1,2}[-.\s]?\d{1,3}|[A-Z][A-Za-z+]{1,5}\d{2}[a-z]?)[\])][.:]?\s{1,20}(?=\S)|[A-Z]{1,2}-?\d{1,3}[.):]\s{1,20}(?=[^\W\d])"
    r"|[\u4e00-\u9fff]{2,6}(?:[(（][^()（）\n]{1,24}[)）])?[:：]\s?(?=\S)"
)
"""What numbers the items of a bibliography of several sorts ("[J3]", "C5."), or names those of a Chinese list (实习:…)."""
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
_HAN = {char: value for value, char in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}
_LISTED = frozenset({"publication", "award", "certificate", "skills", "language", "interests"})
_SHORT = 40
"""Characters that a heading of no known section has at most."""
_GLYPH = regex(r"\s{0,3}([•▪◦●○■□➢►‣·∙◆◇▶→»▌▎┃❖★☆✦§])\s{0,8}(?=[^\W\d_])")
_ALONE = frozenset("•▪◦●○■□➢►‣∙⁃◆▶➤❖o")
"""Glyphs of items that may stand on a line above the words, as in text that was copied from a page."""
_SHORT_RAW = 24
"""Characters that such a line has fewer than, its indent among them."""


def are_labelled(*items: str) -> bool:
    """Return whether each of several lines begins with the label of an item: "[J3]", "C5.", "其他:"."""
    return all(_LABEL.match(one) for one in items)


class Numbered(NamedTuple):
    """What a numbered line is, and where its words begin."""

    mark: Literal["heading", "bullet", "plain"]
    begin: int


class _NumberedLine(NamedTuple):
    """A line with a number: its place, the sort of number, its value, and where its words begin."""

    place: int
    sort: str
    value: int
    begin: int
    words: str
    gap: bool


def numbered_headings(raws: list[str]) -> dict[int, Numbered]:
    """Return the numbered headings by their places, and the lines numbered after one; none unless two name known sections.

    >>> numbered_headings(["1. Education", "BSc", "2. Work history", "2.1 Analyst"])
    {0: Numbered(mark='heading', begin=3), 2: Numbered(mark='heading', begin=3), 3: Numbered(mark='plain', begin=4)}
    """
    numbered = list(_numbered(raws))
    for sort in dict.fromkeys(one.sort for one in numbered if one.value == 1):
        found = _counted([one for one in numbered if one.sort == sort])
        if sum(section(one.words, marked=True) is not None for one in found) > 1:
            return {one.place: Numbered("heading", one.begin) for one in found} | _below(raws, found)
    return {}


def _numbered(raws: list[str]) -> Iterator[_NumberedLine]:
    gap = True
    for place, raw in enumerate(raws):
        found = _NUMBER.match(raw)
        if found and found.lastgroup:
            value = _value(found[found.lastgroup])
            yield _NumberedLine(place, found.lastgroup, value, found.end(), raw[found.end() :].strip(), gap)
        gap = not raw.strip()


def _value(numeral: str) -> int:
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    return _ROMAN.get(numeral) or _HAN.get(numeral) or ord(numeral[0]) - ord("A") + 1


def _counted(numbered: list[_NumberedLine]) -> list[_NumberedLine]:
    """Return those of one sort that count the sections: known ones, and between them others that go on counting."""
    found = list[_NumberedLine]()
    for at, one in enumerate(numbered):
        last, after = found[-1].value if found else 0, numbered[at + 1] if at + 1 < len(numbered) else None
        item = after is not None and after.place == one.place + 1 and after.value == one.value + 1
        known = section(one.words, marked=True) is not None
        restarted = bool(found) and numbered[at - 1] is not found[-1]
        if (
            not item
            and last < one.value <= last + (3 if found else 1)
            and (known or (one.value == last + 1 and not restarted and _heads(one)))
        ):
            found.append(one)
    return found


def _heads(line: _NumberedLine) -> bool:
    """Return whether a line may be a heading, though its words are of no section that is known."""
    return line.gap and 2 < len(line.words) <= _SHORT and line.words[-1] not in ".,;。，；" and not dates.find(line.words)


def _below(raws: list[str], numbered: list[_NumberedLine]) -> dict[int, Numbered]:
    """Return the lines whose number begins with that of the heading they stand under."""
    below: dict[int, Numbered] = {}
    for one, after in zip(numbered, [*(one.place for one in numbered[1:]), len(raws)], strict=True):
        mark: Literal["bullet", "plain"] = "bullet" if section(one.words, marked=True) in _LISTED else "plain"
        for place in range(one.place + 1, after):
            sub = _BELOW.match(raws[place])
            if sub and int(sub[1]) == one.value:
                below[place] = Numbered(mark, sub.end())
    return below


class _GlyphLine(NamedTuple):
    """A line behind a glyph: its place, the glyph, where its words begin, and the words."""

    place: int
    glyph: str
    begin: int
    words: str


_NO_GLYPH = _GlyphLine(0, "", 0, "")


def joined_glyphs(raws: list[str]) -> list[str]:
    r"""Return the lines, a glyph that is all of a line and the words on the next one as one.

    >>> joined_glyphs(["Analyst", "•", "Wrote reports", "•", ""])
    ['Analyst', '•\nWrote reports', '•', '']
    """
    alone = {place for place, raw in enumerate(raws) if len(raw) < _SHORT_RAW and raw.strip() in _ALONE}
    joined = {place for place in alone if place + 1 < len(raws) and place + 1 not in alone and raws[place + 1].strip()}
    if not joined:
        return raws
    return [f"{raw}\n{raws[place + 1]}" if place in joined else raw for place, raw in enumerate(raws) if place - 1 not in joined]


def glyph_headings(raws: list[str]) -> dict[int, int]:
    """Return where the words of headings behind a glyph begin, by their places; none unless two with it name known sections.

    One that is followed by a line with the same glyph is an item of a list.

    >>> glyph_headings(["■ Education", "BSc", "■ Work history", "Analyst"]), glyph_headings(["• Research", "• Teaching"])
    ({0: 2, 2: 2}, {})
    """
    lines = [_glyph_line(place, raw) for place, raw in enumerate(raws) if raw.strip()]
    found = [one for one, after in pairwise([*lines, _NO_GLYPH]) if one.glyph != after.glyph and section(one.words)]
    glyphs = [one.glyph for one in found]
    return {one.place: one.begin for one in found if one.glyph and glyphs.count(one.glyph) > 1}


def _glyph_line(place: int, raw: str) -> _GlyphLine:
    found = _GLYPH.match(raw)
    return _GlyphLine(place, found[1], found.end(), raw[found.end() :].strip()) if found else _NO_GLYPH
