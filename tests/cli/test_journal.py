"""The log of what was done: digests and counts, nobody's name; kept as long as the settings say."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import jsonl

Run = Callable[..., Any]
LOG, SETTINGS = Path(".matcher/log.jsonl"), Path(".matcher/settings.toml")
JOB = 'title = "RLHF engineer"\n[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n'


@pytest.fixture
def rank(run: Run, profile: Run) -> Run:
    """Return how a ranking of two people ends."""
    Path("job.toml").write_text(JOB)
    Path("people").mkdir()
    for name in ("Ada", "Bo"):
        resume = profile("Led RLHF.", basics={"name": f"{name} Sampleton", "email": f"{name}@example.com"})
        Path("people", f"{name.lower()}-sampleton.json").write_text(json.dumps(resume))
    Path("people", "cy-sampleton.txt").write_text(" ")
    return lambda *more: run("rank", "job.toml", "-p", "people", "--as-of", "2026-11-21", *more)


def logged() -> list[dict[str, Any]]:
    return [json.loads(line) for line in LOG.read_text().splitlines()]


def test_a_ranking_is_logged_by_digests_and_counts(rank: Run) -> None:
    rank("-o", "out.json", "--bundle", "b.json")
    [only] = logged()
    assert (only["command"], only["format"], only["blind"]) == ("rank", "json", False)
    assert (only["documents"], only["ranked"], only["needs_review"], only["skipped"]) == (3, 2, 1, 0)
    assert only["output_sha256"] == sha256(Path("out.json").read_bytes()).hexdigest()
    assert only["bundle_sha256"] == sha256(Path("b.json").read_bytes()).hexdigest()
    manifest = json.loads(Path("out.json").read_text())["manifest"]
    assert {name: only[name] for name in manifest} == manifest
    assert abs(datetime.now(UTC) - datetime.fromisoformat(only["when"])) < timedelta(minutes=5)
    assert LOG.stat().st_mode & 0o77 == 0


def test_nobody_is_named_in_it(run: Run, rank: Run) -> None:
    rank("-o", "ada-sampleton.csv")
    rank()
    run("shortlist", "job.toml", "add", "ada", "--by", "Eva Muster", "--why", "Ada Sampleton convinced us")
    text = LOG.read_text().casefold()
    assert [one["command"] for one in logged()] == ["rank", "rank", "shortlist"]
    assert not any(word in text for word in ("sampleton", "example.com", "muster", "convinced", "people", ".txt"))


def test_a_decision_in_the_log_is_the_line_in_the_file(run: Run, rank: Run) -> None:
    rank()
    run("shortlist", "job.toml", "add", "ada", "--by", "Eva", "--why", "strong")
    line = Path(".matcher/shortlist.jsonl").read_bytes()
    assert logged()[-1]["decision_sha256"] == sha256(line).hexdigest()


def test_a_ranking_that_fails_or_leaves_nothing_is_not_logged(rank: Run) -> None:
    rank("--no-state")
    assert rank("-o", "nowhere/out.csv").code == 2
    assert not LOG.exists()


def test_it_is_not_kept_where_the_settings_say_so(rank: Run) -> None:
    rank()
    SETTINGS.write_text("[log]\nkeep = false\n")
    assert rank().code == 0
    assert len(logged()) == 1


def test_lines_that_are_too_old_go_and_no_other(rank: Run) -> None:
    rank()
    old = json.dumps({"when": (datetime.now(UTC) - timedelta(days=31)).isoformat(), "command": "rank"})
    LOG.write_text(f"{{torn\n{old}\n{old}\n" + LOG.read_text())
    SETTINGS.write_text("[log]\nkeep_days = 30\n")
    rank()
    jsonl = LOG.read_text().splitlines()
    assert jsonl[0] == "{torn"
    assert [json.loads(line)["command"] for line in jsonl[1:]] == ["rank", "rank"]
    assert LOG.stat().st_mode & 0o77 == 0


@pytest.mark.parametrize(
    "text",
    [
        "[log]\nkeep = 3",
        "[log]\nkeep_days = 0",
        "[log]\nkeep_days = true",
        "[log]\ndays = 3",
        "[log",
        "log = 3",
        "[[log]]",
        "\udcff",
    ],
)
def test_what_is_no_setting_is_told_and_the_log_goes_on(rank: Run, text: str) -> None:
    rank()
    SETTINGS.write_bytes(text.encode("utf-8", "surrogateescape"))
    ended = rank()
    assert ended.code == 0
    assert ".matcher/settings.toml: [log] " in ended.err
    assert len(logged()) == 2


def test_settings_of_others_are_left_alone(rank: Run) -> None:
    rank()
    SETTINGS.write_text("[other]\nthing = 1\n")
    assert "settings" not in rank().err


@pytest.mark.parametrize("when", ["0001-01-01T00:00:00+23:59", "2026", "x", 3, None])
def test_a_time_that_is_none_keeps_its_line(rank: Run, when: object) -> None:
    rank()
    LOG.write_text(json.dumps({"when": when}) + "\n")
    SETTINGS.write_text("[log]\nkeep_days = 30\n")
    assert rank().code == 0
    assert [one.get("command") for one in logged()] == [None, "rank"]


def test_a_damaged_end_spoils_no_line_after_it(rank: Run) -> None:
    rank()
    with LOG.open("a") as file:
        file.write('{"when": "2026')
    rank()
    first, torn, last = LOG.read_text().splitlines()
    assert (json.loads(first)["command"], torn, json.loads(last)["command"]) == ("rank", '{"when": "2026', "rank")


def test_lines_of_many_at_once_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    old = json.dumps({"when": "2000-01-01T00:00:00+00:00"})
    path.write_text(f"{old}\n" * 20)

    def write(number: int) -> None:
        jsonl.append(path, json.dumps({"number": number, "fill": "x" * 5000}) + "\n", days=1)

    with ThreadPoolExecutor(8) as many:
        list(many.map(write, range(200)))
    assert sorted(json.loads(line)["number"] for line in path.read_text().splitlines()) == list(range(200))


def test_a_line_that_waited_while_the_file_was_replaced_goes_into_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    with ThreadPoolExecutor(1) as other, jsonl.locked(path):
        waiting = other.submit(jsonl.append, path, "{}\n")
        time.sleep(0.1)  # where it is too short, nothing is tested, and nothing fails
        (tmp_path / "new").write_text("[]\n")
        (tmp_path / "new").replace(path)
    waiting.result()
    assert path.read_text() == "[]\n{}\n"


def test_a_line_that_waited_while_the_file_was_deleted_goes_into_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, opened, honest = tmp_path / "log.jsonl", list[int](), jsonl.opened

    def late(path: Path) -> int:
        opened.append(honest(path))
        if len(opened) == 1:
            path.unlink()
        return opened[-1]

    monkeypatch.setattr(jsonl, "opened", late)
    jsonl.append(path, "{}\n")
    assert (path.read_text(), len(opened)) == ("{}\n", 2)
    for handle in opened:
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(handle)
