from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from matcher.errors import Mistakes
from matcher.evaluation import intervals
from matcher.evaluation.measures import measure
from matcher.model import GIVING
from matcher.scoring import prepare
from matcher.tuning.judged import JudgedJob, Scores, judged_job
from matcher.tuning.strengths import Table, TuningCase, climb, common, propose, scorer, strengths_of

NOW = (900, 800, 650, 450, 300, 250)
TAU = measure("tau")

Scorer = Callable[[Table], Scores]


def planted(number: int, table: Table | None, seed: int) -> tuple[JudgedJob, Scorer]:
    """Return candidates whose score is the sum of the strengths of some statuses, and whose grades follow a table, or nothing."""
    chance = Random(seed)
    listed = [[chance.choice((None, 0, 1, 2, 3, 4, 5)) for _ in range(4)] for _ in range(number)]

    def scores(strengths: Table) -> Scores:
        return [[float(sum(strengths[one] for one in row if one is not None)) for row in listed]]

    order = sorted(range(number), key=lambda row: scores(table or NOW)[0][row])
    grades = {row: place * 4 // number if table else chance.choice((0, 0, 1, 2)) for place, row in enumerate(order)}
    ids = tuple(f"c{n:03}" for n in range(number))
    return JudgedJob("j", "j", ("a",), (1,), ids, ((0,),) * number, tuple(grades[row] for row in range(number))), scores


def test_a_planted_table_is_approached_with_a_reliable_gain() -> None:
    task, scores = planted(150, (900, 850, 800, 150, 50, 1), 1)
    proposal = propose([task], scores, NOW, TAU, 1)
    assert proposal.gain.reliable
    assert proposal.table[0] == 900
    assert proposal.table[2] > NOW[2]
    assert proposal.table[3] < NOW[3]
    assert proposal.table[5] < NOW[5]


@pytest.mark.parametrize("seed", range(5))
def test_a_weaker_status_never_gets_more(seed: int) -> None:
    task, scores = planted(60, (100, 200, 300, 400, 500, 600), seed)
    table = propose([task], scores, NOW, TAU, 1).table
    assert all(one >= other for one, other in pairwise(table))
    assert table[-1] <= 250
    assert min(table) >= 1


def test_on_shuffled_grades_there_is_next_to_never_a_reliable_gain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intervals, "DRAWS", 200)
    alarms = []
    for seed in range(30):
        task, scores = planted(20, None, seed)
        alarms.append(propose([task], scores, NOW, TAU, 1).gain.reliable)
    assert sum(alarms) <= 1


def test_however_much_speaks_for_it_no_order_is_turned_round_and_nothing_gets_less_than_the_least() -> None:
    assert climb(NOW, lambda table: 9.0 * (table[2] - table[1]))[1:3] == (800, 750)
    assert climb(NOW, lambda table: -float(table[5]))[5] == 1


def test_what_tells_nobody_apart_moves_nothing() -> None:
    assert climb(NOW, lambda _: 0.0) == NOW


def test_whole_jobs_are_held_out_where_there_are_some() -> None:
    jobs = [planted(15, (900, 850, 800, 150, 50, 1), seed) for seed in range(3)]

    def scores(table: Table) -> Scores:
        return [found[0] for _, one in jobs for found in [one(table)]]

    assert propose([task for task, _ in jobs], scores, NOW, TAU, 1).by_job


Make = Callable[..., Any]

BULLETS = ("Led RLHF.", "Contributed to RLHF.", "Assisted with RLHF and vLLM.", "Used vLLM and PPO.", "Cooked soup.")


@pytest.fixture
def case(pool: Make, profile: Make, job: Make, known: Any) -> Callable[..., TuningCase]:
    def make(**more: Any) -> TuningCase:
        people = pool(*(profile(one, name=f"Ada Example{n}") for n, one in enumerate(BULLETS))).candidates
        asked = job({"signals": ("rlhf",)}, {"terms": ("vLLM",), "level": "did"}, similarity=5, **more)
        score = prepare(asked, known)
        task = judged_job("job.toml", "job", [(one.id, score(one.profile)) for one in people], {one.id: 1 for one in people})
        return TuningCase(task, asked, known, tuple(one.profile for one in people))

    return make


@pytest.mark.parametrize("table", [(900, 800, 650, 450, 300, 250), (900, 850, 300, 100, 50, 0), (1000, 400, 400, 400, 1, 1)])
def test_scores_under_a_table_are_those_of_a_job_with_that_table(case: Make, known: Any, table: tuple[int, ...]) -> None:
    example = case()
    score = prepare(example.job._replace(strengths=tuple(zip(GIVING, table, strict=True))), known)
    assert scorer([example])(table)[0] == pytest.approx([score(profile).milli for profile in example.profiles], abs=3)


def test_the_table_of_a_job_goes_before_the_shipped_one(case: Make) -> None:
    assert strengths_of(case().job) == (900, 800, 650, 450, 300, 250)
    assert strengths_of(case(strengths=(("did", 700),)).job) == (900, 700, 650, 450, 300, 250)


def test_jobs_with_other_tables_are_told(case: Make) -> None:
    assert common([case(), case()]) == (900, 800, 650, 450, 300, 250)
    with pytest.raises(Mistakes, match=r"its strengths are not those of job\.toml; tune it by itself"):
        common([case(), case(strengths=(("did", 700),))])
