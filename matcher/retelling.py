"""Candidate → what two documents of the person tell at different levels: "led" in one, "contributed" in the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from matcher.evidence import dated
from matcher.lore import Lore
from matcher.model import Candidate, Contribution, Evidence, Mark, Period, Standing
from matcher.reference import ReferenceTable
from matcher.requirements.items import SMALL
from matcher.signals.readings import Reading
from matcher.words import terms

_DEEDS = frozenset({"led", "did", "contributed", "assisted"})
"""Statuses that tell at what level something was done."""

_SHARED = 2
"""Telling words that two passages share at least, and the part of those of the shorter one: half of them."""

_MOST = 500
"""Mentions of a person that are compared with the others, where no job says which of them matter."""


class Retelling(NamedTuple):
    """A piece of evidence that counts, and what another document says of the same at another level."""

    contribution: Contribution
    counted: Evidence
    other: Evidence


def retellings(standing: Standing, known: Lore) -> list[Retelling]:
    """Return the evidence of which another document of the person tells at another level, each passage once."""
    if len(standing.candidate.documents) < 2:
        return []
    reading = known.finder.read(standing.candidate.profile)
    several = [
        Retelling(one, piece, other)
        for one in standing.score.contributions
        for piece in one.observation.evidence
        for other in _retold(standing.candidate, piece, reading, known.reference)
    ]
    return list({(one.counted.passage, one.other.passage): one for one in reversed(several)}.values())[::-1]


def marks(standing: Standing, known: Lore) -> list[Mark]:
    """Return the passages that tell differently what counts for a job, for a person to look at, each once."""
    several = (piece.passage for _, *both in retellings(standing, known) for piece in both)
    passages = standing.candidate.profile.passages
    return [Mark("stated_differently", passages[at].start, passages[at].end) for at in dict.fromkeys(several)]


def pairs(candidate: Candidate, known: Lore) -> list[tuple[Evidence, Evidence]]:
    """Return what two documents of a person tell at different levels, whatever a job asks for.

    Two passages are one pair, about the narrowest thing that both tell of.
    """
    if len(candidate.documents) < 2:
        return []
    reading, narrower = known.finder.read(candidate.profile), known.taxonomy.narrower
    deeds = islice((one for one in reading.mentions if one.status in _DEEDS), _MOST)
    pieces = [Evidence.of(one, one.signal) for one in sorted(deeds, key=lambda one: len(narrower.get(one.signal, ())))]
    return _once((piece, other) for piece in pieces for other in _retold(candidate, piece, reading, known.reference))


def _once(both: Iterable[tuple[Evidence, Evidence]]) -> list[tuple[Evidence, Evidence]]:
    """Return pairs of pieces, the first of those of the same two passages."""
    kept: dict[frozenset[int], tuple[Evidence, Evidence]] = {}
    for first, second in both:
        kept.setdefault(frozenset((first.passage, second.passage)), (first, second))
    return list(kept.values())


def _retold(candidate: Candidate, piece: Evidence, reading: Reading, reference: ReferenceTable) -> Iterator[Evidence]:
    """Yield what other documents say of the signal of a piece at another level, in much the same words, of the same time."""
    if piece.status not in _DEEDS:
        return
    where, time = candidate.document_at(piece.start), dated(reading.profile, reading.profile.passages[piece.passage])
    for mention in reading.mentions:
        if mention.signal != piece.signal or mention.status not in _DEEDS - {piece.status}:
            continue
        period = dated(reading.profile, reading.profile.passages[mention.passage])
        other = Evidence.of(mention, piece.counts_for)
        apart = candidate.document_at(mention.start) != where
        if apart and _overlap(time, period) and _alike(reading, piece, other, reference):
            yield other


def _overlap(*stated: Period | None) -> bool:
    """Return whether periods may be of one time: where one is not stated, or not its end, nobody knows.

    >>> _overlap(Period(0, 12), Period(11, 24)), _overlap(Period(0, 12), Period(12, 24)), _overlap(Period(0, 12), None)
    (True, False, True)
    """
    periods = [one for one in stated if one]
    ends = [one.end for one in periods if one.end is not None]
    return not ends or max(one.start or 0 for one in periods) < min(ends)


def _alike(reading: Reading, piece: Evidence, other: Evidence, reference: ReferenceTable) -> bool:
    """Return whether two passages share half of the telling words of the shorter one, beside those of their cues."""
    mine, yours = (_telling(reading, one, reference) for one in (piece, other))
    common = len(mine & yours)
    return common >= _SHARED and 2 * common >= min(len(mine), len(yours))


def _telling(reading: Reading, piece: Evidence, reference: ReferenceTable) -> set[str]:
    low, high = reading.spans[piece.passage]
    cue = {*terms(reading.profile.text[slice(*piece.cue)].lower())} if piece.cue else set[str]()
    return {word for word in terms(reading.view.text[low:high]) if reference.idf(word) >= SMALL} - cue
