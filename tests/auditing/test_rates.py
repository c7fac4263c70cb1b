"""Rates: the worked example of the rule, and what is said of few people."""

from __future__ import annotations

from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.auditing.chances import Share
from matcher.auditing.rates import ASKED, Rate, highest, lowest, rates

SEX = {"Male": Share(50, 92), "Female": Share(34, 76)}
RACE = {
    "Hispanic or Latino": Share(18, 28),
    "White": Share(15, 40),
    "Black or African American": Share(16, 32),
    "Native Hawaiian or Pacific Islander": Share(5, 8),
    "Asian": Share(10, 24),
}
PRINTED = {
    "Male": (54.3, 1.00), "Female": (44.7, 0.82), "Hispanic or Latino": (64.2, 1.00), "White": (37.5, 0.58),
    "Black or African American": (50.0, 0.78), "Native Hawaiian or Pacific Islander": (62.5, 0.97), "Asian": (41.7, 0.65),
}  # fmt: skip
"""6 RCNY 5-300 ff., the example of a system that scores “culture fit”: scoring rates in per cent, and impact ratios."""


def by_group(counts: dict[str, Share]) -> dict[str, Rate]:
    return {one.group: one for one in rates(counts)}


@pytest.mark.parametrize(("counts", "group"), [(counts, group) for counts in (SEX, RACE) for group in counts])
def test_the_worked_example_of_the_rule_comes_out_to_the_printed_digits(counts: dict[str, Share], group: str) -> None:
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
    rate_of_a = by_group({"a": Share(3, 10), "b": Share(5, 10)})["a"]
    assert rate_of_a.ratio == 0.6
    assert rate_of_a.words == "too few to tell"
    assert (rate_of_a.fewer, rate_of_a.more) == (0.4, 0.8)


def test_a_difference_beyond_chance_is_named_as_such() -> None:
    assert by_group({"a": Share(30, 100), "b": Share(50, 100)})["a"].words == "lower, beyond chance"
    assert by_group({"a": Share(0, 12), "b": Share(12, 14)})["a"].words == "lower, beyond chance"


def test_no_difference_is_said_only_of_many() -> None:
    assert by_group({"a": Share(500, 1000), "b": Share(510, 1000)})["a"].words == "no difference seen"
    assert by_group({"a": Share(5, 5), "b": Share(6, 6)})["a"].words == "too few to tell"
    assert by_group({"a": Share(29, 29), "b": Share(40, 40)})["a"].words == "too few to tell"


def test_of_several_groups_the_words_go_by_the_corrected_chance() -> None:
    two = {"a": Share(20, 60), "b": Share(32, 60)}
    assert by_group(two)["a"].words == "lower, beyond chance"
    many = two | {name: Share(31, 60) for name in "cdefg"}
    rate_of_a = by_group(many)["a"]
    assert rate_of_a.luck is not None
    assert rate_of_a.luck.fisher < 0.05 < (rate_of_a.holm or 0)
    assert rate_of_a.words != "lower, beyond chance"


def test_nobody_chosen_and_nobody_there_are_no_error() -> None:
    assert {one.words for one in rates({"a": Share(0, 4), "b": Share(0, 9)})} == {"nobody chosen"}
    assert rates({}) == ()
    assert lowest(rates({"a": Share(1, 2)})) is None


counts = st.dictionaries(
    st.sampled_from("abcdef"),
    st.integers(1, 80).flatmap(lambda people: st.builds(Share, st.integers(0, people), st.just(people))),
    min_size=1,
)


@given(counts)
def test_no_ratio_is_above_one_and_one_person_more_never_lowers_it(given_: dict[str, Share]) -> None:
    measured = rates(given_)
    first = highest(measured)
    assert first is not None and all(one.share.rate <= first.share.rate for one in measured)
    for each in measured:
        assert each.ratio is None or 0 <= each.ratio <= 1
        assert each.more is None or each.ratio is None or each.more > each.ratio
        assert each.fewer is None or each.ratio is None or each.fewer < each.ratio


@given(counts)
def test_no_word_is_a_verdict(given_: dict[str, Share]) -> None:
    words = {one.words for one in rates(given_)}
    assert words <= {"highest rate", "lower, beyond chance", "no difference seen", "too few to tell", "nobody chosen"}


def test_four_fifths_decide_nothing() -> None:
    below, above = (
        by_group({"a": Share(390, 1000), "b": Share(500, 1000)})["a"],
        by_group({"a": Share(410, 1000), "b": Share(500, 1000)})["a"],
    )
    assert (below.ratio or 0) < ASKED < (above.ratio or 0)
    assert below.words == above.words == "lower, beyond chance"
