"""A heading of an advert → what the lines under it are for."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import category

from matcher.drafting.word_lists import cue, data, pattern
from matcher.regex import regex
from matcher.text import folded

LONGEST = 60
"""Characters of the longest heading."""

_MOST_WORDS, _FEW_WORDS = 7, 3
"""Words of a heading that asks, and of one that names, "The team": two more where they are known."""

_EDGE = regex(r"^[\W_]+|[^\w)]+$|^(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[ivx]{1,4})\s?[、.．)]\s?(?=\D)")


@lru_cache(maxsize=4096)
def role(line: str) -> str:
    """Return the group of `headings.toml` to which a heading belongs, or an empty text where its words are not known.

    >>> role("What you'll bring:"), role("Despre competențele necesare"), role("二、加分项"), role("Kimpale")
    ('asked', 'must', 'nice', '')
    """
    return phrase(line) or next((name for name, words in _words() if words.search(_bare(line))), "")


@lru_cache(maxsize=4096)
def phrase(line: str) -> str:
    """Return the group of a line that is, as a whole, a known heading; a word such as "main" or "your" may precede it.

    >>> phrase("Main duties"), phrase("Our commitment"), phrase("Duties of a baker")
    ('work', 'equal', '')
    """
    if len(line) > LONGEST + 20:
        return ""
    bare = _bare(line)
    return _phrases().get(bare) or _phrases().get(cue("heading_adjectives").sub("", bare, count=1).strip(), "")


@lru_cache(maxsize=4096)
def asks(line: str) -> bool:
    """Return whether a line has the shape of a heading in any advert: a question, a question word first, "The team", a picture.

    >>> asks("¿Qué harás?"), asks("What we are proud of"), asks("🛠 Kelbor"), asks("Strong Excel skills")
    (True, True, True, False)
    """
    bare = _bare(line)
    words = bare.split()
    if not words or len(words) > _MOST_WORDS or line.rstrip()[-1] in ".,;。，；" or re.search(r"\d", bare):
        return False
    few = _FEW_WORDS + 2 * bool(role(line))
    named = len(words) <= few and bool(cue("heading_articles").match(bare))
    return line.rstrip()[-1] in "?？" or named or bool(cue("questions").match(bare)) or category(line.lstrip()[0]) == "So"


def _bare(line: str) -> str:
    """Return a line as phrases are compared: folded, without marks and numbers around it."""
    bare = folded(line).replace("?", " ").replace("!", " ")
    for _ in range(2):
        bare = _EDGE.sub("", bare).strip()
    return _EDGE.sub("", bare).strip()


@cache
def _phrases() -> dict[str, str]:
    return {_bare(words): name for name, group in data("headings.toml").items() for words in group["phrases"]}


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, pattern(group["words"])) for name, group in data("headings.toml").items())
