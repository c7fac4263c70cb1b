"""How well does the person say they speak a language? On the CEFR scale."""

from __future__ import annotations

from matcher.model import CEFR, Evidence, Observation
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.signals.readings import Reading
from matcher.strength import FULL

UNSTATED = 1
"""The level that a language counts with which is named without one: the lowest, for stating a level must never cost."""


def prepare(asked: Asked) -> Observe:
    """Return what compares the stated level of a language with the one asked for."""
    needed, code = rung(asked.requirement.level), asked.requirement.code

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


def rung(level: str) -> int:
    """Return the number of a level on the CEFR scale, from 1; who speaks a language natively is at the top.

    >>> rung("B2"), rung("native")
    (4, 6)
    """
    return len(CEFR) if level.upper() == "NATIVE" else CEFR.index(level.upper()) + 1


KIND = Kind("language", "Which level of the language does the profile state?", prepare)
