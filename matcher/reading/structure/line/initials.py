"""Parts of heading lines → the same, what brackets add to a name as part of it: its initials, the seat of a school.

Only the span of the name grows, not the words by which it is known for what it is.
"""

from __future__ import annotations

from collections import Counter

from matcher.reading.structure.line import hints
from matcher.reading.structure.line.parts import Part
from matcher.reading.words import places
from matcher.regex import regex

_INITIALS = regex(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ&]{1,7}")
_REGION = regex("[东西南北华]{1,2}[东西南北中部]")
"""A part of the country, as the seat of a school beside the cities that are known (中国石油大学（华东）)."""
_CAPITALS = 2
"""Capitals that initials have at least."""


def joined(entry: list[Part]) -> list[Part]:
    """Return the parts of an entry, those that belong to the name before them gone into it.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.parts import parts
    >>> head = "Analyst, Sample Institute of Optics (SIO), Oslo"
    >>> [head[part.start : part.end] for part in joined(parts([Block(0, len(head), head)]))]
    ['Analyst', 'Sample Institute of Optics (SIO)', 'Oslo']
    """
    found, gone = list[Part](), Counter[tuple[int, int]]()
    for part in entry:
        last, chunk = found[-1] if found else None, part.slot[:2]
        if last and part.closed and last.slot[:2] == chunk and _belongs(last.text, part.text):
            found[-1] = last._replace(end=part.end + 1)
            gone[chunk] += 1
        else:
            found.append(part._replace(slot=(*chunk, part.slot[2] - gone[chunk])))
    return found


def _belongs(name: str, aside: str) -> bool:
    """Return whether words in brackets are the initials of a name, or the seat of a school."""
    if aside >= "\u2e80":
        return hints.school(name) >= hints.FULL and bool(places.is_known(aside) or _REGION.fullmatch(aside))
    capitals = sum(letter.isupper() for letter in aside)
    if not _INITIALS.fullmatch(aside) or capitals < _CAPITALS or " " not in name or hints.position(name) > hints.LIKELY:
        return False
    return _are_initials(aside.lower(), name.lower())


def _are_initials(letters: str, name: str) -> bool:
    """Return whether letters stand in a name one after the other, the first at its beginning.

    >>> _are_initials("sio", "sample institute of optics"), _are_initials("usa", "sample institute")
    (True, False)
    """
    rest = iter(name)
    return name[:1] == letters[0] and all(letter in rest for letter in letters)
