"""What a kind of requirement is: a question that any profile can be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, cast

from matcher.lore import Alike as Alike  # noqa: PLC0414 - packages of text similarities import it, and the next, from here
from matcher.lore import Likeness as Likeness  # noqa: PLC0414
from matcher.lore import Lore
from matcher.model import Card, Job, Observation, Profile, Requirement, Status
from matcher.phrasing import count, listed
from matcher.requirements.added_facts import AddedFact
from matcher.signals.readings import Reading
from matcher.strength import Scale, present

Observe = Callable[[Reading], Observation]
"""What a requirement sees in a profile, once it is prepared for a job."""
Cards = Mapping[str, Card]
"""Cards by id."""


class Asked(NamedTuple):
    """One requirement of a job, with what it can give and what is known beforehand."""

    requirement: Requirement
    worth: int
    job: Job
    lore: Lore

    def scale(self) -> Scale:
        """Return how this requirement weighs mentions; the job file's own numbers go before the table's."""
        return Scale(present(self.job), cast("Status", self.requirement.level or "led"), self.lore.month, self.job.recency)


class Gap(NamedTuple):
    """A requirement of a job that a profile does not meet in full, with what it has of it."""

    requirement: Requirement
    has: Observation
    profile: Profile
    job: Job
    lore: Lore


Steps = Iterator[tuple[AddedFact, ...]]
"""Statuses, or levels, from the weakest on; in each the facts from the least to the most."""


def any_of(requirement: Requirement, cards: Cards) -> str:
    """Return the signals and terms of a requirement, joined by "or", and for how long."""
    named = things(requirement, cards, "or")
    return named + (f", for {count(requirement.months, 'month')}" if requirement.months else "")


def things(requirement: Requirement, cards: Cards, last: str) -> str:
    """Return the labels of the signals and the terms that a requirement asks for, `last` before the last of them."""
    return listed([*(cards[id].label for id in requirement.signals), *requirement.terms], last)


class Kind(NamedTuple):
    """A kind of requirement: how a profile is asked, and what pages, `whatif`, `robust` and `diff` must know of the kind.

    A new one needs the first four; what it leaves out is true of most kinds.
    """

    name: str
    asks: str
    """What it asks, as the reference of the job file has it."""
    prepare: Callable[[Asked], Observe]
    """Does once what depends on the job alone."""
    sample: Requirement
    """A requirement of this kind with all its keys: the reference shows it, and the tests of all kinds and of the laws ask it."""
    says: Callable[[Requirement, Cards], str] = any_of
    """What is asked for, in words to the person."""
    steps: Callable[[Gap], Steps] | None = None
    """Returns the facts that would add to it; `whatif` proposes none for a kind without."""
    fact_says: Callable[[AddedFact], tuple[str, ...]] = lambda fact: fact.said
    """How much such a fact states, in a few words: those that state it."""
    mute: Callable[[Requirement, Job], str] = lambda *_: ""
    """Why there is nothing to look for; empty where there is."""
    texts: Callable[[Requirement, Job], tuple[str, ...]] = lambda requirement, _: requirement.terms
    """The texts of a job whose words are searched for, so that documents in another writing cannot match them."""
    unseen: str = ""
    """What a reader of an explanation may take for what is asked, and is not counted; said where nothing is found."""
    quoted: bool = True
    """Whether its evidence is words to quote; else it is single words of the advert, which share its points."""
    by_status: bool = False
    """Whether the strength of statuses decides its value."""
    by_date: bool = False
    """Whether the as-of date can move its value."""
    by_reference: bool = False
    """Whether the reference can move its value: it weighs words, or separates known words from slips."""
