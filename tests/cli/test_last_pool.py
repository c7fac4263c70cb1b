"""Whom a command is about where nobody says it: the people of the last ranking here, and a line says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
JOB = '[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n'
DAY = ("--as-of", "2026-11-21")
LINE = "the people are those of the last ranking here, cvs\n"
UNNAMED = "--profiles: no profiles are named, and this folder has no data/profiles; name a folder of profiles or documents\n"


@pytest.fixture
def here(run: Run, profile: Run) -> Run:
    """Return a run in a folder of three jobs, one of which has a pool of its own, and of two folders of one person each."""
    for job, pool in (("job", ""), ("other", ""), ("pooled", '\n[pool]\nprofiles = "elsewhere"\n')):
        Path(f"{job}.toml").write_text(f'title = "{job.title()}"\n{JOB}{pool}')
    for folder, name in (("cvs", "Ada Example"), ("elsewhere", "Bo Sample")):
        Path(folder).mkdir()
        Path(folder, "cv.json").write_text(json.dumps(profile("Led RLHF.", name=name)))
    return run


def rank(here: Run, *more: object) -> None:
    assert here("rank", "job.toml", "-p", "cvs", *DAY, *more).code == 0


@pytest.mark.parametrize(
    "line",
    [
        "rank other.toml", "funnel other.toml", "robust other.toml --samples 1", "audit other.toml", "matrix other.toml job.toml",
        "people", "explain ada other.toml", "shortlist other.toml add ada --by Eva --why x", "replay b.json", "verify r.json",
        "rank job.toml other.toml -o folder",
    ],
)  # fmt: skip
def test_the_pool_of_the_last_ranking_is_taken_and_said(here: Run, line: str) -> None:
    assert here(*line.partition("--by")[0].split()).code == 2
    rank(here, "-o", "r.json", "--bundle", "b.json")
    ended = here(*line.split())
    assert (ended.code, ended.err) == (0, LINE)
    assert "Bo" not in ended.out


def test_it_stays_so_from_ranking_to_ranking(here: Run) -> None:
    rank(here)
    here("rank", "other.toml")
    assert here("funnel", "job.toml").err == LINE
    assert here("explain", "ada").err == ""  # asked of the last ranking, it is of that one whole


def test_what_is_named_goes_first_and_then_what_the_job_names(here: Run) -> None:
    rank(here)
    assert (ended := here("rank", "pooled.toml", "--no-state")).err == ""
    assert "Bo Sample" in ended.out
    assert here("funnel", "job.toml", "-p", "elsewhere").err == ""
    here("rank", "pooled.toml")
    assert here("funnel", "job.toml").err == LINE.replace("cvs", "elsewhere")


def test_data_profiles_go_before_it_but_where_a_ranking_made_here_is_looked_at(here: Run) -> None:
    Path("data").mkdir()
    Path("elsewhere").rename("data/profiles")
    rank(here, "-o", "r.json", "--bundle", "b.json")
    for looking in ("verify r.json", "replay b.json"):
        assert (here(*looking.split()).code, here(*looking.split()).err) == (0, LINE)
    named = here("rank", "other.toml", *DAY)
    assert ("Bo Sample" in named.out, named.err) == (True, "")


def test_with_no_state_nothing_of_the_last_ranking_is_taken(here: Run) -> None:
    rank(here)
    ended = here("funnel", "job.toml", "--no-state")
    assert (ended.code, ended.err) == (2, UNNAMED)


def test_documents_are_read_as_they_were(here: Run) -> None:
    Path("cvs/cv.json").unlink()
    Path("cvs/cv.md").write_bytes("# Zoë Example\n\n## Experience\n\n- Led RLHF.\n".encode("cp1252"))
    rank(here, "--encoding", "cp1251")
    assert "Zoл Example" in here("people").out
    assert "Zoë Example" in here("people", "--encoding", "cp1252").out


def test_a_bundle_is_replayed_as_it_says_its_documents_were_read(here: Run) -> None:
    Path("cvs/cv.json").unlink()
    Path("cvs/cv.md").write_text(
        "# Zoë Example\n\n## Experience\n\nEngineer, Café Labs, 2020 - 2024\n\n- Led RLHF of a café model.\n", encoding="utf-8"
    )
    rank(here, "--bundle", "b.json")
    rank(here, "--encoding", "cp1251")
    assert here("replay", "b.json").code == 0


def test_the_page_of_a_replay_says_where_the_people_lay_unless_it_is_blind(here: Run) -> None:
    rank(here, "--bundle", "b.json")
    assert here("replay", "b.json").out.startswith("Identical\nThe people are those of cvs.\n")
    assert "cvs" not in here("replay", "b.json", "--blind").out


def test_what_an_older_version_remembered_will_do_and_what_is_not_sound_is_passed_over(here: Run) -> None:
    rank(here)
    last = Path(".matcher/last-ranking.json")
    kept = json.loads(last.read_text())
    del kept["pool"]
    last.write_text(json.dumps(kept))
    assert here("funnel", "job.toml").err == LINE
    for wrong in ("cvs", [1], []):
        last.write_text(json.dumps(kept | {"pool": wrong}))
        assert here("funnel", "job.toml").err == UNNAMED


def test_neither_the_demo_nor_standard_input_is_a_pool_for_other_jobs(here: Run, profile: Run) -> None:
    assert here("demo", *DAY).code == 0
    assert here("funnel", "job.toml").err == UNNAMED
    rank(here)
    here("rank", "job.toml", "-p", "-", stdin=json.dumps(profile("Led RLHF.")).encode())
    assert here("funnel", "job.toml").err == UNNAMED
