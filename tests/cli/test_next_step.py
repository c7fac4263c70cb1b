"""What may come next: named to whoever sits before a terminal, and to no script."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def seated(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what makes standard output and error a terminal."""

    def sit() -> None:
        for stream in {sys.stdout.__class__, sys.stderr.__class__}:
            monkeypatch.setattr(stream, "isatty", lambda _: True)

    return sit


def test_a_ranking_names_what_opens_the_first(run: Run, seated: Callable[[], None], spec: Path, samples: Path) -> None:
    asked = ("rank", spec, "-p", samples)
    assert run(*asked).err == ""
    seated()
    assert run(*asked).err == "matcher explain anselm-okwuosa shows where each point comes from\n"
    assert run("explain", "anselm-okwuosa", "--no-pager").code == 0
    for quiet in (("-f", "json"), ("--blind",), ("--no-state",)):
        assert run(*asked, *quiet).err == ""


def test_a_ranking_that_is_not_remembered_names_nothing_that_needs_it(
    run: Run, seated: Callable[[], None], spec: Path, samples: Path
) -> None:
    Path(".matcher").write_text("a file in the way")
    seated()
    assert "matcher explain" not in run("rank", spec, "-p", samples).err


def test_a_file_that_was_written_is_named(run: Run, seated: Callable[[], None], spec: Path, samples: Path) -> None:
    asked = ("rank", spec, "-p", samples, "--output", "my page.html")
    assert run(*asked).err == ""
    seated()
    assert run(*asked).err == "written to my page.html\n"


def test_a_job_file_that_was_drafted_or_checked_is_there_to_rank_by(run: Run, seated: Callable[[], None]) -> None:
    Path("advert.txt").write_text("Research engineer\n\nRequirements\n- RLHF of language models\n")
    drafted = ("draft", "advert.txt", "-o", "my job.toml")
    assert "matcher check" not in run(*drafted).err
    seated()
    assert run(*drafted).err.endswith("\nmatcher check 'my job.toml' shows what to think twice about\n")
    assert run("check", "my job.toml").err == "matcher rank 'my job.toml' ranks by it\n"
    assert run("check", "my job.toml", "-f", "json").err == ""


def test_profiles_that_were_written_are_there_to_be_ranked(run: Run, seated: Callable[[], None], samples: Path) -> None:
    both = samples / "anselm-okwuosa.json"
    assert "matcher rank" not in run("read", both, "-o", "profiles").err
    seated()
    assert run("read", both, "-o", "profiles").err.endswith("\nmatcher rank JOB --profiles profiles ranks them for a job\n")
    assert "matcher rank" not in run("read", both).err


def test_a_matrix_names_what_opens_its_first_row(run: Run, seated: Callable[[], None], root: Path, samples: Path) -> None:
    jobs = [root / "job_specs" / f"{one}.toml" for one in ("rlhf-alignment", "search-rag")]
    assert run("matrix", *jobs, "-p", samples).err == ""
    seated()
    asked = f"matcher explain freya-lindqvarn {jobs[1]} -p {samples}"
    assert run("matrix", *jobs, "-p", samples).err == f"{asked} shows where each point comes from\n"
    assert run(*asked.split()[1:], "--no-pager").code == 0
    for quiet in (("-f", "json"), ("--blind",)):
        assert run("matrix", *jobs, "-p", samples, *quiet).err == ""
