"""Brackets in a list of skills → more of the list, or how well a skill is known."""

from __future__ import annotations

import re

from matcher.regex import regex

_BRACKETS = regex(r"\s[(（]([^()（）\n]{3,120})[)）]")
_KNOWN = (
    r"(?:(?:very |sehr )?(?:good|basics?|beginner|intermediate|advanced|expert|fluent|proficient|familiar|learning|rusty"
    r"|working knowledge|gut|grundkenntnisse|fortgeschritten|notions|avancé|débutant|básico|avanzado|intermedio|medio"
    r"|alto|bajo|moyen|mittel|básica|avançado|intermediário|medium|base|buono|ottimo|avanzato)\b|\d{1,2}\s?/\s?(?:5|10)(?!\d)"
    r"|熟练|精通|熟悉|了解|掌握|\d{1,2}\+?\s?(?:years?|yrs|jahre|ans|años|年))"
)
_HOW_WELL = regex(_KNOWN, re.IGNORECASE)
_GRADED = regex(
    rf"\s*([^()（）\[\]%]{{1,40}}?)\s?(?:[(（\[](?={_KNOWN}[^()（）\[\]]{{0,20}}[)）\]])|(?=\d{{1,3}}\s?%))([^()（）\[\]]{{1,40}})[)）\]]?\s*",
    re.IGNORECASE,
)
"""A level in brackets, or a share as bars on a page have one: "Rust (basics)", "Go 95%"."""
_WORDS = 3
"""Words that one thing of a list in brackets has at most."""


def opened(text: str) -> str:
    """Return a text, character for character, with brackets that list things by name as but more of the list.

    >>> opened("AWS (Glue, EMR), Python (3, 2), Go (good, 4 years)")
    'AWS ,Glue, EMR,, Python (3, 2), Go (good, 4 years)'
    """
    return _BRACKETS.sub(_opened, text)


def _opened(brackets: re.Match[str]) -> str:
    items = re.split("[,，、]", brackets[1])
    named = all(re.search(r"[^\W\d_]", item) and len(item.split()) <= _WORDS for item in items)
    return f"{brackets[0][0]},{brackets[1]}," if named and len(items) > 1 and not _HOW_WELL.match(brackets[1]) else brackets[0]


def graded(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return a skill and how well it is known, as two groups, or None where a span tells no such two.

    >>> graded("Rust (basics)", 0, 13).groups(), graded("Go95%", 0, 5).groups(), graded("AWS (Glue)", 0, 10)
    (('Rust', 'basics'), ('Go', '95%'), None)
    """
    return _GRADED.fullmatch(text, start, end)
