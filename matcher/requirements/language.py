"""How well does the person say they speak a language? On the CEFR scale."""

from __future__ import annotations

from matcher.model import Evidence, Observation
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.signals.readings import Reading
from matcher.strength import FULL

_LEVELS = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6, "NATIVE": 6}

UNSTATED = 1
"""The level that a language counts with which is named without one: the lowest, for stating a level must never cost."""


def prepare(asked: Asked) -> Observe:
    """Return what compares the stated level of a language with the one asked for."""
    needed, code = _LEVELS[asked.requirement.level.upper()], asked.requirement.code

    def look(reading: Reading) -> Observation:
        stated = [tongue for tongue in reading.profile.tongues if tongue.code == code]
        if not stated:
            return Observation(0)
        best = max(stated, key=lambda tongue: (tongue.level, -tongue.passage))
        passage = reading.profile.passages[best.passage]
        reached = FULL * min(best.level or UNSTATED, needed) // needed
        evidence = Evidence(passage.start, passage.end, best.passage, strength=reached)
        if not best.level:
            return Observation(reached, (evidence,), note="level not stated")
        return Observation(reached, (evidence,), state="met" if best.level >= needed else "not met")

    return look


KIND = Kind("language", "Which level of the language does the profile state?", prepare)
