"""Reading × a job's own terms → Mentions."""

from __future__ import annotations

from matcher.model import Mention
from matcher.signals.finding.forms import Forms
from matcher.signals.readings import Reading, Spot


def find_terms(reading: Reading, own: Forms) -> tuple[Mention, ...]:
    """Return the mentions of a job's own terms; the role's signal is the term."""
    spots: list[Spot] = []
    for one in own.scan(reading.view.text):
        terms = [*one.roles.aliases, *(term for term, form in one.roles.acronyms if reading.spelled(one.start, one.end, form))]
        spots += [Spot(term, one.start, one.end) for term in terms]
    return tuple(mention for spot in spots if (mention := reading.mention(spot)))
