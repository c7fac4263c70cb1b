"""matcher shortlist: who decided what, and why; apart from every score."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
JOB = """title = "RLHF engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 20
"""
FILE = Path(".matcher/shortlist.jsonl")


@pytest.fixture(autouse=True)
def given(run: Run, profile: Run) -> None:
    Path("job.toml").write_text(JOB)
    Path("people").mkdir()
    for name in ("Ada", "Bo"):
        Path("people", f"{name.lower()}.json").write_text(json.dumps(profile("Led RLHF.", name=f"{name} Example")))


@pytest.fixture
def decide(run: Run) -> Run:
    def make(*words: object) -> Any:
        return run("shortlist", "job.toml", *words, "-p", "people")

    return make


BECAUSE = ("--by", "Eva Muster", "--why", "Strong RLHF work")


def ranked(run: Run, *more: object) -> Any:
    return json.loads(run("rank", "job.toml", "-p", "people", "--as-of", "2026-11-21", "-f", "json", *more).out)


def test_a_decision_is_kept_and_shown(decide: Run) -> None:
    ended = decide("add", "ada", *BECAUSE)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("RLHF engineer: 1 on the shortlist\n")
    [only] = [json.loads(line) for line in FILE.read_text().splitlines()]
    assert (only["candidate"], only["decision"], only["by"], only["why"]) == (
        "ada-example",
        "add",
        "Eva Muster",
        "Strong RLHF work",
    )
    assert FILE.stat().st_mode & 0o77 == 0


def test_scores_are_the_same_with_it(run: Run, decide: Run) -> None:
    before = ranked(run)
    decide("add", "ada", *BECAUSE)
    after = ranked(run)
    assert [one.pop("decision", None) is not None for one in sorted(after["candidates"], key=lambda item: item["id"])] == [
        True,
        False,
    ]
    assert after == before


def test_ranking_without_state_shows_no_decision(run: Run, decide: Run) -> None:
    decide("add", "ada", *BECAUSE)
    candidates = ranked(run, "--no-state")["candidates"]
    assert "ada-example" in [one["id"] for one in candidates]
    assert not any("decision" in one for one in candidates)


def test_nothing_is_taken_back_only_the_last_decision_counts(run: Run, decide: Run) -> None:
    decide("add", "ada", *BECAUSE)
    first = FILE.read_text()
    ended = decide("drop", "ada-example", "--by", "Bea", "--why", "took another offer")
    assert "RLHF engineer: 0 on the shortlist" in ended.out
    assert FILE.read_text().startswith(first)
    record = json.loads(run("shortlist", "job.toml", "-f", "json").out)
    assert (record["shortlist"], [one["decision"] for one in record["decisions"]]) == ([], ["add", "drop"])


def test_no_decision_without_somebody_and_a_reason(decide: Run) -> None:
    ended = decide("add", "ada")
    assert ended.code == 2
    assert ended.err == "--by NAME, --why TEXT: are missing; a decision has a name and a reason\n"
    assert decide("add", "ada", "--by", "Eva", "--why", " \u200b ").code == 2
    assert decide("--by", "Eva").err.startswith("add or drop, the candidate's id, --why TEXT: are missing; ")
    assert "“hire”: no such decision; write add or drop" in decide("hire", "ada", *BECAUSE).err
    assert not FILE.exists()


def test_who_is_not_on_the_list_cannot_be_taken_off(decide: Run) -> None:
    ended = decide("drop", "bo", *BECAUSE)
    assert (ended.code, ended.err) == (2, "bo-example: is not on the shortlist; add comes before drop\n")


def test_the_reason_is_one_gated_line(decide: Run) -> None:
    ended = decide("add", "ada", "--by", "Eva", "--why", "line one\nline \x1b[31mtwo\u202e")
    assert "\x1b" not in ended.out + FILE.read_text()
    assert json.loads(FILE.read_text())["why"] == "line one line two"


def test_blind_keeps_and_shows_no_name(run: Run, decide: Run) -> None:
    who = ranked(run, "--blind")["candidates"][0]["id"]
    ended = decide("add", who, "--by", "Eva", "--why", "strong", "--blind")
    assert who in ended.out
    assert "example" not in ended.out + FILE.read_text()
    assert ranked(run, "--blind")["candidates"][0]["decision"]["shortlisted"]


def test_a_job_of_another_title_has_a_list_of_its_own(run: Run, decide: Run) -> None:
    decide("add", "ada", *BECAUSE)
    Path("job.toml").write_text(JOB.replace("RLHF engineer", "Other"))
    assert run("shortlist", "job.toml").out == "Other: 0 on the shortlist\n\nNothing is decided yet.\n"


def test_a_decision_outlives_an_edit_of_job_and_document_and_says_so(run: Run, decide: Run) -> None:
    decide("add", "ada", *BECAUSE)
    Path("job.toml").write_text(JOB + "# looked over\n")
    ada = Path("people/ada.json")
    ada.write_text(ada.read_text() + "\n")
    [only] = [one["decision"] for one in ranked(run)["candidates"] if "decision" in one]
    assert only["changed_since"] == "job file and documents changed since"


def test_a_damaged_line_is_named_and_passed_over(run: Run, decide: Run) -> None:
    decide("add", "ada", *BECAUSE)
    with FILE.open("a") as file:
        file.write('{"torn')
    ended = decide("add", "bo", *BECAUSE)
    assert ended.out.startswith("RLHF engineer: 2 on the shortlist")
    assert ended.err.splitlines()[-1] == ".matcher/shortlist.jsonl:2: not a decision, ignored"


def test_where_nothing_can_be_kept_there_is_no_decision(decide: Run) -> None:
    Path(".matcher").write_text("a file in the way")
    ended = decide("add", "ada", *BECAUSE)
    assert (ended.code, ended.out) == (2, "")
    assert "cannot be written" in ended.err


def test_without_profiles_the_pool_is_that_of_the_last_ranking_of_this_job_and_of_no_other(run: Run, profile: Run) -> None:
    Path("others").mkdir()
    Path("others/cy.json").write_text(json.dumps(profile("Led RLHF.", name="Cy Sample")))
    Path("other.toml").write_text(f'{JOB}[pool]\nprofiles = ["others"]\n')
    ranked(run)
    assert run("shortlist", "job.toml", "add", "ada", *BECAUSE).code == 0
    assert run("shortlist", "other.toml", "add", "cy", *BECAUSE).code == 0
