from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.errors import Mistakes
from matcher.scoring import prepare
from matcher.strength import GIVING
from matcher.tuning.judged import judged
from matcher.tuning.rescoring import Case, common, present, scorer

Make = Callable[..., Any]

BULLETS = ("Led RLHF.", "Contributed to RLHF.", "Assisted with RLHF and vLLM.", "Used vLLM and PPO.", "Cooked soup.")


@pytest.fixture
def case(pool: Make, profile: Make, job: Make, known: Any) -> Callable[..., Case]:
    def make(**more: Any) -> Case:
        people = pool(*(profile(one, name=f"Ada Example{n}") for n, one in enumerate(BULLETS))).candidates
        asked = job({"signals": ("rlhf",)}, {"terms": ("vLLM",), "level": "did"}, similarity=5, **more)
        score = prepare(asked, known)
        task = judged("job.toml", "job", [(one.id, score(one.profile)) for one in people], {one.id: 1 for one in people})
        return Case(task, asked, known, tuple(one.profile for one in people))

    return make


@pytest.mark.parametrize("table", [(900, 800, 650, 450, 300, 250), (900, 850, 300, 100, 50, 0), (1000, 400, 400, 400, 1, 1)])
def test_scores_under_a_table_are_those_of_a_job_with_that_table(case: Make, known: Any, table: tuple[int, ...]) -> None:
    example = case()
    score = prepare(example.job._replace(strengths=tuple(zip(GIVING, table, strict=True))), known)
    assert scorer([example])(table)[0] == pytest.approx([score(profile).milli for profile in example.profiles], abs=3)


def test_the_table_of_a_job_goes_before_the_shipped_one(case: Make) -> None:
    assert present(case().job) == (900, 800, 650, 450, 300, 250)
    assert present(case(strengths=(("did", 700),)).job) == (900, 700, 650, 450, 300, 250)


def test_jobs_with_other_tables_are_told(case: Make) -> None:
    assert common([case(), case()]) == (900, 800, 650, 450, 300, 250)
    with pytest.raises(Mistakes, match=r"its strengths are not those of job\.toml; tune it by itself"):
        common([case(), case(strengths=(("did", 700),))])
