"""The measures are those that everybody knows, to the last digit that a float holds."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import permutations
from statistics import fmean
from typing import Any

import pytest

from matcher.errors import MatcherError
from matcher.evaluation.measures import measure, measures

NAMES = ["nDCG@10", "nDCG@3", "MAP", "MAP@5", "MRR", "P@10", "P@5", "R@10", "tau"]
TREC: dict[str, Callable[[Any, int], Any]] = {
    "nDCG@10": lambda of, rel: of.nDCG @ 10,
    "nDCG@3": lambda of, rel: of.nDCG @ 3,
    "MAP": lambda of, rel: of.AP(rel=rel),
    "MAP@5": lambda of, rel: of.AP(rel=rel) @ 5,
    "MRR": lambda of, rel: of.RR(rel=rel),
    "P@10": lambda of, rel: of.P(rel=rel) @ 10,
    "P@5": lambda of, rel: of.P(rel=rel) @ 5,
    "R@10": lambda of, rel: of.R(rel=rel) @ 10,
}
"""What each is in ir-measures, whose parser of names does not work on Python 3.14."""


def made(seed: int) -> tuple[list[str], dict[str, int]]:
    """Return an order of one to forty names, and grades of some of them and of some others."""
    chance = random.Random(seed)
    names = [f"p{n}" for n in range(chance.randint(1, 40))]
    chance.shuffle(names)
    graded = [*chance.sample(names, chance.randint(0, len(names))), *(f"gone{n}" for n in range(chance.randint(0, 3)))]
    return names, {name: chance.choice([0, 0, 1, 1, 2, 3]) for name in graded}


@pytest.mark.parametrize("rel", [1, 2])
@pytest.mark.parametrize("name", TREC)
def test_a_measure_equals_that_of_trec_eval(name: str, rel: int) -> None:
    oracle = pytest.importorskip("ir_measures")
    asked = TREC[name](oracle, rel)
    for seed in range(60):
        order, grades = made(seed)
        if not grades:
            continue
        run = {"job": {one: float(-place) for place, one in enumerate(order)}}
        expected = oracle.pytrec_eval.calc_aggregate([asked], {"job": grades}, run)[asked]
        assert measure(name).of(order, grades, rel) == pytest.approx(expected, abs=1e-12), seed


def test_tau_equals_that_of_scipy() -> None:
    oracle = pytest.importorskip("scipy.stats")
    for seed in range(60):
        order, grades = made(seed)
        listed = [grades[name] for name in order if name in grades]
        if len(set(listed)) > 1:
            expected = oracle.kendalltau(range(len(listed), 0, -1), listed).statistic
            assert measure("tau").of(order, grades) == pytest.approx(expected, abs=1e-12), seed


@pytest.mark.parametrize("rel", [1, 2])
@pytest.mark.parametrize("name", NAMES)
def test_chance_is_the_mean_over_all_orders(name: str, rel: int) -> None:
    for grades in ({}, {"a": 1}, {"a": 1, "c": 2, "gone": 1}, {"a": 2, "b": 2, "c": 0, "d": 1, "e": 3, "gone": 0}):
        asked = measure(name)
        mean = fmean(asked.of(order, grades, rel) for order in permutations("abcdef"))
        assert asked.chance("abcdef", grades, rel) == pytest.approx(mean, abs=1e-12)


@pytest.mark.parametrize("name", NAMES)
def test_of_nobody_and_of_no_grades_every_measure_is_0(name: str) -> None:
    asked = measure(name)
    for value in (
        asked.of([], {}),
        asked.of(["a"], {}),
        asked.of([], {"a": 1}),
        asked.chance([], {"a": 1}),
        asked.chance(["a"], {}),
    ):
        assert value == 0


def test_whoever_has_no_grade_counts_as_0_but_is_left_out_of_tau() -> None:
    grades = {"a": 2, "b": 0, "c": 1}
    assert measure("P@2").of(["x", "a", "b"], grades) == 0.5
    assert measure("tau").of(["x", "a", "y", "b", "c"], grades) == measure("tau").of(["a", "b", "c"], grades)


def test_whoever_is_relevant_and_not_ranked_counts_against_an_order() -> None:
    assert measure("MAP").of(["a"], {"a": 1, "gone": 1}) == 0.5
    assert measure("nDCG@10").of(["a"], {"a": 1, "gone": 1}) < 1


def test_of_equal_grades_tau_says_nothing() -> None:
    assert measure("tau").of(["a", "b"], {"a": 1, "b": 1}) == 0


@pytest.mark.parametrize(
    ("written", "name"),
    [("NDCG@5", "nDCG@5"), ("ndcg", "nDCG@10"), (" AP ", "MAP"), ("rr", "MRR"), ("map@7", "MAP@7"), ("Tau", "tau")],
)
def test_a_measure_goes_by_the_names_that_are_used(written: str, name: str) -> None:
    assert measure(written).name == name


def test_the_depth_of_those_that_need_one_may_be_given() -> None:
    assert [one.name for one in measures("nDCG,MAP,MRR,P,R@3,tau", 5)] == ["nDCG@5", "MAP", "MRR", "P@5", "R@3", "tau"]


@pytest.mark.parametrize("written", ["", "F1", "nDCG@0", "nDCG@-1", "tau@3", "P@", "nDCG@10@10", "\x1b[31m", "P@9999999"])
def test_what_is_no_measure_is_told_with_what_there_is(written: str) -> None:
    with pytest.raises(MatcherError, match=r"--measures: no measure .*; choose from nDCG@10, MAP, MRR, P@10, R@10, tau"):
        measure(written)
