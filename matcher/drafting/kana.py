"""A Japanese line → what it names: what stands between its hiragana, which only join, inflect and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from matcher.drafting.words import data as words
from matcher.regex import regex

FEW = 3
"""Things that a short line of a list names."""

_HIRAGANA = regex("[\u3041-\u309f]")
_BETWEEN = regex(r"[\u3041-\u309f]+|[・、。，,：:；;（）()「」／/\s]+")


def is_japanese(text: str) -> bool:
    """Return whether a line is Japanese.

    >>> is_japanese("電子カルテへの記録"), is_japanese("月度财务报表")
    (True, False)
    """
    return bool(_HIRAGANA.search(text))


def pieces(text: str) -> Iterator[str]:
    """Yield what a line names.

    >>> list(pieces("入院患者の看護業務全般")), list(pieces("SaaS業界での営業経験"))
    (['入院患者', '看護'], ['SaaS業界', '営業'])
    """
    for part in _BETWEEN.split(text):
        yield from (piece for piece in _saying().split(part) if len(piece) > 1 and not piece.isdigit())


@cache
def _saying() -> re.Pattern[str]:
    """Return what parts ideographs in Japanese: of the parting words the longer, for a single one may belong to a word."""
    long = [word for word in words("words.toml")["parting"] if len(word) > 1]
    return re.compile("|".join(sorted(long, key=lambda word: (-len(word), word))))
