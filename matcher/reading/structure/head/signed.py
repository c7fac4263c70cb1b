"""Lines of a document → the name that an address above it confirms, for exports begin with a side column; initials spelt out."""

from __future__ import annotations

import re
from itertools import takewhile

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.head import names
from matcher.reading.words import contact_patterns
from matcher.regex import regex
from matcher.text import view

_ADDRESS = regex(rf"linkedin\.com/in/([\w%.-]{{3,80}})|{contact_patterns.MAIL.pattern}", re.IGNORECASE)
_ABOVE, _BELOW = 12, 60
"""Lines in which the address stands, and the name: further down there are the addresses of others."""
_WORD = regex(r"[^\W\d_]+")
_INITIAL = regex(r"\b[^\W\d_]\b")
_LETTER = 2
"""Letters of a surname that may be another's initials."""
_HEAD, _SHORT = 8, 60
"""Lines in which a name may stand in full, and the characters of one."""


def in_full(name: str | None, lines: list[Block]) -> str | None:
    """Return a name as a line of the head has it where initials stand for some of it elsewhere, as in a running head."""
    if name is None or not _INITIAL.search(name):
        return name
    head = takewhile(lambda line: not line.section and line.mark != "bullet", lines[:_HEAD])
    stated = (names.in_line(line.bare) for line in head if len(line.bare) <= _SHORT)
    return next((fuller for fuller in stated if fuller and _is_short_for(name, fuller)), name)


def _is_short_for(name: str, fuller: str) -> bool:
    """Return whether a name is another with initials for some of its words: "A. Example" is "Ada Example"."""
    short, long = _words(name), _words(fuller)
    alike = len(short) == len(long) and short[-1] == long[-1] and short != long
    return alike and all(part in (word, word[0]) for part, word in zip(short, long, strict=True))


def confirmed(lines: list[Block]) -> str | None:
    """Return the name of a line whose words an address in the first lines is made of, or None where there is no such line."""
    found = [_ADDRESS.search(line.bare[:300]) for line in lines[:_ABOVE]]
    owners = [_words(one[1] or one["owner"]) for one in found if one]
    for line in lines[:_BELOW] if owners else ():
        bare = line.bare[:100] if line.mark != "bullet" and not line.section else ""
        name = names.turned(bare) or names.in_line(bare)
        if name and any(_is_of(_words(name), owner) for owner in owners):
            return name
    return None


def _words(text: str) -> list[str]:
    return _WORD.findall(view(text).text)


def _is_of(name: list[str], owner: list[str]) -> bool:
    """Return whether an address is made of a name: its words in any order with others beside them, or as one word.

    >>> _is_of(["ada", "example"], ["a", "example"]), _is_of(["ada", "example"], ["b", "example"])
    (True, False)
    """
    said = [word for word in name if len(word) > 1]
    return len(said) > 1 and ({*said} <= {*owner} or "".join(said) in owner or _is_shortened(said, owner))


def _is_shortened(name: list[str], owner: list[str]) -> bool:
    """Return whether an address is a surname and the initials of all other words of a name."""
    *first, last = name
    return len(last) > _LETTER and sorted([last, *(word[0] for word in first)]) == sorted(owner)
