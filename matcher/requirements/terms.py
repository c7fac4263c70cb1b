"""Does the profile show any of the job's own words? For what no card covers."""

from __future__ import annotations

from matcher.evidence import observe
from matcher.model import Job, Mention, Observation, Requirement
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.requirements.nearly import Nearly
from matcher.requirements.stating import by_status, status_and_time
from matcher.signals.finding.begun import Begun
from matcher.signals.finding.forms import Forms, Role, book
from matcher.signals.overlay import everywhere
from matcher.signals.readings import Reading
from matcher.signals.terms import find_terms
from matcher.strength import FULL

_SHORT = 2
"""Letters up to which a term is too like a common word to be read in any capitals."""


def prepare(asked: Asked) -> Observe:
    """Return what finds the terms of a requirement in a profile: as they are spelt, or a slip or an ending away."""
    terms = [" ".join(term.split()) for term in asked.requirement.terms]
    wanted = book((term, _role(term)) for term in terms)
    forms, begun = Forms(wanted), Begun(wanted)
    credits, scale = {term: (FULL, term) for term in terms}, asked.scale()
    nearly = Nearly(terms, asked.lore.reference.knows)

    def find(reading: Reading) -> tuple[Mention, ...]:
        return *(find_terms(reading, forms) if begun(reading) else ()), *nearly(reading)

    def look(reading: Reading) -> Observation:
        return observe(reading, everywhere(reading, find), credits, asked.requirement, scale)

    return look


def _role(term: str) -> Role:
    """Return what a term means where it stands; one of two letters (Go, C) counts only in its own capitals."""
    return ("acronym", term, term) if len(term) <= _SHORT and term.isascii() else ("alias", term)


def _mute(requirement: Requirement, _: Job) -> str:
    """Return the reason why no term can be found, empty where one has a letter or digit to look for."""
    has_word = any(char.isalnum() for term in requirement.terms for char in term)
    return "" if has_word else f"`{requirement.name}` has no word to look for"


KIND = Kind(
    "terms",
    "The job's own words, any one of them, for what no signal covers.",
    prepare,
    example="Serving",
    steps=by_status(prepare),
    fact_says=status_and_time,
    mute=_mute,
    by_status=True,
    by_reference=True,
)
