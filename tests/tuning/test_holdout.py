from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from matcher.evaluation.measures import measure
from matcher.tuning.holdout import FOLDS, TIMES, everyone, folds, gain, others, shared, unseen
from matcher.tuning.judged import JudgedJob

Make = Callable[..., JudgedJob]


@pytest.fixture
def tasks(planted: Make) -> list[JudgedJob]:
    return [planted(n, (1, 1), (1, 2), n, where=f"{n}.toml") for n in (23, 12, 17)]


def test_everybody_is_held_out_equally_often(tasks: list[JudgedJob]) -> None:
    held = Counter(
        (task, row) for fold in folds(tasks, Random(1), by_job=False) for task, rows in enumerate(fold) for row in rows
    )
    assert held == {(task, row): TIMES for task, rows in enumerate(everyone(tasks)) for row in rows}


def test_nobody_is_learnt_from_in_one_job_and_held_out_of_another(tasks: list[JudgedJob]) -> None:
    for fold in folds(tasks, Random(1), by_job=False):
        out = {task.ids[row] for task, rows in zip(tasks, fold, strict=True) for row in rows}
        learnt = {task.ids[row] for task, rows in zip(tasks, others(tasks, fold), strict=True) for row in rows}
        assert not out & learnt
        assert len(out) in (23 // FOLDS, 23 // FOLDS + 1)


def test_whole_jobs_are_held_out_one_by_one(tasks: list[JudgedJob]) -> None:
    assert [[len(rows) for rows in fold] for fold in folds(tasks, Random(1), by_job=True)] == [[23, 0, 0], [0, 12, 0], [0, 0, 17]]


def test_jobs_are_held_out_only_where_every_requirement_stands_in_two(planted: Make, tasks: list[JudgedJob]) -> None:
    assert shared(tasks)
    assert not shared(tasks[:2])
    assert not shared([*tasks, planted(12, (1, 1), (1, 2), 1, names=("r0", "own"))])


def test_a_score_is_always_learnt_from_others(tasks: list[JudgedJob]) -> None:
    seen = unseen(
        tasks,
        folds(tasks, Random(1), by_job=False),
        lambda rows: [[float(row in kept) for row in range(len(task.ids))] for task, kept in zip(tasks, rows, strict=True)],
    )
    assert [len(scores) for scores in seen] == [len(task.ids) for task in tasks] == [23, 12, 17]
    assert all(score == 0 for scores in seen for score in scores)


GRADES = tuple(n % 4 for n in range(40))


def task(grades: tuple[int, ...] = GRADES) -> JudgedJob:
    ids = tuple(f"c{n:02}" for n in range(len(grades)))
    return JudgedJob("job.toml", "job", ("a",), (1,), ids, tuple((0,) for _ in ids), grades)


def test_equal_scores_gain_nothing_exactly() -> None:
    gained = gain([task()], [[0.0] * 40], [[0.0] * 40], measure("nDCG@10"), Random(1))
    assert gained.present == gained.tuned
    assert gained.interval == (0.0, 0.0)
    assert not gained.reliable


def test_scores_that_follow_the_grades_gain_reliably_and_the_other_way_round_lose() -> None:
    good, bad = [float(grade) for grade in GRADES], [-float(grade) for grade in GRADES]
    gained = gain([task()], [bad], [good], measure("nDCG@10"), Random(1))
    assert (gained.tuned, gained.reliable) == (1.0, True)
    assert gained.interval.low <= gained.tuned - gained.present <= gained.interval.high
    back = gain([task()], [good], [bad], measure("nDCG@10"), Random(1))
    assert back.interval.high < 0
    assert not back.reliable


def test_ties_stand_in_no_order_that_the_ids_tell() -> None:
    values = {gain([task()], [[0.0] * 40], [[0.0] * 40], measure("nDCG@10"), Random(seed)).present for seed in range(8)}
    assert len(values) > 4


def test_the_mean_is_over_jobs() -> None:
    good, none = [float(grade) for grade in GRADES], [0.0] * 40
    gained = gain([task()], [none], [good], measure("nDCG"), Random(1))
    two = gain([task(), task()], [none, good], [good, good], measure("nDCG"), Random(1))
    assert gained.tuned == two.tuned == 1.0
    assert two.present > gained.present
