"""Standings of one ranking → who is ahead of whom, by how much, and which requirements decide it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.model import Requirement, Standing


class ComparedRequirement(NamedTuple):
    """One requirement beside several candidates: what it can give, and what it gives each, in thousandths of a point."""

    requirement: Requirement
    worth: int
    milli: tuple[int, ...]

    @property
    def differences(self) -> tuple[int, ...]:
        """Return how much more the first has than each, in thousandths; below 0 where it has less, 0 for the first itself."""
        return tuple(self.milli[0] - one for one in self.milli)


class OrderDecision(NamedTuple):
    """Two candidates, the one ahead first, and the requirements that decide it; all sums in thousandths of a point."""

    ahead: Standing
    behind: Standing
    gap: int
    """What is between them, 0 where they are level."""
    by: tuple[str, ...]
    """The smallest set of requirements that decides the order (`deciding`), in the order of the job file."""
    made: int
    """What the one ahead has more in these."""
    against: int
    """What the one behind has more, over all requirements where it has more."""
    without: tuple[str, ...]
    """The smallest set of requirements without which the order would not be what it is (`turning`)."""
    left: int
    """What is left of the gap without them: 0 where they would be level, below 0 where the other would be ahead."""


class Comparison(NamedTuple):
    """Candidates side by side, in the order in which they were named."""

    standings: tuple[Standing, ...]
    requirements: tuple[ComparedRequirement, ...]
    decisions: tuple[OrderDecision, ...]
    """One for each two who stand next to one another, the highest first."""


def compare(standings: Sequence[Standing]) -> Comparison:
    """Return candidates of one ranking side by side, at least two; over all requirements, differences add up to the gap."""
    rows = zip(*(one.score.contributions for one in standings), strict=True)
    requirements = tuple(ComparedRequirement(row[0].requirement, row[0].worth, tuple(one.milli for one in row)) for row in rows)
    ordered = sorted(standings, key=lambda one: one.rank)
    return Comparison(tuple(standings), requirements, tuple(_decision(*pair) for pair in pairwise(ordered)))


def _decision(ahead: Standing, behind: Standing) -> OrderDecision:
    requirements = [one.requirement.name for one in ahead.score.contributions]
    pairs = zip(ahead.score.contributions, behind.score.contributions, strict=True)
    more = [one.milli - other.milli for one, other in pairs]
    by, hinges, gap = deciding(more), turning(more), sum(more)
    return OrderDecision(
        ahead,
        behind,
        gap,
        by=tuple(requirements[at] for at in by),
        made=sum(more[at] for at in by),
        against=_against(more),
        without=tuple(requirements[at] for at in hinges),
        left=gap - sum(more[at] for at in hinges),
    )


def deciding(more: Sequence[int]) -> tuple[int, ...]:
    """Return the indices of the requirements that decide an order, in order; none where the gap is not above 0.

    `more` is what the one ahead has more, requirement by requirement, below 0 where it has less; the sum is the gap. A set of
    requirements decides the order if it alone keeps it, whatever of the others is left out: the points it gives more outweigh all
    that the other has more elsewhere, Σ more over the set > Σ max(0, -more) over the rest. Returned is the smallest such set: of
    the fewest requirements; of several, the one that gives most; of equal ones, the first in the job file.

    That is the smallest winning coalition of a weighted vote. The largest differences, taken until they win, are it: no other as
    large a set gives more, and a requirement where the other has more helps no set.

    >>> deciding([12_000, -5_000, 4_000, 1_000]), deciding([3_000, 3_000, -5_000]), deciding([2_000, 0, 1_000])
    ((0,), (0, 1), (0,))
    """
    return _largest(more, _against(more) + 1) if sum(more) > 0 else ()


def turning(more: Sequence[int]) -> tuple[int, ...]:
    """Return the indices of the requirements that an order hangs on, in order; none where the gap is not above 0.

    It is the smallest set without which the order would not be what it is: over all others, each at the worth it has, the
    differences add up to 0 or less, so that the two would be level or the other ahead. Of several, the one that gives most, then
    the first in the job file. The fewer there are, the closer the order.

    >>> turning([12_000, -5_000, 4_000, 1_000]), turning([3_000, 3_000, -5_000]), turning([2_000, 0, 1_000])
    ((0,), (0,), (0, 2))
    """
    return _largest(more, sum(more))


def _against(more: Sequence[int]) -> int:
    return -sum(one for one in more if one < 0)


def _largest(more: Sequence[int], enough: int) -> tuple[int, ...]:
    """Return the indices of the fewest and largest differences that make enough, in order; none where nothing is needed."""
    largest = sorted(range(len(more)), key=lambda at: (-more[at], at))
    made, taken = 0, 0
    while made < enough:
        made, taken = made + more[largest[taken]], taken + 1
    return tuple(sorted(largest[:taken]))
