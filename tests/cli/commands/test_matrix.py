"""matcher matrix: one pool for several jobs."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def matrix(run: Run, root: Path, samples: Path) -> Run:
    """Run it over the samples for the jobs of these names."""
    return lambda names, *more: run("matrix", *(root / "job_specs" / f"{one}.toml" for one in names), "-p", samples, *DAY, *more)


JOBS = ("rlhf-alignment", "search-rag", "llm-pretraining")


def test_every_score_and_rank_is_that_of_rank(matrix: Run, run: Run, root: Path, samples: Path) -> None:
    record = json.loads(matrix(JOBS, "-f", "json").out)
    assert (record["schema"], [job["number"] for job in record["jobs"]]) == ("matcher.matrix/1", [1, 2, 3])
    for number, name in enumerate(JOBS, start=1):
        spec = root / "job_specs" / f"{name}.toml"
        ranked = json.loads(run("rank", spec, "-p", samples, *DAY, "-f", "json", "--no-state").out)
        cells = {one["id"]: one["scores"][number - 1] for one in record["candidates"]}
        assert record["jobs"][number - 1]["job_sha256"] == ranked["manifest"]["job_sha256"]
        assert cells == {
            one["id"]: {"job": number, "rank": one["rank"], "score_milli": one["score_milli"], "musts": one["musts"]}
            for one in ranked["candidates"]
        }


def test_what_was_kept_of_an_earlier_run_changes_no_byte(matrix: Run) -> None:
    first, again, anew = matrix(JOBS, "-f", "json"), matrix(JOBS, "-f", "json"), matrix(JOBS, "-f", "json", "--no-cache")
    assert first.code == 0
    assert first.out == again.out == anew.out


def test_what_was_learned_of_the_profiles_is_kept_for_the_next_run(matrix: Run) -> None:
    assert matrix(JOBS).code == 0
    assert [one for one in Path(".matcher/cache/readings").rglob("*") if one.is_file()]


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_format_tells_everybody_and_every_job(matrix: Run, form: str) -> None:
    ended = matrix(JOBS, "-f", form)
    assert (ended.code, ended.err) == (0, "")
    for expected in ("Anselm Okwuosa", "许小样", "Search and RAG engineer", "LLM pretraining engineer"):
        assert expected in ended.out


def test_the_csv_has_a_row_a_candidate_with_the_strongest_job(matrix: Run) -> None:
    rows = {row["id"]: row for row in csv.DictReader(matrix(JOBS, "-f", "csv").out.splitlines())}
    assert len(rows) == 8
    assert rows["freya-lindqvarn"]["strongest"] == "Search and RAG engineer"
    assert rows["freya-lindqvarn"]["Search and RAG engineer: rank"] == "1"


def test_the_first_rows_may_be_asked_for(matrix: Run) -> None:
    record = json.loads(matrix(JOBS, "--top", "2", "-f", "json").out)
    assert [one["id"] for one in record["candidates"]] == ["marisol-etxarri", "freya-lindqvarn"]
    assert record["counts"]["ranked"] == 8


def test_an_advert_is_a_job_too(run: Run, root: Path, samples: Path) -> None:
    advert = root / "data" / "adverts" / "inference-engineer.txt"
    ended = run("matrix", advert, root / "job_specs" / "search-rag.toml", "-p", samples, *DAY, "-f", "json")
    assert ended.code == 0
    assert "drafted in memory" in ended.err
    assert len(json.loads(ended.out)["jobs"]) == 2


def test_all_mistakes_of_all_job_files_are_told_at_once(run: Run, spec: Path) -> None:
    Path("bad.toml").write_text('title = "x"\nweigth = 1\n')
    ended = run("matrix", "gone.toml", spec, "bad.toml", spec)
    assert (ended.code, ended.out) == (2, "")
    lines = ended.err.splitlines()
    assert lines[0] == "gone.toml: no such file; name an existing job file"
    assert lines[1].startswith("bad.toml:")
    assert lines[-1] == f"{spec}: is the same job as {spec}; name each job once"


def _job(name: str, pool: str = "") -> str:
    table = f'[pool]\nprofiles = "{pool}"\n' if pool else ""
    path = Path(f"{name}.toml")
    path.write_text(f'title = "{name}"\n[[requirement]]\nname = "a"\nweight = 1\nterms = ["vLLM"]\n{table}')
    return str(path)


def test_the_pool_is_that_of_the_job_files_where_they_agree(run: Run, samples: Path) -> None:
    shutil.copytree(samples, "people")
    ended = run("matrix", _job("a", "people"), _job("b", "people"), "-f", "json")
    assert (ended.code, json.loads(ended.out)["counts"]["ranked"]) == (0, 8)


def test_job_files_with_different_pools_are_told_to_name_one(run: Run, samples: Path) -> None:
    shutil.copytree(samples, "people")
    jobs = _job("a", "people"), _job("b")
    ended = run("matrix", *jobs)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "[pool]: the job files name different pools, and all are scored on one; name it with --profiles\n"
    assert run("matrix", *jobs, "-p", "people").code == 0


@pytest.mark.parametrize(("form", "expected"), [("table", "out"), ("csv", "err")])
def test_what_cannot_be_read_is_named_and_strict_counts_it(run: Run, samples: Path, form: str, expected: str) -> None:
    shutil.copytree(samples, "people")
    Path("people/empty.txt").write_text("")
    ended = run("matrix", _job("a"), _job("b"), "-p", "people", "-f", form, "--strict")
    assert ended.code == 3
    assert "for review: empty.txt: " in getattr(ended, expected)


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_blind_shows_no_name_no_id_of_a_name_and_no_file(matrix: Run, form: str) -> None:
    ended = matrix(JOBS, "--blind", "-f", form)
    assert ended.code == 0
    assert not [one for one in ("Anselm", "kwuosa", "txarri", "林示远", "lin-shiyuan") if one in ended.out]
