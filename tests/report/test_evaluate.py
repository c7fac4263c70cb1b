"""What an evaluation is shown as."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from random import Random

import pytest

from matcher.evaluation.evaluating import EvaluationPlan, GradedRanking, evaluate
from matcher.evaluation.measures import measures
from matcher.evaluation.names import Graded
from matcher.evaluation.tasks import GradeFiles
from matcher.export.exporter import Looks
from matcher.export.table import draw
from matcher.lore import Lore
from matcher.report.evaluate import Evaluated, report_of, warnings

GRADES = {"a": 2, "b": 0, "c": 1}


def task(
    topic: str, other: Sequence[str] | None = None, grades: Mapping[str, int] = GRADES, odd: tuple[int, int, int] = (0, 0, 0)
) -> GradedRanking:
    orders: dict[str, Sequence[str]] = {"this ranking": "abcd", "by length": "dcba"}
    placed = tuple((name, 90_000 - n) for n, name in enumerate("abcd"))
    return GradedRanking(
        topic, topic.upper(), placed, orders | ({"other run": other} if other else {}), Graded(grades, *odd), {"a": "a.pdf"}, "5e"
    )


def shown(
    known: Lore, *tasks: GradedRanking, minima: Mapping[str, float] | None = None, names: str = "nDCG,MAP,MRR,P,tau"
) -> Evaluated:
    evaluation = evaluate(tasks, EvaluationPlan(measures(names)), Random(1))
    return Evaluated(
        evaluation, minima or {}, GradeFiles({}, "g.qrels", {} if evaluation.differences else None, "base.run"), known
    )


def page(evaluated: Evaluated) -> str:
    return draw(report_of(evaluated), Looks(80))


def test_one_job_is_told_with_what_it_cannot_tell(known: Lore) -> None:
    text = page(shown(known, task("ml")))
    assert text.startswith("1 job, 3 of 4 candidates judged\n")
    assert "this ranking  .950" in text
    assert "Job by job" not in text
    assert "samples of the candidates, seed 1: one job tells" in text


def test_several_jobs_are_told_one_by_one_with_the_other_run_below(known: Lore) -> None:
    text = page(shown(known, task("ml", "bcad"), task("llm", "abcd")))
    assert text.startswith("2 jobs, 6 of 8 candidates judged\n")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    at = lines.index("Job by job")
    assert lines[at + 3 : at + 7] == [
        "ml 3 of 4 .950 .833 1.000 .200 .333",
        "· other run .620 .583 .500 .200 -1.000",
        "llm 3 of 4 .950 .833 1.000 .200 .333",
        "· other run .950 .833 1.000 .200 .333",
    ]
    assert "with so few, they are too narrow" in " ".join(lines)
    assert "Other run: base.run." in text


@pytest.mark.parametrize("jobs", [1, 2, 12])
def test_five_measures_fit_80_columns(known: Lore, jobs: int) -> None:
    tasks = [task(f"job-number-{n}", "bcad" if n % 2 else "dcba", {"a": n % 3, "b": 1, "c": n % 2}) for n in range(jobs)]
    text = page(shown(known, *tasks))
    assert max(map(len, text.split("\n"))) <= 80
    assert all(row in text for row in ("\n this ranking  ", "\n other run  ", "\n by length  ", "\n at random  "))


def words(known: Lore, *others: str) -> str:
    """Return what is said of the difference in MRR to other runs, one for each job."""
    found = report_of(shown(known, *(task(f"t{n}", one) for n, one in enumerate(others)), names="MRR")).sheets[0].tables[1]
    return str(found.rows[0][-1])


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (["bacd"], "no test: one job tells nothing about others"),
        (["bacd"] * 2, "too few jobs to tell: p = .50"),
        (["bacd"] * 5, "too few jobs to tell: p = .06"),
        (["bacd"] * 6, "reliably higher: p = .031"),
        (["bacd"] * 11, "reliably higher: p < .001"),
        (["bacd", *["abcd"] * 6], "no reliable difference: p = 1.00"),
        (["abcd"] * 8, "the same"),
    ],
)
def test_a_difference_is_told_in_words(known: Lore, others: list[str], expected: str) -> None:
    assert words(known, *others) == expected


def test_a_lower_ranking_is_told_as_lower(known: Lore) -> None:
    grades = {"b": 2, "a": 0}
    found = report_of(shown(known, *(task(f"t{n}", "bacd", grades) for n in range(6)), names="MRR")).sheets[0].tables[1]
    assert found.rows[0] == ("MRR", "-.500", "-.50 to -.50", "reliably lower: p = .031")


def test_a_gate_is_told_first(known: Lore) -> None:
    assert "\nThe gate fails: MAP is 0.8333, below 0.9.\n" in page(shown(known, task("ml"), minima={"MAP": 0.9}))
    assert "\nThe gate holds.\n" in page(shown(known, task("ml"), minima={"MAP": 0.8}))
    assert "gate" not in page(shown(known, task("ml")))


def test_odd_names_are_told_as_counts(known: Lore) -> None:
    evaluation = shown(known, task("ml", odd=(2, 1, 0)), task("llm", odd=(1, 0, 1))).evaluation
    assert warnings(evaluation) == [
        "Graded names that fit nobody ranked here: 3; they count as not found.",
        "Graded names that fit several candidates: 1; they count as not found; use ids.",
        "Graded candidates with unequal grades under two names: 1; the higher one counts.",
    ]
    assert warnings(shown(known, task("ml")).evaluation) == []


def test_grades_that_can_say_nothing_are_told(known: Lore) -> None:
    text = page(shown(known, task("ml"), task("llm", grades={"a": 0, "b": 0})))
    assert "Jobs with nobody of grade 1 or more: 1; MAP, MRR, P and R are 0 there." in text
    assert "Jobs whose grades are all alike: 1; tau is 0 there." in text


def test_a_grid_has_a_row_for_each_order_over_all_jobs_and_for_each_job(known: Lore) -> None:
    grid = report_of(shown(known, task("ml"), task("llm"), names="MRR,tau")).grid
    assert grid.columns == (
        "order",
        "job",
        "candidates",
        "judged",
        "MRR",
        "MRR: low",
        "MRR: high",
        "tau",
        "tau: low",
        "tau: high",
    )
    assert [row[:5] for row in grid.rows[:4]] == [
        ("this ranking", "all", 8, 6, 1.0),
        ("by length", "all", 8, 6, 0.5),
        ("at random", "all", 8, 6, 0.722222),
        ("this ranking", "ml", 4, 3, 1.0),
    ]
    assert len(grid.rows) == 3 + 3 * 2


def test_a_record_holds_figures_rankings_and_what_they_rest_on(known: Lore) -> None:
    record = report_of(shown(known, task("ml", "bcad"), task("llm", "bcad"), minima={"MRR": 0.9}, names="MRR")).record
    assert json.loads(json.dumps(record, allow_nan=False)) == record
    assert record["schema"] == "matcher.evaluation/1"
    assert record["orders"][0] == {"name": "this ranking", "figures": {"MRR": {"value": 1.0, "low": 1.0, "high": 1.0}}}
    assert record["against"] == {
        "run": "base.run",
        "differences": [{"measure": "MRR", "value": 0.5, "low": 0.5, "high": 0.5, "p": 0.5}],
    }
    assert record["intervals"] == {"level": 0.95, "over": "jobs", "samples": 1000, "seed": 1}
    assert record["gate"] == {"holds": True, "failures": []}
    job = record["jobs"][0]
    assert (job["topic"], job["title"], job["candidates"], job["judged"], job["job_sha256"]) == ("ml", "ML", 4, 3, "5e")
    assert job["ranking"][0] == {"place": 1, "id": "a", "docno": "a.pdf", "score_milli": 90_000, "grade": 2}
    assert job["ranking"][3]["grade"] is None
    assert job["values"]["this ranking"] == {"MRR": 1.0}
