"""Words of people × a job → for each person the highest value that requirements of words can have.

These are the text similarity, the coverage of what the advert lists, and the terms that the job names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from matcher.index.arrays import Numbers
from matcher.index.columns import TITLED
from matcher.index.piece_values import pieces, strengths, values_of_three
from matcher.index.subset import Bound, PeopleColumns
from matcher.model import FULL
from matcher.requirements import similarity
from matcher.requirements.items import QUARTER, Item, items_of
from matcher.requirements.kind import Asked
from matcher.requirements.slips import LONG, Wanted, other_number
from matcher.signals.finding.spelling import variants
from matcher.words import joins, terms


def _similarity_bound(asked: Asked) -> Bound:
    weights = similarity.squares(similarity.vocabulary(asked.job), asked.lore.reference)
    whole = sum(weights.values())

    def bound(said_by: PeopleColumns) -> Numbers:
        shared = said_by.gained(weights)
        return _roots(FULL * FULL * shared // whole) if whole else shared

    return bound


def _roots(numbers: Numbers) -> Numbers:
    """Return the square roots of whole numbers, rounded down, whatever the float makes of them."""
    roots = np.sqrt(numbers.astype(np.float64)).astype(np.int64)
    roots -= roots * roots > numbers
    roots += (roots + 1) * (roots + 1) <= numbers
    return roots


def _coverage_bound(asked: Asked) -> Bound:
    wanted, slips = items_of(asked), Slips(asked.lore.reference.knows)

    def bound(said_by: PeopleColumns) -> Numbers:
        whole = np.zeros(said_by.people, np.int64)
        for item in wanted:
            whole += item_values(said_by, item, slips)
        return whole // len(wanted) if wanted else whole

    return bound


def _terms_bound(asked: Asked) -> Bound:
    wanted, slips = [" ".join(term.split()) for term in asked.requirement.terms], Slips(asked.lore.reference.knows)
    table = strengths(asked.scale(), FULL)

    def bound(said_by: PeopleColumns) -> Numbers:
        places = passages_with(said_by, wanted, slips)
        if places is None:
            return np.full(said_by.people, FULL, np.int64)
        owners, codes = said_by.owners[places], said_by.codes[places]
        untitled = codes != TITLED
        local = (places - said_by.first_passages[owners])[untitled]
        return values_of_three(said_by.people, [pieces(owners[untitled], local, codes[untitled], table)])

    return bound


WORD_BOUNDS: dict[str, Callable[[Asked], Bound]] = {
    "similarity": _similarity_bound,
    "coverage": _coverage_bound,
    "terms": _terms_bound,
}
"""The bound of each kind of requirement that asks for words."""


class Slips:
    """The words that stand for a word: itself, and those that may be a slip for it."""

    def __init__(self, known: Callable[[str], bool]) -> None:
        """Prepare; `known` tells whether there is such a word, which is then nobody's slip."""
        self._known, self._near = known, dict[str, Callable[[str], bool]]()

    def of(self, said_by: PeopleColumns, word: str) -> list[str]:
        """Return the words of these people that stand for a word."""
        if len(word) < LONG or not word.isalpha():
            other = other_number(word)
            return [word, other] if other else [word]
        if word not in self._near:
            wanted = Wanted([word], self._known)
            self._near[word] = lambda one: one != word and wanted(one) == word
        return [word, *said_by.like(word, self._near[word])]


def item_values(said_by: PeopleColumns, item: Item, slips: Slips) -> Numbers:
    """Return for each person the most that a passage of theirs can cover of an item, 0 to 1000."""
    signs = sum(item.words[sign] for sign in item.signs)
    covered = np.full(said_by.passages + 1, signs, np.int64)  # no column has a sign such as C++: it may stand anywhere
    for word in item.words.keys() - item.signs:
        covered[said_by.standing(slips.of(said_by, word))] += item.words[word]
    best = np.maximum.reduceat(covered, said_by.first_passages[:-1]) if said_by.people else covered[:0]
    best[np.diff(said_by.first_passages) == 0] = 0
    shares = FULL * best // item.whole
    return np.where(shares >= QUARTER, shares, 0) ** 2 // FULL


def passages_with(said_by: PeopleColumns, wanted: Sequence[str], slips: Slips) -> Numbers | None:
    """Return the passages that hold all words of a term, or None where a term has no words that could be looked up."""
    passages = list[Numbers]()
    for term in wanted:
        for variant in filter(None, sorted(variants(term.rstrip("*")))):
            here = _passages_with_all(said_by, _words(variant), slips, begun=term.endswith("*"))
            if here is None:
                return None
            passages.append(here)
    return _distinct(np.concatenate(passages))


def _passages_with_all(said_by: PeopleColumns, words: Sequence[str], slips: Slips, *, begun: bool) -> Numbers | None:
    """Return the passages in which all the words stand, with a slip, an ending, or as beginnings; None where no word is given."""
    held: Numbers | None = None
    for at, word in enumerate(words):
        last = begun and at + 1 == len(words)
        forms = [*slips.of(said_by, word), f"{word}s", *(said_by.beginning(word) if last else ())]
        here = _distinct(said_by.standing(forms))
        held = here if held is None else _common(held, here)
    return held


def _distinct(numbers: Numbers) -> Numbers:
    """Return numbers in order, each once; `np.unique` would import more than all else that a question needs.

    >>> _distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers)
    return np.concatenate([ordered[:1], ordered[1:][ordered[1:] != ordered[:-1]]])


def _common(some: Numbers, others: Numbers) -> Numbers:
    """Return the numbers that are in both arrays, in neither of which one stands twice.

    >>> _common(np.array([1, 3]), np.array([2, 3])).tolist()
    [3]
    """
    ordered = np.sort(np.concatenate([some, others]))
    both: Numbers = ordered[1:][ordered[1:] == ordered[:-1]]
    return both


def _words(variant: str) -> list[str]:
    """Return the words of a term as they are counted in texts, without single ideographs, which may be part of any pair."""
    return [word for word in terms(variant) if len(word) > 1 or joins(word)]
