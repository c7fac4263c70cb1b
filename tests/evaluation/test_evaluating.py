"""From orders and grades to figures."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from statistics import fmean

import pytest

from matcher.evaluation.evaluating import Evaluation, EvaluationPlan, GradedRanking, by_length, evaluate, failures
from matcher.evaluation.measures import measures
from matcher.model import Candidate

Tasks = Callable[..., GradedRanking]
WANTED = EvaluationPlan(measures("nDCG,MAP,MRR,P@2,tau"))
PEOPLE = "abcdef"


def told(*tasks: GradedRanking, seed: int = 1, relevant: int = 1) -> Evaluation:
    return evaluate(tasks, WANTED._replace(seed=seed, relevant=relevant), Random(seed))


@pytest.fixture
def three(task: Tasks) -> list[GradedRanking]:
    """Return three jobs, each with another run."""
    return [
        task(PEOPLE, {"a": 2, "b": 1, "f": 0}, other="badcfe"),
        task(PEOPLE, {"a": 0, "b": 1, "d": 1}, other="abcdef"),
        task(PEOPLE, {"f": 2, "a": 1, "c": 0, "gone": 1}, other="fx"),
    ]


def test_a_row_is_the_mean_over_jobs_of_what_the_measures_say(three: list[GradedRanking]) -> None:
    found = told(*three)
    assert [row.name for row in found.rows] == ["this ranking", "other run", "by length", "at random"]
    for row, order in zip(found.rows, ("this ranking", "other run", "by length"), strict=False):
        for at, measure in enumerate(WANTED.measures):
            values = [measure.of(one.orders[order], one.graded.grades, 1) for one in three]
            assert [each[at] for each in row.by_job] == values
            assert row.figures[at].value == pytest.approx(fmean(values))


def test_at_random_is_what_chance_gives_the_people_of_the_ranking(three: list[GradedRanking]) -> None:
    row = told(*three).rows[-1]
    assert row.by_job[0] == tuple(one.chance(PEOPLE, three[0].graded.grades, 1) for one in WANTED.measures)


def test_without_another_run_there_is_no_row_and_no_difference(task: Tasks) -> None:
    found = told(task(PEOPLE, {"a": 1}))
    assert [row.name for row in found.rows] == ["this ranking", "by length", "at random"]
    assert found.differences == ()


def test_intervals_are_over_jobs_and_hold_the_mean(three: list[GradedRanking]) -> None:
    found = told(*three)
    assert found.over == "jobs"
    for row in found.rows:
        for at, item in enumerate(row.figures):
            values = [each[at] for each in row.by_job]
            assert item.interval is not None
            assert min(values) - 1e-9 <= item.interval.low <= item.value + 1e-9
            assert item.value - 1e-9 <= item.interval.high <= max(values) + 1e-9


def test_of_one_job_intervals_are_over_whoever_is_ranked_or_graded(task: Tasks) -> None:
    found = told(task(PEOPLE, {"a": 1, "b": 0, "c": 1, "f": 0}, other="fedcba"))
    assert found.over == "candidates"
    ours = found.rows[0].figures[1]
    assert ours.interval is not None
    assert ours.interval.low < ours.value <= ours.interval.high
    assert all(one.interval is None for one in found.rows[-1].figures)


def test_whoever_is_graded_and_not_ranked_is_drawn_too(task: Tasks) -> None:
    found = told(task("a", {"a": 1, "gone": 1}))
    assert found.rows[0].figures[1].interval == (0, 1)


def test_a_difference_is_ours_less_the_other_with_the_same_samples(three: list[GradedRanking]) -> None:
    found = told(*three)
    for at, each in enumerate(found.differences):
        ours, other = found.rows[0].figures[at], found.rows[1].figures[at]
        assert each.measure == WANTED.measures[at].name
        assert each.figure.value == pytest.approx(ours.value - other.value)
    same = told(*(one._replace(orders=one.orders | {"other run": one.orders["this ranking"]}) for one in three))
    assert all(one.figure == (0, (0, 0)) and one.chance == 1 for one in same.differences)


def test_one_job_gives_no_test_of_a_difference(task: Tasks) -> None:
    assert {one.chance for one in told(task(PEOPLE, {"a": 1, "b": 0}, other="fedcba")).differences} == {None}


def test_a_ranking_that_is_better_for_six_jobs_is_told_from_chance(task: Tasks) -> None:
    found = told(*(task(PEOPLE, {"a": 1, "f": 0}, other="fedcba") for _ in range(6)))
    assert found.differences[1].chance == 2 / 64


def test_the_same_seed_gives_the_same_and_another_seed_other_intervals_of_the_same_values(task: Tasks) -> None:
    jobs = [task(PEOPLE, {"a": n % 3, "b": n % 2, "c": n % 5}) for n in range(9)]
    first, again, other = told(*jobs), told(*jobs), told(*jobs, seed=2)
    assert first == again
    assert [one.value for one in first.rows[0].figures] == [one.value for one in other.rows[0].figures]
    assert [one.interval for one in first.rows[0].figures] != [one.interval for one in other.rows[0].figures]


def test_from_which_grade_on_somebody_is_relevant_may_be_said(task: Tasks) -> None:
    example = task(PEOPLE, {"a": 1, "b": 2})
    assert (told(example).value("MRR"), told(example, relevant=2).value("MRR")) == (1, 0.5)


def test_a_measure_below_its_least_fails_and_one_that_is_just_it_does_not(task: Tasks) -> None:
    found = told(task(PEOPLE, {"b": 1}))
    assert failures(found, {"MRR": 0.5, "MAP": 0.6}) == ["MAP is 0.5000, below 0.6"]


def test_by_length_the_longest_comes_first_of_equal_ones_the_first_id(person: Callable[..., Candidate]) -> None:
    people = [person("b", text="xx"), person("c", text="xxx"), person("a", text="xx")]
    assert by_length(people) == ("c", "a", "b")
