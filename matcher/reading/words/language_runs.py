"""Languages named side by side → the level that is told once for all of them: "Fluent in English and German"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.reading.words.conjunctions import AND, HAN_AND
from matcher.regex import regex
from matcher.text import Span

_AND = rf"(?:(?<!\w){AND}(?!\w)|&|{HAN_AND})"
_JOINT = regex(rf"\s{{0,2}}(?:[,，、/]?\s?{_AND}|[,，、/])\s{{0,2}}", re.IGNORECASE)
_LAST = regex(_AND, re.IGNORECASE)
_OF_ALL = regex(r"(?:\b(?:in|of|en|auf|di)|(?:languages|sprachen|tongues)\s?:)\s$", re.IGNORECASE)
"""What leads a list in behind its level: "fluent in English, French", "Working languages: English, French"."""
_ALIKE = regex(
    r"\s{0,2}[(（:：,–-]?\s{0,2}"
    r"(?:(?:both|all|each|equally|beides?|alle|jeweils|(?:les )?deux|tous|toutes|ambos|tutti)\b|均|都)",
    re.IGNORECASE,
)
"""What says behind a list that its level is that of all: "(both fluent)"."""
_BARE = regex(r"\s{0,2}[^\W\d_]")
_ON = regex(rf"\s{_AND}\s", re.IGNORECASE)
_NEAR = 12
"""Characters before a list in which a word that leads it in stands."""


class LanguageClaim(NamedTuple):
    """A language that a line states: its code and level, the span of its name, and of words that say it is not spoken."""

    code: str
    level: int
    span: Span
    denial: Span | None = None


def runs(text: str, named: Sequence[LanguageClaim]) -> Iterator[list[LanguageClaim]]:
    """Yield the languages that stand side by side, with nothing but commas and "and" between them."""
    run: list[LanguageClaim] = []
    for claim in named:
        if run and not _JOINT.fullmatch(text, run[-1].span[1], claim.span[0]):
            yield run
            run = []
        run.append(claim)
    if run:
        yield run


def leads_on(text: str, end: int) -> bool:
    """Return whether "and" stands behind a language: what follows is told of the next one ("native German and basic English")."""
    return bool(_ON.match(text, end))


def level(text: str, run: Sequence[LanguageClaim]) -> int:
    """Return the level given once for all languages of a run, before the first or behind the last; 0 where there is none."""
    levels = [claim.level for claim in run]
    if len(run) == 1 or sum(map(bool, levels)) != 1 or any(claim.denial for claim in run):
        return 0
    first, last = run[0].span, run[-1].span
    joined = bool(_LAST.search(text, run[-2].span[1], last[0]))
    before = levels[0] and (joined or _OF_ALL.search(text, max(0, first[0] - _NEAR), first[0]))
    behind = levels[-1] and (_ALIKE.match(text, last[1]) or (joined and _BARE.match(text, last[1])))
    return max(levels) if before or behind else 0
