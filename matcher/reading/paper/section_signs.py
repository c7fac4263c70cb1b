"""Lines of a text → which are headings of sections by a number ("3. Publications") or a glyph ("■ Education") before them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from matcher.reading.words import dates
from matcher.reading.words.sections import section
from matcher.regex import regex

_NUMBER = regex(
    r"\s{0,3}[(（]?(?:(?P<arabic>\d{1,2})|(?P<roman>[IVX]{1,4})|(?P<letter>[A-Z])|(?P<han>[一二三四五六七八九十]{1,2}))"
    r"(?:[)）.．、:：]{1,2}\s{0,8}|\s{1,8})(?=[^\W\d_])"
)
_BELOW = regex(r"\s{0,3}(\d{1,2})\.\d{1,2}\.?\s{1,8}(?=\S)")
_LABEL = regex(
    r"[\[(](?:[A-Z]{1,2}[-.\s]?\d{1,3}|[A-Z][A-Za-z+]{1,5}\d{2}[a-z]?)[\])][.:]?\s{1,20}(?=\S)|[A-Z]{1,2}-?\d{1,3}[.):]\s{1,20}(?=[^\W\d])"
    r"|[\u4e00-\u9fff]{2,6}(?:[(（][^()（）\n]{1,24}[)）])?[:：]\s?(?=\S)"
)
"""A label of the items of a bibliography of several sorts ("[J3]", "C5."), or of those of a Chinese list (实习:…)."""
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
_LETTERS = {_ROMAN[letter]: ord(letter) - ord("A") + 1 for letter in "IVX"}
"""The numbers that single Roman numerals have as letters, by their values."""
_HAN = {char: value for value, char in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}
_LISTED = frozenset({"publication", "award", "certificate", "skills", "language", "interests"})
_SHORT = 40
"""Characters of the longest heading of an unknown section."""
_GLYPH = regex(r"\s{0,3}([•▪◦●○■□➢►‣·∙◆◇▶→»▌▎┃❖★☆✦§])\s{0,8}(?=[^\W\d_])")
_ALONE = frozenset("•▪◦●○■□➢►‣∙⁃◆▶➤❖o")
"""Glyphs of items that may stand on a line above the words, as in text that was copied from a page."""
_SHORT_RAW = 24
"""Such a line is shorter than these characters, its indent included."""


def are_labelled(*items: str) -> bool:
    """Return whether every one of several lines begins with the label of an item: "[J3]", "C5.", "其他:"."""
    return all(_LABEL.match(item) for item in items)


class Numbered(NamedTuple):
    """The mark of a numbered line, and where its words begin."""

    mark: Literal["heading", "bullet", "plain"]
    begin: int


class _NumberedLine(NamedTuple):
    """A line with a numeral: its number in the text, the sort of numeral and its value, where its words begin, and the words."""

    number: int
    sort: str
    value: int
    begin: int
    words: str
    gap: bool


def numbered_headings(raws: list[str]) -> dict[int, Numbered]:
    """Return the numbered headings and the lines that are numbered below one, by index; none unless two name known sections.

    >>> numbered_headings(["1. Education", "BSc", "2. Work history", "2.1 Analyst"])
    {0: Numbered(mark='heading', begin=3), 2: Numbered(mark='heading', begin=3), 3: Numbered(mark='plain', begin=4)}
    """
    numbered = list(_numbered_lines(raws))
    for sort in dict.fromkeys(line.sort for line in numbered if line.value == 1):
        counting = _counting_lines(list(_of_sort(numbered, sort)))
        if sum(section(line.words, marked=True) is not None for line in counting) > 1:
            return {line.number: Numbered("heading", line.begin) for line in counting} | _numbered_below(raws, counting)
    return {}


def _numbered_lines(raws: list[str]) -> Iterator[_NumberedLine]:
    gap = True
    for index, raw in enumerate(raws):
        match = _NUMBER.match(raw)
        if match and match.lastgroup:
            value = _value(match[match.lastgroup])
            yield _NumberedLine(index, match.lastgroup, value, match.end(), raw[match.end() :].strip(), gap)
        gap = not raw.strip()


def _of_sort(numbered: list[_NumberedLine], sort: str) -> Iterator[_NumberedLine]:
    """Yield the lines with one sort of numeral; among letters "I", "V" and "X" are letters too."""
    for line in numbered:
        if line.sort == sort:
            yield line
        elif (sort, line.sort) == ("letter", "roman") and line.value in _LETTERS:
            yield line._replace(value=_LETTERS[line.value])


def _value(numeral: str) -> int:
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    return _ROMAN.get(numeral) or _HAN.get(numeral) or ord(numeral[0]) - ord("A") + 1


def _counting_lines(numbered: list[_NumberedLine]) -> list[_NumberedLine]:
    """Return the lines of one sort whose numbers count the sections: known ones, and others that go on counting between them."""
    counting = list[_NumberedLine]()
    for position, line in enumerate(numbered):
        restarted = bool(counting) and numbered[position - 1] is not counting[-1]
        if not _is_item(line, numbered[position + 1 : position + 2]) and _goes_on(line, counting, restarted=restarted):
            counting.append(line)
    return counting


def _is_item(line: _NumberedLine, following: list[_NumberedLine]) -> bool:
    """Return whether a line is an item of a numbered list, for the next line of the text has the next number."""
    return any(after.number == line.number + 1 and after.value == line.value + 1 for after in following)


def _goes_on(line: _NumberedLine, counting: list[_NumberedLine], *, restarted: bool) -> bool:
    """Return whether a line counts one more section; only a known section may leave numbers out, or follow other numbers."""
    last = counting[-1].value if counting else 0
    if not last < line.value <= last + (3 if counting else 1):
        return False
    if section(line.words, marked=True) is not None:
        return True
    return line.value == last + 1 and not restarted and _may_be_heading(line)


def _may_be_heading(line: _NumberedLine) -> bool:
    """Return whether a line may be the heading of an unknown section."""
    return line.gap and 2 < len(line.words) <= _SHORT and line.words[-1] not in ".,;。，；" and not dates.find(line.words)


def _numbered_below(raws: list[str], numbered: list[_NumberedLine]) -> dict[int, Numbered]:
    """Return the lines whose number begins with that of the heading above them, by index."""
    below: dict[int, Numbered] = {}
    for heading, end in zip(numbered, [*(heading.number for heading in numbered[1:]), len(raws)], strict=True):
        mark: Literal["bullet", "plain"] = "bullet" if section(heading.words, marked=True) in _LISTED else "plain"
        for index in range(heading.number + 1, end):
            sub = _BELOW.match(raws[index])
            if sub and int(sub[1]) == heading.value:
                below[index] = Numbered(mark, sub.end())
    return below


class _GlyphLine(NamedTuple):
    """A line behind a glyph: its number in the text, the glyph, where its words begin, and the words."""

    number: int
    glyph: str
    begin: int
    words: str


_NO_GLYPH = _GlyphLine(0, "", 0, "")


def with_glyphs_joined(raws: list[str]) -> list[str]:
    r"""Return the lines, with a glyph that stands alone on its line joined to the words on the next one.

    >>> with_glyphs_joined(["Analyst", "•", "Wrote reports", "•", ""])
    ['Analyst', '•\nWrote reports', '•', '']
    """
    alone = {index for index, raw in enumerate(raws) if len(raw) < _SHORT_RAW and raw.strip() in _ALONE}
    followed = {index for index in alone if index + 1 < len(raws) and index + 1 not in alone and raws[index + 1].strip()}
    if not followed:
        return raws
    return [
        f"{raw}\n{raws[index + 1]}" if index in followed else raw for index, raw in enumerate(raws) if index - 1 not in followed
    ]


def glyph_headings(raws: list[str]) -> dict[int, int]:
    """Return where the words of headings behind a glyph begin, by index; none unless two with the same glyph name known sections.

    One that is followed by a line with the same glyph is an item of a list.

    >>> glyph_headings(["■ Education", "BSc", "■ Work history", "Analyst"]), glyph_headings(["• Research", "• Teaching"])
    ({0: 2, 2: 2}, {})
    """
    lines = [_glyph_line(index, raw) for index, raw in enumerate(raws) if raw.strip()]
    headings = [line for line, after in pairwise([*lines, _NO_GLYPH]) if line.glyph != after.glyph and section(line.words)]
    glyphs = [line.glyph for line in headings]
    return {line.number: line.begin for line in headings if line.glyph and glyphs.count(line.glyph) > 1}


def _glyph_line(index: int, raw: str) -> _GlyphLine:
    match = _GLYPH.match(raw)
    return _GlyphLine(index, match[1], match.end(), raw[match.end() :].strip()) if match else _NO_GLYPH
