"""The values of three pieces by columns are those of `pieces.value_of`, however many passages a person has."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.index.piece_values import Pieces, values_of_three
from matcher.pieces import Piece, value_of

_PLACES = st.sampled_from([0, 1, 65_535, 65_536, 65_537, 1 << 20, (1 << 32) - 1])


@given(st.lists(st.tuples(st.integers(0, 3), _PLACES, st.integers(0, 1000)), min_size=1, max_size=12))
def test_each_passage_counts_once_and_for_its_own_person(shown: list[tuple[int, int, int]]) -> None:
    people, places, strengths = (np.array(column, np.uint64) for column in zip(*shown, strict=True))
    columns = [Pieces(people, places, strengths, np.zeros(len(shown), bool))]
    assert values_of_three(4, columns).tolist() == [_value(shown, person) for person in range(4)]


def _value(shown: list[tuple[int, int, int]], person: int) -> int:
    own = [(place, strength) for whose, place, strength in shown if whose == person]
    return value_of([Piece(strength, "did") for _, strength in own], lambda one, other: own[one][0] != own[other][0])[0]
