"""Which degree does the profile state, and in what field? Never at which school."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from matcher import studies
from matcher.model import DEGREES, FULL, Degree, Evidence, Observation, Requirement, State
from matcher.phrasing import listed
from matcher.requirements.added_facts import AddedFact
from matcher.requirements.kind import Asked, Cards, Gap, Kind, Observe, Steps
from matcher.signals.own_statements import own_and_others
from matcher.signals.readings import Reading

_CLEAR = {"not met": 0, "not stated": 1, "met": 2}
"""Rank of a degree's state among several degrees: one that is met is enough, and one that may be leaves it open."""

OTHER_FIELD = 500
"""Share that remains for a degree in a field that was not asked for, or that is not stated."""

NEAR_FIELD = 750
"""Share that remains for a degree in a field beside one that was asked for: statistics where it is computer science."""

UNFINISHED = 500
"""Share that remains for a degree still in progress: the same as for a degree whose field is not known."""


class AskedDegree(NamedTuple):
    """The level of a degree that is asked for, as its number, and the fields, None for any, with those beside them."""

    rung: int
    fields: frozenset[str] | None
    near: frozenset[str] = frozenset()

    def judged(self, degree: Degree) -> JudgedDegree:
        """Return what a degree is worth, and whether it is the one asked for: "not stated" where its field is not stated."""
        level = FULL * min(_rung(degree), self.rung) // self.rung * (FULL if degree.held else UNFINISHED) // FULL
        if _rung(degree) < self.rung:
            state: State = "not met"
        elif self._has(degree):
            state = "met" if degree.held else "not stated"
        else:
            state = "not met" if studies.names_field(degree.field) else "not stated"
        return JudgedDegree(degree, level * self._field_share(degree) // FULL, state)

    def lacking(self, denied: Iterable[Degree]) -> State:
        """Return the state without any stated degree: "not met" where the person denies one that the one asked for requires."""
        return "not met" if any(_rung(degree) <= self.rung for degree in denied) else "not stated"

    def note(self, degree: Degree) -> str:
        """Return why a degree is not quite the one asked for: not finished yet, or not in a field that is asked for."""
        if not degree.held:
            return "unfinished"
        if self._has(degree):
            return ""
        if self._is_near(degree):
            return "a related field"
        return "another field" if studies.names_field(degree.field) else "field not stated"

    def evidence(self, reading: Reading, judged: JudgedDegree) -> Iterator[Evidence]:
        """Yield the words that state a degree, and those that state its field where it is asked for and they are others."""
        for at in (judged.degree.passage, None if self.fields is None else judged.degree.field_at):
            if at is not None:
                passage = reading.profile.passages[at]
                yield Evidence(passage.start, passage.end, at, strength=judged.worth)

    def _has(self, degree: Degree) -> bool:
        """Return whether a degree is in a field that is asked for."""
        return self.fields is None or studies.is_in(degree.field, self.fields)

    def _is_near(self, degree: Degree) -> bool:
        """Return whether a degree is in a field beside one that is asked for."""
        return studies.is_in(degree.field, self.near)

    def _field_share(self, degree: Degree) -> int:
        """Return the share that remains for the field of a degree."""
        return FULL if self._has(degree) else NEAR_FIELD if self._is_near(degree) else OTHER_FIELD


class JudgedDegree(NamedTuple):
    """A degree with its worth, level × field in thousandths: a share of the level asked for, less of it for another field."""

    degree: Degree
    worth: int
    state: State


def prepare(asked: Asked) -> Observe:
    """Return a function that compares the stated degrees with the level and fields asked for."""
    fields = asked.requirement.fields
    forms, near = studies.forms(fields) if fields else None, studies.forms(studies.neighbours(fields))
    wanted = AskedDegree(DEGREES.index(asked.requirement.level) + 1, forms, near)

    def look(reading: Reading) -> Observation:
        parts = own_and_others(reading, reading.profile.degrees)
        if not parts.own:
            return Observation(0, set_aside=parts.aside, state=wanted.lacking(parts.denied))
        judged = [wanted.judged(degree) for degree in parts.own]
        best = max(judged, key=lambda one: (one.worth, _CLEAR[one.state], -one.degree.passage))
        clear = max(judged, key=lambda one: (_CLEAR[one.state], one.worth, -one.degree.passage))
        evidence = tuple(piece for one in dict.fromkeys((best, clear)) for piece in wanted.evidence(reading, one))
        return Observation(best.worth, evidence, parts.aside, state=clear.state, note=wanted.note(clear.degree))

    return look


def _rung(degree: Degree) -> int:
    """Return the number of the level of a degree, from 1."""
    return DEGREES.index(degree.level) + 1


_CALLED = {"bachelor": "a bachelor's degree", "master": "a master's degree", "doctor": "a doctorate"}


def _says(requirement: Requirement, _: Cards) -> str:
    """Return the degree asked for, and in which fields."""
    return _CALLED[requirement.level] + (f" in {listed(requirement.fields, 'or')}" if requirement.fields else "")


def _steps(gap: Gap) -> Steps:
    """Yield for each level up to the one asked for a degree in a field that is not stated, and in the one asked for."""
    fields = ("", *gap.requirement.fields[:1])
    for level in DEGREES[: DEGREES.index(gap.requirement.level) + 1]:
        yield tuple(
            AddedFact(gap.requirement.name, "education", (f"{level} {field}",), "education", level=level, field=field)
            for field in fields
        )


def _fact_says(fact: AddedFact) -> tuple[str, ...]:
    """Return the level and the field of a degree."""
    return fact.level, fact.field or "any field"


KIND = Kind(
    "education",
    "Level and field of the degrees stated: three quarters for a related field, half for another. Never the school.",
    prepare,
    Requirement("Degree", "education", 10, level="master", fields=("computer science",)),
    says=_says,
    steps=_steps,
    fact_says=_fact_says,
)
