"""matcher audit: what it prints, and how it fails."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from matcher.reading.persons import people

Run = Callable[..., Any]
JOB = 'title = "Engineer"\n\n[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n\n[similarity]\nweight = 1\n'
PEOPLE = {
    "Ada": "Led RLHF for a chat model.",
    "Bo": "Built a vLLM server.",
    "Cy": "Kept the books.",
    "Di": "Contributed to RLHF.",
}
VERDICTS = re.compile(
    r"(?i)\b(?:compliant|compliance|unbiased|bias-free|fair|fairly|unfair|passed|passes|discriminat\w*|reject\w*)\b"
)


@pytest.fixture
def given(run: Run, profile: Callable[..., Any]) -> None:
    """Fill the folder `pool` in the folder of the run, and write a job and groups."""
    Path("pool").mkdir()
    for name, bullet in PEOPLE.items():
        Path("pool", f"{name.lower()}.json").write_text(json.dumps(profile(bullet, name=f"{name} Quillfeather")))
    Path("pool", "di.md").write_text(
        "# Eve Quill\n\nBerlin, Germany\n\n## Experience\n\nEngineer, X, 2020 - 2024\n- Eve Quill led RLHF.\n"
    )
    Path("job.toml").write_text(JOB)
    Path("g.csv").write_text(
        "document,gender,age\nada.json,woman,40+\nbo,man,40+\ncy-quillfeather,man,under 40\ndi.json,woman,\n"
    )


AUDIT = ("audit", "job.toml", "-p", "pool", "--as-of", "2026-11-21")


def lines(out: str) -> list[str]:
    return [" ".join(line.split()) for line in out.split("\n")]


@pytest.mark.usefixtures("given")
def test_swaps_are_told_without_groups(run: Run) -> None:
    ended = run(*AUDIT)
    assert (ended.code, ended.err) == (0, "")
    told = lines(ended.out)
    assert told[:2] == ["Engineer", "Do scores change when we change who the person is?"]
    assert "names 5 0 0 0" in told
    assert "postcode, address 1 4 0 0" in told
    assert "all of these at once 5 0 0 0" in told
    assert "What recency alone moves" in told
    assert all(len(line) <= 80 for line in ended.out.split("\n"))


@pytest.mark.usefixtures("given")
def test_groups_are_counted_and_named_too_few(run: Run) -> None:
    ended = run(*AUDIT, "--groups", "g.csv", "--top", 2)
    assert (ended.code, ended.err) == (0, "")
    told = lines(ended.out)
    assert told.count("gender") == told.count("age") == 1
    assert "4 of 5 candidates reported" in told
    assert "3 of 5 candidates reported" in told
    assert "woman 1 of 2 .500 highest rate" in told
    assert "man 0 of 2 .000 .00 +1: 1.00 too few to tell" in told
    assert "gender × age: in the first 2" in told
    assert all(len(line) <= 80 for line in ended.out.split("\n"))


@pytest.mark.usefixtures("given")
def test_no_word_of_it_is_a_verdict(run: Run) -> None:
    for form in ("table", "json", "csv", "markdown"):
        assert not VERDICTS.search(run(*AUDIT, "--groups", "g.csv", "--format", form).out)
    assert not VERDICTS.search(run("audit", "--help").out)


@pytest.mark.usefixtures("given")
def test_the_record_has_counts_of_groups_and_nobody_s_own(run: Run) -> None:
    told = json.loads(run(*AUDIT, "--groups", "g.csv", "--format", "json").out)
    assert (told["schema"], told["as_of"]) == ("matcher.audit/1", "2026-11-21")
    assert [one["what"] for one in told["swaps"]][-2:] == ["all of these at once", "a gap of 12 months"]
    assert all(one["changed"] == one["largest_milli"] == 0 for one in told["swaps"])
    (gender, age), (both,) = told["groups"]["kinds"], told["groups"]["intersections"]
    assert (gender["kind"], age["kind"], both["kind"]) == ("gender", "age", "gender × age")
    assert {one["group"]: one["people"] for one in gender["chosen"]} == {"man": 2, "woman": 2}
    assert {one["requirement"] for one in gender["requirements"]} == {"RLHF", "similarity"}
    assert "quillfeather" not in json.dumps(told["groups"])
    assert told["gate"] == {"holds": True, "failures": []}


@pytest.mark.usefixtures("given")
def test_the_grid_has_one_row_a_figure(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run(*AUDIT, "--groups", "g.csv", "--top", 2, "--format", "csv").out)))
    assert {row["part"] for row in rows} >= {"swap", "recency", "first 2", "above median", "first 1", "points of RLHF"}
    one = next(row for row in rows if (row["part"], row["of"], row["group"]) == ("first 2", "gender", "man"))
    assert (one["people"], one["chosen"], one["rate"], one["ratio"], one["in words"]) == (
        "2",
        "0",
        "0.0",
        "0.0",
        "too few to tell",
    )


@pytest.mark.usefixtures("given")
def test_a_score_that_moves_ends_with_one_and_says_what_moved(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("job.toml").write_text(JOB.replace('signals = ["rlhf"]', 'terms = ["Eve", "Berlin"]'))
    monkeypatch.setattr(people, "mask", lambda text, *_: text)
    ended = run(*AUDIT, "--no-cache")
    assert ended.code == 1
    told = lines(ended.out)
    assert "Changed, although nothing should" in told
    assert any(line.startswith("names eve-quill RLHF ") for line in told)
    assert any(line.startswith("The check fails: names: 1 of 5 candidates changed") for line in told)
    blind = run(*AUDIT, "--no-cache", "--blind", "--format", "csv")
    assert (blind.code, "eve" in blind.out.lower()) == (1, False)
    assert blind.err.startswith("the gate fails: names: 1 of 5")
    assert "quill" not in run(*AUDIT, "--no-cache", "--blind").out.lower()


@pytest.mark.usefixtures("given")
def test_every_mistake_in_the_groups_is_told(run: Run) -> None:
    Path("bad.csv").write_text("id,gender\nnobody,man\nada-quillfeather,man,x\n")
    ended = run(*AUDIT, "--groups", "bad.csv")
    assert (ended.code, ended.out) == (2, "")
    assert [line.split(" ")[0] for line in ended.err.strip().split("\n")] == ["bad.csv:2:", "bad.csv:3:"]


@pytest.mark.usefixtures("given")
def test_what_makes_no_sense_is_said(run: Run) -> None:
    assert (
        run(*AUDIT, "--top", 3).err == "--top: counts how many of each group are chosen, but no groups are given; add --groups\n"
    )
    assert run(*AUDIT, "--groups", "none.csv").err.startswith("none.csv: cannot be read: No such file")
    assert run(*AUDIT, "--groups", "pool").err.startswith("pool: not a regular file")


@pytest.mark.usefixtures("given")
def test_nothing_of_the_groups_is_left_behind(run: Run) -> None:
    Path("g.csv").write_text("document,canarykind\nada.json,canarygroup\nbo,canarygroup\ncy,other\n")
    assert "canarygroup" in run(*AUDIT, "--groups", "g.csv").out
    left = [path for path in Path(".matcher").rglob("*") if path.is_file()]
    assert left
    assert not [path for path in left if b"canary" in path.read_bytes()]


@pytest.mark.usefixtures("given")
def test_the_same_input_gives_the_same_bytes(run: Run) -> None:
    assert run(*AUDIT, "-g", "g.csv", "-f", "json").out == run(*AUDIT, "-g", "g.csv", "-f", "json", "--no-cache").out
