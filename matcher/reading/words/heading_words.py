"""A heading line → its words as headings are compared: in small letters, without marks, those it shortens in full."""

from __future__ import annotations

import unicodedata

from matcher.regex import regex

WORD = regex(r"[^\W_]+")
_EMOJI = regex(r":[a-z][a-z0-9_+-]{1,40}:")
"""An emoji as it is typed on pages of code."""
_SHORT_FORMS = {"ve": "have", "m": "am"}


def of(line: str) -> list[str]:
    """Return the words of a line; letters that stand apart are one word, and "I've" is "I have".

    >>> of("Where I've worked"), of("Awards&Honors"), of("S K I L L S")
    (['where', 'i', 'have', 'worked'], ['awards', 'and', 'honors'], ['skills'])
    """
    line = _EMOJI.sub(" ", line) if line.count(":") > 1 else line
    words = WORD.findall(unicodedata.normalize("NFKC", line).lower().replace("&", " and "))
    return ["".join(words)] if _are_letters(words) else _in_full(words)


def _in_full(words: list[str]) -> list[str]:
    """Return words, those behind "I" that an apostrophe shortens in full."""
    return [_SHORT_FORMS.get(word, word) if at and words[at - 1] == "i" else word for at, word in enumerate(words)]


def _are_letters(words: list[str]) -> bool:
    """Return whether what stands apart are letters, more than three or all of them ideographs: "S K I L L S", 技 能."""
    letters = [word for word in words if len(word) == 1]
    return len(letters) + words.count("and") == len(words) > 1 and (len(letters) > 3 or min(letters, default="") > "\u2e7f")
