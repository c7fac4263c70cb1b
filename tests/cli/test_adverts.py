"""Commands that are given an advert where they could be given a job file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ended

Run = Callable[..., Ended]


@pytest.fixture
def advert(root: Path) -> Path:
    return root / "data" / "adverts" / "inference-engineer.txt"


def _scores(ended: Ended) -> list[tuple[str, int]]:
    return [(one["id"], one["score_milli"]) for one in json.loads(ended.out)["candidates"]]


def test_an_advert_ranks_as_the_job_file_drafted_from_it(run: Run, advert: Path, samples: Path) -> None:
    assert run("draft", advert, "-o", "drafted.toml").code == 0
    options = ("--profiles", samples, "--as-of", "2026-11-21", "--format", "json")
    straight = run("rank", advert, *options)
    assert "drafted in memory, 8 requirements" in straight.err
    assert _scores(straight) == _scores(run("rank", "drafted.toml", *options))


def test_what_writes_an_advert_down_is_told_as_it_is_typed(run: Run, advert: Path, samples: Path) -> None:
    Path("my advert.txt").write_text(advert.read_text(encoding="utf-8"), encoding="utf-8")
    told = run("rank", "my advert.txt", "--profiles", samples, "--as-of", "2026-11-21").err
    assert "my advert.txt is not a job file: drafted in memory, " in told
    assert "`matcher draft 'my advert.txt' -o job.toml`" in told


def test_a_drafted_file_passes_check(run: Run, advert: Path) -> None:
    run("draft", advert, "-o", "drafted.toml")
    assert run("check", "drafted.toml").code == 0


def test_what_an_employer_says_of_itself_is_left_out(run: Run, advert: Path) -> None:
    told = run("draft", advert)
    assert "bicycle" not in told.out
    assert "coffee" not in told.out
    assert "left out" in told.err


def test_explain_takes_an_advert_too(run: Run, advert: Path, samples: Path) -> None:
    told = run("explain", "ravindra", advert, "--profiles", samples, "--as-of", "2026-11-21")
    assert told.code == 0
    assert "Job title" in told.out


def test_an_advert_without_text_is_one_clear_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n\n")
    ended = run("rank", "empty.txt")
    assert ended.code == 2
    assert "empty.txt" in ended.err


def test_a_drafted_file_that_was_edited_is_kept(run: Run, advert: Path, tmp_path: Path) -> None:
    (tmp_path / "drafted.toml").write_text("mine")
    assert run("draft", advert, "-o", "drafted.toml").code == 2
    assert (tmp_path / "drafted.toml").read_text() == "mine"


CV = "Ada Example\n\nWork\n- RLHF engineer, Example, 2020 - 2023\n- Analyst, Example, 2016 - 2019\n"


@pytest.mark.parametrize("command", [("rank",), ("draft",), ("funnel",)])
def test_the_document_of_a_candidate_given_as_an_advert_is_guessed_and_said(run: Run, samples: Path, command: tuple[str]) -> None:
    Path("ada.txt").write_text(CV, encoding="utf-8")
    told = run(*command, "ada.txt", *([] if command == ("draft",) else ["-p", samples]))
    assert "ada.txt looks like the document of a candidate" in told.err
    assert told.err.count("looks like") == 1


def test_an_advert_is_not_guessed_to_be_anything_else(run: Run, advert: Path) -> None:
    assert "looks like" not in run("draft", advert).err
