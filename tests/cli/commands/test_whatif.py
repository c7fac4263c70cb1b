"""`matcher whatif`: the answer first, what would have to be stated, and every mistake in one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def ask(run: Callable[..., Any], samples: Path, spec: Path) -> Callable[..., Any]:
    return lambda who, *more: run("whatif", who, spec, "--profiles", samples, *DAY, *more)


def test_it_says_what_would_be_enough_and_that_facts_must_be_true(ask: Callable[..., Any]) -> None:
    ended = ask("zhou", "--to-rank", "1")
    assert (ended.code, ended.err) == (0, "")
    said = " ".join(ended.out.split())
    assert "26.0 of 100 points · rank 3 of 8." in said
    assert "Enough for rank 1, which takes 75.4 points: one set of 2 facts; no smaller set would do." in said
    assert "RLHF assisted, over the last 11 months 75.9" in said
    assert "Facts must be true: this is what the documents would have to state, not what anybody should do or write." in said
    assert "10.0 16.0 “设计法律大模型评测集" in said
    assert max(map(len, ended.out.split("\n"))) <= 80


def test_who_has_the_rank_already_is_told_so(ask: Callable[..., Any]) -> None:
    said = " ".join(ask("anselm", "--to-rank", "3").out.split())
    assert "Already there: rank 1 with 75.4 points; asked for: rank 3, which takes 16.3 points." in said
    assert "must be true" not in said


def test_the_last_rank_takes_nothing(ask: Callable[..., Any]) -> None:
    assert "Already there: rank 8 with 7.2 points; asked for: rank 8." in ask("jonah", "--to-rank", "8").out


def test_impossible_is_told_with_the_reason(run: Callable[..., Any], samples: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.toml"
    asked = ('name = "Youth"\nkind = "coverage"\nterms = ["young"]\nweight = 8', 'name = "RLHF"\nsignals = ["rlhf"]\nweight = 2')
    job.write_text('title = "x"\n' + "".join(f"[[requirement]]\n{one}\n" for one in asked), encoding="utf-8")
    said = " ".join(run("whatif", "jonah", job, "-p", samples, *DAY, "--to-score", "60").out.split())
    assert "Not reachable by facts alone: 60 points. With every fact stated in full, the score would be 20.0; " in said
    assert "no fact gives full points for Youth." in said


def test_the_job_is_that_of_the_last_ranking(run: Callable[..., Any], samples: Path, spec: Path) -> None:
    run("rank", spec, "--profiles", samples, *DAY)
    said = run("whatif", "zhou", "--to-rank", "3", "--blind").out
    assert "RLHF and alignment engineer\n26.0 of 100 points · rank 3 of 8.\n" in said
    assert said.endswith("As of 2026-11-21.\n")
    assert "周例文" not in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--to-rank, --to-score: what to reach is not named; name one of the two, such as --to-rank 3 or --to-score 71.5"),
        (("--to-rank", "1", "--to-score", "5"), "ask for a rank or for a score, not for both; name one of the two"),
        (("--to-rank", "9"), "--to-rank: there is no rank 9 among 8 candidates; name one from 1 to 8"),
        (("--to-rank", "0"), "there is no rank 0"),
        (("--to-rank", "-2"), "there is no rank -2"),
        (("--to-score", "100.5"), "--to-score: 100.5 is not a score; name points from 0.001 to 100"),
        (("--to-score", "0"), "0 is not a score"),
        (("--to-score", "nan"), "nan is not a score"),
        (("--to-score", "0.0001"), "0.0001 is not a score"),
    ],
)
def test_a_mistake_is_one_line(ask: Callable[..., Any], options: tuple[str, ...], said: str) -> None:
    ended = ask("zhou", *options)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1


def test_without_a_job_there_must_have_been_a_ranking(run: Callable[..., Any]) -> None:
    ended = run("whatif", "zhou", "--to-rank", "1")
    assert (ended.code, ended.err) == (2, "JOB: no job is named, and none was ranked here; name a job file, or rank first\n")


def test_nobody_of_that_name_is_an_error(ask: Callable[..., Any]) -> None:
    ended = ask("nobody at all", "--to-rank", "1")
    assert ended.code == 2
    assert "no such candidate" in ended.err
