"""matcher demo: an empty folder, no arguments, and three commands that do as they are printed."""

from __future__ import annotations

import errno
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli.commands import demo

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")


def _commands(text: str) -> list[list[str]]:
    """Return the commands that are named, without what a shell takes for a comment."""
    return [shlex.split(line, comments=True)[1:] for line in text.splitlines() if line.startswith("matcher ")]


def test_it_ranks_the_invented_people(run: Run, samples: Path) -> None:
    ended = run("demo", *DAY)
    assert ended.code == 0
    assert "Anselm Okwuosa       75.4" in ended.out
    assert "8 documents: 8 ranked. As of 2026-11-21." in ended.out
    assert {one.name for one in Path("matcher-demo/people").iterdir()} == {one.name for one in samples.iterdir()}


def test_the_three_commands_that_it_names_work_as_printed(run: Run) -> None:
    commands = _commands(run("demo", *DAY).err)
    assert [one[0] for one in commands] == ["explain", "compare", "rank"]
    for command in commands:
        assert (ended := run(*command)).code == 0, ended.err
    assert "As of 2026-11-21" in Path("report.html").read_text(encoding="utf-8")
    assert "Anselm Okwuosa is 61.4 points ahead" in run(*commands[1]).out


def test_its_job_needs_nothing_else(run: Run) -> None:
    run("demo", *DAY)
    ranked = run("rank", "matcher-demo/job.toml", *DAY)
    assert ranked.code == 0
    assert "8 ranked" in ranked.out
    assert "#:schema" not in Path("matcher-demo/job.toml").read_text(encoding="utf-8")


def test_what_is_there_already_stays_as_it_is(run: Run) -> None:
    run("demo", *DAY)
    job, first = Path("matcher-demo/job.toml"), Path("matcher-demo/people/jonah-pellwick.json")
    job.write_text(job.read_text(encoding="utf-8").replace("RLHF and alignment engineer", "My job"), encoding="utf-8")
    first.unlink()
    ended = run("demo", *DAY)
    assert ended.out.startswith("My job\n")
    assert "7 documents: 7 ranked" in ended.out


def test_one_person_who_is_left_is_enough(run: Run, samples: Path) -> None:
    people = Path("matcher-demo/people")
    people.mkdir(parents=True)
    (people / "one.json").write_bytes((samples / "lin-shiyuan.json").read_bytes())
    ended = run("demo", *DAY)
    assert (ended.code, [one[0] for one in _commands(ended.err)]) == (0, ["explain", "rank"])


def test_a_folder_that_cannot_be_made_is_told_with_what_to_do(run: Run) -> None:
    Path("matcher-demo").write_text("a file")
    ended = run("demo")
    assert ended.code == 2
    assert ended.err.startswith("matcher-demo: cannot be written: ")


def test_people_who_cannot_all_be_written_are_not_left_in_part(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = shutil.copyfile

    def full(source: Path, target: Path) -> None:
        copy(source, target)
        if source.name.startswith("lin"):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    ended = run("demo", *DAY)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "matcher-demo: cannot be written: No space left on device; run it in a folder you may write to\n"
    assert not Path("matcher-demo/people").exists()


def test_an_installed_package_brings_its_own(run: Run, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packaged = Path("package/demo")
    (packaged / "people").mkdir(parents=True)
    for each in sorted(samples.iterdir())[:2]:
        (packaged / "people" / each.name).write_bytes(each.read_bytes())
    (packaged / "job.toml").write_text('title = "Packed"\n[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n')
    monkeypatch.setattr(demo, "_PACKAGED", packaged.absolute())
    ended = run("demo", *DAY)
    assert ended.out.startswith("Packed\n")
    assert "2 documents: 2 ranked" in ended.out
