"""A whole → parts that add up to it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.shares import apportion

_weights = st.lists(st.integers(0, 10**9), min_size=1, max_size=20).filter(any)


@given(st.integers(0, 10**6), _weights)
def test_parts_add_up_to_the_whole(whole: int, weights: list[int]) -> None:
    assert sum(apportion(whole, weights)) == whole


@given(st.integers(0, 10**6), _weights)
def test_no_part_is_further_than_one_from_its_exact_share(whole: int, weights: list[int]) -> None:
    total = sum(weights)
    assert all(
        abs(part * total - whole * weight) < total for part, weight in zip(apportion(whole, weights), weights, strict=True)
    )


@given(st.integers(0, 10**6), _weights)
def test_a_larger_weight_never_gets_less(whole: int, weights: list[int]) -> None:
    parts = apportion(whole, weights)
    assert all(parts[i] >= parts[j] for i, a in enumerate(weights) for j, b in enumerate(weights) if a > b)


def test_a_weight_of_nothing_gets_nothing() -> None:
    assert apportion(7, [0, 3, 0, 1]) == [0, 5, 0, 2]
    assert apportion(7, [0, 0]) == [0, 0]
    assert apportion(7, []) == []


def test_of_equal_remainders_the_first_comes_first() -> None:
    assert apportion(5, [1, 1, 1]) == [2, 2, 1]
