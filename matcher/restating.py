"""Profiles of one job, read once → the values that requirements would have with other strengths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from matcher.model import Job, Profile, Requirement, Status
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Lore, Observe
from matcher.scoring import overlaid, worths
from matcher.signals.readings import Reading
from matcher.signals.shingles import Advert
from matcher.signals.taxonomy import Kinship
from matcher.strength import FULL, TABLE

Rows = Sequence[Sequence[int]]
"""The values of every profile, requirement by requirement, in thousandths."""

Strengths = Mapping[Status, int]
"""The strength of every status that gives something, in thousandths, strongest first."""


class Restated:
    """The profiles, read when first needed, and asked again only where a status can matter; each comes with its row."""

    def __init__(self, job: Job, lore: Lore, profiles: Iterable[tuple[int, Profile]]) -> None:
        self._job, self._lore, self._profiles = job, lore, profiles
        self._asked = [(at, *one) for at, one in enumerate(worths(job)) if KINDS[one[0].kind].by_status]

    def values(self, rows: Rows, strengths: Strengths) -> list[list[int]]:
        """Return the values under other strengths, 0 to 1000; `rows` are those of now."""
        values = [list(row) for row in rows]
        for at, requirement, worth in self._asked:
            observe = self._observer(requirement, worth, strengths)
            for row, reading in self._showing[at]:
                values[row][at] = observe(reading).value
        return values

    @cached_property
    def _showing(self) -> dict[int, list[tuple[int, Reading]]]:
        """Return for each requirement whoever has a value at all, were every status worth the full one."""
        advert, kinship = Advert(self._job), Kinship(self._lore.taxonomy)
        readings = [(row, overlaid(profile, self._lore, advert, kinship)[0]) for row, profile in self._profiles]
        full = {at: self._observer(requirement, worth, dict.fromkeys(TABLE, FULL)) for at, requirement, worth in self._asked}
        return {at: [one for one in readings if observe(one[1]).value] for at, observe in full.items()}

    def _observer(self, requirement: Requirement, worth: int, strengths: Strengths) -> Observe:
        job = self._job._replace(strengths=tuple(strengths.items()))
        return KINDS[requirement.kind].prepare(Asked(requirement, worth, job, self._lore))
