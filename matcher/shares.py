"""A whole → whole parts that add up to it."""

from __future__ import annotations

from collections.abc import Sequence


def apportion(whole: int, weights: Sequence[int]) -> list[int]:
    """Return whole parts in proportion to the weights; they add up to `whole` exactly.

    Largest remainder: everybody gets the floor, what is left goes to the largest remainders, the first of equals first.

    Source: Hamilton's method; Balinski & Young 1982, "Fair Representation".

    >>> apportion(100, [1, 1, 1])
    [34, 33, 33]
    """
    total = sum(weights)
    if not total:
        return [0] * len(weights)
    parts = [whole * weight // total for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(whole * weights[i] % total), i))
    for i in order[: whole - sum(parts)]:
        parts[i] += 1
    return parts
