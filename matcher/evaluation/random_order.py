"""What a random order gives on average: exact, for each measure, over all orders of the candidates.

Each function gets the grades of the candidates, ungraded ones as 0, and those of whoever was graded and is not among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, log2


def _discount(depth: int) -> float:
    """Return the discounts of the first ranks together: Σ 1 / log₂(rank + 1)."""
    return sum(1 / log2(rank + 1) for rank in range(1, depth + 1))


def expected_gain(grades: Sequence[int], k: int) -> float:
    """Return the expected discounted gain of the first `k`, 0 or more: the mean grade × the discounts."""
    return sum(grades) / len(grades) * _discount(min(k, len(grades))) if grades else 0.0


def expected_relevant(grades: Sequence[int], rel: int, k: int) -> float:
    """Return how many relevant candidates are expected among the first `k`, 0 to `k`: their share × how many are looked at."""
    return _relevant(grades, rel) * min(k, len(grades)) / len(grades) if grades else 0.0


def expected_precisions(grades: Sequence[int], rel: int, k: int) -> float:
    """Return the expected sum of the precisions at the relevant candidates down to rank `k`, 0 to their number.

    Σ over ranks i of r/n × (1 + (i − 1) × (r − 1)/(n − 1)) / i, for r relevant ones among n.

    Source: Bestgen 2015, "Exact expected average precision of the random baseline", doi:10.1515/pralin-2015-0007.
    """
    n, r = len(grades), _relevant(grades, rel)
    others = (r - 1) / (n - 1) if n > 1 else 0.0
    return sum(r / n * (1 + (rank - 1) * others) / rank for rank in range(1, min(k, n) + 1))


def expected_reciprocal(grades: Sequence[int], rel: int, k: int) -> float:
    """Return the expected value of 1 / the first rank with a relevant candidate, 0 where that lies below rank `k`; 0 to 1.

    Σ over ranks i of 1/i × C(n − i, r − 1) / C(n, r): the other r − 1 relevant ones stand behind the first.
    """
    n, r = len(grades), _relevant(grades, rel)
    if not r:
        return 0.0
    return sum(comb(n - rank, r - 1) / comb(n, r) / rank for rank in range(1, min(k, n - r + 1) + 1))


def _relevant(grades: Sequence[int], rel: int) -> int:
    return sum(grade >= rel for grade in grades)
