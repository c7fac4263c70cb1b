"""How well somebody passed, in words: "First Class Honours", "(2:1)", "cum laude"."""

from __future__ import annotations

import re

from matcher.regex import either, regex
from matcher.text import blanked

CLASS = r"2[:.][12]"
"""A class of a British degree: "2:1"."""
HONOURED = either(
    r"(?:first|second)[ -]class(?:\shonou?rs)?|(?:high(?:est)?\s|first\s)?distinction|honou?rs|merit",
    rf"(?:summa|magna)?\s?cum\slaude|(?:upper|lower)\ssecond(?:[ -]class)?(?:\shonou?rs)?|{CLASS}|auszeichnung",
)
"""How well somebody passed, behind "with"."""
_CLASSES = r"(?:first|1st|2nd|(?:upper\s|lower\s)?second|third)(?:[ -]class)?(?:\s(?:honou?rs|hons))?(?:\sdegree)?"
_ALONE = regex(rf"(?:with\s|mit\s)?{HONOURED}|{_CLASSES}|pass|mit auszeichnung|\d[.,]\d{{1,2}}", re.IGNORECASE)
_BESIDE = regex(
    either(
        rf"\((?:{_ALONE.pattern}|2[:.]?(?:i{{1,2}}|[12]))\)",
        r"\b(?:first|second|third)[ -]class(?:\s(?:honou?rs|hons))?\b",
        rf"\b(?:with|mit)\s{HONOURED}\b|\b(?:summa\s|magna\s|insigni\s)?cum\slaude\b",
    ),
    re.IGNORECASE,
)


def without(line: str) -> str:
    """Return a line, character for character, without the words that only tell how well a degree was passed.

    >>> without("BSc (First) Optics, first-class lenses")
    'BSc         Optics,             lenses'
    """
    return blanked(line, [found.span() for found in _BESIDE.finditer(line)])


def is_one(words: str) -> bool:
    """Return whether words only tell how well a degree was passed.

    >>> is_one("Distinction"), is_one("First Class Honours"), is_one("First aid")
    (True, True, False)
    """
    return bool(_ALONE.fullmatch(words))
