"""matcher tune: what it proposes, that it changes no job file, and when it proposes nothing."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from matcher import quoting, reading

Run = Callable[..., Any]

JOB = """# A comment that stays.
title = "RLHF engineer"

[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 50  # most of it
must = true

[[requirement]]
name = 'Serving "vLLM"'
terms = ["vLLM"]
weight = 10

[[requirement]]
name = "Rust"
terms = ["Rust"]
weight = 20

[similarity]
weight = 5
"""
PATCH = re.compile(r'(?:\[\[requirement\]\]\nname = (".*")|\[similarity\])\nweight = ([\d.]+)  # (as it was|was [\d.]+).*')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a job, a pool of forty, grades that follow what was done with vLLM, grades that count what was led, and grades by lot."""
    chance, grades, luck, led = Random(1), [], [], []
    people = tmp_path / "people"
    people.mkdir()
    for n in range(40):
        rows = [(verb, what) for what in ("RLHF", "vLLM", "Rust") if (verb := chance.choice(("", "Led", "Assisted with")))]
        bullets = [f"{verb} {what} for team {n}." for verb, what in rows] or ["Cooked soup."]
        resume = {"basics": {"name": f"Ada Example{n}"}, "work": [{"position": "Engineer", "highlights": bullets}]}
        (people / f"{n}.json").write_text(json.dumps(resume), encoding="utf-8")
        grades.append({"Led": 3, "Assisted with": 1}.get(next((verb for verb, what in rows if what == "vLLM"), ""), 0))
        led.append(sum(verb == "Led" for verb, _ in rows))
        luck.append(chance.choice((0, 0, 1, 2)))
    for name, given in (("told", grades), ("luck", luck), ("led", led)):
        lines = "".join(f"ml 0 {n}.json {grade}\n" for n, grade in enumerate(given))
        (tmp_path / f"{name}.qrels").write_text(lines, encoding="utf-8")
    (tmp_path / "ml.toml").write_text(JOB, encoding="utf-8")
    return tmp_path


@pytest.fixture
def tune(run: Run, folder: Path) -> Run:
    def make(*more: object, grades: str = "told.qrels", job: str = "ml.toml") -> Any:
        return run("tune", job, "-q", grades, "-p", folder / "people", "--as-of", "2026-11-21", "--no-state", *more)

    return make


def proposed(out: str) -> dict[str, float]:
    return {json.loads(found[1]) if found[1] else "similarity": float(found[2]) for found in PATCH.finditer(out)}


def test_weights_that_the_grades_speak_for_are_proposed_with_what_they_were(tune: Run) -> None:
    ended = tune()
    assert (ended.code, ended.err) == (0, "")
    weights = proposed(ended.out)
    assert set(weights) == {"RLHF", 'Serving "vLLM"', "Rust", "similarity"}
    assert max(weights, key=lambda name: weights[name]) == 'Serving "vLLM"'
    assert "# was 50" in ended.out
    assert re.search(
        r"# Gain \+0\.\d{3}, 95 % interval \+0\.\d{3} to \+0\.\d{3}\.\n# 40 grades of 1 job in told\.qrels, seed 1\.", ended.out
    )


def test_the_job_file_is_never_changed(tune: Run, folder: Path) -> None:
    tune("--anyway")
    tune("--strengths", "--anyway")
    assert (folder / "ml.toml").read_text(encoding="utf-8") == JOB


def applied(job: str, weights: dict[str, float]) -> str:
    tables = re.split(r"(?m)^(?=\[)", job)
    names = [re.search(r"name = (?:\"(.*)\"|'(.*)')", table) for table in tables]
    keys = [(found[1] or found[2]) if found else "similarity" for found in names]
    return "".join(
        re.sub(r"weight = [\d.]+", f"weight = {weights[key]}", table) if "weight" in table else table
        for key, table in zip(keys, tables, strict=True)
    )


def test_the_proposal_passes_check_when_applied_and_ranks_as_told(tune: Run, run: Run, folder: Path) -> None:
    (folder / "tuned.toml").write_text(applied(JOB, proposed(tune().out)), encoding="utf-8")
    ended = run("check", folder / "tuned.toml")
    assert ended.code == 0, ended.err
    scores = []
    for spec in ("ml.toml", "tuned.toml"):
        outcome = run(
            "evaluate", spec, "-q", "told.qrels", "-p", folder / "people", "-m", "tau", "--format", "json", "--no-state"
        )
        if outcome.code == 2:
            (folder / "tuned.qrels").write_text((folder / "told.qrels").read_text().replace("ml 0", "tuned 0"), encoding="utf-8")
            outcome = run(
                "evaluate", spec, "-q", "tuned.qrels", "-p", folder / "people", "-m", "tau", "--format", "json", "--no-state"
            )
        scores.append(json.loads(outcome.out)["orders"][0]["figures"]["tau"]["value"])
    assert scores[1] > scores[0]


def test_a_proposal_is_toml_by_itself(tune: Run) -> None:
    record = tomllib.loads(tune().out)
    assert [one["name"] for one in record["requirement"]] == ["RLHF", 'Serving "vLLM"', "Rust"]


def test_on_grades_drawn_at_random_nothing_is_proposed(tune: Run, folder: Path) -> None:
    ended = tune("--output", "patch.toml", grades="luck.qrels")
    assert ended.code == 0
    assert ended.out.startswith("# No reliable gain: nothing is proposed.\n")
    assert not proposed(ended.out)
    assert not (folder / "patch.toml").exists()


def test_anyway_it_is_proposed_with_a_warning(tune: Run) -> None:
    out = tune("--anyway", grades="luck.qrels").out
    assert out.startswith("# No reliable gain: these weights may be no better than the present ones.\n")
    assert len(proposed(out)) == 4


def test_a_proposal_is_written_to_a_file(tune: Run, folder: Path) -> None:
    out = tune().out
    ended = tune("-o", "patch.toml")
    assert ended.out == ""
    assert (folder / "patch.toml").read_text(encoding="utf-8") == out


def test_a_strength_table_is_proposed_that_passes_check(tune: Run, run: Run, folder: Path) -> None:
    out = tune("--strengths", "--anyway").out
    table = tomllib.loads(out)["strength"]
    assert list(table) == ["led", "did", "contributed", "assisted", "exposed", "listed"]
    assert list(table.values()) == sorted(table.values(), reverse=True)
    (folder / "tuned.toml").write_text(JOB + out, encoding="utf-8")
    assert run("check", folder / "tuned.toml").code == 0


def test_assisting_that_the_grades_think_little_of_gets_less(tune: Run) -> None:
    assert tomllib.loads(tune("--strengths", "--anyway", grades="led.qrels").out)["strength"]["assisted"] < 0.45


def test_too_few_grades_are_told_with_what_is_needed(tune: Run, folder: Path) -> None:
    (folder / "few.qrels").write_text("ml 0 1.json 1\nml 0 2.json 0\n", encoding="utf-8")
    ended = tune(grades="few.qrels")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "ml.toml: 2 of its candidates are judged under the topic “ml”; judge at least 10, better 30 or more: matcher judge\n"
    )


