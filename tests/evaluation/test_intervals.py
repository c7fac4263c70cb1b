"""Intervals and the test of a difference."""

from __future__ import annotations

from random import Random

import pytest

from matcher.evaluation.intervals import DRAWS, chance_of, draws, ends


def test_a_sample_is_as_large_as_the_whole_and_draws_with_replacement() -> None:
    drawn = draws(5, Random(1))
    assert len(drawn) == DRAWS
    assert {len(sample) for sample in drawn} == {5}
    assert {i for sample in drawn for i in sample} == set(range(5))
    assert any(len(set(sample)) < 5 for sample in drawn)


def test_the_same_seed_draws_the_same_and_another_seed_does_not() -> None:
    assert draws(9, Random(7)) == draws(9, Random(7)) != draws(9, Random(8))


def test_one_sample_in_forty_lies_beyond_either_end() -> None:
    values = list(range(DRAWS))
    Random(1).shuffle(values)
    low, high = ends(values)
    assert sum(one < low for one in values) == sum(one > high for one in values) == DRAWS // 40


@pytest.mark.parametrize(
    ("differences", "chance"),
    [
        ([0.1], 1),
        ([0.1, 0.1], 0.5),
        ([0.1] * 6, 2 / 64),
        ([-0.1] * 6, 2 / 64),
        ([0.1, -0.1], 1),
        ([0.0, 0.0], 1),
        ([0.3, 0.1, -0.1], 0.75),
    ],
)
def test_few_jobs_are_swapped_in_every_way(differences: list[float], chance: float) -> None:
    assert chance_of(differences, Random(1)) == chance


def test_the_exact_test_is_that_of_scipy() -> None:
    stats, numpy = pytest.importorskip("scipy.stats"), pytest.importorskip("numpy")
    given = [0.11, -0.02, 0.05, 0.3, -0.07, 0.01, 0.2]
    theirs = stats.permutation_test((numpy.array(given),), numpy.mean, permutation_type="samples", n_resamples=10**6)
    assert chance_of(given, Random(1)) == pytest.approx(theirs.pvalue, abs=1e-12)


def test_many_jobs_are_swapped_in_ways_drawn_by_the_seed() -> None:
    differences = [0.1, -0.05, 0.2, 0.0, -0.1, 0.15, 0.05] * 3
    exact = 0.0488  # of all 2 ** 21 ways
    assert chance_of(differences, Random(1)) == chance_of(differences, Random(1))
    assert chance_of(differences, Random(1)) == pytest.approx(exact, abs=0.006)


def test_what_is_as_far_in_theory_is_not_lost_to_rounding() -> None:
    assert chance_of([0.1, 0.2, 0.3, -0.6], Random(1)) == 1
    assert chance_of([0.7, 0.1, 0.2], Random(1)) == 0.25


def test_of_many_jobs_no_chance_is_0() -> None:
    assert chance_of([1.0] * 40, Random(1)) == 1 / 10_001
