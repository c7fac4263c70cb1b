"""matcher funnel"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
JOB = """title = "Engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 2
must = true
[[requirement]]
name = "Fine-tuning"
signals = ["sft", "peft"]
weight = 1
must = true
"""


@pytest.fixture
def funnel(run: Run, samples: Path) -> Run:
    Path("job.toml").write_text(JOB)
    return lambda *more: run("funnel", "job.toml", "-p", samples, "--as-of", "2026-11-21", *more)


def _met(run: Run, samples: Path, *more: str) -> int:
    ended = run("rank", "job.toml", "-p", samples, "--as-of", "2026-11-21", "--no-state", "--tiers", "-f", "json", *more)
    return sum(
        one.get("tier", "met") == "met" for one in json.loads(ended.out)["candidates"]
    )  # with no must-have, nobody misses one


def test_its_counts_are_those_of_rank_with_and_without_each_must_have(run: Run, funnel: Run, samples: Path) -> None:
    record = json.loads(funnel("-f", "json").out)
    assert record["tiers"]["met"] == _met(run, samples)
    for must in record["musts"]:
        assert must["all_met_without_it"] == _met(run, samples, "--ignore-must", must["requirement"])
    assert _met(run, samples, "--ignore-must", "RLHF", "--ignore-must", "Fine-tuning") == 8


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_format_is_drawn_in_eighty_columns_and_twice_the_same(funnel: Run, form: str) -> None:
    ended, again = funnel("-f", form), funnel("-f", form)
    assert (ended.code, ended.err, ended.out) == (0, "", again.out)
    assert "RLHF" in ended.out
    assert form != "table" or max(map(len, ended.out.splitlines())) <= 80


def test_blind_no_name_and_no_id_is_shown(funnel: Run, samples: Path) -> None:
    names = [json.loads(path.read_text())["basics"]["name"] for path in samples.glob("*.json")]
    for form in ("table", "json", "csv", "markdown"):
        out = funnel("-f", form, "--blind").out
        assert not [name for name in (*names, *(path.stem for path in samples.glob("*.json"))) if name in out]


def test_a_job_without_must_haves_says_so_and_ends_well(run: Run, samples: Path) -> None:
    Path("job.toml").write_text(JOB.replace("must = true\n", ""))
    ended = run("funnel", "job.toml", "-p", samples)
    assert (ended.code, ended.err) == (0, "")
    assert "This job has no must-haves" in ended.out


def test_the_grid_has_one_row_a_must_have(funnel: Run) -> None:
    rows = list(csv.DictReader(StringIO(funnel("-f", "csv").out)))
    assert [row["must-have"] for row in rows] == ["RLHF", "Fine-tuning"]
    assert all(int(row["met"]) + int(row["not stated"]) + int(row["not met"]) == 8 for row in rows)


def test_what_could_not_be_read_is_listed_and_strict_ends_with_three(run: Run) -> None:
    Path("job.toml").write_text(JOB)
    Path("pool").mkdir()
    Path("pool/empty.md").write_text("")
    Path("pool/ada.md").write_text("# Ada Example\n\n- Led RLHF for a chat model.\n")
    ended = run("funnel", "job.toml", "-p", "pool", "--strict")
    assert ended.code == 3
    assert "for review: empty.md" in ended.out
