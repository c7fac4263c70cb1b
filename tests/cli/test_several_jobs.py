"""matcher rank JOB JOB …: one file a job, each as that job alone would have it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
JOB = '[[requirement]]\nname = "{0}"\nsignals = ["{0}"]\nweight = 1\nmust = {1}\n'
AT = ("--profiles", "pool", "--as-of", "2026-11-21")


@pytest.fixture(autouse=True)
def given(run: Run, profile: Callable[..., Any]) -> None:
    """Write a pool, an empty folder, and three jobs, two of whose files are called alike."""
    for name in ("pool", "out", "more"):
        Path(name).mkdir()
    for name, bullet in (("ada", "Led RLHF for a chat model."), ("bo", "Led DPO."), ("cy", "Built servers with vLLM.")):
        Path("pool", f"{name}.json").write_text(json.dumps(profile(bullet, name=f"{name} Example")))
    Path("pool/gone.json").write_text("{")
    for path, signal, must in (
        ("rlhf.toml", "rlhf", "true"),
        ("dpo.toml", "dpo", "true"),
        ("more/dpo.toml", "llm-inference", "false"),
    ):
        Path(path).write_text(f'title = "{signal}"\n' + JOB.format(signal, must))


def written() -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in Path("out").iterdir()}


JSON, TABLE, CSV = ((), ".json"), (("--format", "table"), ".txt"), (("-f", "csv"), ".csv")
PROCESSES, FIRST = ("--engine", "processes", "--jobs", "2"), ("--top", "1", "--tiers", "--blind")


@pytest.mark.parametrize(("form", "suffix", "more"), [
    (*JSON, ()), (*JSON, PROCESSES), (*JSON, FIRST), (*TABLE, ()), (*TABLE, FIRST), (*CSV, ()), (*CSV, FIRST),
])  # fmt: skip
def test_each_file_is_that_of_its_job_alone(run: Run, form: tuple[str, ...], suffix: str, more: tuple[str, ...]) -> None:
    alone = {}
    for name, spec in (("rlhf", "rlhf.toml"), ("dpo", "dpo.toml"), ("dpo-2", "more/dpo.toml")):
        run("rank", spec, *AT, *(form or ("-f", "json")), *more, "--output", "alone")
        alone[f"{name}{suffix}"] = Path("alone").read_bytes()
    ended = run("rank", "rlhf.toml", "dpo.toml", "more/dpo.toml", *AT, *form, *more, "--output", "out")
    assert ended.code == 0
    assert written() == alone
    assert ended.out.splitlines() == [
        f"out/rlhf{suffix}: rlhf, 3 ranked", f"out/dpo{suffix}: dpo, 3 ranked", f"out/dpo-2{suffix}: llm-inference, 3 ranked",
    ]  # fmt: skip
    assert ("for review: gone.json" in ended.err) == (suffix != ".txt" and "--blind" not in more)


def test_a_folder_takes_a_single_job_too(run: Run) -> None:
    assert run("rank", "dpo.toml", *AT, "-o", "out").out == "out/dpo.json: dpo, 3 ranked\n"
    assert list(written()) == ["dpo.json"]


def test_a_name_with_a_number_is_left_to_the_job_that_is_called_so(run: Run) -> None:
    Path("dpo-2.toml").write_text('title = "x"\n' + JOB.format("rag", "false"))
    assert run("rank", "dpo.toml", "more/dpo.toml", "dpo-2.toml", *AT, "-o", "out").code == 0
    titles = {name: json.loads(expected)["job"]["title"] for name, expected in written().items()}
    assert titles == {"dpo.json": "dpo", "dpo-2.json": "x", "dpo-3.json": "llm-inference"}


def test_what_is_there_is_replaced_and_nothing_else_is_touched(run: Run) -> None:
    Path("out/dpo.json").write_text("old")
    Path("out/other.json").write_text("other")
    assert run("rank", "dpo.toml", "rlhf.toml", *AT, "-o", "out").code == 0
    assert set(written()) == {"dpo.json", "other.json", "rlhf.json"}
    assert (written()["other.json"], written()["dpo.json"][:1]) == (b"other", b"{")


def test_each_ranking_is_logged_and_none_is_the_last(run: Run) -> None:
    run("rank", "dpo.toml", "rlhf.toml", *AT, "-o", "out")
    log = [json.loads(line) for line in Path(".matcher/log.jsonl").read_text().splitlines()]
    assert len({one["job_sha256"] for one in log}) == len({one["output_sha256"] for one in log}) == 2
    assert not Path(".matcher/last-ranking.json").exists()


def test_all_mistakes_of_all_jobs_are_told_at_once_and_nothing_is_written(run: Run) -> None:
    Path("wrong.toml").write_text('title = "x"\n' + JOB.format("rhlf", "false"))
    ended = run("rank", "wrong.toml", "gone.toml", "dpo.toml", "./dpo.toml", *AT, "-o", "out", "--ignore-must", "dpo")
    assert (ended.code, ended.out, written()) == (2, "", {})
    lines = ended.err.splitlines()
    assert len(lines) == 3
    assert "did you mean `rlhf`" in lines[0]
    assert lines[1].startswith("gone.toml: no such file")
    assert lines[2] == "dpo.toml: is the same job as dpo.toml; name each job once"


def test_a_must_have_is_ignored_in_the_jobs_that_have_it(run: Run) -> None:
    assert run("rank", "rlhf.toml", "dpo.toml", "more/dpo.toml", *AT, "-o", "out", "--ignore-must", "RLHF").code == 0
    by_name = {name: json.loads(one) for name, one in written().items()}
    ignored = {name: one["options"]["ignore_must"] for name, one in by_name.items()}
    assert ignored == {"rlhf.json": ["rlhf"], "dpo.json": [], "dpo-2.json": []}
    assert [one["job"]["requirements"][0]["must"] for one in (by_name["rlhf.json"], by_name["dpo.json"])] == [False, True]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("rhlf", "no must-have is called `rhlf`; did you mean `rlhf`?"),
        ("llm-inference", "`llm-inference` is not a must-have of any of these jobs; the must-haves are rlhf, dpo"),
    ],
)
def test_a_must_have_that_no_job_has_is_told_once(run: Run, name: str, expected: str) -> None:
    ended = run("rank", "rlhf.toml", "dpo.toml", "more/dpo.toml", *AT, "-o", "out", "--ignore-must", name)
    assert (ended.code, ended.err, written()) == (2, f"--ignore-must: {expected}\n", {})


def test_one_pool_is_ranked_for_all(run: Run) -> None:
    for name, pool in (("a", "pool"), ("b", "out")):
        Path(f"{name}.toml").write_text(
            f'title = "{name}"\n' + JOB.format("rlhf", "false") + f'\n[pool]\nprofiles = ["{pool}"]\n'
        )
    ended = run("rank", "a.toml", "b.toml", "-o", "out")
    assert (ended.code, "the job files name different pools" in ended.err) == (2, True)


def test_a_folder_that_is_not_there_is_made_when_all_jobs_are_read(run: Run) -> None:
    assert run("rank", "rlhf.toml", "none.toml", *AT, "-o", "new/folder").code == 2
    assert not Path("new").exists()
    ended = run("rank", "rlhf.toml", "dpo.toml", *AT, "-o", "new/folder")
    assert ended.code == 0
    assert sorted(one.name for one in Path("new/folder").iterdir()) == ["dpo.json", "rlhf.json"]
