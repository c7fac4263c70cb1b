"""A ranking × groups that people state → how many of each group are in the first K, above the median, met by a requirement."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from statistics import median
from typing import NamedTuple

from matcher.auditing.groups import Groups
from matcher.auditing.rates import GroupShare, Rate, rates
from matcher.model import Ranking, Standing
from matcher.ranking import shortlist

BETWEEN = " × "
"""Stands between the two groups of an intersection."""


class Size(NamedTuple):
    """A shortlist of another size."""

    size: int
    chosen: int
    """Candidates in it: more than asked for where several share the last rank."""
    rates: tuple[Rate, ...]


class Bearing(NamedTuple):
    """One requirement, and who has points of it."""

    requirement: str
    rates: tuple[Rate, ...]


class ComparedGroups(NamedTuple):
    """The groups of one kind, or of two kinds together."""

    kind: str
    reported: int
    chosen: tuple[Rate, ...]
    """In the first K."""
    above: tuple[Rate, ...]
    """Above the median score of all: the scoring rate."""
    sizes: tuple[Size, ...] = ()
    requirements: tuple[Bearing, ...] = ()


class Selection(NamedTuple):
    """How the groups fared in a ranking."""

    top: int
    chosen: int
    people: int
    median: float
    """Of all scores, in thousandths of a point."""
    ties: int
    """Scores equal to the median: not above it."""
    kinds: tuple[ComparedGroups, ...]
    crossed: tuple[ComparedGroups, ...]
    not_ranked: int


def usual(people: int) -> int:
    """Return how many are chosen where nobody says: ten, or a quarter of fewer than forty.

    >>> usual(8), usual(39), usual(500), usual(1)
    (2, 9, 10, 1)
    """
    return max(1, min(10, people // 4))


def measure(ranking: Ranking, groups: Groups, top: int) -> Selection:
    """Return the rates of every kind of group, and of each two kinds together; nothing is adjusted, nobody moved.

    Source: selection rate, 29 CFR 1607.4 (B); scoring rate and intersections, 6 RCNY 5-300 and 5-301; the parts of a procedure,
    here its requirements, 29 CFR 1607.4 (C).
    """
    middle = median([one.score.milli for one in ranking.standings] or [0])
    measuring = _Measuring(ranking, top, middle)
    pairs = combinations(groups.kinds, 2)
    return Selection(
        top,
        len(measuring.chosen),
        len(ranking.standings),
        middle,
        sum(one.score.milli == middle for one in ranking.standings),
        tuple(measuring.whole(kind, of) for kind, of in groups.kinds.items()),
        tuple(measuring.compared(BETWEEN.join(pair), _crossed(*(groups.kinds[kind] for kind in pair))) for pair in pairs),
        groups.not_ranked,
    )


def _crossed(first: Mapping[str, str], second: Mapping[str, str]) -> dict[str, str]:
    """Return the groups of two kinds together, of those who reported both."""
    return {id: f"{first[id]}{BETWEEN}{second[id]}" for id in first if id in second}


class _Measuring:
    """One ranking, and who is chosen in it."""

    def __init__(self, ranking: Ranking, top: int, middle: float) -> None:
        self._ranking = ranking
        self.chosen = _ids(shortlist(ranking, top).standings)
        self._above = _ids(one for one in ranking.standings if one.score.milli > middle)
        self._top = top

    def compared(self, kind: str, of: Mapping[str, str]) -> ComparedGroups:
        """Return the rates of groups in the first K and above the median."""
        return ComparedGroups(kind, len(of), rates(_shares(of, self.chosen)), rates(_shares(of, self._above)))

    def whole(self, kind: str, of: Mapping[str, str]) -> ComparedGroups:
        """Return the rates of groups, at other sizes and by requirement too."""
        return self.compared(kind, of)._replace(sizes=tuple(self._sizes(of)), requirements=tuple(self._requirements(of)))

    def _sizes(self, of: Mapping[str, str]) -> Iterator[Size]:
        for size in sizes(len(self._ranking.standings), self._top):
            chosen = _ids(shortlist(self._ranking, size).standings)
            yield Size(size, len(chosen), rates(_shares(of, chosen)))

    def _requirements(self, of: Mapping[str, str]) -> Iterator[Bearing]:
        standings = self._ranking.standings
        for at, first in enumerate(standings[0].score.contributions if standings else ()):
            having = _ids(one for one in standings if one.score.contributions[at].milli)
            yield Bearing(first.requirement.name, rates(_shares(of, having)))


def _ids(standings: Iterable[Standing]) -> frozenset[str]:
    return frozenset(one.candidate.id for one in standings)


def _shares(of: Mapping[str, str], chosen: Collection[str]) -> dict[str, GroupShare]:
    """Return for each group how many of it are chosen."""
    counts: dict[str, list[bool]] = {}
    for id, group in of.items():
        counts.setdefault(group, []).append(id in chosen)
    return {group: GroupShare(sum(each), len(each)) for group, each in counts.items()}


def sizes(people: int, top: int) -> Sequence[int]:
    """Return the sizes of shortlists that are looked at: the one asked for, and 1, 2, 5, 10, 20, 50 … below everybody.

    >>> sizes(60, 12)
    [1, 2, 5, 10, 12, 20, 50]
    """
    steps = (step * 10**power for power in range(len(str(people))) for step in (1, 2, 5))
    return sorted({size for size in (*steps, top) if size < people})
