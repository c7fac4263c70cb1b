"""Ranking × other weights and strengths → how far each rank can be relied on.

A variation is a job like the one given: all its weights moved, one requirement left out, or its strengths moved. Its ranks are
those that ranking the pool for it would give, but nobody is read again: moved weights are arithmetic over the values observed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import lt
from random import Random
from statistics import median_low
from typing import NamedTuple

from matcher.lore import Lore
from matcher.model import FULL, FULL_MARKS, Candidate, Job, Ranking
from matcher.ranking import ranks
from matcher.scoring import RestatedProfiles, Strengths, ValueRows, worths
from matcher.strength import apportion, present

TIED = 10
"""Of a hundred rankings, in how many two neighbours must change places to be practically tied."""

STRENGTHS_EACH = 2
"""Per cent of the width by which one more table of strengths is drawn: observing anew costs more than arithmetic."""

Ranks = tuple[int, ...]
"""Of all candidates, in the order of the ranking as it is."""
Weights = tuple[int, ...]


class Variation(NamedTuple):
    """How far weights and strengths vary, in per cent, the draws of weights for each per cent, the seed, and the first ranks."""

    vary: int = 20
    samples: int = 20
    seed: int = 1
    top: int = 5


class Spread(NamedTuple):
    """The ranks of one candidate over all rankings."""

    best: int
    worst: int
    median: int
    inside: int
    """Rankings in which the candidate is among the first."""


class Robustness(NamedTuple):
    """All rankings: the one as it is, then with other weights, without each requirement, and with other strengths."""

    ranking: Ranking
    wanted: Variation
    present: Ranks
    weights: tuple[Ranks, ...]
    left_out: tuple[tuple[str, Ranks], ...]
    strengths: tuple[Ranks, ...]

    @property
    def all(self) -> tuple[Ranks, ...]:
        """Return the ranks in every ranking."""
        return (self.present, *self.weights, *(without for _, without in self.left_out), *self.strengths)

    def spreads(self) -> list[Spread]:
        """Return how far the rank of each candidate moves, in the order of the ranking."""
        return [self._spread(of_candidate) for of_candidate in zip(*self.all, strict=True)]

    def _spread(self, of_candidate: Ranks) -> Spread:
        inside = sum(rank <= self.wanted.top for rank in of_candidate)
        return Spread(min(of_candidate), max(of_candidate), median_low(of_candidate), inside)

    def turned(self) -> list[int]:
        """Return for each candidate except the last in how many rankings the next one stands before, 0 to all of them."""
        by_candidate = list(zip(*self.all, strict=True))
        return [sum(map(lt, below, above)) for above, below in pairwise(by_candidate)]

    def tied(self, at: int, turned: int) -> bool:
        """Return whether a candidate and the next one share a rank, or change places in one ranking of ten or more."""
        return self.present[at] == self.present[at + 1] or 100 * turned >= TIED * len(self.all)


def robustness(ranking: Ranking, people: Iterable[Candidate], lore: Lore, wanted: Variation, chance: Random) -> Robustness:
    """Return the ranks of all candidates in every variation; an index gives each of its people anew, with what it keeps of them.

    The draws for each whole per cent of the width come one after the other, narrow ones first, and in each draw every weight
    moves up or down by just so much. So a wider variation has all draws of a narrower one, and the range of a rank never becomes
    narrower; over all of them, a weight is anywhere within the width with the same chance.
    """
    rows = [[one.observation.value for one in standing.score.contributions] for standing in ranking.standings]
    weights_now = tuple(requirement.weight for requirement, _ in worths(ranking.job))
    row_of = {one.candidate.id: row for row, one in enumerate(ranking.standings)}
    again = RestatedProfiles(ranking.job, lore, ((row_of[one.id], one.profile) for one in people))
    moved, restated = list[Ranks](), list[Ranks]()
    for per_cent in range(1, wanted.vary + 1):
        moved += [ranks_of(rows, varied(weights_now, per_cent, chance)) for _ in range(wanted.samples)]
        if per_cent % STRENGTHS_EACH == 0:
            restated.append(ranks_of(again.values(rows, varied_strengths(ranking.job, per_cent, chance)), weights_now))
    left_out = tuple((name, ranks_of(rows, weights)) for name, weights in _left_out(ranking.job, weights_now))
    return Robustness(ranking, wanted, ranks_of(rows, weights_now), tuple(moved), left_out, tuple(restated))


def ranks_of(rows: ValueRows, weights: Weights) -> Ranks:
    """Return the rank of every row: points are worth × value // 1000, worths the weights' shares of full marks; equals share one.

    >>> ranks_of([[900, 0], [0, 1000], [900, 0]], (20, 10))
    (1, 3, 1)
    """
    columns = zip(apportion(FULL_MARKS, weights), zip(*rows, strict=True), strict=bool(rows))
    scores = list(map(sum, zip(*([worth * value // FULL for value in column] for worth, column in columns), strict=True)))
    return ranks(scores)


def varied(numbers: Sequence[int], per_cent: int, chance: Random) -> Weights:
    """Return numbers that each are so many per cent more or less, in hundredths."""
    return tuple(number * (100 + (per_cent if chance.getrandbits(1) else -per_cent)) for number in numbers)


def _left_out(job: Job, weights: Weights) -> Iterator[tuple[str, Weights]]:
    """Yield for each requirement the weights without its own, where any are left."""
    for at, (requirement, _) in enumerate(worths(job)):
        rest = (*weights[:at], 0, *weights[at + 1 :])
        if any(rest):
            yield requirement.name, rest


def varied_strengths(job: Job, per_cent: int, chance: Random) -> Strengths:
    """Return strengths that each are so many per cent more or less, none above 1 or above that of a stronger status."""
    table = present(job)
    moved = (min(FULL, strength // 100) for strength in varied(tuple(table.values()), per_cent, chance))
    return dict(zip(table, accumulate(moved, min), strict=True))
