"""The numbers of the score."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Period, Status
from matcher.pieces import Piece, value_of
from matcher.strength import FULL, STATUSES, TABLE, Scale, apportion, for_months, recency, union_months

NOW = 24_000
_periods = st.builds(lambda start, length: Period(start, start + length), st.integers(0, 60), st.integers(0, 30))
_pieces = st.lists(st.builds(Piece, st.integers(0, FULL), st.sampled_from(STATUSES[:6])), max_size=6)


def test_the_table_falls_with_the_status_and_leaves_out_what_gives_nothing() -> None:
    assert list(TABLE) == list(STATUSES[:6])
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


@given(st.sampled_from(STATUSES), st.sampled_from(STATUSES[:4]), st.integers(0, FULL), st.booleans(), st.none() | _periods)
def test_a_strength_lies_between_nothing_and_full(
    status: Status, level: Status, credit: int, recent: bool, period: Period | None
) -> None:
    strength = Scale(TABLE, level, NOW, recent).strength(status, period, credit)
    assert 0 <= strength <= FULL
    assert not strength or status in TABLE
    assert status != "listed" or strength <= FULL // 4


@pytest.mark.parametrize("level", STATUSES[:4])
def test_a_list_gives_at_most_a_quarter_whatever_level_is_asked_for(level: Status) -> None:
    assert Scale(TABLE, level, NOW, recent=False).strength("listed", None, FULL) == FULL // 4


@given(st.sampled_from(STATUSES), st.integers(0, FULL))
def test_stating_a_date_never_costs(status: Status, credit: int) -> None:
    scale = Scale(TABLE, "led", NOW)
    assert scale.strength(status, Period(0, 12), credit) >= scale.strength(status, None, credit)


@given(_pieces, st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5))))
def test_the_value_is_the_best_of_all_sets_of_three_distinct_pieces(pieces: list[Piece], same: set[tuple[int, int]]) -> None:
    found, chosen = value_of(pieces, lambda i, j: (i, j) not in same and (j, i) not in same)
    lists = {i for i, piece in enumerate(pieces) if piece.status in ("listed", "exposed")}
    sets = [
        one
        for size in (1, 2, 3)
        for one in combinations(range(len(pieces)), size)
        if len(lists & set(one)) < 2 and not any((i, j) in same or (j, i) in same for i, j in combinations(one, 2))
    ]
    assert found == max((_worth(sorted((pieces[i].strength for i in one), reverse=True)) for one in sets), default=0)
    assert found == _worth([pieces[i].strength for i in chosen])
    assert not found or tuple(sorted(chosen)) in sets


def _worth(strengths: list[int]) -> int:
    best, second, third = [*strengths, 0, 0, 0][:3]
    return best + (FULL - best) * (300 * second + 150 * third) // 1_000_000


@given(_pieces, st.integers(0, 5))
def test_one_more_piece_never_lowers_a_value(pieces: list[Piece], left_out: int) -> None:
    fewer = pieces[:left_out] + pieces[left_out + 1 :]
    assert value_of(pieces, lambda i, j: True)[0] >= value_of(fewer, lambda i, j: True)[0]


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


def test_thousands_of_listed_pieces_are_not_compared_with_one_another() -> None:
    compared: list[tuple[int, int]] = []

    def distinct(number: int, other: int) -> bool:
        compared.append((number, other))
        return True

    assert value_of([Piece(250, "listed")] * 5000, distinct)[0] == 250
    assert compared == []


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
