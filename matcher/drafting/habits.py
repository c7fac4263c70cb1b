"""A line of an advert → what in it only says how somebody is and likes to work, and the deed that it begins with.

No document shows the first, and any work is the second: what is asked for stands beside them.
"""

from __future__ import annotations

import re
from functools import cache

from matcher.drafting.word_lists import AND, cue
from matcher.drafting.word_usage import is_filler, is_light, is_small, words_of
from matcher.regex import regex
from matcher.text import folded, view
from matcher.words import IDEOGRAPH

_LEAD = regex(r"[\W_]*(?:(?:you're|you|are|is|have|has|who|can|an?|and|the|tend|to)\s){0,5}")
"""What may precede the words that tell a habit: "you are someone who", "tend to"."""


def is_habit(text: str) -> bool:
    """Return whether a text only says how somebody is: it begins as such sentences do, or names nothing but that.

    >>> is_habit("Enjoy pair programming and clear writing"), is_habit("excellent communication skills"), is_habit("Excel")
    (True, True, False)
    """
    bare = folded(text)
    lead = _LEAD.match(bare)
    if cue("habits.begins").match(bare, lead.end() if lead else 0):
        return True
    named = cue("habits.named").search(bare)
    return bool(named) and all(_is_empty(word) for word in words_of(cue("habits.named").sub(" ", bare)))


def _is_empty(word: str) -> bool:
    """Return whether a word says nothing beside a habit; a few ideographs only say how much of it."""
    if IDEOGRAPH.search(word):
        return not cue("habits.beside").sub("", word)
    joins = cue("joining").fullmatch(word) or cue("habits.beside").fullmatch(word)
    return bool(joins or is_filler(word) or is_light(word) or is_small(word))


def without_deed(text: str) -> str:
    """Return a text without the verbs that it begins with, and without what the deed is for.

    >>> without_deed("Measure latency and cost under real traffic"), without_deed("Build and run tooling so that all are quicker")
    ('latency and cost under real traffic', 'tooling')
    """
    seen = view(text)
    begin, purpose = _deeds().match(seen.text), cue("purposes").search(seen.text)
    start = seen.span(*begin.span())[1] if begin else 0
    end = seen.span(*purpose.span())[0] if purpose else len(text)
    return text[start:end].strip(" ,;.") if start < end else text


@cache
def _deeds() -> re.Pattern[str]:
    """Return a pattern that finds the verbs that a folded text begins with: "design and run", "du baust"."""
    verbs = cue("deeds").pattern
    return re.compile(rf"[\W_]*(?:(?:{cue('pronouns').pattern})\s)?(?:{verbs})(?:(?:,\s|\s)(?:(?:{AND})\s)?(?:{verbs})){{0,4}}\s")
