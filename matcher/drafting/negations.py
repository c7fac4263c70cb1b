"""A text → the words in it that say that something is not asked for, or not to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from matcher.drafting.word_lists import cue
from matcher.regex import regex
from matcher.text import Span, view

_ITEM = 5
"""Words of a clause that says no more than that something is not to be."""
STOP = regex(r"[.!?](?=\s|$)|[;；。！？]|\n")
BREAK = regex(rf"{STOP.pattern}|[,，()（）]|\s[-–—]+\s")
_HARD = regex(r"[.!?;；。！？:：()（）]|\s[-–—]+\s")
"""What "no … needed" does not reach over."""
_OTHER = ("must", "needed", "nice", "copulas", "pronouns", "condition", "only", "equal", "apply", "conditions", "benefits")
"""What says something else of a thing than that it is not to be."""
_AFTER = regex(r"[\s'’]")
"""What separates "no" from what is not to be: "no-code" is one word."""
MARKS = " .,:;!?()*_\"'，。：；！？（）、–—"


def denied(text: str) -> list[Span]:
    """Return the words that say that something is not asked for, with whatever separates them."""
    seen = view(text)
    spans = [seen.span(*one.span()) for one in _denial().finditer(seen.text)]
    found = [(start, end) for start, end in spans if not _HARD.search(text, start, end - 1)]
    return sorted([*found, *(one for one in _refused(text) if not any(start <= one[0] < end for start, end in found))])


def _refused(text: str) -> Iterator[Span]:
    """Yield the words with which a clause says no more than that something is not to be: "no travel", "keine Reisen"."""
    edges = [0, *(one.end() for one in BREAK.finditer(text)), len(text)]
    for start, end in pairwise(edges):
        low = end - len(text[start:end].lstrip(MARKS))
        seen = view(text[low:end])
        if (found := _refusal().match(seen.text)) and len(seen.text.split()) <= _ITEM and not _tells_else(seen.text):
            behind = low + seen.span(*found.span())[1]
            if _AFTER.match(text, behind):
                yield low, behind


def _tells_else(seen: str) -> bool:
    """Return whether a folded clause says something else than that a thing is not to be."""
    return ":" in seen or any(cue(name).search(seen) for name in _OTHER)


@cache
def _denial() -> re.Pattern[str]:
    """Return a pattern that finds "unneeded", "no … needed", "not really needed" and "need no" in a folded text."""
    none, negator, needed = _any("none"), _any("not"), _any("must", "needed")
    other = _any("copulas", "pronouns", "contrast", "condition")
    adverbs = rf"(?:\s(?!{_any('joining', 'contrast', 'condition', 'only')})[^\s,.;:!?()]{{1,30}}){{0,3}}?"
    denials = (
        rf"(?<!who\s){_any('unneeded', 'lacking')}",  # not "people who don't care"
        rf"{none}(?:\s(?!{other})[^\s.;:!?()]{{1,40}}){{0,12}}?(?:\s{_any('copulas')}){{0,3}}\s{needed}",
        rf"{negator}{adverbs}\s{needed}",
        rf"{_any('needing')}(?:\s{_any('pronouns')})?\s(?:{none}|{negator})(?!\s{_any('only')})",
    )
    return re.compile(rf"(?!{_any('counted')})(?:{'|'.join(denials)})")


@cache
def _refusal() -> re.Pattern[str]:
    """Return a pattern that finds, at the beginning of a folded clause, "no" before what is not to be."""
    return re.compile(rf"(?!{_any('counted', 'affirmed')}){_any('refused')}(?=[\s']\w)")


def _any(*names: str) -> str:
    return f"(?:{'|'.join(cue(name).pattern for name in names)})"
