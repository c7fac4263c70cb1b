"""Words → the languages that they name, by their two-letter codes; languages.toml has the names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import combining, normalize

import tomli

from matcher.regex import regex

_WORD = regex(r"[^\W\d_]+(?:[-'’ʻ][^\W\d_]+)*")
_UNSPACED = regex(r"[\u0900-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""A letter of a script that puts words together without a space, or whose words hold signs that are no letters."""
_PARTS = regex(r"[\s-]+")
_ALONE_BEFORE = regex(r"(?:^|[,;:/|•·\n(、，；：（–—-])\s*$")
_ALONE_BEHIND = regex(r"\s*(?:$|[,;:/|•·\n()、，；：（）–—-]|\.(?=\s|$))")
_KNOWLEDGE = regex(r"(?<=\w\w\w)s?kenntnissen?$", re.IGNORECASE)
"""What German appends to the name of a language in one word ("Deutschkenntnisse")."""
_NEAR = 12
"""Characters beside a name that show whether it is an item of a list."""
_BESIDE = 6
"""Characters between two names that stand beside each other ("english and polish")."""


class NamedLanguage(NamedTuple):
    """A language, and the half-open span of the words that name it."""

    code: str
    start: int
    end: int


@cache
def _data() -> dict[str, Any]:
    return tomli.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


CODES: tuple[str, ...] = tuple(_data()["names"])
"""Two-letter codes of ISO 639-1."""


def names() -> dict[str, list[str]]:
    """Return the names of each language by its code, the English one first."""
    names: dict[str, list[str]] = _data()["names"]
    return names


def read_as(code: str) -> str:
    """Return the code that a language is read as: its own, or that of the language of which it is a written form.

    >>> read_as("nb"), read_as("de")
    ('no', 'de')
    """
    code_of: dict[str, str] = _data()["read_as"]
    return code_of.get(code, code)


def named_in(text: str) -> Iterator[NamedLanguage]:
    """Yield the languages that a text names, in order; the longer of two names that begin together.

    >>> [text[start:end] for text in ["Scottish Gaelic, 会说德语"] for _, start, end in named_in(text)]
    ['Scottish Gaelic', '德语']
    >>> [one.code for one in named_in("Polish, Thai food")], list(named_in("polish steel"))
    (['pl'], [])
    """
    words = [(word.start(), word.end() - len(_compounded(word[0]))) for word in _WORD.finditer(text)]
    spaced = [NamedLanguage(*one) for at in range(len(words)) for one in _at(text, words[at : at + _longest()])]
    joined = (
        [NamedLanguage(_joined()[name[0]], *name.span()) for name in _any_joined().finditer(text)]
        if _UNSPACED.search(text)
        else []
    )
    names = sorted((*spaced, *joined), key=lambda one: (one.start, -one.end))
    end = 0
    for at, name in enumerate(names):
        if name.start >= end and _is_language(text, name, names[max(0, at - 2) : at + 3]):
            end = name.end
            yield name


def _compounded(word: str) -> str:
    knowledge = _KNOWLEDGE.search(word)
    return knowledge[0] if knowledge else ""


def _at(text: str, words: list[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """Yield the language that the first of some words names, alone or with those behind it."""
    begun = ""
    for at, (start, end) in enumerate(words):
        if at and text[words[at - 1][1] : start] != " ":
            return
        begun = f"{begun} {bare(text[start:end])}".strip()
        if begun in _spaced():
            yield _spaced()[begun], words[0][0], end
        if begun not in _beginnings():
            return


def _is_language(text: str, name: NamedLanguage, near: list[NamedLanguage]) -> bool:
    """Return whether words name a language indeed: they are no verb, and speak of nothing that comes from a country."""
    behind = _WORD.match(text, name.end + 1) if text.startswith((" ", "-"), name.end) else None
    if behind and bare(behind[0]) in _followers():
        return False
    if not _is_doubtful(text, name):
        return True
    before = _ALONE_BEFORE.search(text[max(0, name.start - _NEAR) : name.start])
    beside = (one for one in near if 0 < max(one.start - name.end, name.start - one.end) <= _BESIDE)
    return bool(before and _ALONE_BEHIND.match(text, name.end)) or not all(_is_doubtful(text, one) for one in beside)


def _is_doubtful(text: str, name: NamedLanguage) -> bool:
    return bare(text[name.start : name.end]) in _ambiguous() and not text[name.start].isupper()


def bare(word: str) -> str:
    """Return a word in small letters without accents, its parts with one space between them.

    >>> bare("FRANÇAIS"), bare("Serbo-Croatian")
    ('francais', 'serbo croatian')
    """
    lower = _PARTS.sub(" ", word.lower())
    return lower if lower.isascii() else "".join(char for char in normalize("NFKD", lower) if not combining(char))


@cache
def _spaced() -> dict[str, str]:
    return {bare(name): read_as(code) for code, called in names().items() for name in called if not _UNSPACED.match(name)}


@cache
def _beginnings() -> frozenset[str]:
    """Return the beginnings of names of several words."""
    of_words = [name.split() for name in _spaced()]
    return frozenset(" ".join(words[:length]) for words in of_words for length in range(1, len(words)))


@cache
def _longest() -> int:
    return max(name.count(" ") + 1 for name in _spaced())


@cache
def _joined() -> dict[str, str]:
    return {name: read_as(code) for code, called in names().items() for name in called if _UNSPACED.match(name)}


@cache
def _any_joined() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_joined(), key=lambda name: (-len(name), name))))


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(_data()["ambiguous"]["names"])


@cache
def _followers() -> frozenset[str]:
    return frozenset(_data()["not_before"]["words"])
