from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from matcher.evaluation import intervals
from matcher.evaluation.measures import measure
from matcher.tuning.holdout import everyone
from matcher.tuning.judged import JudgedJob
from matcher.tuning.weights import factors, propose, rounded

Make = Callable[..., JudgedJob]

NOW, THEN = (40_000, 25_000, 20_000, 15_000), (3, 10, 27, 60)
TAU = measure("tau")


@pytest.fixture
def hardly_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have few samples drawn, for tests of weights alone, which do not hang on them."""
    monkeypatch.setattr(intervals, "DRAWS", 40)


def order(weights: tuple[int, ...]) -> list[int]:
    return sorted(range(len(weights)), key=lambda at: weights[at])


@pytest.mark.parametrize("seed", range(5))
def test_planted_weights_are_found_in_their_order_with_a_reliable_gain(planted: Make, seed: int) -> None:
    proposal = propose([planted(150, NOW, THEN, seed)], TAU, 1)
    assert order(proposal.weights[0]) == [0, 1, 2, 3]
    assert proposal.gain.reliable
    assert proposal.gain.tuned > proposal.gain.present + 0.1
    assert sum(proposal.weights[0]) == pytest.approx(sum(NOW), rel=0.01)


def test_on_shuffled_grades_there_is_next_to_never_a_reliable_gain(planted: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intervals, "DRAWS", 200)
    alarms = [
        propose([planted(20, NOW, None, seed)], measure(name), 1).gain.reliable
        for seed in range(50)
        for name in ("nDCG@10", "tau")
    ]
    assert sum(alarms) <= 5


def test_where_the_present_weights_are_right_nothing_is_gained(planted: Make) -> None:
    assert not any(propose([planted(40, NOW, NOW, seed)], TAU, 1).gain.reliable for seed in range(5))


@pytest.mark.usefixtures("hardly_drawn")
def test_few_grades_move_weights_less_than_many(planted: Make) -> None:
    def moved(number: int) -> float:
        listed = [propose([planted(number, NOW, THEN, seed)], TAU, 1).weights[0] for seed in range(5)]
        return sum(abs(one - was) for weights in listed for one, was in zip(weights, NOW, strict=True))

    assert moved(10) < 0.8 * moved(150)


def test_a_requirement_that_nobody_shows_keeps_its_share(planted: Make) -> None:
    outcome = planted(60, NOW, THEN, 1)
    blank = outcome._replace(values=tuple((*row[:3], 0) for row in outcome.values))
    found = factors([blank], everyone([blank]))
    assert found["r3"] == pytest.approx(1.0)
    assert found["r0"] < 0.5


@pytest.mark.usefixtures("hardly_drawn")
def test_a_weight_against_the_grades_is_never_negative(planted: Make) -> None:
    proposal = propose([planted(120, NOW, (-30, 10, 20, 30), 1)], TAU, 1)
    assert proposal.weights[0][0] == 1
    assert factors(proposal.tasks, everyone(proposal.tasks))["r0"] == 0.0


@pytest.mark.usefixtures("hardly_drawn")
def test_requirements_of_one_name_are_multiplied_alike_in_all_jobs(planted: Make) -> None:
    jobs = [planted(40, (10_000, 20_000, 30_000), (1, 5, 2), seed, names=("a", "b", own)) for seed, own in enumerate(("c", "d"))]
    first, second = propose(jobs, TAU, 1).weights
    assert first[1] / first[0] == pytest.approx(second[1] / second[0], rel=0.02)
    assert first[2] / first[0] != pytest.approx(second[2] / second[0], rel=0.02)


@pytest.mark.usefixtures("hardly_drawn")
def test_grades_of_jobs_count_alike_whatever_their_scale(planted: Make) -> None:
    jobs = [planted(30, NOW, THEN, seed) for seed in range(2)]
    wider = [jobs[0]._replace(grades=tuple(3 * grade for grade in jobs[0].grades)), jobs[1]]
    assert propose(jobs, TAU, 1).weights == propose(wider, TAU, 1).weights


@pytest.mark.usefixtures("hardly_drawn")
def test_whole_jobs_are_held_out_where_they_share_their_requirements(planted: Make) -> None:
    jobs = [planted(20, NOW, THEN, seed) for seed in range(3)]
    assert propose(jobs, TAU, 1).by_job
    assert not propose(jobs[:2], TAU, 1).by_job


def test_grades_that_are_all_alike_where_others_are_held_out_teach_nothing(planted: Make) -> None:
    outcome = planted(10, NOW, THEN, 1)
    lone = outcome._replace(grades=(3, *[0] * 9))
    assert factors([lone], ((1, 2, 3),)) == dict.fromkeys(lone.names, 1.0)
    assert propose([lone], TAU, 1).gain.interval.low <= 0


def test_requirements_that_tell_nobody_apart_keep_their_weights(planted: Make) -> None:
    outcome = planted(10, NOW, THEN, 1)
    proposal = propose([outcome._replace(values=((500,) * 4,) * 10)], TAU, 1)
    assert proposal.weights == (NOW,)


def test_the_same_seed_gives_the_same_numbers_whatever_the_order_of_sets() -> None:
    code = (
        "from random import Random; from matcher.tuning.judged import JudgedJob; from matcher.tuning.weights import propose;"
        "from matcher.evaluation.measures import measure; r = Random(1);"
        "rows = tuple(tuple(r.randrange(1000) for _ in range(4)) for _ in range(30));"
        "job = JudgedJob('j', 'j', tuple('abcd'), (9000, 5000, 3000, 2000), tuple(f'c{n}' for n in range(30)), rows,"
        "tuple(min(3, row[3] // 250) for row in rows)); print(propose([job], measure('nDCG@10'), 1)[1:])"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1")
    }
    assert len(pages) == 1


def test_another_seed_draws_other_samples_and_finds_the_same_weights(planted: Make) -> None:
    first, two = (propose([planted(30, NOW, THEN, 1)], TAU, seed) for seed in (1, 2))
    assert first.weights == two.weights
    assert first.gain != two.gain


def test_rounded_weights_stay_within_what_a_job_file_allows() -> None:
    assert rounded([0.2, 0.3]) == (1, 1)
    assert rounded([2_000_000.0, 0.0]) == (1_000_000, 1)
