"""A ranking, the documents it was made from, and groups that people state → what it does to people. It moves nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher import scoring
from matcher.auditing import identity, selecting, timing
from matcher.auditing.groups import Groups
from matcher.auditing.identity import Identity, Tried
from matcher.auditing.selecting import Selection
from matcher.auditing.timing import Timed, Timing
from matcher.auditing.undated import Undated
from matcher.model import Ranking
from matcher.reading.persons.people import Person
from matcher.requirements.kind import Lore


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
    """Return what swapping who people are changes of their scores, and how the groups fare that they state, if they do."""
    known = known._replace(finder=Undated(known.finder))
    scored, timer = scoring.prepare(ranking.job, known), timing.timer(ranking.job, known)
    scores = {one.candidate.id: one.score for one in ranking.standings}
    tried, timed = list[Tried | None](), list[Timed]()
    for person in persons:
        score = scores[person.candidate.id]
        tried.append(identity.tried(person, score, scored, known.reference.knows))
        timed.append(timer(person.candidate, score))
    documents = [one for person in persons for one in person.documents]
    fared = selecting.measure(ranking, groups, top or selecting.usual(len(persons))) if groups else None
    return Audit(identity.audit(tried, documents), timing.audit(ranking.job, timed), fared)
