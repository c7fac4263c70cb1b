"""The nouns of what was found and what it is worth: mentions, evidence, scores, rankings."""

from __future__ import annotations

from typing import Literal, NamedTuple, Self

from matcher.model.documents import FULL, Candidate, Flag, Mark, Period, Status
from matcher.model.jobs import Job, Requirement

FULL_MARKS = 100_000
"""The worth of all requirements together, in thousandths of a point."""

State = Literal["met", "not met", "not stated"]
"""Of a must-have: unknown is not no."""


class Repair(NamedTuple):
    """A slip of a scanner or typist: the half-open span of the text, and the words it is read as."""

    start: int
    end: int
    words: str


class Mention(NamedTuple):
    """A signal seen in a passage: the span of its words, what the passage says, and the words that decided it."""

    signal: str
    start: int
    end: int
    passage: int
    status: Status
    cue: tuple[int, int] | None = None  # span of the cue; none where the section alone decides
    repairs: tuple[Repair, ...] = ()  # slips in the words or the cue
    founded: bool = True  # false in a string of keywords or bare claims that the rest of the documents does not bear out
    copied: bool = False  # true in words of the advert; the cue is then the whole copy


class Evidence(NamedTuple):
    """Words that support a value: their span, the passage they stand in, and what each counts."""

    start: int
    end: int
    passage: int
    signal: str | None = None
    counts_for: str | None = None
    status: Status | None = None
    cue: tuple[int, int] | None = None
    months: int = 0
    period: Period | None = None
    strength: int = 0  # thousandths of a full value
    term_milli: int = 0  # of a similarity term: its share of the points
    repairs: tuple[Repair, ...] = ()
    founded: bool = True
    copied: bool = False

    @classmethod
    def of(cls, mention: Mention, counts_for: str | None) -> Self:
        """Return a mention as evidence for something, with no strength yet."""
        return cls(
            mention.start,
            mention.end,
            mention.passage,
            signal=mention.signal,
            counts_for=counts_for,
            status=mention.status,
            cue=mention.cue,
            repairs=mention.repairs,
            founded=mention.founded,
            copied=mention.copied,
        )

    @property
    def is_term(self) -> bool:
        """Return whether it is a single word of the advert, which shares the points of the similarity."""
        return self.counts_for == "similarity" and self.status is None


class Observation(NamedTuple):
    """What a requirement saw in a profile: a value in thousandths, 0 to 1000, and its evidence."""

    value: int
    evidence: tuple[Evidence, ...] = ()
    set_aside: tuple[Evidence, ...] = ()
    state: State = "not stated"
    months: int = 0
    note: str = ""  # what a reader must know to follow the value, such as "duration not stated"
    at_least: bool = False  # whether there may be more months: an entry is undated, or goes on in a document without a date
    lasting: tuple[Evidence, ...] = ()  # what else the months rest on, where some are asked for

    @property
    def basis(self) -> tuple[Evidence, ...]:
        """Return all that value and months rest on."""
        return *self.evidence, *self.lasting


class Contribution(NamedTuple):
    """`milli` = worth × value // 1000, in thousandths of a point."""

    requirement: Requirement
    worth: int
    observation: Observation

    @property
    def milli(self) -> int:
        """Return the points in thousandths, 0 to `worth`."""
        return self.worth * self.observation.value // FULL


class Score(NamedTuple):
    """The sum of its contributions; there is no other way to have one."""

    contributions: tuple[Contribution, ...]
    marks: tuple[Mark, ...] = ()  # what a person should look at; changes no points

    @property
    def milli(self) -> int:
        """Return the total in thousandths of a point, 0 to 100 000."""
        return sum(contribution.milli for contribution in self.contributions)


UNRANKED = 0
"""The rank of somebody who was scored alone: to tell it would take a score of everybody."""


class Standing(NamedTuple):
    """A candidate's place in a ranking; equal scores share a rank."""

    rank: int  # from 1, or `UNRANKED`
    candidate: Candidate
    score: Score
    flags: tuple[Flag, ...] = ()  # of this candidate beside this job; those of the documents alone are the candidate's


class Ranking(NamedTuple):
    """Candidates in order, the highest score first."""

    job: Job
    standings: tuple[Standing, ...]
