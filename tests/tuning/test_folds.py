from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from matcher.tuning.folds import FOLDS, TIMES, everyone, folds, others, shared, unseen
from matcher.tuning.judged import Judged

Make = Callable[..., Judged]


@pytest.fixture
def tasks(planted: Make) -> list[Judged]:
    return [planted(n, (1, 1), (1, 2), n, where=f"{n}.toml") for n in (23, 12, 17)]


def test_everybody_is_held_out_equally_often(tasks: list[Judged]) -> None:
    held = Counter(
        (task, row) for fold in folds(tasks, Random(1), by_job=False) for task, rows in enumerate(fold) for row in rows
    )
    assert held == {(task, row): TIMES for task, rows in enumerate(everyone(tasks)) for row in rows}


def test_nobody_is_learnt_from_in_one_job_and_held_out_of_another(tasks: list[Judged]) -> None:
    for fold in folds(tasks, Random(1), by_job=False):
        out = {task.ids[row] for task, rows in zip(tasks, fold, strict=True) for row in rows}
        learnt = {task.ids[row] for task, rows in zip(tasks, others(tasks, fold), strict=True) for row in rows}
        assert not out & learnt
        assert len(out) in (23 // FOLDS, 23 // FOLDS + 1)


def test_whole_jobs_are_held_out_one_by_one(tasks: list[Judged]) -> None:
    assert [[len(rows) for rows in fold] for fold in folds(tasks, Random(1), by_job=True)] == [[23, 0, 0], [0, 12, 0], [0, 0, 17]]


def test_jobs_are_held_out_only_where_every_requirement_stands_in_two(planted: Make, tasks: list[Judged]) -> None:
    assert shared(tasks)
    assert not shared(tasks[:2])
    assert not shared([*tasks, planted(12, (1, 1), (1, 2), 1, names=("r0", "own"))])


def test_a_score_is_always_learnt_from_others(tasks: list[Judged]) -> None:
    seen = unseen(
        tasks,
        folds(tasks, Random(1), by_job=False),
        lambda rows: [[float(row in kept) for row in range(len(task.ids))] for task, kept in zip(tasks, rows, strict=True)],
    )
    assert [len(scores) for scores in seen] == [len(task.ids) for task in tasks] == [23, 12, 17]
    assert all(score == 0 for scores in seen for score in scores)
