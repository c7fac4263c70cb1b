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
