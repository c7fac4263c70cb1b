"""A line of an advert → where it tells of the work of others, or of what a thing is like: nobody is asked for either."""

from __future__ import annotations

import re
from functools import cache

from matcher.drafting.words import cue
from matcher.regex import regex
from matcher.text import Span, view

_LISTED = r"[\w-]{2,24}(?:(?:,\s?|\s)(?:and\s|or\s|und\s|et\s|oder\s|ou\s)?[\w-]{2,24}){0,4}?"
_LIKE = regex(
    rf"(?:that|which|qui)\s(?:is|are|est|sont|soit|soient)\s(?![\w-]{{1,24}}ing\b){_LISTED}(?=[.,;:!?)]|$)"
    rf"|,\s(?:der|die|das)\s{_LISTED}\s(?:ist|sind)(?=[.,;:!?)]|$)"
)
"""What a thing is like: "a model that is helpful, honest and harmless"; somebody who is doing something is not."""


def told(text: str) -> list[Span]:
    """Return the spans of a line that tell of others with whom one works, and of what things are like.

    >>> line = "Work closely with our interpretability and product teams on RLHF"
    >>> [line[slice(*span)] for span in told(line)]
    ['Work closely with our interpretability and product teams']
    """
    seen = view(text)
    return sorted(seen.span(*found.span()) for pattern in (_beside(), _LIKE) for found in pattern.finditer(seen.text))


@cache
def _beside() -> re.Pattern[str]:
    """Return what finds with whom somebody works, from the words that say so to the last of those who are named."""
    purpose = rf"\s(?:{cue('purpose').pattern})\s"
    reach = rf"(?:(?!{purpose})[^.;:!?。；！？，]){{0,80}}"
    named = rf"(?:{cue('groups_of').pattern})(?:(?!{purpose})[^.,;:!?]){{0,60}}|(?:{cue('groups').pattern})"
    return re.compile(rf"(?:{cue('beside').pattern}){reach}(?:{named})")
