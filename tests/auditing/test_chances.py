"""Chances and intervals: ours beside SciPy's on two thousand tables, and the figures that others printed."""

from __future__ import annotations

from math import isclose
from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, fisher_exact, hypergeom
from scipy.stats.contingency import relative_risk

from matcher.auditing.chances import Share, holm, luck, rate_ends, ratio, ratio_ends


def tables(count: int, seed: int = 1) -> list[tuple[Share, Share]]:
    """Return pairs of groups of all sizes, with all shares chosen, none and everybody among them."""
    random = Random(seed)
    listed = []
    for _ in range(count):
        most = random.choice((3, 12, 60, 400))
        people = random.randint(1, most), random.randint(1, most)
        listed.append(
            tuple(Share(random.choice((0, one, random.randint(0, one), random.randint(0, one))), one) for one in people)
        )
    return listed  # type: ignore[return-value]


TABLES = tables(2000)


def near(value: float, other: float) -> bool:
    return isclose(value, other, rel_tol=1e-9, abs_tol=1e-12)


def test_fishers_test_is_scipys_on_two_thousand_tables() -> None:
    for each, other in TABLES:
        table = [[each.chosen, each.people - each.chosen], [other.chosen, other.people - other.chosen]]
        assert near(luck(each, other).fisher, fisher_exact(table)[1]), table


def test_the_mid_p_is_fishers_less_half_of_what_was_seen_on_two_thousand_tables() -> None:
    for each, other in TABLES:
        seen = hypergeom.pmf(each.chosen, each.people + other.people, each.chosen + other.chosen, each.people)
        chance = luck(each, other)
        assert near(chance.mid, chance.fisher - seen / 2), (each, other)


def test_the_interval_of_a_rate_is_scipys_on_two_thousand_tables() -> None:
    for each, _ in TABLES:
        theirs = binomtest(each.chosen, each.people).proportion_ci(method="wilson")
        ends = rate_ends(each)
        assert ends and near(ends.low, theirs.low) and near(ends.high, theirs.high), each


def test_the_ratio_and_its_interval_are_scipys_on_two_thousand_tables() -> None:
    compared = 0
    for each, other in TABLES:
        if each.chosen and other.chosen:
            theirs = relative_risk(each.chosen, each.people, other.chosen, other.people)
            ends, interval = ratio_ends(each, other), theirs.confidence_interval(0.95)
            compared += 1
            assert ends and near(ratio(each, other) or 0, theirs.relative_risk), (each, other)
            assert near(ends.low, interval.low) and near(ends.high, interval.high), (each, other)
    assert compared > 800


def test_where_nobody_is_chosen_there_is_no_interval_of_the_ratio() -> None:
    assert ratio(Share(3, 9), Share(0, 9)) is None
    assert ratio(Share(0, 9), Share(3, 9)) == 0
    assert ratio_ends(Share(0, 9), Share(3, 9)) is None
    assert rate_ends(Share(0, 0)) is None


def test_a_thousand_people_are_counted_whole() -> None:
    first, other = Share(450, 5000), Share(500, 5000)
    assert near(luck(first, other).fisher, fisher_exact([[450, 4550], [500, 4500]])[1])
    assert round(luck(first, other).fisher, 2) == 0.09


@pytest.mark.parametrize(("a", "n", "b", "m", "p"), [(3, 10, 5, 10, 0.65), (30, 100, 50, 100, 0.006)])
def test_the_printed_chances_come_out(a: int, n: int, b: int, m: int, p: float) -> None:
    assert luck(Share(a, n), Share(b, m)).fisher == pytest.approx(p, abs=0.005)


shares = st.integers(1, 60).flatmap(lambda people: st.builds(Share, st.integers(0, people), st.just(people)))


@given(shares, shares)
def test_chance_does_not_know_which_group_comes_first(share: Share, other: Share) -> None:
    assert luck(share, other) == luck(other, share)
    assert 0 < luck(share, other).mid <= luck(share, other).fisher <= 1


@given(shares)
def test_an_interval_holds_its_rate(share: Share) -> None:
    ends = rate_ends(share)
    assert ends and 0 <= ends.low <= share.rate <= ends.high <= 1


@given(st.lists(st.floats(0, 1), max_size=8))
def test_holms_correction_never_makes_a_p_smaller_nor_changes_their_order(given_: list[float]) -> None:
    adjusted = holm(given_)
    assert all(one <= two <= 1 for one, two in zip(given_, adjusted, strict=True))
    order = sorted(range(len(given_)), key=lambda at: given_[at])
    assert [adjusted[at] for at in order] == sorted(adjusted)


def test_holms_correction_of_one_is_none() -> None:
    assert holm([0.04]) == [0.04]
    assert holm([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02]


def test_the_intervals_are_of_95_per_cent() -> None:
    assert round(NormalDist().inv_cdf(0.975), 6) == 1.959964
