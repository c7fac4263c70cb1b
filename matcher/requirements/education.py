"""Which degree does the profile state, and in what field? Never at which school."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher import studies
from matcher.model import DEGREES, Degree, Evidence, Observation, Requirement, State
from matcher.phrasing import listed
from matcher.requirements.added_facts import AddedFact
from matcher.requirements.kind import Asked, Cards, Gap, Kind, Observe, Steps
from matcher.signals.own_statements import own_and_others
from matcher.signals.readings import Reading
from matcher.strength import FULL

_CLEAR = {"not met": 0, "not stated": 1, "met": 2}
"""Rank of a degree's state among several degrees: one that is met is enough, and one that may be leaves it open."""

OTHER_FIELD = 500
"""Share that remains for a degree in a field that was not asked for, or that is not stated."""

UNFINISHED = 500
"""Share that remains for a degree still in progress: the same as for a degree whose field is not known."""


def prepare(asked: Asked) -> Observe:
    """Return a function that compares the stated degrees with the level and fields asked for."""
    needed = _rung(asked.requirement.level)
    fields = studies.forms(asked.requirement.fields) if asked.requirement.fields else None

    def look(reading: Reading) -> Observation:
        parts = own_and_others(reading, reading.profile.degrees)
        if not parts.own:
            return Observation(0, set_aside=parts.aside, state=_lacking(parts.denied, needed))
        judged = [(_worth(degree, needed, fields), _state(degree, needed, fields), degree) for degree in parts.own]
        best = max(judged, key=lambda one: (one[0], _CLEAR[one[1]], -one[2].passage))
        clear = max(judged, key=lambda one: (_CLEAR[one[1]], one[0], -one[2].passage))
        shown = dict.fromkeys(((best[0], best[2]), (clear[0], clear[2])))
        evidence = tuple(piece for worth, degree in shown for piece in _evidence(reading, degree, worth, fields))
        note = _note(clear[2], fields) if clear[2].held else "unfinished"
        return Observation(best[0], evidence, parts.aside, state=clear[1], note=note)

    return look


def _evidence(reading: Reading, degree: Degree, worth: int, fields: frozenset[str] | None) -> Iterator[Evidence]:
    """Yield the words that state a degree, and those that state its field where it is asked for and they are others."""
    for at in (degree.passage, None if fields is None else degree.field_at):
        if at is not None:
            passage = reading.profile.passages[at]
            yield Evidence(passage.start, passage.end, at, strength=worth)


def _rung(level: str) -> int:
    """Return the number of a level of degrees, from 1."""
    return DEGREES.index(level) + 1


def _state(degree: Degree, needed: int, fields: frozenset[str] | None) -> State:
    """Return whether a degree is the one asked for: "not stated" where its field is not stated."""
    if _rung(degree.level) < needed:
        return "not met"
    if _in(degree, fields):
        return "met" if degree.held else "not stated"
    return "not met" if _is_stated(degree) else "not stated"


def _lacking(denied: Sequence[Degree], needed: int) -> State:
    """Return the state without any stated degree: "not met" where the person denies one that the one asked for requires."""
    return "not met" if any(_rung(degree.level) <= needed for degree in denied) else "not stated"


def _note(degree: Degree, fields: frozenset[str] | None) -> str:
    """Return why a degree is not in a field that is asked for; empty where it is."""
    if _in(degree, fields):
        return ""
    return "another field" if _is_stated(degree) else "field not stated"


def _is_stated(degree: Degree) -> bool:
    return studies.names_field(degree.field)


def _worth(degree: Degree, needed: int, fields: frozenset[str] | None) -> int:
    """Return level × field in thousandths: the level's share of the one asked for, half of it for another field."""
    level = FULL * min(_rung(degree.level), needed) // needed * (FULL if degree.held else UNFINISHED) // FULL
    return level if _in(degree, fields) else level * OTHER_FIELD // FULL


def _in(degree: Degree, fields: frozenset[str] | None) -> bool:
    return fields is None or studies.is_in(degree.field, fields)


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
    "Level and field of the degrees stated. Never the school.",
    prepare,
    example="Degree",
    says=_says,
    steps=_steps,
    fact_says=_fact_says,
    by_date=False,
)
