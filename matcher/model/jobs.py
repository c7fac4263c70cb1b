"""The nouns of what is asked for: jobs, their requirements, and the cards of signals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

PARTS_TOGETHER, PARTS_IN_ORDER, EITHER_PART = " + ", " > ", " | "
"""What joins the parts of a pattern: anywhere in one sentence, closely one after the other; and the words that do equally."""

About = Literal["work", "data", "venues"]
"""What a signal is about: what somebody does, data that somebody makes, or where papers appear."""


@dataclass(frozen=True)
class Card:
    """A signal's description; docs/job-file.md says what each list means."""

    id: str
    label: str
    what: str
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: dict[str, float] = field(default_factory=dict, hash=False)
    about: About = "work"


class Requirement(NamedTuple):
    """One thing the job asks for."""

    name: str
    kind: str
    weight: int
    must: bool = False
    months: int = 0
    level: str = ""
    signals: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    code: str = ""


class Query(NamedTuple):
    """Documents that a database is asked for."""

    database: str
    """Its URL without a password, or env:NAME where the variable NAME holds the URL."""
    select: str
    """The one SELECT."""
    folder: str = ""
    """Where the path of a database in a file begins, if it is a relative one."""


class Job(NamedTuple):
    """A valid job file."""

    title: str
    description: str
    requirements: tuple[Requirement, ...]
    similarity: int = 0  # weight of the text similarity
    recency: bool = True
    strengths: tuple[tuple[str, int], ...] = ()  # Own numbers for the strength of a status, in thousandths
    pool: tuple[str | Query, ...] = ()
    sha256: str = ""
    cards: tuple[Card, ...] = ()  # signals of its own
    loaded_with: tuple[Card, ...] = ()  # a user's signals that it may name too, where the Python API gives them
    by: str = ""  # the package's name of a text similarity that is not our own
    checks: tuple[tuple[str, str], ...] = ()  # what a person has to look at, by its key; it never scores
    received: int | None = None  # the month in which documents came in that do not say when they were written
    advert: str = ""  # lines of the advert, which nobody is given points for copying
    tie_break: str = ""  # a digest of what it says without checks and pool, which decides inside a tie

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what it says of the work: the title, the description and the names of the requirements."""
        return self.title, self.description, *(one.name for one in self.requirements)
