"""matcher evaluate: what it prints, and how it fails."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
JOB = '[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n\n[[requirement]]\nname = "Serving"\nterms = ["vLLM"]\nweight = 2\n'


@pytest.fixture
def given(run: Run, profile: Callable[..., Any]) -> None:
    """Fill the folder `pool`, and write two jobs, grades and the run of another day."""
    people = {"Ada": "Led RLHF for a chat model.", "Bo": "Built a vLLM server.", "Cy": "Kept the books of a shop."}
    Path("pool").mkdir()
    for name, bullet in people.items():
        Path("pool", f"{name.lower()}.json").write_text(json.dumps(profile(bullet, name=f"{name} Example")))
    Path("jobs").mkdir()
    Path("jobs", "serving.toml").write_text('title = "Engineer"\n' + JOB)
    Path("jobs", "other.toml").write_text('title = "RLHF Engineer"\n' + JOB.replace("weight = 2", "weight = 0.001"))
    Path("g.qrels").write_text(
        "# grades\nserving 0 bo-example 2\nserving 0 ada.json 1\nserving 0 cy 0\nrlhf-engineer 0 ada-example 1\nrlhf-engineer 0 bo 0\n"
    )
    Path("base.run").write_text(
        "serving Q0 cy 1 3 x\nserving Q0 bo 2 2 x\nserving Q0 ada 3 1 x\nother Q0 bo 1 2 x\nother Q0 ada 2 1 x\n"
    )


EVALUATE = ("evaluate", "jobs/serving.toml", "jobs/other.toml", "--qrels", "g.qrels", "-p", "pool", "--as-of", "2026-11-21")


@pytest.mark.usefixtures("given")
def test_the_figures_of_all_orders_are_printed(run: Run) -> None:
    ended = run(*EVALUATE)
    assert (ended.code, ended.err) == (0, "")
    lines = [" ".join(line.split()) for line in ended.out.split("\n")]
    assert lines[0] == "2 jobs, 5 of 6 candidates judged"
    assert "this ranking 1.000 1.000 1.000 .150 1.000" in lines
    assert any(line.startswith("at random ") for line in lines)
    assert "serving 3 of 3 1.000 1.000 1.000 .200 1.000" in lines
    assert "rlhf-engineer 2 of 3 1.000 1.000 1.000 .100 1.000" in lines


@pytest.mark.usefixtures("given")
def test_another_run_stands_beside_with_the_difference(run: Run) -> None:
    out = run(*EVALUATE, "--against", "base.run", "--measures", "MRR,nDCG", "-k", 1).out
    lines = [" ".join(line.split()) for line in out.split("\n")]
    assert "MRR nDCG@1" in lines
    assert "other run .500 .000" in lines
    assert "MRR +.500 .50 to .50 too few jobs to tell: p = .50" in lines
    assert "Other run: base.run." in lines


@pytest.mark.usefixtures("given")
def test_the_run_it_writes_is_as_good_as_the_ranking(run: Run) -> None:
    assert run(*EVALUATE, "--output", "ours.run").code == 0
    assert Path("ours.run").read_text().startswith("serving Q0 bo-example 1 ")
    assert "serving Q0 ada.json 2 " in Path("ours.run").read_text()
    found = json.loads(run(*EVALUATE, "--against", "ours.run", "-f", "json").out)
    assert [(one["value"], one["p"]) for one in found["against"]["differences"]] == [(0, 1)] * 5


@pytest.mark.usefixtures("given")
def test_a_run_that_rank_writes_is_one_to_compare_with(run: Run) -> None:
    assert run("rank", "jobs/other.toml", "-p", "pool", "--as-of", "2026-11-21", "-o", "rank.run").code == 0
    ended = run(
        "evaluate",
        "jobs/other.toml",
        "-q",
        "g.qrels",
        "-p",
        "pool",
        "--as-of",
        "2026-11-21",
        "--against",
        "rank.run",
        "-f",
        "json",
    )
    assert {one["value"] for one in json.loads(ended.out)["against"]["differences"]} == {0}


@pytest.mark.usefixtures("given")
def test_a_run_that_was_written_blind_is_one_to_compare_with(run: Run) -> None:
    for blind in ([], ["--blind"]):
        assert run("rank", "jobs/other.toml", "-p", "pool", "--as-of", "2026-11-21", "-o", "rank.run", *blind).code == 0
        ended = run("evaluate", "jobs/other.toml", "-q", "g.qrels", "-p", "pool", "--against", "rank.run", "-f", "json")
        assert {one["value"] for one in json.loads(ended.out)["against"]["differences"]} == {0}


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown", "trec"])
def test_the_same_question_gives_the_same_bytes(run: Run, form: str) -> None:
    asked = (*EVALUATE, "--against", "base.run", "-f", form)
    assert run(*asked).out == run(*asked).out == run(*asked, "--no-cache", "-j", 2).out != ""


@pytest.mark.usefixtures("given")
def test_numbers_below_0_are_numbers_in_csv(run: Run) -> None:
    assert ",-1.0," in run(*EVALUATE, "-f", "csv", "--measures", "tau", "--against", "base.run").out


@pytest.mark.usefixtures("given")
def test_another_seed_moves_no_value(run: Run) -> None:
    first, other = (json.loads(run(*EVALUATE, "-f", "json", "--seed", seed).out) for seed in (1, 2))
    assert first["jobs"] == other["jobs"]
    assert first["intervals"]["seed"] == 1 != other["intervals"]["seed"]


@pytest.mark.usefixtures("given")
def test_a_measure_below_its_least_ends_with_1(run: Run) -> None:
    fine, short = run(*EVALUATE, "--min", "MAP=.9", "--min", "P=0.1"), run(*EVALUATE, "--min", "R@1=.9", "--measures", "MRR")
    assert (fine.code, "The gate holds." in fine.out) == (0, True)
    assert (short.code, "The gate fails: R@1 is 0.7500, below 0.9." in short.out) == (1, True)
    ended = run(*EVALUATE, "--min", "R@1=.9", "-f", "csv")
    assert (ended.code, ended.err) == (1, "the gate fails: R@1 is 0.7500, below 0.9\n")


@pytest.mark.usefixtures("given")
def test_which_grade_is_relevant_may_be_said(run: Run) -> None:
    assert "Relevant: grade 2 or more." in run(*EVALUATE, "--relevant", 2).out


@pytest.mark.usefixtures("given")
def test_names_that_fit_nobody_and_documents_that_cannot_be_read_are_told_apart_from_data(run: Run) -> None:
    Path("pool", "empty.txt").write_text("")
    with Path("g.qrels").open("a") as file:
        file.write("serving 0 gone 1\n")
    ended = run(*EVALUATE, "-f", "csv")
    assert ended.code == 0
    assert ended.err.split("\n")[0].startswith("for review: empty.txt: ")
    assert "Graded names that fit nobody ranked here: 1; they count as not found." in ended.err
    assert run(*EVALUATE, "--strict").code == 3


@pytest.mark.usefixtures("given")
def test_jobs_with_pools_of_their_own_are_ranked_for_them(run: Run) -> None:
    Path("jobs", "few").mkdir()
    Path("jobs", "few", "ada.json").write_text(Path("pool", "ada.json").read_text())
    for name, pool in (("serving", "../pool"), ("other", "few")):
        path = Path("jobs", f"{name}.toml")
        path.write_text(path.read_text() + f'\n[pool]\nprofiles = "{pool}"\n')
    found = json.loads(run(*EVALUATE[:5], "-f", "json").out)
    assert [one["candidates"] for one in found["jobs"]] == [3, 1]


@pytest.mark.usefixtures("given")
def test_grades_of_candidates_judged_blind_are_understood(run: Run) -> None:
    seen = json.loads(run("rank", "jobs/serving.toml", "-p", "pool", "--as-of", "2026-11-21", "--blind", "-f", "json").out)
    first = seen["candidates"][0]["id"]
    Path("b.qrels").write_text(f"serving 0 {first} 1\n")
    record = json.loads(
        run("evaluate", "jobs/serving.toml", "-q", "b.qrels", "-p", "pool", "--as-of", "2026-11-21", "-f", "json").out
    )
    assert [one["grade"] for one in record["jobs"][0]["ranking"]] == [1, None, None]


@pytest.mark.usefixtures("given")
def test_nothing_is_remembered_as_the_last_ranking(run: Run) -> None:
    run(*EVALUATE)
    assert [path.name for path in Path(".matcher").iterdir()] == ["cache"]
    before = sorted(Path().rglob("*"))
    run(*EVALUATE, "--no-state")
    assert sorted(Path().rglob("*")) == before


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        ("", "g.qrels: no grade in it; write a line for each candidate: `topic 0 docno grade`"),
        ("serving 0 bo-example yes\nserving bo\n", "g.qrels:1:22: a grade must be a whole number, not `yes`"),
        (
            "x 0 bo 1\n",
            "jobs/serving.toml: no grades for it in g.qrels, whose topics are `x`; call its topic `serving` or `engineer`",
        ),
        ("serving 0 x 1\nother 0 ada 1\n", "g.qrels: nobody here goes by a name of its topic `serving`, such as `x`; use ids"),
    ],
)
def test_grades_that_cannot_be_used_are_told_with_a_way_out(run: Run, grades: str, expected: str) -> None:
    Path("g.qrels").write_text(grades)
    ended = run(*EVALUATE)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(expected)


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("--min", "MAP", "--min: “MAP” is not a measure and its lowest value; write it as nDCG@10=.6"),
        ("--min", "MAP=nan", "--min: “MAP=nan” is not a measure and its lowest value"),
        ("--min", "F1=.2", "--min: no measure `F1`; choose from nDCG@10, MAP"),
        ("--measures", "nDCG,,MAP", "--measures: no measure ``; choose from"),
        ("--against", "gone.run", "gone.run: cannot be read: No such file or directory; name a text file that you may read"),
        ("--against", "pool", "pool: not a regular file; name a text file"),
        ("--against", "g.qrels", "g.qrels:2:1: 4 columns; write `topic Q0 docno rank score tag`"),
        ("--against", "empty.run", "jobs/serving.toml: not ranked in empty.run, which is empty"),
    ],
)
def test_what_else_is_wrong_is_told_with_a_way_out(run: Run, option: str, value: str, expected: str) -> None:
    Path("empty.run").touch()
    ended = run(*EVALUATE, option, value)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(expected)


@pytest.mark.usefixtures("given")
def test_grades_are_looked_at_before_the_pool_is_read(run: Run) -> None:
    Path("x.qrels").write_text("x 0 bo 1\n")
    assert "no grades for it" in run("evaluate", "jobs/serving.toml", "-q", "x.qrels", "-p", "gone").err


@pytest.mark.usefixtures("given")
def test_the_mistakes_of_all_job_files_are_told_at_once(run: Run) -> None:
    lines = run(*EVALUATE, "gone.toml", "lost.toml").err.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["gone.toml", "lost.toml"]


@pytest.mark.usefixtures("given")
def test_what_acts_on_a_terminal_does_not_reach_it(run: Run) -> None:
    Path("g.qrels").write_text("\x1b[31mserving 0 bo \x1b]52;c;x\x07\n")
    assert "\x1b" not in run(*EVALUATE).err
