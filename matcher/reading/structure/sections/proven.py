"""A plain line of words that are as likely something else → the section it opens, by what stands right below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import hints, positions, qualifications, schooling
from matcher.reading.words import sections, spoken_languages
from matcher.reading.words.sections import Heading

_BELOW = 2
"""Lines below the words that are looked at."""
_SHORT = 32
"""Characters that doubtful words have at most."""
_LONGEST = 90
"""Characters of a line that names a school or a certificate, at most."""


def section(block: Block, below: list[Block]) -> Heading | None:
    """Return the section that a line apart opens, though its words by themselves are doubtful, where what it holds stands below.

    >>> words, school = Block(0, 8, "Training", gap=True), Block(9, 23, "Sample College")
    >>> section(words, [school]), section(words, [Block(9, 30, "and hiring of analysts")])
    ('education', None)
    """
    if not block.gap or block.mark != "plain" or len(block.text) > _SHORT or not sections.doubtful(block.bare):
        return None
    named = sections.section(block.bare, marked=True)
    holds = _HOLDS.get(named) if named else None
    return named if holds and any(map(holds, below[:_BELOW])) else None


def _is_study(block: Block) -> bool:
    short = len(block.text) <= _LONGEST and not positions.is_position(block)
    return short and (schooling.begins(block.bare) or hints.school(block.bare) >= hints.FULL)


def _is_spoken(block: Block) -> bool:
    return bool(spoken_languages.stated(block.bare, listed=True))


def _is_qualification(block: Block) -> bool:
    return len(block.text) <= _LONGEST and qualifications.is_tested(block.bare)


_HOLDS: Mapping[Heading, Callable[[Block], bool]] = {
    "education": _is_study,
    "language": _is_spoken,
    "certificate": _is_qualification,
}
"""What a line of a section looks like."""
