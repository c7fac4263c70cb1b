"""What a kind of requirement is: a question that any profile can be asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, cast

from matcher.model import Job, Observation, Requirement, Status
from matcher.reference import Reference
from matcher.signals.memory import Memory
from matcher.signals.readings import Finds, Reading
from matcher.signals.taxonomy import Taxonomy
from matcher.strength import TABLE, Scale

Observe = Callable[[Reading], Observation]


class Lore(NamedTuple):
    """What is known before any candidate is seen: cards, reference idf, and the day to look back from."""

    taxonomy: Taxonomy
    finder: Finds
    reference: Reference
    as_of: date
    memory: Memory | None = None
    """Where readings are kept for the next run, if anywhere."""

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
