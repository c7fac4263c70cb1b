"""Profile → Reading, from what the index keeps of it; what it does not keep is read as ever."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.index.index import Index, People
from matcher.model import Candidate, Profile
from matcher.requirements.kind import Lore
from matcher.signals.memory import recalled
from matcher.signals.readings import Finds, Reading
from matcher.signals.taxonomy import Taxonomy


class Shelved:
    """Reads a profile as a finder does; the readings of people who are taken from the index are at hand."""

    def __init__(self, index: Index, cards: Taxonomy, finder: Finds) -> None:
        self._index, self._cards, self._finder = index, cards, finder

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        kept = self._index.reading(profile, self._cards)
        return self._finder.read(profile) if kept is None else recalled(profile, kept)


def shelved(candidates: Sequence[Candidate], known: Lore) -> Lore:
    """Return what is known, with the readings that an index keeps where the candidates are those of one."""
    if not isinstance(candidates, People):
        return known
    return known._replace(finder=Shelved(candidates.kept, known.taxonomy, known.finder), memory=None)
