"""The library behind the command."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import matcher

DAY = date(2026, 11, 21)


def test_what_is_promised_is_there() -> None:
    assert all(hasattr(matcher, name) for name in matcher.__all__)


def test_four_steps_lead_from_files_to_an_explanation(spec: Path, samples: Path) -> None:
    run = matcher.rank(matcher.load_job(spec), matcher.load_profiles(str(samples)), as_of=DAY)
    page = matcher.explain(run, "okwuosa")
    assert page.record["candidate"]["score_milli"] == run.ranking.standings[0].score.milli


def test_folders_and_files_may_be_mixed(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{"basics": {"summary": "Builds tools."}}')
    assert len(matcher.load_profiles(samples, tmp_path / "one.json").candidates) == 9


def test_a_job_tells_when_the_documents_came_in(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("Ada Example\n\nExperience\nEngineer, Sample Labs, Jan 2020 - present\n- Built it.\n")
    asked = '[[requirement]]\nname = "Work"\nkind = "experience"\nmonths = 60\nweight = 1\n'
    scores = []
    for received in ("", 'received = "2026-11-20"\n'):
        (tmp_path / "job.toml").write_text(f'title = "x"\n{received}{asked}')
        run = matcher.rank(matcher.load_job(tmp_path / "job.toml"), matcher.load_profiles(tmp_path / "cv.txt"), as_of=DAY)
        scores.append(run.ranking.standings[0].score.milli)
    assert scores[0] < scores[1] == 100_000


def test_another_day_is_another_ranking(spec: Path, samples: Path) -> None:
    job, pool = matcher.load_job(spec), matcher.load_profiles(samples)
    now, later = (matcher.rank(job, pool, as_of=day).ranking.standings[0].score.milli for day in (DAY, date(2036, 1, 1)))
    assert later < now


def test_a_day_that_is_no_date_is_a_mistake_with_its_fix(spec: Path, samples: Path) -> None:
    with pytest.raises(matcher.MatcherError, match=r"as_of: no date: '2026-11-21'; give a datetime\.date"):
        matcher.rank(matcher.load_job(spec), matcher.load_profiles(samples), as_of="2026-11-21")  # type: ignore[arg-type]


def test_values_are_frozen(spec: Path) -> None:
    with pytest.raises(AttributeError):
        matcher.load_job(spec).title = "other"  # type: ignore[misc]


def test_a_mistake_is_an_error_with_what_where_and_fix(samples: Path, spec: Path, tmp_path: Path) -> None:
    with pytest.raises(matcher.MatcherError) as missing:
        matcher.load_job(tmp_path / "gone.toml")
    assert (missing.value.what, missing.value.where, missing.value.fix) == (
        "no such file",
        str(tmp_path / "gone.toml"),
        "name an existing job file",
    )
    with pytest.raises(matcher.MatcherError, match="no such file or folder"):
        matcher.load_profiles(tmp_path / "gone")
    with pytest.raises(matcher.MatcherError, match="no such candidate"):
        matcher.explain(matcher.rank(matcher.load_job(spec), matcher.load_profiles(samples), as_of=DAY), "Nobody Atall")


@pytest.mark.parametrize(("raw", "what"), [(None, "cannot be read: No such file or directory"), (b"\xff", "not UTF-8")])
def test_grades_that_cannot_be_read_are_a_mistake_too(
    spec: Path, samples: Path, tmp_path: Path, raw: bytes | None, what: str
) -> None:
    grades = tmp_path / "grades.qrels"
    if raw:
        grades.write_bytes(raw)
    with pytest.raises(matcher.MatcherError) as error:
        matcher.evaluate({"rlhf": matcher.load_job(spec)}, matcher.load_profiles(samples), grades, as_of=DAY)
    assert error.value.what == what


@pytest.mark.parametrize("topic", ["rlhf.v2", "2026/rlhf", "RLHF"])
def test_a_topic_is_taken_as_it_is_given(spec: Path, samples: Path, tmp_path: Path, topic: str) -> None:
    grades = tmp_path / "grades.qrels"
    grades.write_text(f"{topic} 0 marisol-etxarri 2\n{topic} 0 jonah-pellwick 0\n")
    page = matcher.evaluate({topic: matcher.load_job(spec)}, matcher.load_profiles(samples), grades, as_of=DAY)
    assert page.record["jobs"][0]["topic"] == topic


def test_a_file_of_grades_that_never_ends_is_not_read(spec: Path, samples: Path, tmp_path: Path) -> None:
    long = tmp_path / "long.qrels"
    long.touch()
    os.truncate(long, 100_000_001)
    asked, pool = {"rlhf": matcher.load_job(spec)}, matcher.load_profiles(samples)
    with pytest.raises(matcher.MatcherError, match="larger than 100,000,000 bytes"):
        matcher.evaluate(asked, pool, long, as_of=DAY)
    with pytest.raises(matcher.MatcherError, match="not a regular file"):
        matcher.evaluate(asked, pool, tmp_path, as_of=DAY)


def test_every_mistake_of_a_job_file_is_in_the_error(tmp_path: Path) -> None:
    (tmp_path / "job.toml").write_text('titel = "x"\n[[requirement]]\nname = "a"\nweight = 0\nterms = ["x"]\n')
    with pytest.raises(matcher.MatcherError) as error:
        matcher.load_job(tmp_path / "job.toml")
    assert len(str(error.value).splitlines()) == 3


def test_own_cards_go_with_the_job(samples: Path, tmp_path: Path, root: Path) -> None:
    (tmp_path / "job.toml").write_text('title = "x"\n[[requirement]]\nname = "a"\nweight = 1\nsignals = ["customer-service"]\n')
    cards = matcher.load_cards(root / "data" / "cards")
    job = matcher.load_job(tmp_path / "job.toml", cards=cards)
    run = matcher.rank(job, matcher.load_profiles(samples), as_of=DAY)
    assert [one.candidate.id for one in run.ranking.standings if one.score.milli] == ["jonah-pellwick"]
    assert run.lore.taxonomy is not cards
    assert run.lore.taxonomy.sha256 == cards.sha256
    with pytest.raises(matcher.MatcherError, match="not a known signal"):
        matcher.load_job(tmp_path / "job.toml")


def test_an_advert_brings_its_own_cards_too(samples: Path, root: Path) -> None:
    cards = matcher.load_cards(root / "data" / "cards")
    job = matcher.load_advert(root / "data" / "adverts" / "inference-engineer.txt", cards=cards)
    assert matcher.rank(job, matcher.load_profiles(samples), as_of=DAY).lore.taxonomy.sha256 == cards.sha256


def test_jobs_that_are_measured_together_were_loaded_with_one_set_of_cards(spec: Path, samples: Path, root: Path) -> None:
    grades, pool = root / "data" / "judged" / "samples.qrels", matcher.load_profiles(samples)
    own = matcher.load_job(spec, cards=matcher.load_cards(root / "data" / "cards"))
    assert matcher.evaluate({"llm-pretraining": own}, pool, grades, as_of=DAY).record["schema"] == "matcher.evaluation/1"
    with pytest.raises(matcher.MatcherError) as error:
        matcher.evaluate({"llm-pretraining": own, "rlhf-alignment": matcher.load_job(spec)}, pool, grades, as_of=DAY)
    assert str(error.value) == "jobs: they were loaded with different cards; load all of them with the same `cards`"


def test_types_are_there_for_annotations() -> None:
    from matcher.model import Job
    from matcher.pipeline import Run

    assert (matcher.Job, matcher.Run) == (Job, Run)
    with pytest.raises(AttributeError, match="has no attribute 'Rum'"):
        matcher.Rum  # noqa: B018


def test_importing_it_imports_next_to_nothing(root: Path) -> None:
    code = (
        "import sys, matcher; print(sorted({'typer', 'rich', 'sklearn', 'numpy', 'tomli', 'ahocorasick_rs'} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(root)}, capture_output=True, text=True, check=True
    )
    assert ended.stdout == "[]\n"
