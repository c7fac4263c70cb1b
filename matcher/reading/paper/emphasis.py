"""Text of Markdown → the same without marks of emphasis and of code: all of them, or those that are in no word."""

from __future__ import annotations

from matcher.regex import regex

MARKS = "*_`"
"""What emphasis and code are marked with."""

_ANY = regex(r"[*_`]+")
_OUTSIDE = regex(r"[*_`]{2,3}|(?<!\w)[*_`]|[*_`](?!\w)")


def without_any(text: str) -> str:
    """Return a text without any such mark, as a heading is compared.

    >>> without_any("**Work**_experience_"), without_any("Work")
    ('Workexperience', 'Work')
    """
    return _ANY.sub("", text) if _has_any(text) else text


def without(text: str) -> str:
    """Return a text without its marks of emphasis; those within a word stay.

    >>> without("**Led** a `team` of_two")
    'Led a team of_two'
    """
    return _OUTSIDE.sub("", text) if _has_any(text) else text


def _has_any(text: str) -> bool:
    return "*" in text or "_" in text or "`" in text
