"""Text → the same text, character for character, without what scoring must not see."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matcher.model import MASK

_EMAIL = r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_LINK = r"(?:https?://|www\.)[^\s<>\"')\]]{1,300}|\b(?:github|gitlab|linkedin|scholar\.google|orcid)\.(?:com|org|io)/[\w./?=&-]{1,200}"
_PHONE = r"(?<![\w.])\+?\(?\d{1,4}\)?[ \-.]{1,2}\(?\d{2,4}\)?[ \-.]\d{3,4}(?:[ \-.]?\d{2,4})?(?![\w.])"
_SCHOOL = (
    r"(?:[A-Z][\w.&'-]{1,30} ){1,4}(?:University|College|Institute of Technology)\b"
    r"|\b(?:University|College) of (?:the )?[A-Z][\w-]{1,30}(?: (?:and |at )?[A-Z][\w-]{1,30}){0,3}"
    r"|[\u4e00-\u9fff]{2,8}(?:大学|学院)"
)
_TITLES = r"\b(?:Mr|Mrs|Ms|Miss)\.? (?=[A-Z])|\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Hh]imself|[Hh]erself)\b"
_ALWAYS = tuple(
    (hints, re.compile(pattern))
    for hints, pattern in (
        (("@",), _EMAIL),
        (("://", "www.", ".com/", ".org/", ".io/"), _LINK),
        (("University", "College", "Institute", "大学", "学院"), _SCHOOL),
        ((" he ", " He ", "She ", " she ", " his ", "His ", " her", "Her", " him", "Mr", "Ms", "Miss", "he/", "she/"), _TITLES),
        ((), _PHONE),
    )
)  # fmt: skip
"""What is masked in every text, each with words without which there is none of it."""


def mask(text: str, name: str | None, institutions: Iterable[str]) -> str:
    """Return the text with names, contacts, schools and pronouns masked; its length never changes.

    >>> mask("Ada Example, ada@example.com, led RLHF", "Ada Example", ())
    '███████████, ███████████████, led RLHF'
    """
    for words in sorted({*_spellings(name), *(one for one in institutions if len(one) > 2)}, key=lambda one: (-len(one), one)):
        if words in text:
            text = (
                re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", _blank, text)
                if words.isascii()
                else text.replace(words, MASK * len(words))
            )
    for hints, pattern in _ALWAYS:
        if not hints or any(hint in text for hint in hints):
            text = pattern.sub(_blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    return MASK * len(found[0])


def _spellings(name: str | None) -> set[str]:
    """Return the ways a full name is written; single parts are no names here (Julia and Ray are technologies too)."""
    parts = (name or "").split()
    if not parts:
        return set()
    if len(parts) == 1:
        return {parts[0]} if not parts[0].isascii() else set()
    first, last = parts[0], parts[-1]
    orders = {
        " ".join(parts),
        f"{last}, {' '.join(parts[:-1])}",
        f"{last} {' '.join(parts[:-1])}",
        f"{first[0]}. {last}",
        f"{last}, {first[0]}.",
    }
    return orders | {one.upper() for one in orders} | {one.title() for one in orders}
