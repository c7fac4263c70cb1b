"""A line of an advert → the line without the words in it that ask for nothing."""

from __future__ import annotations

import re

from matcher.drafting import asides, durations, waivers
from matcher.drafting.word_lists import cue
from matcher.regex import regex
from matcher.text import blanked, view

_MEASURES = ("conditional", "contrast", "nice", "must", "softened", "equivalent", "examples")
_GENDERS = regex(r"\(\s?[mwfdxhvk](?:\s?[/|]\s?[mwfdxhvki*]){1,3}\s?\)", re.IGNORECASE)
_WITHOUT_EDGES = regex(r"^[\s;()]+|[\s;()]+$|\((?=\s*;?\s*\))")


def without_asides(text: str) -> str:
    """Return a text without "or the will to learn it", examples of open source and "(m/f/d)", which ask for nothing."""
    seen = view(text)
    learnable = [seen.span(*found.span()) for found in cue("learnable").finditer(seen.text)]
    return _GENDERS.sub(" ", blanked(text, sorted([*learnable, *asides.projects(text)])))


def bare(text: str) -> str:
    """Return a line without the words that say how much it is asked for."""
    text = durations.without_how_often(waivers.without(text))
    seen = view(text)
    measures = (one for name in _MEASURES for one in cue(name).finditer(seen.text))
    parts, at = list[str](), 0
    for start, end in sorted(seen.span(*one.span()) for one in measures):
        if start >= at:
            parts.append(text[at:start])
            at = end
    return _WITHOUT_EDGES.sub("", " ; ".join([*parts, text[at:]]) if parts else text)
