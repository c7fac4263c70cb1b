"""The audit of a ranking: what it does to people, from the documents it was made from and groups that people state.

It moves nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher import scoring
from matcher.auditing import identity, selection, timing
from matcher.auditing.groups import Groups
from matcher.auditing.identity import Identity, Tried
from matcher.auditing.selection import Selection
from matcher.auditing.timing import Timed, Timing
from matcher.lore import Lore
from matcher.model import Profile, Ranking
from matcher.reading.persons.people import Person
from matcher.signals.readings import Finds, Reading

_KEPT = 8
"""Readings that are kept: those of one candidate, as it is and without what is copied or only claimed."""


class Audit(NamedTuple):
    """What was measured."""

    identity: Identity
    timing: Timing
    selection: Selection | None

    @property
    def failures(self) -> list[str]:
        """Return one line for each kind of swap that changed a score, though none should."""
        swaps = (*self.identity.swaps, self.timing.gap)
        return [f"{one.what}: {one.changed} of {one.tried} candidates changed" for one in swaps if one.changed]


def audit(ranking: Ranking, persons: Sequence[Person], known: Lore, groups: Groups | None, top: int | None) -> Audit:
    """Return how scores change if people are somebody else, and how groups fare, where people state any."""
    known = known._replace(finder=UndatedReadings(known.finder))
    scored, timer = scoring.prepare(ranking.job, known), timing.timer(ranking.job, known)
    scores = {one.candidate.id: one.score for one in ranking.standings}
    tried, timed = list[Tried | None](), list[Timed]()
    for person in persons:
        score = scores[person.candidate.id]
        tried.append(identity.tried(person, score, scored, known.reference.knows))
        timed.append(timer(person.candidate, score))
    documents = [one for person in persons for one in person.documents]
    fared = selection.measure(ranking, groups, top or selection.usual(len(persons))) if groups else None
    return Audit(identity.audit(tried, documents), timing.audit(ranking.job, timed), fared)


class UndatedReadings:
    """A finder that reads the same words once, whatever dates stand beside them: mentions do not depend on dates."""

    def __init__(self, finder: Finds) -> None:
        self._finder, self._known = finder, dict[tuple[object, ...], Reading]()

    def read(self, profile: Profile) -> Reading:
        """Return the reading of a profile."""
        key = profile.text, profile.passages
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = self._finder.read(profile)
        return _with_dates_of(profile, self._known[key])


def _with_dates_of(profile: Profile, known: Reading) -> Reading:
    """Return a reading of the same words with the dates of another profile."""
    made = Reading(profile, known.view, known.cues, known.repairs)
    made.asked, made.mentions = known.asked, known.mentions
    return made
