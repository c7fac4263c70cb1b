"""Pieces of evidence: the best of all sets of three; of very many, the same as by comparing each with each, in time in line with their number."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import pieces
from matcher.model import FULL, GIVING, Status
from matcher.pieces import Piece, Saying, near_identical, value_of, value_of_many
from matcher.strength import SLIGHT
from tests.growth import in_line

_pieces = st.lists(st.builds(Piece, st.integers(0, FULL), st.sampled_from(GIVING)), max_size=6)

_WORDS = [f"common{at}" for at in range(9)]


@st.composite
def _crowds(draw: st.DrawFn) -> tuple[list[Piece], list[Saying]]:
    """Draw pieces of hardly different words: most of them near-identical, with few strengths, and words of their own."""
    core = st.sets(st.sampled_from(_WORDS[:7]), min_size=5)
    more, own = st.sets(st.sampled_from(_WORDS[7:] + [f"word{at}" for at in range(3)])), st.integers(0, 3)
    statuses: list[Status] = ["led", "did", "listed", "exposed"]
    drawn = draw(st.lists(st.tuples(core, more, own, st.sampled_from([None, None, "a", "b"])), max_size=12))
    sayings = [
        Saying(frozenset(words | rest | {f"own{at}-{number}" for number in range(single)}), label)
        for at, (words, rest, single, label) in enumerate(drawn)
    ]
    piece = st.builds(Piece, st.sampled_from([0, 250, 400, 500]), st.sampled_from(statuses))
    return draw(st.lists(piece, min_size=len(sayings), max_size=len(sayings))), sayings


def _distinct(sayings: list[Saying]) -> Callable[[int, int], bool]:
    def distinct(first: int, other: int) -> bool:
        mine, yours = sayings[first], sayings[other]
        one_label = mine.label is not None and mine.label == yours.label
        return not one_label and len(mine.words & yours.words) < 0.8 * len(mine.words | yours.words)

    return distinct


def _exhaustive(pieces: list[Piece], sayings: list[Saying]) -> int:
    """Return the largest value of all sets, each tried."""
    distinct = _distinct(sayings)
    sets = [one for size in (1, 2, 3) for one in combinations(range(len(pieces)), size)]
    allowed = [
        one
        for one in sets
        if sum(pieces[at].status in SLIGHT for at in one) < 2 and all(distinct(*pair) for pair in combinations(one, 2))
    ]
    return max((_worth(sorted((pieces[at].strength for at in one), reverse=True)) for one in allowed), default=0)


def _worth(strengths: list[int]) -> int:
    first, second, third = [*strengths, 0, 0, 0][:3]
    return first + (1000 - first) * (300 * second + 150 * third) // 1_000_000


@given(_crowds())
def test_the_value_is_that_of_all_sets_tried_and_the_pieces_those_of_comparing_one_by_one(
    given_: tuple[list[Piece], list[Saying]],
) -> None:
    crowd, sayings = given_
    assert value_of_many(crowd, sayings) == value_of(crowd, _distinct(sayings))
    assert value_of_many(crowd, sayings)[0] == _exhaustive(crowd, sayings)


@given(_crowds())
def test_where_little_is_remembered_the_value_is_the_same(given_: tuple[list[Piece], list[Saying]]) -> None:
    crowd, sayings = given_
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_HELD", 1)
        assert value_of_many(crowd, sayings) == value_of(crowd, _distinct(sayings))


@given(_crowds(), st.data())
def test_one_more_piece_never_lowers_the_value_and_repeating_one_changes_nothing(
    given_: tuple[list[Piece], list[Saying]], data: st.DataObject
) -> None:
    crowd, sayings = given_
    left_out = data.draw(st.integers(0, len(crowd)))
    fewer = [one for at, one in enumerate(crowd) if at != left_out], [one for at, one in enumerate(sayings) if at != left_out]
    assert value_of_many(*fewer)[0] <= value_of_many(crowd, sayings)[0] == value_of_many(crowd * 2, sayings * 2)[0]


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_passages_are_near_identical_from_four_fifths_of_their_words_on(first: int, other: int, common: int) -> None:
    common = min(first, other, common)
    assert near_identical(common, first + other) is (common >= 0.8 * (first + other - common))


@given(_crowds())
def test_two_pieces_are_distinct_by_their_labels_and_words(given_: tuple[list[Piece], list[Saying]]) -> None:
    _, sayings = given_
    distinct, all_of_them = _distinct(sayings), range(len(sayings))
    assert all(sayings[at].is_distinct_from(sayings[by]) is distinct(at, by) for at in all_of_them for by in all_of_them)


_LONG = " ".join(f"core{at}" for at in range(18))


@pytest.mark.parametrize(
    "tells",
    [
        pytest.param(lambda at: f"led rlhf for gpt{at} with the data tools of our team", id="numbers"),
        pytest.param(lambda at: f"{_LONG} gpt{at} gpt{at + 1}", id="numbers that two have"),
        pytest.param(lambda at: (f"{_LONG} gpt{at} x{at // 3}", f"{_LONG[::-1]} gpt{at} x{at // 5}")[at % 2], id="two tales"),
        pytest.param(lambda at: f"did {at} of {at // 2} and {at % 7} for {at // 5} {at // 11}", id="different"),
    ],
)
def test_very_many_deeds_are_weighed_in_time_in_line_with_their_number(tells: Callable[[int], str]) -> None:
    told = [Saying(frozenset(tells(at).split())) for at in range(2400)]
    pieces = [Piece(540, "led")] * len(told)
    assert in_line(lambda size: value_of_many(pieces[:size], told[:size]), len(told))


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


@given(_pieces, st.integers(0, 5))
def test_one_more_piece_never_lowers_a_value(pieces: list[Piece], left_out: int) -> None:
    fewer = pieces[:left_out] + pieces[left_out + 1 :]
    assert value_of(pieces, lambda i, j: True)[0] >= value_of(fewer, lambda i, j: True)[0]


def test_thousands_of_listed_pieces_are_not_compared_with_one_another() -> None:
    compared: list[tuple[int, int]] = []

    def distinct(number: int, other: int) -> bool:
        compared.append((number, other))
        return True

    assert value_of([Piece(250, "listed")] * 5000, distinct)[0] == 250
    assert compared == []
