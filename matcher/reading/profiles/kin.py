"""Entries of a list → those that may tell of the same thing as another one, without comparing each with each.

Two entries tell of one thing where under every key one says all that the other says: the words of one are among the words of the
other, or it says nothing. So an entry is found by the rarest word of what it says, and by the rarest word of what the other says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

Saying = Sequence[frozenset[str]]
"""What an entry says under one key, as sets of words: one of them is among one of the other entry's, or the other way round."""


class Kin:
    """The entries of a list, by their numbers."""

    def __init__(self) -> None:
        self._keys = defaultdict[int, _OfKey](_OfKey)
        self._many = 0

    def add(self, number: int, sayings: Sequence[Saying]) -> None:
        """Remember what an entry says, or says by now."""
        self._many = max(self._many, number + 1)
        for key, saying in enumerate(sayings):
            self._keys[key].add(number, saying)

    def near(self, sayings: Sequence[Saying]) -> list[int]:
        """Return the entries that may tell of the same thing, and few others, in order."""
        by_key = (self._keys[key].near(saying) for key, saying in enumerate(sayings))
        fewest = min((sets for sets in by_key if sets is not None), key=lambda sets: sum(map(len, sets)), default=None)
        return list(range(self._many)) if fewest is None else sorted(set().union(*fewest))


class _OfKey:
    """What entries say under one key."""

    def __init__(self) -> None:
        self._holding, self._known_by = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
        self._silent = set[int]()

    def add(self, number: int, saying: Saying) -> None:
        """Remember what an entry says."""
        for words in saying:
            self._known_by[self._rarest(words)].add(number)
            for word in words:
                self._holding[word].add(number)
        if not saying:
            self._silent.add(number)

    def near(self, saying: Saying) -> list[set[int]] | None:
        """Return the entries that may say the same, in sets that may overlap; None for all."""
        if not saying:
            return None
        wider = [self._holding.get(self._rarest(words), set()) for words in saying]
        narrower = [self._known_by[word] for word in set().union(*saying) if word in self._known_by]
        return [self._silent, *wider, *narrower]

    def _rarest(self, words: Iterable[str]) -> str:
        return min(words, key=lambda word: len(self._holding.get(word, ())))
