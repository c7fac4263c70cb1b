"""Scores → Ranking: ranks, order, ties, shortlist."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from hashlib import sha256
from operator import attrgetter, itemgetter

from matcher.model import MASK, SHOWN, Candidate, Flag, Job, Mark, Ranking, Score, Standing


def ranks(scores: Sequence[int]) -> tuple[int, ...]:
    """Return the rank of each score, one more than the number of higher ones; equal scores share one.

    >>> ranks([70, 90, 70, 50])
    (2, 1, 2, 4)
    """
    by_score: dict[int, int] = {}
    for rank, score in enumerate(sorted(scores, reverse=True), start=1):
        by_score.setdefault(score, rank)
    return tuple(by_score[score] for score in scores)


def rank_with(score: int, others: Iterable[int]) -> int:
    """Return the rank of a score among others.

    >>> rank_with(70, [90, 70, 50])
    2
    """
    return 1 + sum(other > score for other in others)


def order(job: Job, scored: Iterable[tuple[Candidate, Score]]) -> Ranking:
    """Return the candidates by score, the highest first; equal scores share a rank.

    Inside a tie the order comes from a hash of the job and the masked text, then of the documents: never from names or paths.
    """
    people = list(scored)
    ties: dict[int, list[tuple[Candidate, Score]]] = {}
    for rank, pair in zip(ranks([score.milli for _, score in people]), people, strict=True):
        ties.setdefault(rank, []).append(pair)
    standings: list[Standing] = []
    for rank, tied in sorted(ties.items(), key=itemgetter(0)):
        drawn = sorted(tied, key=lambda pair: _tie_break(job, pair[0])) if len(tied) > 1 else tied
        standings += (Standing(rank, one, score, tuple(flagged(one, mark) for mark in score.marks)) for one, score in drawn)
    return Ranking(job, tuple(standings))


def flagged(candidate: Candidate, mark: Mark) -> Flag:
    """Return a mark as a flag: the words, cut short, and where a person finds them."""
    passages = candidate.profile.passages
    at = bisect_right(passages, mark.start, key=attrgetter("start")) - 1
    pointer = passages[at].pointer if at >= 0 else None
    quoted = " ".join(candidate.text[mark.start : mark.end].split())[:SHOWN]
    return Flag(mark.kind, candidate.document_at(mark.start).name, quoted, candidate.place_at(mark.start, pointer))


def _tie_break(job: Job, candidate: Candidate) -> tuple[str, str]:
    """Return the key that orders equal scores: digests that nobody can choose, the same each time."""
    blind = re.sub(f"{MASK}+", MASK, candidate.profile.text)
    documents = "".join(sorted(document.sha256 for document in candidate.documents))
    return _digest(f"{job.tie_break or job.sha256}\0{blind}"), _digest(documents)


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def shortlist(ranking: Ranking, top: int | None) -> Ranking:
    """Return the ranking down to a rank; whoever shares the last rank is in it."""
    if top is None:
        return ranking
    return ranking._replace(standings=tuple(one for one in ranking.standings if one.rank <= top))
