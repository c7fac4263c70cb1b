"""Did the person do any of the asked-for things? Cards say what counts."""

from __future__ import annotations

from matcher.evidence import observe
from matcher.model import Observation, Requirement
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.requirements.steps import by_status, status_and_time
from matcher.signals.readings import Reading


def prepare(asked: Asked) -> Observe:
    """Return a function that looks for the signals of a requirement in a reading."""
    credits, scale = asked.lore.taxonomy.credits(asked.requirement.signals), asked.scale()

    def look(reading: Reading) -> Observation:
        return observe(reading, reading.mentions, credits, asked.requirement, scale)

    return look


KIND = Kind(
    "signal",
    "Did the person do any of the things that these signals stand for? The kind of most requirements.",
    prepare,
    Requirement("RLHF", "signal", 10, months=24, level="did", signals=("rlhf",)),
    steps=by_status(prepare),
    fact_says=status_and_time,
    by_status=True,
    by_date=True,
)
