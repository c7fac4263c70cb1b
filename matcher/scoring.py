"""Job × Profile → Score."""

from __future__ import annotations

from collections.abc import Callable

from matcher.model import FULL_MARKS, Contribution, Job, Profile, Requirement, Score
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Lore
from matcher.shares import apportion


def prepare(job: Job, lore: Lore) -> Callable[[Profile], Score]:
    """Return what scores a profile against the job; what depends on the job alone is done once."""
    asked = [Asked(requirement, worth, job, lore) for requirement, worth in worths(job)]
    observers = [(one.requirement, one.worth, KINDS[one.requirement.kind].prepare(one)) for one in asked]

    def score(profile: Profile) -> Score:
        """Return one contribution a requirement, in the order of the job file."""
        reading = lore.finder.read(profile)
        return Score(tuple(Contribution(requirement, worth, observe(reading)) for requirement, worth, observe in observers))

    return score


def worths(job: Job) -> list[tuple[Requirement, int]]:
    """Return what each requirement can give, in thousandths of a point; together 100 000.

    worth = 100 000 × weight / Σ weight, whole numbers by largest remainder; the similarity is a requirement like the others.
    """
    similarity = (Requirement("similarity", "similarity", job.similarity),) if job.similarity else ()
    requirements = (*job.requirements, *similarity)
    shares = apportion(FULL_MARKS, [one.weight for one in requirements])
    return list(zip(requirements, shares, strict=True))
