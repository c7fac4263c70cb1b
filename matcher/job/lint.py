"""`Job` → what a person should think twice about; a warning never stops a run and never changes a score."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.card import Card
from matcher.job.bias import biased
from matcher.model import Job, Requirement

MUCH = 30
"""Percent of all weights; more for the similarity ranks by words instead of by what people did."""


def warnings(job: Job) -> list[str]:
    """Return the warnings of a job, one line each, with what to do about it."""
    texts = [("title", job.title), ("description", job.description)]
    lines = [*_heavy(job), *(line for label, text in texts for line in biased(label, text))]
    for number, requirement in enumerate(job.requirements, start=1):
        lines += _of(f"requirement[{number}]", requirement)
    return lines + card_warnings(job.cards, "signals.")


def card_warnings(cards: Iterable[Card], before: str = "") -> list[str]:
    """Return the warnings of somebody's own cards: words that speak of who a person is, though they are looked for."""
    lists = ("aliases", "acronyms", "ambiguous", "patterns")
    told = [(f"{before}{card.id}.{name}[{at}]", text) for card in cards for name in lists
            for at, text in enumerate(getattr(card, name), start=1)]  # fmt: skip
    return [line for label, text in told for line in biased(label, text)]


def _heavy(job: Job) -> list[str]:
    total = job.similarity + sum(requirement.weight for requirement in job.requirements)
    if job.similarity * 100 <= MUCH * total:
        return []
    percent = job.similarity * 100 // total
    return [f"similarity.weight: {percent} percent of all weights, and words alone prove little; keep it to {MUCH} percent"]


def _of(label: str, requirement: Requirement) -> list[str]:
    lines = biased(f"{label}.name", requirement.name)
    for key, texts in (("terms", requirement.terms), ("fields", requirement.fields)):
        lines += [line for number, text in enumerate(texts, start=1) for line in biased(f"{label}.{key}[{number}]", text)]
    if requirement.level == "native":
        lines.append(f'{label}.level: `native` speaks of origin instead of a language level; write "C2"')
    return lines
