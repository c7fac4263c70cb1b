"""Examples in brackets, any one of which will do → one choice, where cards know but few of them."""

from __future__ import annotations

from typing import NamedTuple

from matcher.drafting.cards import Named
from matcher.drafting.words import cue
from matcher.regex import regex
from matcher.text import folded

_BRACKETS = regex(r"[(（]([^()（）]{5,120})[)）]")
_EXAMPLE = regex(
    r"\s*[,，、;/]\s*(?:or\s|and\s|oder\s|und\s|etc\.?|\.{3}|…)?|\s+(?:or|and|oder|und|etc\.?)(?!\w)\s*|\s*(?:\.{3}|…)\s*$"
)
_FEW = 2
"""Words of an example."""


class Choice(NamedTuple):
    """Examples in brackets any one of which will do: their span, and the signals that are none of them."""

    start: int
    end: int
    items: tuple[str, ...]
    others: list[Named]


def choice(text: str, named: list[Named]) -> Choice | None:
    """Return the examples that a line has in brackets, where cards know but few of them.

    >>> choice("one language (e.g. Python, Rust or Java)", []).items
    ('Python', 'Rust', 'Java')
    """
    for found in _BRACKETS.finditer(text):
        items = tuple(item for item in _EXAMPLE.split(_behind_lead(found[1])) if item)
        inside = [group for group in named if all(found.start() < start < found.end() for start, _ in group.spans)]
        known = sum(len(group.spans) for group in inside)
        if len(items) > 2 and 2 * known < len(items) and all(len(item.split()) <= _FEW for item in items):
            return Choice(*found.span(), items, [group for group in named if group not in inside])
    return None


def _behind_lead(said: str) -> str:
    """Return what stands behind "e.g." or "such as", nothing where neither does."""
    words = said.split()
    led = (" ".join(words[at:]) for at in (1, 2) if cue("examples").fullmatch(folded(" ".join(words[:at])).strip(" ,:")))
    return next(led, "")
