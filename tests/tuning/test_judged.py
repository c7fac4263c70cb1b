from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.errors import Mistakes
from matcher.scoring import prepare
from matcher.tuning.judged import JudgedJob, check, judged_job

Make = Callable[..., Any]


def task(*grades: int, names: tuple[str, ...] = ("a", "b"), where: str = "job.toml") -> JudgedJob:
    ids = tuple(f"c{n}" for n in range(len(grades)))
    return JudgedJob(where, "job", names, (1,) * len(names), ids, tuple((0,) * len(names) for _ in ids), grades)


def test_values_and_weights_are_those_of_the_score_and_only_of_the_judged(
    pool: Make, profile: Make, job: Make, known: Any
) -> None:
    people = pool(
        profile("Led RLHF.", name="Ada Example"), profile("Cooked.", name="Bo Sample"), profile("Sang.", name="Cy Test")
    ).candidates
    asked = job({"signals": ("rlhf",), "must": True}, {"terms": ("soup",), "weight": 30}, similarity=5)
    score = prepare(asked, known)
    scored = [(one.id, score(one.profile)) for one in people]
    judgement = judged_job("job.toml", "job", scored, {"ada-example": 2, "bo-sample": 0, "nobody": 3})
    assert (judgement.names, judgement.weights, judgement.grades) == (
        ("requirement 1", "requirement 2", "similarity"),
        (10, 30, 5),
        (2, 0),
    )
    assert judgement.ids == ("ada-example", "bo-sample")
    assert judgement.musts == {"requirement 1"}
    assert judgement.values[0] == tuple(one.observation.value for one in dict(scored)["ada-example"].contributions)
    assert judgement.scores(judgement.weights)[0] * 100 == pytest.approx(dict(scored)["ada-example"].milli, abs=5)


def test_enough_grades_of_two_sorts_are_enough() -> None:
    check([task(*[0] * 9, 1)], weights=True)


def test_every_job_with_too_few_grades_is_told_with_what_is_needed() -> None:
    with pytest.raises(Mistakes) as raised:
        check([task(0, 1, where="a.toml"), task(*[2] * 12, where="b.toml"), task(*[0] * 9, 1, names=("one",))], weights=True)
    assert str(raised.value).split("\n") == [
        "a.toml: 2 of its candidates are judged under the topic “job”; judge at least 10, better 30 or more: matcher judge",
        "b.toml: all 12 judged candidates have grade 2; judge more, until some suit the job better than others",
        "job.toml: it has one weight, and only proportions count; add a requirement, or use --strengths",
    ]


def test_for_strengths_the_grades_of_all_jobs_count_together() -> None:
    check([task(0, 1, 0, 0, 2, names=("one",)), task(1, 1, 1, 1, 1)], weights=False)
    with pytest.raises(Mistakes, match=r"^a, b: 9 of the candidates are judged; judge at least 10"):
        check([task(0, 1, 0, 0, where="a"), task(1, 1, 1, 1, 2, where="b")], weights=False)
    with pytest.raises(Mistakes, match=r"^a, b: all candidates judged for one job have one grade; judge more"):
        check([task(*[0] * 9, where="a"), task(*[1] * 5, where="b")], weights=False)
