"""Job × Profile → Score; and the values that requirements would have with other strengths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from matcher.lore import Lore
from matcher.model import FULL, FULL_MARKS, Contribution, Job, Mark, Profile, Requirement, Score, Status
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Observe
from matcher.signals.answers import Unfounded
from matcher.signals.overlay import without_claims, without_copies
from matcher.signals.readings import Reading
from matcher.signals.shingles import Advert
from matcher.strength import TABLE, apportion

ValueRows = Sequence[Sequence[int]]
"""The values of every profile, requirement by requirement, in thousandths."""

Strengths = Mapping[Status, int]
"""The strength of every status that gives something, in thousandths, strongest first."""


def prepare(job: Job, lore: Lore) -> Callable[[Profile], Score]:
    """Return a function from profiles to their scores for a job; what depends on the job alone is done once, here."""
    score = prepare_for_readings(job, lore)
    return lambda profile: score(lore.finder.read(profile))


def prepare_for_readings(job: Job, lore: Lore) -> Callable[[Reading], Score]:
    """Return the same of readings, which jobs that share a finder can share: they do not depend on the job."""
    asked = [Asked(requirement, worth, job, lore) for requirement, worth in worths(job)]
    observers = [(one.requirement, one.worth, KINDS[one.requirement.kind].prepare(one)) for one in asked]

    advert = Advert(job)

    def score(reading: Reading) -> Score:
        """Return the score: one contribution for each requirement, in the order of the job file."""
        founded, marks = overlaid(reading, lore, advert)
        contributions = tuple(Contribution(requirement, worth, observe(founded)) for requirement, worth, observe in observers)
        return Score(contributions, marks)

    return score


def overlaid(reading: Reading, lore: Lore, advert: Advert | None) -> tuple[Reading, tuple[Mark, ...]]:
    """Return a reading without what is copied from the job or not borne out, and the marks that a person should look at."""
    copied = advert.copied(reading) if advert else ()
    own = without_copies(lore.finder, reading, copied) if copied else reading
    only = own.asked.unfounded or _unfounded(own, lore)
    if not copied:
        own.asked.unfounded = only
    founded = without_claims(lore.finder, own, only.spans) if only.spans else own
    return founded, (*(Mark("jd_copy", *span) for span in copied[:1]), *only.marks)


def _unfounded(reading: Reading, lore: Lore) -> Unfounded:
    from matcher.signals.claims import unfounded  # what is remembered needs it no more

    return unfounded(lore.finder, reading, lore.taxonomy.kinship)


def worths(job: Job) -> list[tuple[Requirement, int]]:
    """Return the requirements with their worths, in thousandths of a point, which add up to 100 000.

    worth = 100 000 × weight / Σ weight, whole numbers by largest remainder; the similarity is a requirement like the others.
    """
    similarity = (Requirement("similarity", "similarity", job.similarity),) if job.similarity else ()
    requirements = (*job.requirements, *similarity)
    shares = apportion(FULL_MARKS, [one.weight for one in requirements])
    return list(zip(requirements, shares, strict=True))


class RestatedProfiles:
    """The profiles, read when first needed, and asked again only where a status can matter; each comes with its row."""

    def __init__(self, job: Job, lore: Lore, profiles: Iterable[tuple[int, Profile]]) -> None:
        self._job, self._lore, self._profiles = job, lore, profiles
        self._asked = [(at, *one) for at, one in enumerate(worths(job)) if KINDS[one[0].kind].by_status]

    def values(self, rows: ValueRows, strengths: Strengths) -> list[list[int]]:
        """Return the values under other strengths, 0 to 1000; `rows` are those of now."""
        values = [list(row) for row in rows]
        for at, requirement, worth in self._asked:
            observe = self._observer(requirement, worth, strengths)
            for row, reading in self._showing[at]:
                values[row][at] = observe(reading).value
        return values

    @cached_property
    def _showing(self) -> dict[int, list[tuple[int, Reading]]]:
        """Return for each requirement the readings with any value, if every status were worth the full one."""
        advert = Advert(self._job)
        plain = ((row, self._lore.finder.read(profile)) for row, profile in self._profiles)
        readings = [(row, overlaid(reading, self._lore, advert)[0]) for row, reading in plain]
        full = {at: self._observer(requirement, worth, dict.fromkeys(TABLE, FULL)) for at, requirement, worth in self._asked}
        return {at: [one for one in readings if observe(one[1]).value] for at, observe in full.items()}

    def _observer(self, requirement: Requirement, worth: int, strengths: Strengths) -> Observe:
        job = self._job._replace(strengths=tuple(strengths.items()))
        return KINDS[requirement.kind].prepare(Asked(requirement, worth, job, self._lore))
