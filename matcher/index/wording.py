"""What the words of a segment can give for a job's own words: its terms, and the items of what it lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from matcher.index.ground import Numbers
from matcher.index.spoken import Spoken
from matcher.requirements.coverage import QUARTER, Item
from matcher.requirements.slips import LONG, Wanted, other_number
from matcher.signals.finding.spelling import variants
from matcher.strength import FULL
from matcher.words import joins, terms


class Slips:
    """Tells which words stand for a word: it, and those that may be a slip for it."""

    def __init__(self, known: Callable[[str], bool]) -> None:
        """Take whoever knows words at all: one that is known is nobody's slip."""
        self._known, self._near = known, dict[str, Callable[[str], bool]]()

    def of(self, spoken: Spoken, word: str) -> list[str]:
        """Return the words that stand for a word where people say what they say."""
        if len(word) < LONG or not word.isalpha():
            return [word, other] if (other := other_number(word)) else [word]
        if word not in self._near:
            wanted = Wanted([word], self._known)
            self._near[word] = lambda one: one != word and wanted(one) == word
        return [word, *spoken.like(word, self._near[word])]


def listed(spoken: Spoken, item: Item, slips: Slips) -> Numbers:
    """Return for each person the most that a passage of theirs can cover of an item, 0 to 1000."""
    if not item.words:  # a sign such as C++ is no word
        return np.full(spoken.people, FULL, np.int64)
    covered = np.zeros(spoken.passages + 1, np.int64)
    for word, weight in item.words.items():
        covered[spoken.standing(slips.of(spoken, word))] += weight
    best = np.maximum.reduceat(covered, spoken.first_passages[:-1]) if spoken.people else covered[:0]
    best[np.diff(spoken.first_passages) == 0] = 0
    shares = FULL * best // item.whole
    return np.where(shares >= QUARTER, shares, 0) ** 2 // FULL


def standing(spoken: Spoken, wanted: Sequence[str], slips: Slips) -> Numbers | None:
    """Return the passages that hold all words of a term; none at all where a term has none that could be looked up."""
    found = [_together(spoken, _words(one), slips, begun=term.endswith("*")) for term, one in _variants(wanted)]
    places = [one for one in found if one is not None]
    return _distinct(np.concatenate(places)) if len(places) == len(found) else None


def _variants(wanted: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((term, variant) for term in wanted for variant in sorted(variants(term.rstrip("*"))) if variant)


def _together(spoken: Spoken, words: Sequence[str], slips: Slips, *, begun: bool) -> Numbers | None:
    """Return the passages in which all the words stand, with a slip, an ending, or as beginnings; none where there are none."""
    held: Numbers | None = None
    for at, word in enumerate(words):
        last = begun and at + 1 == len(words)
        forms = [*slips.of(spoken, word), f"{word}s", *(spoken.beginning(word) if last else ())]
        here = _distinct(spoken.standing(forms))
        held = here if held is None else _shared(held, here)
    return held


def _distinct(numbers: Numbers) -> Numbers:
    """Return numbers in order, each once: numpy's own way loads more than a question takes otherwise.

    >>> _distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers)
    return np.concatenate([ordered[:1], ordered[1:][ordered[1:] != ordered[:-1]]])


def _shared(some: Numbers, others: Numbers) -> Numbers:
    """Return the numbers that are among both, each of which has any once.

    >>> _shared(np.array([1, 3]), np.array([2, 3])).tolist()
    [3]
    """
    ordered = np.sort(np.concatenate([some, others]))
    both: Numbers = ordered[1:][ordered[1:] == ordered[:-1]]
    return both


def _words(variant: str) -> list[str]:
    """Return the words of a term as texts have them, but for an ideograph alone, which may be part of any pair."""
    return [word for word in terms(variant) if len(word) > 1 or joins(word)]
