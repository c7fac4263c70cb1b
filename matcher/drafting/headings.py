"""A heading of an advert → what stands under it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from matcher.drafting.words import pattern, told
from matcher.text import folded

LONGEST = 60
"""Characters of the longest heading."""

_EDGE = re.compile(r"^[\W_]+|[^\w)]+$|^(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[ivx]{1,4})\s?[、.．)]\s?(?=\D)")


@lru_cache(maxsize=4096)
def role(line: str) -> str:
    """Return the group of `headings.toml` that a heading belongs to, nothing where its words are not known.

    >>> role("What you'll bring:"), role("Despre competențele necesare"), role("二、加分项"), role("Kimpale")
    ('asked', 'must', 'nice', '')
    """
    return phrase(line) or next((name for name, words in _words() if words.search(_bare(line))), "")


@lru_cache(maxsize=4096)
def phrase(line: str) -> str:
    """Return the group of a line that is, as a whole, a known heading."""
    return _phrases().get(_bare(line), "") if len(line) <= LONGEST + 20 else ""


def _bare(line: str) -> str:
    """Return a line as phrases are compared: folded, without marks and numbers around it."""
    bare = folded(line).replace("?", " ").replace("!", " ")
    for _ in range(2):
        bare = _EDGE.sub("", bare).strip()
    return _EDGE.sub("", bare).strip()


@cache
def _phrases() -> dict[str, str]:
    return {_bare(phrase): name for name, group in told("headings.toml").items() for phrase in group["phrases"]}


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, pattern(group["words"])) for name, group in told("headings.toml").items())
