"""A whole → whole parts that add up to it."""

from __future__ import annotations

from collections.abc import Sequence


def apportion(whole: int, weights: Sequence[int], most: Sequence[int] = ()) -> list[int]:
    """Return whole parts in proportion to the weights; they add up to `whole` exactly.

    Largest remainder: everybody gets the floor, what is left goes to the largest remainders, the first of equals first;
    to a part that is as large as `most` says only where there is no other.

    Source: Hamilton's method; Balinski & Young 1982, "Fair Representation".

    >>> apportion(100, [1, 1, 1])
    [34, 33, 33]
    >>> apportion(100, [1, 1, 1], [33, 34, 34])
    [33, 34, 33]
    """
    total = sum(weights)
    if not total:
        return [0] * len(weights)
    parts = [whole * weight // total for weight in weights]
    full = [bool(most) and part >= most[i] for i, part in enumerate(parts)]
    order = sorted(range(len(weights)), key=lambda i: (not weights[i], full[i], -(whole * weights[i] % total), i))
    for i in order[: whole - sum(parts)]:
        parts[i] += 1
    return parts
