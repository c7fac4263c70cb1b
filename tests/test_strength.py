"""The numbers of the score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.model import DONE, FULL, GIVING, STATUSES, Period, Status
from matcher.strength import TABLE, Scale, apportion, for_months, recency, union_months

NOW = 24_000
_periods = st.builds(lambda start, length: Period(start, start + length), st.integers(0, 60), st.integers(0, 30))


def test_the_table_falls_with_the_status_and_leaves_out_what_gives_nothing() -> None:
    assert list(TABLE) == list(GIVING)
    assert sorted(TABLE.values(), reverse=True) == list(TABLE.values())


@given(st.integers(0, 300))
def test_recency_never_rises_with_age(age: int) -> None:
    newer, older = (recency(Period(0, NOW - at + 1), NOW) for at in (age, age + 1))
    assert FULL >= newer >= older >= 600


@pytest.mark.parametrize(
    ("period", "worth"),
    [(None, 600), (Period(NOW - 90, NOW - 23), 1000), (Period(NOW - 90, NOW - 83), 600), (Period(0, None), 600)],
)
def test_recency_is_full_to_two_years_and_least_from_seven(period: Period | None, worth: int) -> None:
    assert recency(period, NOW) == worth


def test_an_open_entry_of_a_document_without_a_date_is_current() -> None:
    assert recency(Period(100, 101, current=True), NOW) == FULL


@given(st.sampled_from(STATUSES), st.sampled_from(DONE), st.integers(0, FULL), st.booleans(), st.none() | _periods)
def test_a_strength_lies_between_nothing_and_full(
    status: Status, level: Status, credit: int, recent: bool, period: Period | None
) -> None:
    strength = Scale(TABLE, level, NOW, recent).strength(status, period, credit)
    assert 0 <= strength <= FULL
    assert not strength or status in TABLE
    assert status != "listed" or strength <= FULL // 4


@pytest.mark.parametrize("level", DONE)
def test_a_list_gives_at_most_a_quarter_whatever_level_is_asked_for(level: Status) -> None:
    assert Scale(TABLE, level, NOW, recent=False).strength("listed", None, FULL) == FULL // 4


@given(st.sampled_from(STATUSES), st.integers(0, FULL))
def test_stating_a_date_never_costs(status: Status, credit: int) -> None:
    scale = Scale(TABLE, "led", NOW)
    assert scale.strength(status, Period(0, 12), credit) >= scale.strength(status, None, credit)


@given(st.integers(0, FULL), st.integers(0, 600), st.integers(0, 600))
def test_months_take_at_most_two_fifths_and_more_than_asked_brings_nothing(reached: int, months: int, asked: int) -> None:
    left = for_months(reached, months, asked)
    assert reached * 600 // FULL <= left <= reached
    assert months < asked or left == reached


@given(st.lists(_periods, max_size=8))
def test_no_month_counts_twice(periods: list[Period]) -> None:
    assert union_months(periods) == len({month for one in periods for month in range(one.start or 0, one.end or 0)})


def test_a_period_without_an_end_has_no_months() -> None:
    assert union_months([Period(None, 12), Period(3, None)]) == 0


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
