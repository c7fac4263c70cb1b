from __future__ import annotations

from random import Random

from matcher.evaluation.measures import measure
from matcher.tuning.gain import gain
from matcher.tuning.judged import Judged

GRADES = tuple(n % 4 for n in range(40))


def task(grades: tuple[int, ...] = GRADES) -> Judged:
    ids = tuple(f"c{n:02}" for n in range(len(grades)))
    return Judged("job.toml", "job", ("a",), (1,), ids, tuple((0,) for _ in ids), grades)


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
