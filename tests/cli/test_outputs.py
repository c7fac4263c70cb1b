"""No command writes over a file that it reads, whether it was named or the job or the last ranking names it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import outputs

Run = Callable[..., Any]
JOB = '[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n'
REFUSED = "is an input of this command, and would be overwritten; name another file\n"
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def here(run: Run, profile: Run, root: Path) -> Run:
    """Return a run in a folder of a job, an advert, two people, cards, a reference, groups, grades and a ranking."""
    Path("job.toml").write_text(f'title = "Engineer"\n{JOB}')
    Path("pooled.toml").write_text(f'title = "Other"\n{JOB}\n[pool]\nprofiles = "people"\n')
    Path("advert.md").write_text("# Engineer\n\n## Requirements\n\n- RLHF\n")
    Path("people/deeper").mkdir(parents=True)
    Path("people/ada.json").write_text(json.dumps(profile("Led RLHF.")))
    Path("people/deeper/bo.md").write_text("# Bo Sample\n\n## Experience\n\n- Used RLHF.\n")
    Path("cards").mkdir()
    shutil.copyfile(root / "matcher/signals/cards/rlhf.toml", "cards/rlhf.toml")
    shutil.copyfile(root / "matcher/reference/idf.tsv", "idf.tsv")
    Path("groups.csv").write_text("id,gender\nada-example,woman\n")
    Path("grades.qrels").write_text("job 0 ada-example 2\njob 0 bo-sample 1\n")
    assert run("rank", "job.toml", "-p", "people", *DAY, "--no-state", "-o", "r.json", "--bundle", "b.json").code == 0
    return run


NAMED = [
    ("job.toml", "rank job.toml -p people -f csv -o job.toml"),
    ("advert.md", "rank advert.md -p people -o advert.md"),
    ("advert.md", "draft advert.md -o advert.md --force"),
    ("people/deeper/bo.md", "rank job.toml -p people -o people/deeper/bo.md"),
    ("people/ada.json", "rank job.toml -p people --bundle people/ada.json"),
    ("people/ada.json", "rank job.toml -p people/ada.json -o people/ada.json"),
    ("cards/rlhf.toml", "signals list --cards cards -f json -o cards/rlhf.toml"),
    ("idf.tsv", "funnel job.toml -p people --reference idf.tsv -f csv -o idf.tsv"),
    ("groups.csv", "audit job.toml -p people --groups groups.csv -o groups.csv"),
    ("grades.qrels", "evaluate job.toml -p people --qrels grades.qrels -f json -o grades.qrels"),
    ("job.toml", "tune job.toml -p people --qrels grades.qrels -o job.toml"),
    ("r.json", "diff r.json r.json -o r.json"),
    ("r.json", "verify r.json -p people -o r.json"),
    ("b.json", "replay b.json -p people -o b.json"),
    ("people/ada.json", "reference fit people -o people/ada.json"),
    ("people/ada.json", "people -p people -o people/ada.json"),
    ("people/ada.json", "rank pooled.toml -o people/ada.json"),
    ("people/ada.json", "rank pooled.toml --bundle people/ada.json"),
    ("people/ada.json", "audit pooled.toml -o people/ada.json"),
]


@pytest.mark.parametrize(("file", "line"), NAMED)
def test_an_input_is_no_output(here: Run, file: str, line: str) -> None:
    before = Path(file).read_bytes()
    ended = here(*line.split())
    assert (ended.code, ended.out, Path(file).read_bytes()) == (2, "", before)
    assert ended.err == f"{file}: {REFUSED}"


@pytest.mark.parametrize(
    "line", ["explain ada -f csv -o job.toml", "compare ada bo -f csv -o idf.tsv", "people -o people/ada.json"]
)
def test_nor_is_what_the_last_ranking_here_was_made_of(here: Run, line: str) -> None:
    here("rank", "job.toml", "-p", "people", "--reference", "idf.tsv")
    file = Path(line.rpartition(" ")[2])
    before = file.read_bytes()
    ended = here(*line.split())
    assert (ended.code, file.read_bytes()) == (2, before)
    assert ended.err.endswith(f"{file}: {REFUSED}")


def test_nor_is_a_job_that_nobody_named(here: Run) -> None:
    Path("job_specs").mkdir()
    Path("job.toml").rename("job_specs/job.toml")
    ended = here("explain", "ada", "-p", "people", "-f", "csv", "-o", "job_specs/job.toml")
    assert ended.err == f"job_specs/job.toml: {REFUSED}"


def test_nor_is_the_database_of_a_pool(here: Run, profile: Run) -> None:
    with closing(sqlite3.connect("people.db")) as database, database:
        database.execute("CREATE TABLE cv (name TEXT, content TEXT)")
        database.execute("INSERT INTO cv VALUES (?, ?)", ("ada.json", json.dumps(profile("Led RLHF."))))
    asked = 'database = "sqlite:///people.db"\nquery = "SELECT name, content FROM cv"\n'
    Path("asked.toml").write_text(f'title = "Asked"\n{JOB}\n[pool]\n{asked}')
    before = Path("people.db").read_bytes()
    assert here("rank", "asked.toml", "-f", "csv", "-o", "people.db").err == f"people.db: {REFUSED}"
    assert Path("people.db").read_bytes() == before


def test_rankings_for_several_jobs_are_looked_at_one_by_one_before_any_is_written(here: Run) -> None:
    Path("first.md").write_text("# First\n\n## Requirements\n\n- RLHF and DPO\n")
    before = Path("advert.md").read_bytes()
    ended = here("rank", "first.md", "advert.md", "-p", "people", "-f", "markdown", "-o", ".")
    assert (ended.code, ended.out, Path("advert.md").read_bytes()) == (2, "", before)
    assert ended.err.endswith(f"first.md: {REFUSED}")
    Path("ada.toml").write_text(Path("job.toml").read_text())
    ended = here("rank", "ada.toml", "pooled.toml", "-p", "people", "-o", "people")
    assert (ended.code, ended.err) == (2, f"people/ada.json: {REFUSED}")


def test_a_link_to_an_input_is_that_input(here: Run) -> None:
    Path("report.json").symlink_to("people/ada.json")
    ended = here("rank", "job.toml", "-p", "people", "-o", "report.json")
    assert ended.err == f"report.json: {REFUSED}"


def test_a_profile_that_was_read_is_left_as_it_is_even_with_force(here: Run, profile: Run) -> None:
    contact = {"name": "Ada Example", "email": "ada@example.com"}
    document = json.dumps(profile("Led RLHF.", basics=contact))
    Path("people/ada-example.json").write_text(document)
    Path("people/ada.json").write_text(json.dumps(profile("Led DPO.", basics=contact)))
    ended = here("read", "people", "-o", "people", "--force")
    assert ended.code == 2
    assert "people/ada-example.json: left as it is, because it is one of the documents that were read" in ended.err
    assert Path("people/ada-example.json").read_text() == document


@pytest.mark.parametrize("name", ["people/ranking.csv", "people/ranking.xlsx", "ranking.json"])
def test_what_no_reader_reads_may_be_written_again_and_anything_elsewhere(here: Run, name: str) -> None:
    for _ in range(2):
        assert here("rank", "job.toml", "-p", "people", "-o", name).code == 0


def test_a_folder_is_none_of_the_files_in_another(tmp_path: Path) -> None:
    (tmp_path / "cvs").mkdir()
    (tmp_path / "cvs-old.json").write_text("{}")
    assert not outputs.would_lose(tmp_path / "cvs-old.json", [tmp_path / "cvs"])
    assert not outputs.would_lose(tmp_path / "cvs", [tmp_path / "cvs"])
