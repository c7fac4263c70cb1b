"""A job that a program put together has the mistakes that its file would have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matcher import job as jobs
from matcher.job import made
from matcher.model import Card, Job, Requirement
from matcher.signals import taxonomy

CARDS = taxonomy.load().cards
GOOD = Job("Engineer", "", (Requirement("RLHF", "signal", 1000, signals=("rlhf",)),))


def mistakes(**changed: Any) -> list[str]:
    return [str(one) for one in made.mistakes(GOOD._replace(requirements=(GOOD.requirements[0]._replace(**changed),)), CARDS)]


def test_every_job_of_a_file_is_without_mistake(root: Path) -> None:
    specs = sorted((root / "job_specs").glob("*.toml"))
    assert len(specs) > 3
    assert [made.mistakes(jobs.load(spec, CARDS), CARDS) for spec in specs] == [()] * len(specs)


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"signals": ("rlhv",)}, "job: requirement[1].signals[1]: `rlhv` is not a known signal; did you mean `rlhf`?"),
        ({"kind": "grade"}, "job: requirement[1].kind: `grade` is not one of the choices"),
        ({"kind": "similarity"}, "job: requirement[1].kind: `similarity` is not one of the choices"),
        ({"weight": 0}, "job: requirement[1].weight: must be a number from 0.001 to 1000, not `0.0`"),
        ({"level": "knew"}, "job: requirement[1].level: `knew` is not one of the choices"),
        ({"months": -1}, "job: requirement[1].months: "),
        ({"name": ""}, "job: requirement[1].name: "),
        ({"kind": "experience"}, "job: requirement[1].months: is missing"),
        ({"kind": "terms", "signals": ()}, "job: requirement[1].terms: is missing"),
        ({"kind": "language", "signals": (), "code": "de"}, "job: requirement[1].level: is missing"),
    ],
)
def test_each_mistake_says_which_requirement_and_key(changed: dict[str, Any], what: str) -> None:
    (mistake,) = mistakes(**changed)
    assert mistake.startswith(what)


def test_all_mistakes_are_there_at_once() -> None:
    assert len(mistakes(signals=("a", "b"), weight=-1, level="knew")) == 4


def test_other_parts_of_a_job_are_looked_at_too() -> None:
    changed = GOOD._replace(similarity=2_000_000, by="tinny", strengths=(("knew", 500),))
    found = "\n".join(map(str, made.mistakes(changed, CARDS)))
    assert [key in found for key in ("similarity.weight", "similarity.by", "strength.knew")] == [True] * 3
    assert [one.what for one in made.mistakes(GOOD._replace(requirements=()), CARDS)] == ["there is nothing to rank by"]


@pytest.mark.parametrize("where", ["cards", "loaded_with"])
def test_signals_that_a_job_brings_are_known(where: str) -> None:
    asked = GOOD._replace(requirements=(GOOD.requirements[0]._replace(signals=("bread",)),))
    assert len(made.mistakes(asked, CARDS)) == 1
    assert made.mistakes(asked._replace(**{where: (Card("bread", "Bread", ""),)}), CARDS) == ()
