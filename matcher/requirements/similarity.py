"""How much of the advert's wording does the profile share? TF-IDF cosine over the job's own terms."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import isqrt, sqrt

from ahocorasick_rs import AhoCorasick

from matcher.job import protected_words
from matcher.model import Evidence, Job, Observation
from matcher.reference import Reference
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.shares import apportion
from matcher.signals.readings import Reading
from matcher.strength import FULL
from matcher.text import joins, terms, view


def vocabulary(job: Job) -> list[str]:
    """Return the terms of a job's title, description and requirement names, sorted; protected words are none of them."""
    text = "\n".join((job.title, job.description, *(one.name for one in job.requirements)))
    return sorted(set(terms(view(text).text)) - protected_words())


def squares(vocabulary: Collection[str], reference: Reference) -> dict[str, int]:
    """Return the weight of each term of a job: its idf, in thousandths, squared."""
    return {term: reference.idf(term) ** 2 for term in vocabulary}


def cosine(weights: Mapping[str, int], present: Collection[str]) -> float:
    """Return the cosine between a job and a text over the job's terms, in [0, 1].

    √(Σ idf² of the terms present / Σ idf² of all): TF-IDF with term presence as term frequency, so that repeating a word changes
    nothing, and over a closed vocabulary, so that no other word does.

    Source: Salton & Buckley 1988, doi:10.1016/0306-4573(88)90021-0.
    """
    shared, whole = _sums(weights, present)
    return sqrt(shared / whole) if whole else 0.0


def _sums(weights: Mapping[str, int], present: Collection[str]) -> tuple[int, int]:
    """Return Σ idf² of the terms present, and of all."""
    return sum(weights[term] for term in present if term in weights), sum(weights.values())


def _value(weights: Mapping[str, int], present: Collection[str]) -> int:
    """Return the cosine in whole thousandths, rounded down, without a float on the way."""
    shared, whole = _sums(weights, present)
    return isqrt(FULL * FULL * shared // whole) if whole else 0


def prepare(asked: Asked) -> Observe:
    """Return what finds the terms of a job in a profile, and the share of the points of each; or a package's own likeness."""
    if asked.lore.likeness:
        from matcher.requirements import likeness  # off by default

        return likeness.prepare(asked, asked.lore.likeness)
    wanted = vocabulary(asked.job)
    weights, automaton = squares(wanted, asked.lore.reference), AhoCorasick(wanted)

    def look(reading: Reading) -> Observation:
        places = _places(reading, automaton, wanted)
        reached = _value(weights, places)
        return Observation(reached, tuple(_evidence(reading, places, weights, asked.worth * reached // FULL)))

    return look


def _places(reading: Reading, automaton: AhoCorasick, wanted: list[str]) -> dict[str, tuple[int, int]]:
    """Return the first place of every term that stands where the person speaks of themselves."""
    text, places = reading.view.text, dict[str, tuple[int, int]]()
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        term = wanted[number]
        if term not in places and _whole(text, start, end) and reading.counts(start, end):
            places[term] = (start, end)
    return places


def _whole(text: str, start: int, end: int) -> bool:
    """Return whether a term stands alone: no letter goes on with a word, no ideograph with a lone ideograph."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if joins(text[start]):
        return not (before and joins(before)) and not (after and joins(after))
    return end - start > 1 or not any(side and not joins(side) and side.isalnum() for side in (before, after))


def _evidence(reading: Reading, places: Mapping[str, tuple[int, int]], weights: Mapping[str, int], milli: int) -> list[Evidence]:
    """Return the terms found, the most telling first, each with its share of the points."""
    order = sorted(places, key=lambda term: (-weights[term], term))
    shares = apportion(milli, [weights[term] for term in order])
    return [_term(reading, term, places[term], share) for term, share in zip(order, shares, strict=True)]


def _term(reading: Reading, term: str, span: tuple[int, int], share: int) -> Evidence:
    start, end = reading.view.span(*span)
    passage = reading.passage_at(*span) or 0
    return Evidence(
        start, end, passage, signal=term, counts_for="similarity", term_milli=share, repairs=reading.repaired(start, end)
    )


KIND = Kind("similarity", "How much of the advert's wording does the profile share?", prepare)
