"""Words in ideographs → the phrases in them, and what in them asks for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from matcher.drafting.word_lists import cue, data
from matcher.regex import regex
from matcher.words import IDEOGRAPH

_HIRAGANA = regex("[\u3041-\u309f]")
_BETWEEN = regex(r"[\u3041-\u309f]+|[・、。，,：:；;（）()「」／/\s]+")


def parted(text: str) -> Iterator[str]:
    """Yield what stands between the ideographs that part phrases; within some words they part nothing.

    >>> list(parted("精通人工智能和搜索"))
    ['', '人工智能', '搜索']
    """
    start = 0
    for found in _parting().finditer(text):
        if not cue("unparted").fullmatch(found[0]):
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]


@cache
def _parting() -> re.Pattern[str]:
    words = data("words.toml")["parting"] + data("words.toml")["unparted"]
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


def is_hollow(item: str) -> bool:
    """Return whether an item says in Chinese what might be said of any work.

    >>> is_hollow("持续提升模型效果"), is_hollow("持续提升吞吐")
    (True, False)
    """
    return bool(IDEOGRAPH.search(item)) and not cue("aims").sub("", item).strip()


def is_japanese(text: str) -> bool:
    """Return whether a line is Japanese.

    >>> is_japanese("電子カルテへの記録"), is_japanese("月度财务报表")
    (True, False)
    """
    return bool(_HIRAGANA.search(text))


def japanese_terms(text: str) -> Iterator[str]:
    """Yield what a line names.

    >>> list(japanese_terms("入院患者の看護業務全般")), list(japanese_terms("SaaS業界での営業経験"))
    (['入院患者', '看護'], ['SaaS業界', '営業'])
    """
    for part in _BETWEEN.split(text):
        yield from (piece for piece in _saying().split(part) if len(piece) > 1 and not piece.isdigit())


@cache
def _saying() -> re.Pattern[str]:
    """Return a pattern that divides ideographs in Japanese: only the longer separators, for a single one may belong to a word."""
    long = [word for word in data("words.toml")["parting"] if len(word) > 1]
    return re.compile("|".join(sorted(long, key=lambda word: (-len(word), word))))
