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
    assert "drafted in memory, 7 requirements" in straight.err
    assert _scores(straight) == _scores(run("rank", "drafted.toml", *options))


def test_what_writes_an_advert_down_is_told_as_it_is_typed(run: Run, advert: Path, samples: Path) -> None:
    Path("my advert.txt").write_text(advert.read_text(encoding="utf-8"), encoding="utf-8")
    error = run("rank", "my advert.txt", "--profiles", samples, "--as-of", "2026-11-21").err
    assert "my advert.txt is not a job file: drafted in memory, " in error
    assert "`matcher draft 'my advert.txt' -o job.toml`" in error


def test_a_drafted_file_passes_check(run: Run, advert: Path) -> None:
    run("draft", advert, "-o", "drafted.toml")
    assert run("check", "drafted.toml").code == 0


def test_what_an_employer_says_of_itself_is_left_out(run: Run, advert: Path) -> None:
    ended = run("draft", advert)
    assert "bicycle" not in ended.out
    assert "coffee" not in ended.out
    assert "left out" in ended.err


def test_explain_takes_an_advert_too(run: Run, advert: Path, samples: Path) -> None:
    ended = run("explain", "ravindra", advert, "--profiles", samples, "--as-of", "2026-11-21")
    assert ended.code == 0
    assert "Job title" in ended.out


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
    ended = run(*command, "ada.txt", *([] if command == ("draft",) else ["-p", samples]))
    assert "ada.txt looks like the document of a candidate" in ended.err
    assert ended.err.count("looks like") == 1


def test_a_ranking_for_the_document_of_a_candidate_is_not_the_last_one(run: Run, samples: Path, advert: Path) -> None:
    Path("ada.txt").write_text(CV, encoding="utf-8")
    titles = list[str]()
    for job in (advert, "ada.txt"):
        assert run("rank", job, "-p", samples).code == 0
        titles.append(run("explain", "anselm", "-p", samples).out.splitlines()[0])
    assert titles[0] == titles[1]


def test_an_advert_is_not_guessed_to_be_anything_else(run: Run, advert: Path) -> None:
    assert "looks like" not in run("draft", advert).err


FOLDER = "cvs: a folder, not a job; candidates are named with --profiles: matcher rank job.toml --profiles cvs\n"


@pytest.mark.parametrize(
    "line",
    [
        "rank job.toml cvs",
        "rank cvs job.toml",
        "rank cvs",
        "matrix job.toml cvs",
        "funnel cvs -p cvs",
        "check cvs",
        "rank cvs -o .",
    ],
)
def test_a_folder_given_as_a_job_is_told_where_it_belongs(run: Run, line: str) -> None:
    Path("cvs").mkdir()
    Path("cvs/ada.txt").write_text(CV, encoding="utf-8")
    Path("job.toml").write_text('title = "x"\n[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n')
    ended = run(*line.split())
    assert (ended.code, ended.err) == (2, FOLDER)


def test_a_folder_of_job_files_is_told_how_to_name_them(run: Run) -> None:
    Path("our jobs").mkdir()
    Path("our jobs/job.toml").touch()
    assert run("rank", "our jobs").err == "our jobs: a folder, not a job; name the job files in it: 'our jobs'/*.toml\n"


@pytest.mark.parametrize("command", ["rank", "draft", "funnel"])
def test_a_profile_given_as_a_job_is_refused(run: Run, samples: Path, command: str) -> None:
    ended = run(command, samples / "anselm-okwuosa.json", *([] if command == "draft" else ["-p", samples]))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("anselm-okwuosa.json: the profile of a person, not a job; ")


@pytest.mark.parametrize("command", ["rank", "draft"])
@pytest.mark.parametrize("address", ["https://example.com/job", "HTTP://example.com/job.html"])
def test_an_address_is_not_fetched(run: Run, command: str, address: str) -> None:
    ended = run(command, address)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"{address}: a web address, and nothing is fetched; save the page, and name its file\n"


def test_nothing_on_standard_input_is_no_advert(run: Run) -> None:
    ended = run("draft", "-", stdin=b" \n")
    assert (ended.code, ended.err) == (2, "standard input: nothing in it; send the advert to it, or name its file\n")
