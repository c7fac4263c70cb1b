"""The schools of a person, in their short forms, in what any command shows blind: nowhere, and no score moves."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

JOB = """title = "RLHF engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 20
[similarity]
weight = 10
"""
CV = """# Ada Quill

## Experience

Engineer, Example Labs, Leeds, Jan 2020 - Mar 2023
- Led RLHF for the Tsinghua exchange.

## Education

BSc Computer Science, Tsinghua University, 2016 - 2020

## Awards
- RLHF prize of the Tsinghua Friends
"""
RESUME = {
    "basics": {"name": "Bo Quill"},
    "work": [{"position": "Engineer", "startDate": "2020", "highlights": ["Built RLHF with 清华 and Tsinghua."]}],
    "education": [{"institution": "清华大学 (Tsinghua University)", "studyType": "Bachelor"}],
}
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    folder = tmp_path / "pool"
    folder.mkdir()
    (folder / "ada.md").write_text(CV, encoding="utf-8")
    (folder / "bo.json").write_text(json.dumps(RESUME, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "job.toml").write_text(JOB, encoding="utf-8")
    return folder


def has_none(out: str) -> bool:
    return "RLHF" in out and not any(word in out for word in ("Tsinghua", "TSINGHUA", "清华"))


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown", "html"])
def test_no_format_of_rank_and_explain_shows_them(run: Run, pool: Path, form: str) -> None:
    assert has_none(run("rank", "job.toml", "-p", pool, *DAY, "--blind", "-f", form, "--no-state").out)
    if form != "csv":
        ids = [
            one["id"] for one in json.loads(run("rank", "job.toml", "-p", pool, *DAY, "--blind", "-f", "json").out)["candidates"]
        ]
        assert all(has_none(run("explain", id, "job.toml", "-p", pool, *DAY, "--blind", "-f", form).out) for id in ids)


def test_judge_shows_no_school(run: Run, pool: Path) -> None:
    assert has_none(run("judge", "job.toml", "-q", "g.qrels", "-p", pool, *DAY, "--no-state", stdin=b"3\n0\n").out)


def test_a_blind_ranking_of_an_index_shows_no_school(run: Run, pool: Path) -> None:
    assert run("index", "add", pool, "--index", "people.index").code == 0
    assert has_none(run("rank", "job.toml", "--index", "people.index", *DAY, "--blind").out)


def test_scores_are_those_of_names_shown_and_a_blind_file_verifies(run: Run, pool: Path) -> None:
    seen, blind = (
        json.loads(run("rank", "job.toml", "-p", pool, *DAY, "-f", "json", "--no-state", *more).out)["candidates"]
        for more in ((), ("--blind",))
    )
    assert [one["score_milli"] for one in seen] == [one["score_milli"] for one in blind]
    assert run("rank", "job.toml", "-p", pool, *DAY, "--blind", "-o", "blind.json", "--no-state").code == 0
    assert run("verify", "blind.json", "-p", pool).code == 0
