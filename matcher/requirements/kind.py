"""What a kind of requirement is: a question that any profile can be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, cast

from matcher.model import Job, Observation, Requirement, Status
from matcher.reference import Reference
from matcher.signals.memory import Memory
from matcher.signals.readings import Finds, Reading
from matcher.signals.taxonomy import Taxonomy
from matcher.strength import TABLE, Scale

Observe = Callable[[Reading], Observation]
"""What a requirement sees in a profile, once it is prepared for a job."""
Alike = Callable[[str], Sequence[int]]
"""How like a sentence is to each one of a job, in thousandths, 0 to 1000, in their order."""


class Likeness(NamedTuple):
    """A text similarity of another package: `prepare` takes the sentences of a job, and what it returns compares one with each.

    A likeness is a whole number of thousandths, 0 to 1000, and depends on the two sentences alone. The version stands in every
    ranking: it has to change where a likeness does.
    """

    name: str
    version: str
    prepare: Callable[[Sequence[str]], Alike]


class Lore(NamedTuple):
    """What is known before any candidate is seen: cards, reference idf, and the day to look back from."""

    taxonomy: Taxonomy
    finder: Finds
    reference: Reference
    as_of: date
    memory: Memory | None = None
    """Where readings are kept for the next run, if anywhere."""
    likeness: Likeness | None = None
    """The text similarity that a job names, where it is not our own."""
    common: str = ""
    """The digest of the cards without those of the job, where it has some of its own."""

    @property
    def month(self) -> int:
        """Return the month to look back from, counted from year 0."""
        return self.as_of.year * 12 + self.as_of.month - 1


class Asked(NamedTuple):
    """One requirement of a job, with what it can give and what is known beforehand."""

    requirement: Requirement
    worth: int
    job: Job
    lore: Lore

    def scale(self) -> Scale:
        """Return how this requirement weighs mentions; the job file's own numbers go before the table's."""
        table = TABLE | cast("dict[Status, int]", dict(self.job.strengths))
        return Scale(table, cast("Status", self.requirement.level or "led"), self.lore.month, self.job.recency)


class Kind(NamedTuple):
    """A kind of requirement. `prepare` does once what depends on the job alone."""

    name: str
    question: str
    prepare: Callable[[Asked], Observe]