def test_a_job_without_grades_is_told(tune: Run, folder: Path) -> None:
    (folder / "other.qrels").write_text("nlp 0 1.json 1\n", encoding="utf-8")
    ended = tune(grades="other.qrels")
    assert ended.code == 2
    assert ended.err.startswith("ml.toml: no grades for it in other.qrels")


def test_names_that_fit_nobody_are_counted(tune: Run, folder: Path) -> None:
    text = (folder / "told.qrels").read_text(encoding="utf-8")
    (folder / "more.qrels").write_text(f"{text}ml 0 somebody 3\n", encoding="utf-8")
    ended = tune(grades="more.qrels")
    assert ended.err == "graded names left out, because they fit nobody here, or several people: 1\n"
    assert proposed(ended.out) == proposed(tune().out)


def test_hashes_of_content_name_candidates_too(tune: Run, folder: Path) -> None:
    people = reading.load((folder / "people",)).candidates
    hashes = {one.documents[0].name.rpartition("/")[2]: quoting.blind_id(one) for one in people}
    text = re.sub(r"\S+\.json", lambda seen: hashes[seen[0]], (folder / "told.qrels").read_text(encoding="utf-8"))
    (folder / "blind.qrels").write_text(text, encoding="utf-8")
    assert proposed(tune(grades="blind.qrels").out) == proposed(tune().out)


def test_several_jobs_are_tuned_together(tune: Run, folder: Path) -> None:
    (folder / "two.toml").write_text(JOB.replace("weight = 50", "weight = 30"), encoding="utf-8")
    text = (folder / "told.qrels").read_text(encoding="utf-8")
    (folder / "both.qrels").write_text(text + text.replace("ml 0", "two 0"), encoding="utf-8")
    out = tune("two.toml", grades="both.qrels").out
    assert "80 grades of 2 jobs" in out
    assert [line for line in out.splitlines() if line.endswith(".toml")] == ["# ml.toml", "# two.toml"]
    assert len(PATCH.findall(out)) == 8


def test_an_advert_has_no_weights_to_tune(tune: Run, folder: Path) -> None:
    (folder / "advert.txt").write_text("Baker\n\nRequirements:\n- rye\n", encoding="utf-8")
    ended = tune("advert.txt")
    assert (ended.code, ended.err) == (2, "advert.txt: not a job file; make one from it: matcher draft advert.txt -o job.toml\n")


def test_an_unknown_measure_is_told(tune: Run) -> None:
    ended = tune("--measure", "accuracy")
    assert ended.code == 2
    assert ended.err.startswith("--measure: no measure `accuracy`")


def test_the_same_seed_prints_the_same_bytes(tune: Run) -> None:
    assert tune("--seed", 3).out == tune("--seed", 3).out != tune("--seed", 4).out
