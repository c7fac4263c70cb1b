"""Lines of a document → the name that an address above it confirms: exports of profiles begin with a side column."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.structure import names
from matcher.regex import regex
from matcher.text import view

_ADDRESS = regex(r"linkedin\.com/in/([\w%.-]{3,80})|([\w.+-]{3,64})@[\w-]{1,63}\.", re.IGNORECASE)
_ABOVE, _BELOW = 12, 60
"""Lines in which the address stands, and the name: further down there are the addresses of others."""
_WORD = regex(r"[^\W\d_]+")


def confirmed(lines: list[Block]) -> str | None:
    """Return the name of a line whose words an address in the first lines is made of, none where there is no such line."""
    found = [_ADDRESS.search(line.bare[:300]) for line in lines[:_ABOVE]]
    owners = [_words(one[1] or one[2]) for one in found if one]
    for line in lines[:_BELOW] if owners else ():
        name = names.in_line(line.bare[:100]) if line.mark != "bullet" and not line.section else None
        if name and any(_is_of(_words(name), owner) for owner in owners):
            return name
    return None


def _words(said: str) -> list[str]:
    return _WORD.findall(view(said).text)


def _is_of(name: list[str], owner: list[str]) -> bool:
    """Return whether an address is made of a name: its words in any order with others beside them, or as one word."""
    said = [word for word in name if len(word) > 1]
    return len(said) > 1 and ({*said} <= {*owner} or "".join(said) in owner)
