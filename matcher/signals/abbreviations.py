"""Text → the abbreviations that it expands to something no card knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_BRACKETED = re.compile(r"\((\w{2,6}?)s?\)")
_EXPANSION = 80
"""Characters before a bracket in which the words it abbreviates may stand."""
_SMALL = {"of", "and", "the", "for", "in", "on", "to", "with", "a"}


def expanded_otherwise(text: str, known: Callable[[int, int], bool]) -> set[str]:
    """Return the abbreviations that the text itself expands to something no card knows: "margin of error (MoE)".

    `known` tells whether a form of a card stands on a stretch of the text.
    """
    return {told for told, start, end in expanded(text) if not known(start, end)}


def expanded(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the abbreviations in brackets that the words before them spell out, each with the span of these words.

    >>> list(expanded("within a margin of error (moe)"))
    [('moe', 9, 25)]
    """
    for match in _BRACKETED.finditer(text):
        low = max(0, match.start() - _EXPANSION)
        start = _expansion(text[low : match.start()], match[1], low)
        if start is not None:
            yield match[1], start, match.start()


def _expansion(words: str, abbreviation: str, offset: int) -> int | None:
    """Return where the words begin whose initials spell the abbreviation, none where they do not."""
    spans = [(found.start(), found[0]) for found in re.finditer(r"\w+", words.rpartition(".")[2].rjust(len(words)))]
    for keep_small in (True, False):
        kept = [(at, word) for at, word in spans if keep_small or word not in _SMALL][-len(abbreviation) :]
        if "".join(word[0] for _, word in kept) == abbreviation:
            return offset + kept[0][0]
    return None
