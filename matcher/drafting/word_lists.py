"""The word lists by which lines of adverts are understood, as patterns: whole words, beginnings, ideographs anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, reduce
from operator import getitem
from pathlib import Path
from typing import Any

import tomli

from matcher.regex import regex
from matcher.text import folded
from matcher.words import CJK, IDEOGRAPH

AND, OR = "and|und|et|y|e|oraz|sowie", "or|oder|ou|lub|sau"
"""What joins two things, in expressions. Left out are words that mean something else in another language: Dutch "of" and "en"."""
EDGE = regex(r"^[\W_]+|[^\w)+#]+$")
"""What may surround a name without belonging to it."""
_HERE = Path(__file__).parent
_NONE = r"(?!)"
_LETTER = rf"[^\W{CJK}]"
"""What goes on with a word; an ideograph does not: 精通Spark."""


@cache
def data(file: str) -> dict[str, Any]:
    """Return the tables of a data file of this package."""
    return tomli.loads((_HERE / file).read_text(encoding="utf-8"))


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words in a folded text, the longest first.

    >>> pattern(["a plus", "wünschenswert*", "优先"]).findall("docker is a plus, wunschenswerte dinge, 有经验者优先, surplus")
    ['a plus', 'wunschenswerte', '优先']
    """
    forms = sorted({_form(word) for word in words}, key=lambda form: (-len(form), form))
    return re.compile("|".join(forms) or _NONE)


def _form(word: str) -> str:
    """Return the pattern of one word; letters and digits must not go on where it ends, unless it says so."""
    bare = folded(word.rstrip("*"))
    start = rf"(?<!{_LETTER})" if _is_letter(bare[0]) else ""
    end = rf"(?!{_LETTER})" if _is_letter(bare[-1]) else ""
    if word.endswith("*"):
        end = r"\w{0,24}"
    return f"{start}{re.escape(bare)}{end}"


def _is_letter(char: str) -> bool:
    return char.isalnum() and not IDEOGRAPH.match(char)


@cache
def cue(name: str) -> re.Pattern[str]:
    """Return a pattern that finds the words of a list of `words.toml`, such as "must" or "degrees.master"."""
    return pattern(_at(name))


def demands(text: str) -> bool:
    """Return whether a folded text says that something must be there.

    >>> demands("a licence is required"), demands("travels as required")
    (True, False)
    """
    return bool(cue("must").search(cue("conditional").sub(" ", text)))


def vague(text: str) -> bool:
    """Return whether a text only says that something like the rest will do.

    >>> vague("or similar tools"), vague("similar triangles"), vague("tools"), vague("类似框架")
    (True, False, False, True)
    """
    words = [word.strip(".,;:()（）") for word in folded(text).split()]
    alike = [any(cue(name).fullmatch(word) for name in ("related", "alike")) for word in words]
    small = [any(cue(name).fullmatch(word) for name in ("related", "alike", "joining", "kinds")) for word in words]
    return any(alike) and all(small)


def cut(text: str, limit: int) -> str:
    """Return a text cut at a word's end, and behind no word that only joins others; an ideograph is a word.

    >>> cut("Platform for language models", 23), cut("Bread and butter", 12), cut("大模型训练工程师", 5)
    ('Platform for language', 'Bread', '大模型训练')
    """
    if len(text) <= limit:
        return text
    words = text[:limit].split(" ")
    words = words if IDEOGRAPH.match(text, limit) else words[:-1]
    while words and cue("joining").fullmatch(folded(words[-1]) or "-"):
        words.pop()
    return EDGE.sub("", " ".join(words)) or text[:limit]


@cache
def choice(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the lists of a table of `words.toml` in their order, each with what finds its words."""
    return tuple((key, pattern(words)) for key, words in _at(name).items() if isinstance(words, list))


def _at(name: str) -> Any:
    """Return the list or the table of `words.toml` of a dotted name."""
    return reduce(getitem, name.split("."), data("words.toml"))
