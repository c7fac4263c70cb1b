"""Chances and intervals: ours beside SciPy's on two thousand tables, and the figures that others printed."""

from __future__ import annotations

from math import floor, isclose
from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, fisher_exact, hypergeom
from scipy.stats.contingency import relative_risk

from matcher.auditing.rates import ASKED, GroupShare, Rate, highest, holm, lowest, luck, rate_ends, rates, ratio, ratio_ends


def tables(count: int, seed: int = 1) -> list[tuple[GroupShare, GroupShare]]:
    """Return pairs of groups of all sizes, with all shares chosen, none and everybody among them."""
    random = Random(seed)
    listed = []
    for _ in range(count):
        most = random.choice((3, 12, 60, 400))
        people = random.randint(1, most), random.randint(1, most)
        listed.append(
            tuple(GroupShare(random.choice((0, one, random.randint(0, one), random.randint(0, one))), one) for one in people)
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
    assert ratio(GroupShare(3, 9), GroupShare(0, 9)) is None
    assert ratio(GroupShare(0, 9), GroupShare(3, 9)) == 0
    assert ratio_ends(GroupShare(0, 9), GroupShare(3, 9)) is None
    assert rate_ends(GroupShare(0, 0)) is None


def test_a_thousand_people_are_counted_whole() -> None:
    first, other = GroupShare(450, 5000), GroupShare(500, 5000)
    assert near(luck(first, other).fisher, fisher_exact([[450, 4550], [500, 4500]])[1])
    assert round(luck(first, other).fisher, 2) == 0.09


@pytest.mark.parametrize(("a", "n", "b", "m", "p"), [(3, 10, 5, 10, 0.65), (30, 100, 50, 100, 0.006)])
def test_the_printed_chances_come_out(a: int, n: int, b: int, m: int, p: float) -> None:
    assert luck(GroupShare(a, n), GroupShare(b, m)).fisher == pytest.approx(p, abs=0.005)


shares = st.integers(1, 60).flatmap(lambda people: st.builds(GroupShare, st.integers(0, people), st.just(people)))


@given(shares, shares)
def test_chance_does_not_know_which_group_comes_first(share: GroupShare, other: GroupShare) -> None:
    assert luck(share, other) == luck(other, share)
    assert 0 < luck(share, other).mid <= luck(share, other).fisher <= 1


@given(shares)
def test_an_interval_holds_its_rate(share: GroupShare) -> None:
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


SEX = {"Male": GroupShare(50, 92), "Female": GroupShare(34, 76)}
RACE = {
    "Hispanic or Latino": GroupShare(18, 28),
    "White": GroupShare(15, 40),
    "Black or African American": GroupShare(16, 32),
    "Native Hawaiian or Pacific Islander": GroupShare(5, 8),
    "Asian": GroupShare(10, 24),
}
PRINTED = {
    "Male": (54.3, 1.00), "Female": (44.7, 0.82), "Hispanic or Latino": (64.2, 1.00), "White": (37.5, 0.58),
    "Black or African American": (50.0, 0.78), "Native Hawaiian or Pacific Islander": (62.5, 0.97), "Asian": (41.7, 0.65),
}  # fmt: skip
"""6 RCNY 5-300 ff., the example of a system that scores “culture fit”: scoring rates in per cent, and impact ratios."""


def by_group(counts: dict[str, GroupShare]) -> dict[str, Rate]:
    return {one.group: one for one in rates(counts)}


@pytest.mark.parametrize(("counts", "group"), [(counts, group) for counts in (SEX, RACE) for group in counts])
def test_the_worked_example_of_the_rule_comes_out_to_the_printed_digits(counts: dict[str, GroupShare], group: str) -> None:
    first, (per_cent, impact) = by_group(counts)[group], PRINTED[group]
    rate = first.share.rate * 100
    printed = (
        {round(rate, 1), floor(rate * 10) / 10} if group == "Hispanic or Latino" else {round(rate, 1)}
    )  # 64.29 is printed as 64.2
    assert per_cent in printed
    assert first.ratio is not None
    assert round(first.ratio, 2) == impact


def test_the_group_with_the_highest_rate_is_what_the_others_are_compared_with() -> None:
    by_name = by_group(SEX)
    assert by_name["Male"].words == "highest rate"
    assert by_name["Male"].luck is by_name["Male"].fewer is by_name["Male"].ratio_ends is None
    assert by_name["Female"].luck is not None


def test_few_people_tell_nothing_even_where_the_ratio_is_low() -> None:
    rate_of_a = by_group({"a": GroupShare(3, 10), "b": GroupShare(5, 10)})["a"]
    assert rate_of_a.ratio == 0.6
    assert rate_of_a.words == "too few to tell"
    assert (rate_of_a.fewer, rate_of_a.more) == (0.4, 0.8)


def test_a_difference_beyond_chance_is_named_as_such() -> None:
    assert by_group({"a": GroupShare(30, 100), "b": GroupShare(50, 100)})["a"].words == "lower, beyond chance"
    assert by_group({"a": GroupShare(0, 12), "b": GroupShare(12, 14)})["a"].words == "lower, beyond chance"


def test_no_difference_is_said_only_of_many() -> None:
    assert by_group({"a": GroupShare(500, 1000), "b": GroupShare(510, 1000)})["a"].words == "no difference seen"
    assert by_group({"a": GroupShare(5, 5), "b": GroupShare(6, 6)})["a"].words == "too few to tell"
    assert by_group({"a": GroupShare(29, 29), "b": GroupShare(40, 40)})["a"].words == "too few to tell"


def test_of_several_groups_the_words_go_by_the_corrected_chance() -> None:
    two = {"a": GroupShare(20, 60), "b": GroupShare(32, 60)}
    assert by_group(two)["a"].words == "lower, beyond chance"
    many = two | {name: GroupShare(31, 60) for name in "cdefg"}
    rate_of_a = by_group(many)["a"]
    assert rate_of_a.luck is not None
    assert rate_of_a.luck.fisher < 0.05 < (rate_of_a.holm or 0)
    assert rate_of_a.words != "lower, beyond chance"


def test_nobody_chosen_and_nobody_there_are_no_error() -> None:
    assert {one.words for one in rates({"a": GroupShare(0, 4), "b": GroupShare(0, 9)})} == {"nobody chosen"}
    assert rates({}) == ()
    assert lowest(rates({"a": GroupShare(1, 2)})) is None


counts = st.dictionaries(
    st.sampled_from("abcdef"),
    st.integers(1, 80).flatmap(lambda people: st.builds(GroupShare, st.integers(0, people), st.just(people))),
    min_size=1,
)


@given(counts)
def test_no_ratio_is_above_one_and_one_person_more_never_lowers_it(given_: dict[str, GroupShare]) -> None:
    measured = rates(given_)
    first = highest(measured)
    assert first is not None and all(one.share.rate <= first.share.rate for one in measured)
    for each in measured:
        assert each.ratio is None or 0 <= each.ratio <= 1
        assert each.more is None or each.ratio is None or each.more > each.ratio
        assert each.fewer is None or each.ratio is None or each.fewer < each.ratio


@given(counts)
def test_no_word_is_a_verdict(given_: dict[str, GroupShare]) -> None:
    words = {one.words for one in rates(given_)}
    assert words <= {"highest rate", "lower, beyond chance", "no difference seen", "too few to tell", "nobody chosen"}


def test_four_fifths_decide_nothing() -> None:
    below, above = (
        by_group({"a": GroupShare(390, 1000), "b": GroupShare(500, 1000)})["a"],
        by_group({"a": GroupShare(410, 1000), "b": GroupShare(500, 1000)})["a"],
    )
    assert (below.ratio or 0) < ASKED < (above.ratio or 0)
    assert below.words == above.words == "lower, beyond chance"
