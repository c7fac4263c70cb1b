"""Job × Profile → Score."""

from __future__ import annotations

from collections.abc import Callable

from matcher.model import FULL_MARKS, Contribution, Job, Mark, Profile, Requirement, Score
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Lore
from matcher.shares import apportion
from matcher.signals.overlay import without_claims, without_copies
from matcher.signals.readings import Finds, Reading, Unfounded
from matcher.signals.shingles import Advert
from matcher.signals.taxonomy import Kinship


class Once:
    """Reads each profile once, for however many jobs: mentions do not depend on them."""

    def __init__(self, finder: Finds) -> None:
        self._finder = finder
        self._read: dict[int, tuple[Profile, Reading]] = {}

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        if id(profile) not in self._read:
            self._read[id(profile)] = profile, self._finder.read(profile)
        return self._read[id(profile)][1]

    def forget(self) -> None:
        """Let go of what was read so far."""
        self._read.clear()


def prepare(job: Job, lore: Lore) -> Callable[[Profile], Score]:
    """Return what scores a profile against the job; what depends on the job alone is done once."""
    asked = [Asked(requirement, worth, job, lore) for requirement, worth in worths(job)]
    observers = [(one.requirement, one.worth, KINDS[one.requirement.kind].prepare(one)) for one in asked]

    advert, kinship = Advert(job), Kinship(lore.taxonomy)

    def score(profile: Profile) -> Score:
        """Return one contribution a requirement, in the order of the job file."""
        reading, marks = overlaid(profile, lore, advert, kinship)
        contributions = tuple(Contribution(requirement, worth, observe(reading)) for requirement, worth, observe in observers)
        return Score(contributions, marks)

    return score


def overlaid(profile: Profile, lore: Lore, advert: Advert | None, kinship: Kinship) -> tuple[Reading, tuple[Mark, ...]]:
    """Return the reading without what is copied from the job or borne out by nothing, and what a person should look at."""
    reading = lore.finder.read(profile)
    copied = advert.copied(reading) if advert else ()
    own = without_copies(lore.finder, reading, copied) if copied else reading
    only = own.asked.unfounded or _unfounded(own, lore, kinship)
    if not copied:
        own.asked.unfounded = only
    founded = without_claims(lore.finder, own, only.spans) if only.spans else own
    return founded, (*(Mark("jd_copy", *span) for span in copied[:1]), *only.marks)


def _unfounded(reading: Reading, lore: Lore, kinship: Kinship) -> Unfounded:
    from matcher.signals.claims import unfounded  # what is remembered needs it no more

    return unfounded(lore.finder, reading, kinship)


def worths(job: Job) -> list[tuple[Requirement, int]]:
    """Return what each requirement can give, in thousandths of a point; together 100 000.

    worth = 100 000 × weight / Σ weight, whole numbers by largest remainder; the similarity is a requirement like the others.
    """
    similarity = (Requirement("similarity", "similarity", job.similarity),) if job.similarity else ()
    requirements = (*job.requirements, *similarity)
    shares = apportion(FULL_MARKS, [one.weight for one in requirements])
    return list(zip(requirements, shares, strict=True))
