"""What a Python program hands over wrongly is a mistake of one line, and never another error."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import matcher
from matcher import arguments
from matcher.model import Job, Pool, Requirement

DAY = date(2026, 11, 21)
EMPTY = Pool(())
JOB = Job("Engineer", "", (Requirement("RLHF", "signal", 1000, signals=("rlhf",)),))
STRANGE: tuple[Any, ...] = (None, 5, 1.5, b"x", ["a"], {}, object(), "")


def mistake(call: Callable[[], object]) -> str:
    with pytest.raises(matcher.MatcherError) as error:
        call()
    return str(error.value)


@pytest.mark.parametrize("given", STRANGE)
@pytest.mark.parametrize("name", ["load_cards", "load_job", "load_advert", "load_profiles", "load_people", "read_profiles"])
def test_what_is_no_path_is_a_mistake(name: str, given: Any) -> None:
    message = mistake(lambda: getattr(matcher, name)(given))
    assert "no path: " in message
    assert message.endswith("; give a str or a pathlib.Path")


@pytest.mark.parametrize("name", ["load_profiles", "load_people", "read_profiles"])
def test_no_path_at_all_is_a_mistake(name: str) -> None:
    assert mistake(getattr(matcher, name)) == "paths: no path; give at least one folder or file"


@pytest.mark.parametrize("name", ["load_cards", "load_job", "load_advert", "load_profiles", "load_people", "read_profiles"])
@pytest.mark.parametrize("given", ["x" * 5000, "a\nb", "\0", "no\x1b[31mthing"])
def test_a_name_that_no_file_has_is_a_mistake_of_one_line(name: str, given: str) -> None:
    assert mistake(lambda: getattr(matcher, name)(given)).isprintable()


@pytest.mark.parametrize("given", [5, "data/cards", Path("data/cards"), {}, False])
def test_a_folder_of_cards_is_loaded_before_it_is_given(given: Any, spec: Path) -> None:
    fix = "; give what load_cards returned"
    assert mistake(lambda: matcher.load_job(spec, cards=given)).endswith(fix)
    assert mistake(lambda: matcher.load_advert(spec, cards=given)).endswith(fix)


@pytest.mark.parametrize("given", [*STRANGE, EMPTY, "job.toml", [JOB]])
def test_what_is_no_job_is_a_mistake(given: Any) -> None:
    assert mistake(lambda: matcher.rank(given, EMPTY, as_of=DAY)).startswith("job: no Job: ")
    assert mistake(lambda: matcher.evaluate({"x": given}, EMPTY, "x.qrels", as_of=DAY)).startswith("job: no Job: ")


@pytest.mark.parametrize("given", [*STRANGE, JOB, EMPTY.candidates, "data/samples"])
def test_what_is_no_pool_is_a_mistake(given: Any) -> None:
    assert mistake(lambda: matcher.rank(JOB, given, as_of=DAY)).startswith("pool: no Pool: ")
    assert mistake(lambda: matcher.evaluate({"x": JOB}, given, "x.qrels", as_of=DAY)).startswith("pool: no Pool: ")


@pytest.mark.parametrize("given", [*STRANGE, "2026-11-21", datetime(2026, 11, 21, 12, 30)])  # noqa: DTZ001
def test_what_is_no_date_is_a_mistake_be_it_a_date_with_a_time(given: Any) -> None:
    assert mistake(lambda: matcher.rank(JOB, EMPTY, as_of=given)).startswith("as_of: no date: ")
    assert mistake(lambda: matcher.evaluate({"x": JOB}, EMPTY, "x.qrels", as_of=given)).startswith("as_of: no date: ")


@pytest.mark.parametrize("given", [*STRANGE, EMPTY, JOB])
def test_what_is_no_run_is_a_mistake(given: Any) -> None:
    assert mistake(lambda: matcher.explain(given, "ada")).startswith("run: no Run: ")


@pytest.mark.parametrize("given", [one for one in STRANGE if one != ""])
def test_what_is_no_name_is_a_mistake(given: Any) -> None:
    run = matcher.rank(JOB, EMPTY, as_of=DAY)
    assert mistake(lambda: matcher.explain(run, given)).startswith("candidate: no name: ")
    assert mistake(lambda: matcher.explain(run, "")).isprintable()


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({}, "jobs: no job; give at least one, by its topic"),
        ([JOB], "jobs: no mapping of topics to jobs: something of type list; give, for instance, {topic: job}"),
        (None, "jobs: no mapping of topics to jobs: None; give, for instance, {topic: job}"),
        ({5: JOB}, "jobs: no topic: 5; call each job by its topic in the file of grades"),
        ({" ": JOB}, "jobs: no topic: ' '; call each job by its topic in the file of grades"),
    ],
)
def test_jobs_to_measure_are_called_by_their_topics(given: Any, what: str) -> None:
    assert mistake(lambda: matcher.evaluate(given, EMPTY, "x.qrels", as_of=DAY)) == what


def test_a_topic_of_two_lines_is_shown_on_one(root: Path) -> None:
    grades = root / "data" / "judged" / "samples.qrels"
    assert mistake(lambda: matcher.evaluate({"a\nb": JOB}, EMPTY, grades, as_of=DAY)).startswith("a b: no grades for it")


def test_a_large_value_goes_by_its_type() -> None:
    assert (
        mistake(lambda: arguments.job(EMPTY)) == "job: no Job: something of type Pool; give what load_job or load_advert returned"
    )
    assert len(mistake(lambda: arguments.day("x" * 9000))) < 200
