"""matcher check"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
FINE = 'title = "Engineer"\n[[requirement]]\nname = "A"\nterms = ["x"]\nweight = 1\n\n[[requirement]]\nname = "B"\nterms = ["y"]\nweight = 3\n'


def test_every_shipped_job_file_is_fine(run: Run, root: Path) -> None:
    ended = run("check", *sorted((root / "job_specs").glob("*.toml")))
    assert (ended.code, ended.err) == (0, "")
    assert all(": fine; of 100 points: " in line for line in ended.out.splitlines())


def test_it_tells_what_each_requirement_can_give(run: Run) -> None:
    Path("job.toml").write_text(FINE)
    assert run("check", "job.toml").out == "job.toml: fine; of 100 points: A 25.0, B 75.0\n"


def test_all_files_are_checked_though_the_first_is_broken(run: Run) -> None:
    Path("bad.toml").write_text('title = 7\nweigth = 1\n[[requirement]]\nname = "A"\nterms = ["x"]\nweight = 0\n')
    Path("job.toml").write_text(FINE)
    ended = run("check", "bad.toml", "gone.toml", "job.toml")
    assert (ended.code, ended.out.startswith("job.toml: fine")) == (2, True)
    assert [line.split(": ")[0] for line in ended.err.splitlines()] == [
        "bad.toml:1:9",
        "bad.toml:2:1",
        "bad.toml:6:10",
        "gone.toml",
    ]


def test_what_to_think_twice_about_is_a_warning_and_no_mistake(run: Run) -> None:
    Path("job.toml").write_text(FINE.replace("Engineer", "Young engineer"))
    ended = run("check", "job.toml")
    assert ended.code == 0
    assert ended.err.startswith("job.toml: title: `Young` speaks of age; ")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"title = ", b"x" * 1_000_001, b"a = " + b"[" * 5000])
def test_what_is_no_job_file_is_one_line(run: Run, content: bytes) -> None:
    Path("job.toml").write_bytes(content)
    ended = run("check", "job.toml")
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.startswith("job.toml")


def test_control_characters_of_a_job_file_do_not_reach_the_terminal(run: Run) -> None:
    Path("job.toml").write_text(FINE.replace("Engineer", "\\u001b[2J") + '"\\u001b[2J" = 1\n')
    ended = run("check", "job.toml")
    assert ended.code == 2
    assert "\x1b" not in ended.out + ended.err


def test_own_cards_are_checked_with_the_job_files(run: Run) -> None:
    Path("own").mkdir()
    Path("own/own-tools.toml").write_text('id = "own-tools"\naliases = ["function calling"]\n')
    Path("job.toml").write_text(FINE.replace('terms = ["x"]', 'signals = ["own-tools"]'))
    assert run("check", "job.toml", "--cards", "own").out == "job.toml: fine; of 100 points: A 25.0, B 75.0\n"
    ended = run("check", "job.toml")
    assert (ended.code, ended.err.split(": ")[0]) == (2, "job.toml:4:12")


def test_a_mistake_of_an_own_card_is_told_with_its_place(run: Run) -> None:
    Path("own").mkdir()
    Path("own/a.toml").write_text('id = "own-tools"\naliases = ["R"]\nbroader = ["agent"]\n')
    Path("job.toml").write_text(FINE)
    ended = run("check", "job.toml", "--cards", "own")
    assert (ended.code, ended.out) == (2, "")
    assert [line.split(": ")[0] for line in ended.err.splitlines()] == ["own/a.toml:2:12", "own/a.toml:3:12"]


def test_words_of_who_a_person_is_are_warned_of_in_own_cards_too(run: Run) -> None:
    Path("own").mkdir()
    Path("own/a.toml").write_text('id = "youth"\naliases = ["young people"]\n')
    Path("job.toml").write_text(FINE + '[signals.youth-too]\naliases = ["young talent"]\n')
    ended = run("check", "job.toml", "--cards", "own")
    assert ended.code == 0
    assert [line.partition(" speaks")[0] for line in ended.err.splitlines()] == [
        "own: youth.aliases[1]: `young`", "job.toml: signals.youth-too.aliases[1]: `young`",
    ]  # fmt: skip


def test_a_hostile_pattern_is_refused_by_name(run: Run, root: Path) -> None:
    ended = run("check", root / "tests" / "hostile" / "job_redos.toml")
    assert (ended.code, ended.out, "Traceback" in ended.err) == (2, "", False)
    assert "job_redos.toml:4:13: taxonomy[1].patterns[1]: `(a+)+$` looks like a regular expression" in ended.err
