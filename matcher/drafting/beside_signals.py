"""Signals that a line names → what it asks for beside them: other items of its list, and words that "or" joins to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from matcher.drafting import search_terms
from matcher.drafting.named_signals import NamedSignals
from matcher.drafting.word_lists import cue, data
from matcher.drafting.word_usage import Usage
from matcher.text import folded


def unnamed(items: list[str], text: str, named: list[NamedSignals]) -> list[str]:
    """Return the items of a list of several that share no word with what names a signal."""
    covered = [(folded(text[start:end]), start, end) for group in named for start, end in group.spans]
    if len(items) < 2:
        return []
    return [item for item in items if not any(_shares(item, text, *words) for words in covered)]


def programmed(text: str, named: list[NamedSignals], items: Sequence[str]) -> list[str]:
    """Return the languages that a line names for programs, where neither a signal nor an item is called by their name.

    >>> programmed("Write production-quality Python and be at home in PyTorch", [], [])
    ['Python']
    """
    spans = [span for group in named for span in group.spans]
    languages = _programming(small=text.islower())
    called = languages.finditer(text)
    found = (one for one in called if not any(one.start() <= start and end <= one.end() for start, end in spans))
    had = [one[0] for item in items for one in languages.finditer(item)]
    return [name for name in dict.fromkeys(one[0] for one in found) if name not in had]


@cache
def _programming(*, small: bool) -> re.Pattern[str]:
    """Return a pattern that finds the languages by name; `small`: in a line that sets even names in small letters."""
    names = sorted(data("words.toml")["programming"], key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, names))})(?![A-Za-z0-9+#])", re.IGNORECASE if small else 0)


def _shares(item: str, text: str, words: str, start: int, end: int) -> bool:
    """Return whether an item of a text is, or overlaps, the words at a span of it."""
    at = text.find(item)
    apart = at < 0 or at + len(item) <= start or end <= at
    return not apart or words in folded(item) or folded(item) in words


def joined(text: str, named: list[NamedSignals], usage: Usage, joins: str) -> Iterator[str]:
    """Yield the words that "or", "and" or a stroke joins to a signal: they are asked for as it is.

    "Docker or Kubernetes in production" asks for Docker too, which no card knows.
    """
    spans = sorted(span for group in named for span in group.spans)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    for at, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        words = text[start:end].split()
        last = at < len(spans) and words and cue(joins).fullmatch(folded(words[-1]) or "-")
        first = at and words and cue(joins).fullmatch(folded(words[0]) or "-")
        if first and not last:
            yield from search_terms.leading_term(words[1:], usage)
        elif last and not first:
            yield from search_terms.leading_term(words[-2::-1], usage, backwards=True)
