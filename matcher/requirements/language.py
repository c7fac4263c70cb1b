"""How well does the person say they speak a language? On the CEFR scale."""

from __future__ import annotations

from matcher.languages import read_as
from matcher.model import CEFR, FULL, Evidence, Observation, Requirement
from matcher.requirements.added_facts import AddedFact
from matcher.requirements.kind import Asked, Cards, Gap, Kind, Observe, Steps
from matcher.signals.own_statements import own_and_others
from matcher.signals.readings import Reading

UNSTATED = 1
"""A language named without a level counts as A1, so that stating a level never lowers a score."""


def prepare(asked: Asked) -> Observe:
    """Return a function that compares the stated level of a language with the one asked for."""
    needed, code = rung(asked.requirement.level), read_as(asked.requirement.code)

    def look(reading: Reading) -> Observation:
        parts = own_and_others(reading, (tongue for tongue in reading.profile.tongues if read_as(tongue.code) == code))
        stated, aside = parts.own, parts.aside
        if not stated:
            return Observation(0, set_aside=aside, state="not met" if parts.denied else "not stated")
        best = max(stated, key=lambda tongue: (tongue.level, -tongue.passage))
        passage = reading.profile.passages[best.passage]
        reached = FULL * min(best.level or UNSTATED, needed) // needed
        evidence = Evidence(passage.start, passage.end, best.passage, strength=reached)
        if not best.level:
            return Observation(reached, (evidence,), aside, note="level not stated")
        return Observation(reached, (evidence,), aside, state="met" if best.level >= needed else "not met")

    return look


def rung(level: str) -> int:
    """Return the number of a level on the CEFR scale, from 1; who speaks a language natively is at the top.

    >>> rung("B2"), rung("native")
    (4, 6)
    """
    return len(CEFR) if level.upper() == "NATIVE" else CEFR.index(level.upper()) + 1


def _says(requirement: Requirement, _: Cards) -> str:
    """Return the language asked for, and its level."""
    return f"{requirement.name}, level {requirement.level} or above"


def _steps(gap: Gap) -> Steps:
    """Yield the levels of a language up to the one asked for."""
    code = gap.requirement.code
    for level in CEFR[: rung(gap.requirement.level)]:
        yield (AddedFact(gap.requirement.name, "language", (f"{code} {level}",), "language", code, level=level),)


def _fact_says(fact: AddedFact) -> tuple[str, ...]:
    """Return the level of a language."""
    return (fact.level,)


KIND = Kind(
    "language",
    "The level stated, on the CEFR scale; a working language is B2. The language of the document itself is not counted.",
    prepare,
    Requirement("English", "language", 10, level="B2", code="en"),
    unseen="the language of a document is not counted",
    says=_says,
    steps=_steps,
    fact_says=_fact_says,
)
