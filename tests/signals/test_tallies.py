"""Counts and intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.signals.tallies import Share, Tally


@given(st.integers(1, 2000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_interval_is_that_of_scipy(counts: tuple[int, int]) -> None:
    from scipy.stats import binomtest

    theirs = binomtest(*counts).proportion_ci(0.95, method="wilson")
    assert Share(*counts).interval() == pytest.approx((theirs.low, theirs.high), abs=1e-12)


@given(st.integers(1, 2000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_share_lies_in_its_interval_and_the_interval_in_zero_to_one(counts: tuple[int, int]) -> None:
    share = Share(*counts)
    low, high = share.interval()
    assert share.value is not None
    assert 0 <= low <= share.value + 1e-12
    assert share.value <= high + 1e-12 <= 1 + 1e-12


def test_a_share_of_nothing_is_none_and_below_nothing() -> None:
    assert (Share(0, 0).value, Share(0, 0).interval(), Share(0, 0).below(970)) == (None, (0.0, 1.0), False)


def test_whether_a_share_is_below_a_least_is_told_without_rounding() -> None:
    assert (Share(97, 100).below(970), Share(969, 1000).below(970)) == (False, True)


def test_a_tally_tells_misses_and_false_mentions_apart() -> None:
    tally = Tally(examples=10, positives=6, mentioned=7, found=5, right=4)
    assert (tally.traps, tally.false, tally.missed) == (4, 2, 1)
    assert (tally.precision, tally.recall, tally.status) == (Share(5, 7), Share(5, 6), Share(4, 5))
    assert tally + Tally() == tally
    assert (tally + tally).precision == Share(10, 14)
