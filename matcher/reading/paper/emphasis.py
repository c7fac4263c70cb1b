"""Text of Markdown → the same without the marks of emphasis and code: all of them, or those outside words."""

from __future__ import annotations

from matcher.regex import regex

MARKS = "*_`"
"""The marks of emphasis and code."""

_ANY = regex(r"[*_`]+")
_OUTSIDE = regex(r"[*_`]{2,3}|(?<!\w)[*_`]|[*_`](?!\w)")


def without_any(text: str) -> str:
    """Return a text without any of these marks, for a heading to be compared.

    >>> without_any("**Work**_experience_"), without_any("Work")
    ('Workexperience', 'Work')
    """
    return _ANY.sub("", text) if _has_any(text) else text


def without(text: str) -> str:
    """Return a text without its emphasis marks, except those within a word.

    >>> without("**Led** a `team` of_two")
    'Led a team of_two'
    """
    return _OUTSIDE.sub("", text) if _has_any(text) else text


def _has_any(text: str) -> bool:
    return "*" in text or "_" in text or "`" in text
