"""Words of a job text that speak of who a person is, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

from matcher.text import terms, view

SYMBOLS = {"#": r"\d{1,5}", "~": r"[^\W\d]{1,30}", "|": r"(?=\s*(?:[,.;:!?)，。；、]|$))"}
"""What stands in a phrase for a number, for any one word, and for the end of a clause."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words of one sort."""

    about: str
    fix: str
    words: tuple[str, ...]
    """Warned of, and without a dimension in the similarity."""
    phrases: tuple[str, ...]
    """Warned of as a whole; each word alone is innocent."""
    mute: tuple[str, ...]
    """Not warned of, and without a dimension: the telling words of the phrases."""


@cache
def groups() -> tuple[Group, ...]:
    """Return the groups of `protected.toml`."""
    tables = tomli.loads(Path(__file__).with_name("protected.toml").read_text(encoding="utf-8"))["group"]
    lists = ("words", "phrases", "mute")
    return tuple(Group(table["about"], table["fix"], *(tuple(table.get(key, ())) for key in lists)) for table in tables)


@cache
def protected_words() -> frozenset[str]:
    """Return the terms, as `text.terms` cuts them, that get no dimension in the similarity."""
    return frozenset(term for group in groups() for word in (*group.words, *group.mute) for term in terms(view(word).text))


def biased(label: str, text: str) -> list[str]:
    """Return one line for each group that a text speaks in: where, the words as they stand there, why, and what to do.

    >>> biased("title", "Young engineer")
    ['title: `Young` speaks of age; say which skill or how many months of which work are needed']
    """
    seen = view(text)
    lines = []
    for group in groups():
        spans = [seen.span(*found.span()) for found in _pattern(group).finditer(seen.text)]
        quotes = dict.fromkeys(f"`{' '.join(text[start:end].split())}`" for start, end in spans)
        if quotes:
            lines.append(f"{label}: {', '.join(quotes)} {group.about}; {group.fix}")
    return lines


@cache
def _pattern(group: Group) -> re.Pattern[str]:
    """Return a pattern that finds the words and phrases of a group in a view, the longest first."""
    words = sorted({*group.words, *group.phrases}, key=lambda word: (-len(word), word))
    return re.compile("|".join(_whole(word) for word in words))


def _whole(word: str) -> str:
    """Return the pattern of a word or phrase; letters and digits must not go on at an end that is Latin."""
    body = "".join(SYMBOLS.get(char, re.escape(char)) for char in view(word).text)
    start = r"(?<![a-z0-9])" if word[0].isascii() else ""
    end = r"(?![a-z0-9])" if word[-1].isascii() and word[-1] != "|" else ""
    return f"{start}{body}{end}"
