"""What a section says by itself of what stands in it, and what counts there: each set is one idea, and is written here only."""

from __future__ import annotations

from matcher.model import Section, Status
from matcher.regex import regex

BY_SECTION: dict[Section, Status] = {
    "wishes": "wished", "interests": "wished", "employer": "other", "title": "other", "skills": "listed", "language": "listed",
    "course": "exposed", "education": "exposed", "summary": "listed", "other": "listed", "certificate": "exposed",
}  # fmt: skip
"""What a section says where no words decide."""

TERSE = {"skills", "language", "title", "wishes", "interests"}
"""Sections whose passages are words, not sentences: where no cue stands in one, the section decides."""

TITLES = {"publication", "award"}
"""Sections whose passages are titles: terse, their commas make no list, and words of learning in them are no course."""

LISTS = {"skills", "language"}
"""Sections that are lists: knowing a thing a little gives no more there than naming it."""

DURABLE = {"work", "project", "volunteer"}
"""Sections whose entries have periods that are time spent on something; a paper or an award has a date, no duration."""

UNCOUNTED = {"wishes", "interests", "employer"}
"""Sections of which no word counts for the person."""

_NAME = r"(?:[A-Z0-9][\w/&+.-]*|&|and|de|for|of)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,5}}"
_CALLING = "(?:Analyst|Architect|Assistant|Consultant|Developer|Engineer|Intern|Lead|Manager|Researcher|Scientist)"
_POSITION = regex(
    rf"(?:{_NAMES} [—–-] )?(?:(?:{_NAMES} )?{_CALLING}|(?:Director|Head|VP) of {_NAMES})"
    rf"(?:, (?:then )?{_NAMES})?(?: (?:—|–|-|@|at) {_NAMES})?"
    r"|[^\s,，。;；:：]{0,12}(?:工程师|研究员|科学家|实习生)"
)
"""A position, with an employer before or behind it ("Example Labs — Lead NLP Engineer")."""
_LONGEST = 120
"""How long, in characters, such a line is at most."""


def as_said(section: Section, words: str) -> Section:
    """Return the section of words; in none that is known, a line that only names a position is a title as in any entry.

    >>> as_said("other", "Lusitech — Lead NLP Engineer"), as_said("other", "Engineer who built NLP tools")
    ('title', 'other')
    """
    return "title" if section == "other" and len(words) < _LONGEST and _POSITION.fullmatch(words) else section
