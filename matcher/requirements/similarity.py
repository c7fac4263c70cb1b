"""How much of the advert's wording does the profile share? TF-IDF cosine over the job's own terms."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import isqrt
from typing import NamedTuple

from matcher.job import neutral, protected_words
from matcher.model import FULL, Evidence, Job, Observation, Requirement
from matcher.reference import ReferenceTable
from matcher.requirements.kind import Asked, Cards, Kind, Observe
from matcher.signals.readings import Reading
from matcher.signals.vocabulary import words
from matcher.strength import apportion
from matcher.text import Span, view
from matcher.words import terms


def vocabulary(job: Job) -> list[str]:
    """Return the terms of a job's title, description and requirement names, sorted; protected words are left out."""
    return sorted(set(terms(view("\n".join(map(neutral, job.texts))).text)) - protected_words())


def squares(asked: Collection[str], reference: ReferenceTable) -> dict[str, int]:
    """Return the weight of each term of a job: its idf, in thousandths, squared."""
    return {term: reference.idf(term) ** 2 for term in asked}


def sums(weights: Mapping[str, int], present: Collection[str]) -> tuple[int, int]:
    """Return Σ idf² of the terms present, and of all; the cosine between a job and a text is the root of their ratio.

    √(Σ idf² of the terms present / Σ idf² of all): TF-IDF with term presence as term frequency, so that repeating a word changes
    nothing, and over a closed vocabulary, so that no other word does.

    Source: Salton & Buckley 1988, doi:10.1016/0306-4573(88)90021-0.
    """
    return sum(weights[term] for term in present if term in weights), sum(weights.values())


def _value(weights: Mapping[str, int], present: Collection[str]) -> int:
    """Return the cosine in whole thousandths, rounded down, without a float on the way."""
    shared, whole = sums(weights, present)
    return isqrt(FULL * FULL * shared // whole) if whole else 0


def prepare(asked: Asked) -> Observe:
    """Return a function that looks for the terms of a job in a reading, or one that asks another package for its likeness."""
    if asked.lore.likeness:
        from matcher.requirements import plugin_similarity  # off by default

        return plugin_similarity.prepare(asked, asked.lore.likeness)
    weights = squares(vocabulary(asked.job), asked.lore.reference)
    weights = dict(sorted(weights.items(), key=lambda one: (-one[1], one[0])))

    def look(reading: Reading) -> Observation:
        places = _places(reading, weights)
        reached = _value(weights, places)
        return Observation(reached, tuple(_evidence(reading, places, weights, asked.worth * reached // FULL)))

    return look


class _Place(NamedTuple):
    """The span of a term and its passage; a term outside every passage cannot be quoted, and gives nothing."""

    span: Span
    passage: int


def _places(reading: Reading, wanted: Mapping[str, int]) -> dict[str, _Place]:
    """Return the first place of each term in words that speak for the person, the most telling term first."""
    vocabulary, places = words(reading), dict[str, _Place]()
    standing = (wanted.keys() & vocabulary.distinct) | vocabulary.ideographs(wanted)
    for term in [term for term in wanted if term in standing]:
        for span in vocabulary.spans(term):
            passage = reading.passage_at(*span)
            if passage is not None and reading.counts(*span):
                places[term] = _Place(span, passage)
                break
    return places


def _evidence(reading: Reading, order: Mapping[str, _Place], weights: Mapping[str, int], milli: int) -> list[Evidence]:
    """Return the terms found, in their order, each with its share of the points."""
    shares = apportion(milli, [weights[term] for term in order])
    return [_term(reading, term, place, share) for (term, place), share in zip(order.items(), shares, strict=True)]


def _term(reading: Reading, term: str, place: _Place, share: int) -> Evidence:
    start, end = reading.view.span(*place.span)
    repairs = reading.repaired(start, end)
    return Evidence(start, end, place.passage, signal=term, counts_for="similarity", term_milli=share, repairs=repairs)


def _says(_: Requirement, __: Cards) -> str:
    """Return what is compared."""
    return "words of the advert"


def _mute(_: Requirement, job: Job) -> str:
    """Return the reason why our own similarity finds nothing, empty where it has a word to look for."""
    return "" if job.by or vocabulary(job) else "no word in the title, the description and the names of the requirements"


def _texts(_: Requirement, job: Job) -> tuple[str, ...]:
    return job.texts


KIND = Kind(
    "similarity",
    "How much of the advert's wording does the profile share?",
    prepare,
    Requirement("similarity", "similarity", 10),
    says=_says,
    mute=_mute,
    texts=_texts,
    quoted=False,
    by_reference=True,
)
