"""A heading line → its words as headings are compared, and whether it heads contacts or referees; and headings.toml."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from matcher.regex import regex

WORD = regex(r"[^\W_]+")
_EMOJI = regex(r":[a-z][a-z0-9_+-]{1,40}:")
"""An emoji as it is typed on pages of code."""
_SHORT_FORMS = {"ve": "have", "m": "am"}


def folded_words(line: str) -> list[str]:
    """Return the words of a line; letters that stand apart are one word, and "I've" is "I have".

    >>> folded_words("Where I've worked"), folded_words("Awards&Honors"), folded_words("S K I L L S")
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


@cache
def data() -> dict[str, Any]:
    """Return the lists of headings.toml."""
    return tomli.loads(Path(__file__).with_name("headings.toml").read_text(encoding="utf-8"))


def of_contacts(line: str) -> bool:
    """Return whether a line heads how somebody is reached.

    >>> of_contacts("Contact details:"), of_contacts("Contact centre")
    (True, False)
    """
    return bool(_set_apart("contacts").fullmatch(line))


def of_referees(line: str) -> bool:
    """Return whether a line heads who speaks for somebody, whose contacts are not the person's own."""
    return bool(_set_apart("referees").fullmatch(line))


@cache
def _set_apart(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{'|'.join(data()['apart'][kind])})\W{{0,4}}", re.IGNORECASE)
