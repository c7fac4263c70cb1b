"""Facts that documents could state, and the profile of documents that state them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from matcher.model import CEFR, Degree, Entry, Passage, Period, Profile, Section, Status, Tongue


class AddedFact(NamedTuple):
    """One thing that documents could state: for which requirement, in which words, and how much of it."""

    requirement: str
    kind: str
    said: tuple[str, ...]
    """The passages that state it, each in words that are read as what is meant."""
    section: Section
    what: str = ""
    """What it is about, for people: a signal's label, a term, a degree's level, a language's code."""
    either: bool = False
    """Whether the requirement asks for other things too, any one of which is enough."""
    status: Status | None = None
    period: Period | None = None
    level: str = ""
    """Of a degree: bachelor, master or doctor; of a language: A1 to C2."""
    field: str = ""
    """Of a degree."""

    @property
    def dated(self) -> bool:
        """Return whether the fact has a date."""
        return self.period is not None

    @property
    def bare(self) -> bool:
        """Return whether the fact is nothing but words: it has no status, date or level."""
        return not (self.status or self.period or self.level)

    @property
    def months(self) -> int:
        """Return the months that it is stated to have lasted, 0 where none are stated."""
        return self.period.months() if self.period else 0


def with_facts(profile: Profile, facts: Iterable[AddedFact]) -> Profile:
    """Return the profile of documents that state some facts too: behind all else, each in passages and an entry of its own."""
    for fact in facts:
        profile = _with(profile, fact)
    return profile


def _with(profile: Profile, fact: AddedFact) -> Profile:
    entry = len(profile.entries) if fact.period else None
    passages = list(profile.passages)
    text = profile.text
    for words in fact.said:
        text += "\n"
        passages.append(Passage(len(text), len(text) + len(words), fact.section, entry))
        text += words
    entries = (*profile.entries, Entry(fact.section, fact.period)) if fact.period else profile.entries
    longer = Profile(text, tuple(passages), entries, profile.degrees, profile.tongues)
    return _with_records(longer, fact, len(profile.passages))


def _with_records(profile: Profile, fact: AddedFact, at: int) -> Profile:
    """Return the profile with the degree or language whose level a fact states in a passage."""
    span = profile.passages[at].start, profile.passages[at].end
    if fact.level and fact.section == "education":
        return profile._replace(degrees=(*profile.degrees, Degree(fact.level, fact.field, at, span)))  # type: ignore[arg-type]
    if fact.level and fact.section == "language":
        return profile._replace(tongues=(*profile.tongues, Tongue(fact.what, CEFR.index(fact.level) + 1, at, span)))
    return profile
