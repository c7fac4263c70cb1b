"""One standing → what two documents of the person tell at different levels: "led" in one, "contributed" in the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher.evidence import dated
from matcher.lore import Lore
from matcher.model import Contribution, Evidence, Period, Standing
from matcher.reference import ReferenceTable
from matcher.requirements.items import SMALL
from matcher.signals.readings import Reading
from matcher.words import terms

_DEEDS = frozenset({"led", "did", "contributed", "assisted"})
"""Statuses that tell at what level something was done."""

_SHARED = 2
"""Telling words that two passages share at least, and the part of those of the shorter one: half of them."""


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
        for other in _retold(standing, piece, reading, known.reference)
    ]
    return list({(one.counted.passage, one.other.passage): one for one in reversed(several)}.values())[::-1]


def _retold(standing: Standing, piece: Evidence, reading: Reading, reference: ReferenceTable) -> Iterator[Evidence]:
    """Yield what other documents say of the signal of a piece at another level, in much the same words, of the same time."""
    if piece.status not in _DEEDS:
        return
    where, time = standing.candidate.document_at(piece.start), dated(reading.profile, reading.profile.passages[piece.passage])
    for mention in reading.mentions:
        if mention.signal != piece.signal or mention.status not in _DEEDS - {piece.status}:
            continue
        period = dated(reading.profile, reading.profile.passages[mention.passage])
        other = Evidence.of(mention, piece.counts_for)
        apart = standing.candidate.document_at(mention.start) != where
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
