"""What the words of a segment can give for a job's own words: its terms, and the items of what it lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from matcher.index.ground import Ground, Numbers
from matcher.requirements import coverage
from matcher.requirements.kind import Asked
from matcher.requirements.wanted import LONG, Wanted
from matcher.signals.forms import variants
from matcher.strength import FULL
from matcher.words import joins, terms

Known = Callable[[str], bool]


class Item(NamedTuple):
    """One thing that a job lists: its words with their idf², the sum of these, and whoever knows words at all."""

    words: Mapping[str, int]
    whole: int
    known: Known


def items(asked: Asked) -> list[Item]:
    """Return what a requirement lists."""
    knows = asked.lore.reference.knows
    return [Item(one.words, one.whole, knows) for one in coverage.items_of(asked)]


def listed(ground: Ground, item: Item) -> Numbers:
    """Return for each person the most that a passage of theirs can cover of an item, 0 to 1000."""
    if not item.words:  # a sign such as C++ is no word
        return np.full(ground.people, FULL, np.int64)
    told = np.zeros(ground.passages + 1, np.int64)
    for word, weight in item.words.items():
        told[ground.standing(_read_as(ground, word, item.known))] += weight
    best = np.maximum.reduceat(told, ground.first_passages[:-1]) if ground.people else told[:0]
    best[np.diff(ground.first_passages) == 0] = 0
    return (FULL * best // item.whole) ** 2 // FULL


def standing(ground: Ground, wanted: Sequence[str], known: Known) -> Numbers | None:
    """Return the passages that hold all words of a term; none at all where a term has none that could be looked up."""
    found = [_together(ground, _words(one), known, begun=term.endswith("*")) for term, one in _variants(wanted)]
    told = [places for places in found if places is not None]
    return np.unique(np.concatenate(told)) if len(told) == len(found) else None


def _variants(wanted: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((term, variant) for term in wanted for variant in sorted(variants(term.rstrip("*"))) if variant)


def _together(ground: Ground, words: Sequence[str], known: Known, *, begun: bool) -> Numbers | None:
    """Return the passages in which all the words stand, with a slip, an ending, or as beginnings; none where there are none."""
    held: Numbers | None = None
    for at, word in enumerate(words):
        last = begun and at + 1 == len(words)
        forms = [*_read_as(ground, word, known), f"{word}s", *(ground.beginning(word) if last else ())]
        here = np.unique(ground.standing(forms))
        held = here if held is None else np.intersect1d(held, here, assume_unique=True)
    return held


def _words(variant: str) -> list[str]:
    """Return the words of a term as texts have them, but for an ideograph alone, which may be part of any pair."""
    return [word for word in terms(variant) if len(word) > 1 or joins(word)]


def _read_as(ground: Ground, word: str, known: Known) -> list[str]:
    """Return a word, and those of the segment that may be a slip for it."""
    if len(word) < LONG or not word.isalpha():
        return [word]
    wanted = Wanted([word], known)
    return [word, *ground.like(word, lambda one: one != word and wanted(one) == word)]
