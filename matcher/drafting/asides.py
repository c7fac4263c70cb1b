"""A line of an advert → what in it asks for nothing: other people to work with, and what a thing is like."""

from __future__ import annotations

import re
from functools import cache

from matcher.drafting.word_lists import AND, OR, cue
from matcher.regex import regex
from matcher.text import Span, view

_LISTED = rf"[\w-]{{2,24}}(?:(?:,\s?|\s)(?:(?:{AND}|{OR})\s)?[\w-]{{2,24}}){{0,4}}?"
_LIKE = regex(
    rf"(?:that|which|qui)\s(?:is|are|est|sont|soit|soient)\s(?![\w-]{{1,24}}ing\b){_LISTED}(?=[.,;:!?)]|$)"
    rf"|,\s(?:der|die|das)\s{_LISTED}\s(?:ist|sind)(?=[.,;:!?)]|$)"
)
"""What a thing is like: "a model that is helpful, honest and harmless"; somebody who is doing something is not."""


def of_others(text: str) -> list[Span]:
    """Return the spans of a line about other people to work with, and about the nature of things.

    >>> line = "Work closely with our interpretability and product teams on RLHF"
    >>> [line[slice(*span)] for span in of_others(line)]
    ['Work closely with our interpretability and product teams']
    """
    seen = view(text)
    return sorted(seen.span(*found.span()) for pattern in (_with_whom(), _LIKE) for found in pattern.finditer(seen.text))


def projects(text: str) -> list[Span]:
    """Return the spans of a line that give examples of open source: they say where, and are not asked for themselves.

    >>> line = "Contributions to open-source projects such as PyTorch or vLLM; Go"
    >>> [line[slice(*span)] for span in projects(line)]
    ['such as PyTorch or vLLM']
    """
    seen = view(text)
    return [seen.span(*found.span("examples")) for found in _open_source().finditer(seen.text)]


@cache
def _with_whom() -> re.Pattern[str]:
    """Return a pattern that finds other people to work with, from the words that introduce them to the last one named."""
    purpose = rf"\s(?:{cue('purpose').pattern})\s"
    reach = rf"(?:(?!{purpose})[^.;:!?。；！？，]){{0,80}}"
    sought = rf"(?:{cue('partners').pattern})(?=\s(?:{cue('aiming').pattern})\s)"
    parts = rf"(?:{cue('functions').pattern})(?=\s?(?:zusammen)?[.;]?$)"
    people = rf"(?:{cue('groups').pattern})|\w{{3,20}}(?:ists|ians)(?!\w)|{sought}|{parts}"
    named = rf"(?:{cue('groups_of').pattern})(?:(?!{purpose})[^.,;:!?]){{0,60}}|{people}"
    return re.compile(rf"(?:{cue('beside').pattern}){reach}(?:{named})")


@cache
def _open_source() -> re.Pattern[str]:
    examples = rf"(?P<examples>\(?\s?(?:{cue('examples').pattern})[^.;:!?。；]{{0,120}})"
    return re.compile(rf"(?:{cue('open_source').pattern})[\w\s]{{0,24}}?,?\s?{examples}")


def touches(text: str, low: int, high: int) -> bool:
    """Return whether a span of a line touches words about other people, or about the nature of a thing."""
    return any(first < high and low < last for first, last in of_others(text))
