"""Everybody in an index, from the highest bound down."""

from __future__ import annotations

import numpy as np

from matcher.index import everybody


def test_the_highest_are_told_in_falling_order_whatever_is_asked_for_first() -> None:
    array = np.array([5, 9, -1, 9, 0, 7])
    assert [everybody._highest(array, many).tolist() for many in (0, 1, 3, 6)] == [[], [1], [1, 3, 5], [1, 3, 5, 0, 4, 2]]
