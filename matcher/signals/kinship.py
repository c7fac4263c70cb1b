"""Taxonomy → which signals are kin, so that work on one bears out a claim of the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from matcher.signals.taxonomy import FULL_CREDIT, Taxonomy


@dataclass(frozen=True)
class Kinship:
    """Which signals are kin: both count for one signal, at least by half, other than for one that a quarter of all count for."""

    taxonomy: Taxonomy

    @cached_property
    def families(self) -> Mapping[str, frozenset[str]]:
        """Return for each signal those that it counts for by half or more, but for the wide ones: kin have one in common."""
        families: dict[str, set[str]] = {id: {id} for id in self.taxonomy.cards}
        for goal in self.taxonomy.cards.keys() - self.wide:
            for id, (credit, _) in self.taxonomy.credits([goal]).items():
                if credit >= FULL_CREDIT // 2:
                    families[id].add(goal)
        return {id: frozenset(goals) for id, goals in families.items()}

    @cached_property
    def wide(self) -> frozenset[str]:
        """Return the signals that a quarter of all others count for."""
        cards = self.taxonomy.cards
        return frozenset(id for id in cards if len(self.taxonomy.narrower[id]) > len(cards) // 4)

    def bears_out(self, signals: Iterable[str], signal: str) -> bool:
        """Return whether any of what is told of is a signal's kin."""
        return any(self._kin(signal, one) for one in signals)

    def _kin(self, signal: str, other: str) -> bool:
        return not self.families[signal].isdisjoint(self.families[other])

    def unrelated(self, signals: Iterable[str]) -> int:
        """Return how many of the signals are not kin to one another, counted from the first in the alphabet."""
        kept: list[str] = []
        for one in sorted(set(signals) - self.wide):
            if not any(self._kin(one, other) for other in kept):
                kept.append(one)
        return len(kept)
