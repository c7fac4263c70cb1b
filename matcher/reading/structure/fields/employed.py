"""Parts of heading lines → the same, an employer apart from the position it is joined to: "Ingeniera en Talleres Sample"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.structure.fields import attended
from matcher.reading.structure.line import hints
from matcher.reading.structure.line.parts import Part
from matcher.reading.words import places
from matcher.regex import regex

_ARTICLE = r"(?:(?:the|el|la|los|las|le|les|der|dem|die)\s|l['’])?"
_WITHIN = regex(rf"\s(?:en|em|n[ao]s?|(?P<doubtful>in|im)|à|aux?|nell[ao]|nel)\s{_ARTICLE}(?=[A-ZÀ-Þ])")
"""What joins an employer, or as often a field of work ("Técnico en Electrónica"), to a position."""


def apart(entry: list[Part]) -> list[Part]:
    """Return the parts of an entry, its employer apart where words for it tell, or where nothing else could be the employer.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.parts import parts
    >>> heads = ["Ingeniera en Talleres Sample, Bilbao", "Ingeniera en Marketing, Talleres Sample"]
    >>> [[part.text for part in apart(parts([Block(0, len(head), head)]))] for head in heads]
    [['Ingeniera', 'Talleres Sample', 'Bilbao'], ['Ingeniera en Marketing', 'Talleres Sample']]
    """
    for place, part in enumerate(entry):
        cut = _joint(part, [*entry[:place], *entry[place + 1 :]])
        if cut:
            return [*entry[:place], *_cut(part, *cut), *(_moved(after, part) for after in entry[place + 1 :])]
    return entry


def _joint(part: Part, others: Sequence[Part]) -> tuple[int, int] | None:
    """Return where a position ends and the employer begins that a word joins to it, or None where there is no such."""
    joint = None if part.weak else _WITHIN.search(part.text)
    if joint is None or hints.position(part.text[: joint.start()]) <= hints.LIKELY:
        return None
    name = part.text[joint.end() :]
    least = hints.LIKELY if joint["doubtful"] else hints.SLIGHT  # "Hospital Sample" begins with what it is
    told = max(hints.organisation(name), hints.school(name)) >= least
    return joint.span() if told or (_is_name(name) and _are_places(others)) else None


def _is_name(words: str) -> bool:
    """Return whether words of which none tells of an organisation are a name all the same: several, and no field of work."""
    return " " in words and not (places.is_known(words) or hints.team(words) or attended.is_field(words))


def _are_places(others: Sequence[Part]) -> bool:
    """Return whether there are parts beside a position that only tell where it was: places, or what stands in brackets."""
    return bool(others) and all(part.closed or places.is_known(part.text) for part in others)


def _cut(part: Part, low: int, high: int) -> list[Part]:
    """Return the position and the employer, each the first of a chunk."""
    line, chunk, _ = part.slot
    post = part._replace(text=part.text[:low], end=part.start + low)
    return [post, part._replace(text=part.text[high:], start=part.start + high, slot=(line, chunk + 1, 0), at=True)]


def _moved(after: Part, part: Part) -> Part:
    """Return a part behind one that was cut, a chunk further on where it stands in the same line."""
    line, chunk, number = after.slot
    return after._replace(slot=(line, chunk + 1, number)) if line == part.slot[0] else after
