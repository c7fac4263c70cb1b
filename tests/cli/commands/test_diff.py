"""matcher diff: from two files alone."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def given(run: Run, root: Path, spec: Path) -> Run:
    Path("people").mkdir()
    for name in ("anselm-okwuosa", "lin-shiyuan", "freya-lindqvarn"):
        Path("people", f"{name}.json").write_bytes((root / "data" / "samples" / f"{name}.json").read_bytes())

    def make(file: str, *more: object, job: Path = spec, day: str = "2026-11-21") -> None:
        assert run("rank", job, "-p", "people", "--as-of", day, "--no-state", "-o", file, *more).code == 0

    return make


def causes(run: Run) -> set[str]:
    record = json.loads(run("diff", "old.json", "new.json", "-f", "json").out)
    return {" or ".join(part["causes"]) for one in record["candidates"] for part in one["parts"]}


def test_what_is_the_same_does_not_differ(run: Run, given: Run) -> None:
    given("old.json")
    given("new.json", "--blind")
    ended = run("diff", "old.json", "new.json")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Nothing differs\n")


def test_documents_the_job_and_the_date_are_told_apart(run: Run, given: Run, spec: Path) -> None:
    given("old.json")
    given("new.json", day="2031-01-01")
    assert causes(run) == {"as-of date"}
    Path("other.toml").write_text(spec.read_text().replace("weight = 28", "weight = 40"))
    given("new.json", job=Path("other.toml"))
    assert causes(run) == {"job"}
    anselm = Path("people/anselm-okwuosa.json")
    anselm.write_text(anselm.read_text().replace("DeepSpeed", "Excel"))
    given("new.json")
    assert causes(run) == {"documents"}
    given("new.json", job=Path("other.toml"))
    assert causes(run) == {"job", "documents or job"}


def test_another_score_from_the_same_inputs_ends_with_1(run: Run, given: Run) -> None:
    given("old.json")
    record = json.loads(Path("old.json").read_text())
    candidate = record["candidates"][0]
    part = next(part for part in candidate["contributions"] if part["value_milli"])
    less = part["milli"] - part["worth_milli"] * (part["value_milli"] - 1) // 1000
    part["value_milli"] -= 1
    part["milli"] -= less
    candidate["score_milli"] -= less
    Path("new.json").write_text(json.dumps(record))
    ended = run("diff", "old.json", "new.json")
    assert ended.code == 1
    assert "SAME INPUTS, OTHER SCORE: 1 candidate." in ended.out
    assert "nothing recorded −" in ended.out


def test_a_ranking_that_does_not_add_up_is_refused_with_all_that_is_wrong(run: Run, given: Run) -> None:
    given("old.json")
    record = json.loads(Path("old.json").read_text())
    for candidate in record["candidates"]:
        candidate["score_milli"] += 7
    Path("new.json").write_text(json.dumps(record))
    ended = run("diff", "old.json", "new.json")
    assert (ended.code, ended.err.count("\n")) == (2, 3)
    assert ended.err.startswith("new.json#/candidates/0/score_milli: is ")


def test_points_have_three_decimals_in_a_spreadsheet_as_those_of_a_ranking_have(run: Run, given: Run) -> None:
    given("old.json")
    given("new.json", day="2031-01-01")
    rows = list(csv.DictReader(run("diff", "old.json", "new.json", "-f", "csv").out.splitlines()))
    listed = [row[name] for row in rows for name in ("old score", "new score", "change", "part") if row[name]]
    assert listed
    assert all(re.fullmatch(r"-?\d+\.\d{3}", one) for one in listed)


def test_blind_names_nobody_in_any_format(run: Run, given: Run) -> None:
    given("old.json")
    given("new.json", day="2031-01-01")
    for form in ("table", "json", "csv", "markdown"):
        out = run("diff", "old.json", "new.json", "--blind", "-f", form).out
        assert out
        assert not any(name in out.casefold() for name in ("anselm", "okwuosa", "freya", "lin-shi"))


def test_another_reference_explains_what_it_moves_in_coverage_too(run: Run, given: Run) -> None:
    asked = '[[requirement]]\nname = "Work"\nkind = "coverage"\nterms = ["reward models for the chat releases of banks"]\nweight = 1\n'
    Path("job.toml").write_text(f'title = "Engineer"\n{asked}')
    Path("mine.tsv").write_text(
        "# matcher.reference/1\n# default_milli 9000\n# default_milli_cjk 9000\nbanks\t1000\nreward\t2000\n"
    )
    given("old.json", job=Path("job.toml"))
    given("new.json", "--reference", "mine.tsv", job=Path("job.toml"))
    ended = run("diff", "old.json", "new.json", "-f", "json")
    assert ended.code == 0
    assert causes(run) == {"reference"}
