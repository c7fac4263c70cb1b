"""One signal × one candidate → every mention of it, weighed: those that gave something, and those that gave nothing."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.evidence import observe, weigh
from matcher.lore import Lore
from matcher.model import Candidate, Evidence, Job, Requirement
from matcher.requirements.kind import Asked
from matcher.scoring import overlaid
from matcher.signals.shingles import Advert
from matcher.strength import TABLE, Scale

DEFAULT = Requirement("", "signal", 1)
"""The scale where no job asks for the signal: the shipped strengths, full value for what was led."""


@dataclass(frozen=True, slots=True)
class Trace:
    """All mentions of a signal, and of what counts for it, in the order of the text."""

    signal: str
    candidate: Candidate
    requirement: Requirement
    """The requirement whose scale the strengths are on, `DEFAULT` where no job asks for the signal."""
    value: int
    """What the strongest give together, in thousandths."""
    mentions: tuple[Evidence, ...]
    strongest: tuple[Evidence, ...]
    """At most three distinct mentions, the strongest first."""
    lasting: tuple[Evidence, ...] = ()
    """What else the months rest on, where some are asked for."""


def trace(signal: str, candidate: Candidate, known: Lore, job: Job | None = None) -> Trace:
    """Return every mention of a signal, and of what counts for it, with the strength it has.

    The strengths are those of the job's first requirement that asks for the signal, else on the default scale.
    """
    requirement = asking(signal, job) or DEFAULT
    scale, goals = _scale(requirement, known, job), requirement.signals or (signal,)
    counting = known.taxonomy.credits((signal,))
    credits = {id: credit for id, credit in known.taxonomy.credits(goals).items() if id in counting}
    plain = known.finder.read(candidate.profile)
    reading, _ = overlaid(plain, known, Advert(job) if job else None)
    mentions = [one for one in reading.mentions if one.signal in credits]
    weighed = (weigh(reading.profile, one, credits, scale) for one in mentions)
    observed = observe(reading, mentions, credits, requirement, scale)
    ordered = tuple(sorted(weighed, key=lambda one: (one.start, one.end, one.signal or "")))
    return Trace(signal, candidate, requirement, observed.value, ordered, observed.evidence, observed.lasting)


def asking(signal: str, job: Job | None) -> Requirement | None:
    """Return the first requirement of a job that asks for a signal, or None where none does."""
    requirements = job.requirements if job else ()
    return next((one for one in requirements if one.kind == "signal" and signal in one.signals), None)


def _scale(requirement: Requirement, known: Lore, job: Job | None) -> Scale:
    if job is not None and requirement is not DEFAULT:
        return Asked(requirement, 0, job, known).scale()
    return Scale(TABLE, "led", known.month)
