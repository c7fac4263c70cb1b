"""Lines of a document → its name, where neither the first line nor a label states it: below a heading, or surname first."""

from __future__ import annotations

import re
from itertools import dropwhile

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.head import mailed, names, signed
from matcher.reading.structure.line import hints
from matcher.reading.words import contact_patterns, headings, places
from matcher.regex import regex

_HEAD = 12
"""Lines in which a name stands."""
_BEHIND = regex(r"\s+[-–—|·•]\s+|[|;·•]|\s{3,20}|\t")
"""What parts a name from what follows it; a comma is within one whose surname stands first."""


def name(stated: str | None, lines: list[Block]) -> str | None:
    """Return the name that a head states, else what an address confirms, what a heading leads in, or has the surname first."""
    own = [line for line in lines if not mailed.is_receiver(line.bare)]
    if stated is None:
        return signed.confirmed(own) or _below_heading(own) or _surname_first(own)
    whole = _surname_first(own) or ""
    return whole if whole.endswith(f" {stated}") and not _is_word(whole.removesuffix(stated).strip(), own) else stated


def _is_word(words: str, lines: list[Block]) -> bool:
    """Return whether words stand in small letters in a line, as a first name does in none but addresses."""
    small = re.compile(rf"(?<!\w){re.escape(words.lower())}(?!\w)")
    return any(small.search(line.bare) for line in lines if "@" not in line.bare and "/" not in line.bare)


def _below_heading(lines: list[Block]) -> str | None:
    """Return the name that the first line below a heading of personal details is, with no more than age and gender beside it."""
    for at, line in enumerate(lines[:_HEAD]):
        below = lines[at + 1 : at + 2] if line.section == "other" and headings.of_contacts(line.bare) else []
        stated = names.in_line(below[0].bare[:100]) if below and not below[0].section else None
        if stated and names.is_only(below[0].bare, stated):
            return stated
    return None


def _surname_first(lines: list[Block]) -> str | None:
    """Return the name of the first line that says anything, or of the largest heading, whose surname stands first."""
    first = next(dropwhile(names.is_passed_over, lines[:_HEAD]), None)
    largest = next((line for line in lines if line.mark == "heading" and line.level == 1 and not line.section), None)
    stated = (surname_first(line.bare[:200]) for line in (first, largest) if line and not line.section and line.mark != "bullet")
    return next(filter(None, stated), None)


def surname_first(bare: str) -> str | None:
    """Return the name that a line states with the surname first, where what follows is no place and no calling.

    >>> surname_first("Muñoz Sample, José | 555-0142"), surname_first("Ada Example, Electrician"), surname_first("Sample, Bern")
    ('José Muñoz Sample', None, None)
    """
    shown = names.undegreed(_BEHIND.split(contact_patterns.without_contacts(bare).strip(), maxsplit=1)[0])
    first = shown.rpartition(", ")[2]
    other = places.is_place(shown) or places.is_known(first) or hints.position(first) or hints.organisation(shown)
    return None if other else names.turned(shown)
