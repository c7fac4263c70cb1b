"""A report of must-haves that are ignored, wherever they would be shown: the same people as in `rank --ignore-must`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.report.sheet import CellTable, Report, Sheet, note_ignored

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")
JOB = """title = "RLHF engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 2
must = true
[[requirement]]
name = "Fine-tuning"
signals = ["sft"]
weight = 1
must = true
"""
COMMANDS = {
    "explain": ("explain", "jonah-pellwick", "job.toml"),
    "for a candidate": ("explain", "jonah-pellwick", "job.toml", "--for-candidate"),
    "compare": ("compare", "jonah-pellwick", "anselm-okwuosa", "--job", "job.toml"),
    "funnel": ("funnel", "job.toml"),
    "matrix": ("matrix", "job.toml"),
}
LINE = "As if no must-have: RLHF."


@pytest.fixture
def relaxed(run: Run, samples: Path) -> Run:
    """Return what a command tells of the job, as JSON."""
    Path("job.toml").write_text(JOB)

    def make(*arguments: str) -> Any:
        ended = run(*arguments, "-p", samples, *DAY, "-f", "json")
        assert (ended.code, ended.err) == (0, "")
        return json.loads(ended.out)

    return make


def _musts(relaxed: dict[str, Any]) -> list[str]:
    """Return the requirements that a record calls must-haves."""
    job = relaxed["jobs"][0] if "jobs" in relaxed else relaxed["job"]
    return [one["name"] for one in job["requirements"] if one["must"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_ignored_is_a_must_have_no_more_and_the_page_and_the_record_say_so(
    relaxed: Run, run: Run, samples: Path, command: str
) -> None:
    plain, ignoring = relaxed(*COMMANDS[command]), relaxed(*COMMANDS[command], "--ignore-must", "rlhf")
    assert (_musts(plain), "options" in plain) == (["RLHF", "Fine-tuning"], False)
    assert (_musts(ignoring), ignoring["options"]) == (["Fine-tuning"], {"ignore_must": ["RLHF"]})
    pages = [run(*COMMANDS[command], "-p", samples, *DAY, *more).out for more in ((), ("--ignore-must", "rlhf"))]
    assert [LINE in page for page in pages] == [False, True]


@pytest.mark.parametrize("command", ["explain", "compare", "matrix"])
def test_it_changes_no_score_and_no_rank(relaxed: Run, command: str) -> None:
    def standing(relaxed: dict[str, Any]) -> list[tuple[int, int]]:
        people = relaxed.get("candidates") or [relaxed["candidate"]]
        return [(one["rank"], one["score_milli"]) for person in people for one in person.get("scores", [person])]

    assert standing(relaxed(*COMMANDS[command])) == standing(relaxed(*COMMANDS[command], "--ignore-must", "RLHF"))


def test_a_funnel_counts_as_rank_does_without_it(relaxed: Run) -> None:
    both, without = relaxed("funnel", "job.toml"), relaxed("funnel", "job.toml", "--ignore-must", "RLHF")
    assert [one["requirement"] for one in without["musts"]] == ["Fine-tuning"]
    assert without["tiers"]["met"] == both["musts"][0]["all_met_without_it"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_that_no_must_have_has_is_a_mistake(relaxed: Run, run: Run, samples: Path, command: str) -> None:
    ended = run(*COMMANDS[command], "-p", samples, "--ignore-must", "RHLF")
    assert (ended.code, ended.err) == (2, "--ignore-must: no must-have is called `RHLF`; did you mean `RLHF`?\n")


def test_mentions_of_a_signal_know_no_must_have(run: Run) -> None:
    Path("job.toml").write_text(JOB)
    ended = run("explain", "jonah-pellwick", "job.toml", "--signal", "rlhf", "--ignore-must", "RLHF")
    assert (ended.code, ended.err) == (2, "--signal: cannot be combined with --ignore-must; leave out one of the two\n")


@pytest.mark.parametrize("command", ["whatif", "robust", "check"])
def test_where_no_must_have_is_shown_there_is_no_such_option(run: Run, command: str) -> None:
    assert "--ignore-must" not in run(command, "--help").out


def test_a_report_is_the_same_where_nothing_is_ignored() -> None:
    plain = Report(lambda: (Sheet("a", "", (), ("note",)),), lambda: CellTable("", (), ()), lambda: {"schema": "x"})
    assert note_ignored(plain, ()) is plain
    assert note_ignored(plain, ["B", "B", "C"]).sheets[0].notes == ("note", "As if no must-have: B, C.")
    assert note_ignored(plain, ["B", "B"]).record == {"schema": "x", "options": {"ignore_must": ["B"]}}
