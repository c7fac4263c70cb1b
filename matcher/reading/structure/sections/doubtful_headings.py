"""A plain line of words that are as likely something else → the section it opens, by what stands right below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, heading_lines, hints, study_lines
from matcher.reading.words import sections, spoken_languages
from matcher.reading.words.sections import Heading
from matcher.regex import regex

_TESTED = regex(
    r"\b(?:toeic|toefl|ielts|jlpt|cet-?[46]|scores?|test|exam(?:ination)?|certifi\w{1,8}|licen[cs]ed?|level \d award|first aid)\b"
    r"|検定|資格|免許|[证証]书?|考试",
    re.IGNORECASE,
)
_ADMITTED = regex(
    r"(?:(?:elected|honorary|student|associate)\s)?(?:(?:fellow|member|associate|diplomate)\s(?:of|at)\s(?:the\s)?"
    r"|(?:chartered|registered|certified|licen[cs]ed)\s)(?=[A-Z\d])",
    re.IGNORECASE,
)
"""What begins the words of those whom a body of their trade has taken in: "Fellow of the Institute …", "Chartered Engineer"."""
_BELOW = 2
"""Lines below the words that are looked at."""
_SHORT = 32
"""Characters that doubtful words have at most."""
_LONGEST = 90
"""Characters of a line that names a school or a certificate, at most."""


def is_tested(words: str) -> bool:
    """Return whether words name a test, a certificate or a licence.

    >>> is_tested("TOEIC 900"), is_tested("Personal Licence Holder"), is_tested("BSc Optics")
    (True, True, False)
    """
    return _TESTED.search(words) is not None


def is_admission(words: str) -> bool:
    """Return whether words begin as those do that say which body of a trade somebody belongs to.

    >>> is_admission("Fellow of the Institute of Actuaries"), is_admission("Chartered Accountant"), is_admission("Fellow")
    (True, True, False)
    """
    return _ADMITTED.match(words) is not None


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
    short = len(block.text) <= _LONGEST and not heading_lines.is_position(block)
    return short and (study_lines.begins_with_degree(block.bare) or hints.school(block.bare) >= hints.FULL)


def _is_spoken(block: Block) -> bool:
    return bool(spoken_languages.stated(block.bare, listed=True))


def _is_qualification(block: Block) -> bool:
    return len(block.text) <= _LONGEST and is_tested(block.bare)


def _is_post(block: Block) -> bool:
    return len(block.text) <= _LONGEST and dating.when(block) is not None and heading_lines.is_position(block)


_HOLDS: Mapping[Heading, Callable[[Block], bool]] = {
    "education": _is_study,
    "work": _is_post,
    "language": _is_spoken,
    "certificate": _is_qualification,
}
"""What a line of a section looks like."""
