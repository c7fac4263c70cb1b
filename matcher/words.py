"""Folded text → its words, and the terms that similarity and coverage count."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import accumulate, compress, count
from typing import NamedTuple

from matcher.regex import regex

CJK = "\u3400-\u9fff"
"""Ideographs; the view folds their compatibility forms to these. One range: a class of three takes a millisecond to compile."""

IDEOGRAPHS = "\u3400"
"""The first of them: every letter before it continues a word, so that most need no further test."""
IDEOGRAPH = regex(f"[{CJK}]")
"""Any one of them."""
WORD = regex(rf"[{CJK}]|[^\W_{CJK}]+")
"""One of them, or a run of other characters that continue a word: repeats and copies are counted in these."""

_TERM = regex(rf"[{CJK}]+|[^\W_{CJK}]+")


def joins(char: str) -> bool:
    """Return whether a character continues a word; an ideograph is a word of its own."""
    return char.isalnum() and not (IDEOGRAPHS <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff")


class _Parting(dict[int, str]):
    """A translation table that fills itself: a character that continues a word stays, any other becomes a space."""

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if joins(chr(code)) else " "
        return self[code]


_PARTING = _Parting()


def blank_separators(text: str) -> str:
    """Return the text with a space in place of every character that does not continue a word.

    >>> blank_separators("ab, c-4 大")
    'ab  c 4  '
    """
    return text.translate(_PARTING)


class Words(NamedTuple):
    """The words of a text; between two spaces in a row there is an empty one."""

    letters: str
    """The text with a space in place of every character that does not continue a word, and one at its end."""
    each: list[str]

    def places(self, wanted: Container[str]) -> Iterator[tuple[str, int]]:
        """Yield the wanted words, with the offsets where they begin, in order."""
        ends = list(accumulate(map(len, self.each), initial=0))
        for at in compress(count(), map(wanted.__contains__, self.each)):
            yield self.each[at], ends[at] + at


def words(text: str) -> Words:
    """Return the words of a folded text.

    >>> list(words("led gpt-4, 大 4").places({"led", "4"}))
    [('led', 0), ('4', 8), ('4', 13)]
    """
    letters = blank_separators(text)
    return Words(letters + " ", letters.split(" "))


def terms(folded: str) -> list[str]:
    """Return the terms of a folded text in order: words of two letters or more, ideographs as overlapping pairs.

    >>> terms("c++ and gpt4 大模型")
    ['and', 'gpt4', '大模', '模型']
    """
    if folded.isascii():
        return [word for word in blank_separators(folded).split() if len(word) > 1 and not word.isdigit()]
    return [term for term, _, _ in placed(folded, 0, len(folded))]


def _pairs(run: str) -> list[str]:
    """Return ideographs as overlapping pairs; a single one stays as it is."""
    return [run] if len(run) == 1 else [run[at : at + 2] for at in range(len(run) - 1)]


def placed(folded: str, low: int, high: int) -> Iterator[tuple[str, int, int]]:
    """Yield the terms of a stretch of a folded text with their spans, in order.

    >>> list(placed("led gpt4 大模型", 4, 12))
    [('gpt4', 4, 8), ('大模', 9, 11), ('模型', 10, 12)]
    """
    for found in _TERM.finditer(folded, low, high):
        run, start = found[0], found.start()
        if run[0] < IDEOGRAPHS or joins(run[0]):
            if len(run) > 1 and not run.isdigit():
                yield run, start, found.end()
        else:
            yield from ((pair, at, at + len(pair)) for at, pair in enumerate(_pairs(run), start))
