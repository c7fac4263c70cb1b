"""Pieces of evidence → the value of at most three distinct ones.

A few pieces are compared one by one. Of very many, what they say gives the same value without comparing each with each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from matcher.model import FULL, Status
from matcher.strength import COMMON, MOST, SECOND, SLIGHT, THIRD, TOGETHER

Others = Callable[[tuple[int, ...]], Iterable[int]]
"""Pieces by their indices, the first of them first → those behind them that a set may add, in order."""

_HELD = 2**26
"""Bytes of what is remembered about words, and about pieces: beyond that it is made again."""


class Piece(NamedTuple):
    """One passage as evidence: its strength and status."""

    strength: int
    status: Status


def near_identical(common: int, words: int) -> bool:
    """Return whether two passages tell one thing: of the words of both, added up, so many are common, each counted once.

    From four fifths of all their words on (Jaccard): 5 × common ≥ 4 × (words − common).

    >>> near_identical(4, 9), near_identical(4, 10), near_identical(0, 0)
    (True, False, True)
    """
    return COMMON * common >= TOGETHER * words


def value_of(pieces: Sequence[Piece], distinct: Callable[[int, int], bool]) -> tuple[int, tuple[int, ...]]:
    """Return the value of at most three pieces, 0 to 1000, and their indices, the strongest first.

    The largest b + (1000 − b) × (300 s₂ + 150 s₃) // 10⁶ over sets of pieces with strengths b ≥ s₂ ≥ s₃ of which every two are
    distinct, and at most one only lists or was only taught. Of two sets of one value it is the one with the earlier pieces.
    """
    order = strongest_first(pieces)
    ranked = [pieces[i] for i in order]
    reached, chosen = best(ranked, _one_by_one(ranked, lambda first, other: distinct(order[first], order[other])))
    return reached, tuple(order[at] for at in chosen)


def strongest_first(pieces: Sequence[Piece]) -> list[int]:
    """Return the indices of the pieces that give something, the strongest first, then the earliest."""
    return sorted((i for i, piece in enumerate(pieces) if piece.strength), key=lambda i: -pieces[i].strength)


def best(ranked: Sequence[Piece], others: Others) -> tuple[int, tuple[int, ...]]:
    """Return the largest value of a set of pieces, which come the strongest first, and the first set that has it."""
    return _best(ranked, others, (), (0, ()))


def _best(
    ranked: Sequence[Piece], others: Others, chosen: tuple[int, ...], so_far: tuple[int, tuple[int, ...]]
) -> tuple[int, tuple[int, ...]]:
    """Return the best of the sets that begin with the chosen pieces and the best so far; what cannot beat that is not tried."""
    strengths = [ranked[at].strength for at in chosen]
    if (reached := _filled(*strengths)) > so_far[0]:
        so_far = reached, chosen
    missing = MOST - len(chosen)
    if not missing:
        return so_far
    for other in others(chosen):
        if _filled(*strengths, *[ranked[other].strength] * missing) <= so_far[0]:
            break
        so_far = _best(ranked, others, (*chosen, other), so_far)
    return so_far


def _one_by_one(ranked: Sequence[Piece], distinct: Callable[[int, int], bool]) -> Others:
    """Return a function that compares pieces one by one, and only when the next one is asked for."""
    telling = [at for at, piece in enumerate(ranked) if piece.status not in SLIGHT]

    def others(chosen: tuple[int, ...]) -> Iterator[int]:
        behind = chosen[-1] + 1 if chosen else 0
        slight = any(ranked[at].status in SLIGHT for at in chosen)  # then only telling ones can add to it
        left = telling[bisect_left(telling, behind) :] if slight else range(behind, len(ranked))
        return (other for other in left if all(distinct(at, other) for at in chosen))

    return others


def _filled(first: int = 0, second: int = 0, third: int = 0) -> int:
    return first + (FULL - first) * (SECOND * second + THIRD * third) // 1_000_000


class Saying(NamedTuple):
    """What a piece says: the words of its passage, and the label that it stands in; pieces of one label tell one thing."""

    words: frozenset[str]
    label: Hashable | None = None

    def is_distinct_from(self, other: Saying) -> bool:
        """Return whether two pieces tell two things: their labels differ, and their words in more than one here and there."""
        if self.label is not None and self.label == other.label:
            return False
        return not near_identical(len(self.words & other.words), len(self.words) + len(other.words))


def value_of_many(pieces: Sequence[Piece], sayings: Sequence[Saying]) -> tuple[int, tuple[int, ...]]:
    """Return the same as `value_of`, for pieces that are distinct by their labels and words.

    >>> value_of_many([Piece(400, "did")] * 9, [Saying(frozenset({"rlhf"}))] * 9)
    (400, (0,))
    """
    kept = _standing_for_all(pieces, sayings, strongest_first(pieces))
    ranked = [pieces[i] for i in kept]
    reached, chosen = best(ranked, _Lanes(ranked, [sayings[i] for i in kept]).others)
    return reached, tuple(kept[at] for at in chosen)


def _standing_for_all(pieces: Sequence[Piece], sayings: Sequence[Saying], order: Iterable[int]) -> list[int]:
    """Return the pieces without those that an earlier one, at least as strong, can replace in any set without loss.

    It can where both relate to all other pieces in the same way: a word that no other piece has makes no difference to any. Of
    pieces that are near-identical to one another a set has one, of others no more than three.
    """
    known = Counter(word for one in sayings for word in one.words)
    alike = Counter[Hashable]()
    kept: list[int] = []
    for i in order:
        words, label = sayings[i]
        shared = frozenset(word for word in words if known[word] > 1)
        kind = shared, len(words), label, pieces[i].status in SLIGHT
        alike[kind] += 1
        is_one = label is not None or near_identical(len(shared), 2 * len(words))
        if alike[kind] <= (1 if is_one else MOST):
            kept.append(i)
    return kept


class _Lanes:
    """Pieces side by side in one long number, each in a lane of so many bytes: words are counted in all of them at once.

    A set of pieces is a number too, with the highest bit of their lanes.
    """

    def __init__(self, ranked: Sequence[Piece], sayings: Sequence[Saying]) -> None:
        self._sayings, self._is_slight = sayings, [piece.status in SLIGHT for piece in ranked]
        self._width = (2 * TOGETHER * max((len(one.words) for one in sayings), default=0)).bit_length() // 8 + 1
        self._high = 1 << (8 * self._width - 1)
        self._ones = self._lanes([1] * len(sayings))
        self._all, self._sizes = self._ones * self._high, self._lanes([TOGETHER * len(one.words) for one in sayings])
        self._telling = self._lanes([not slight for slight in self._is_slight]) * self._high
        self._with: dict[Hashable, list[int]] = {}
        for at, (words, label) in enumerate(sayings):
            for each in words if label is None else (*words, (label,)):
                self._with.setdefault(each, []).append(at)
        self._held = max(1, _HELD // (self._width * len(sayings) or 1))
        self._distinct, self._count = (lru_cache(self._held)(asked) for asked in (self._apart_from, self._having))

    def others(self, chosen: tuple[int, ...]) -> Iterable[int]:
        """Return the pieces behind the chosen ones that are distinct from each of them, without those that can add no more."""
        left = self._all
        for at in chosen:
            left &= self._distinct(at)
        if chosen:
            bits = 8 * self._width * (chosen[-1] + 1)
            left = left >> bits << bits
        if any(self._is_slight[at] for at in chosen):
            left &= self._telling
        return islice(self._each(left), 1) if len(chosen) == MOST - 1 else self._unlike(left)

    def _unlike(self, left: int) -> Iterator[int]:
        """Yield the pieces of a set, but for those that can be followed by nothing that an earlier one cannot be followed by."""
        seen = set[tuple[int, bool]]()
        for at in self._each(left):
            following = self._distinct(at) & left, self._is_slight[at]
            if following not in seen:
                if len(seen) < self._held:
                    seen.add(following)
                yield at

    def _apart_from(self, at: int) -> int:
        """Return the pieces that are distinct from one; whether it is distinct from itself does not matter."""
        words, label = self._sayings[at]
        common = COMMON * sum(self._count(word) for word in words if len(self._with[word]) > 1)
        apart = (self._all + self._sizes + self._ones * (TOGETHER * len(words) - 1) - common) & self._all
        return apart if label is None else apart & ~(self._count((label,)) * self._high)

    def _having(self, word: Hashable) -> int:
        """Return a number with 1 in the lanes of the pieces that have a word."""
        lanes = bytearray(self._width * len(self._sayings))
        for at in self._with[word]:
            lanes[at * self._width] = 1
        return int.from_bytes(lanes, "little")

    def _lanes(self, numbers: Iterable[int]) -> int:
        return int.from_bytes(b"".join(int(number).to_bytes(self._width, "little") for number in numbers), "little")

    def _each(self, pieces: int) -> Iterator[int]:
        """Yield the pieces of a set in order."""
        lanes = pieces.to_bytes(self._width * len(self._sayings), "little")
        at = lanes.find(b"\x80")
        while at >= 0:
            yield at // self._width
            at = lanes.find(b"\x80", at + 1)
