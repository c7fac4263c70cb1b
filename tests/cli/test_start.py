"""What a start of the program imports, and what it need not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import COMMANDS

LOADED = (
    "import sys\nfrom matcher.cli import main\nsys.argv = sys.argv[1:]\n"
    "try:\n    main()\nexcept SystemExit:\n    print(*sorted(sys.modules), file=sys.stderr)"
)


def loaded(root: Path, folder: Path, *arguments: object) -> set[str]:
    """Return the modules that a run of the program imports."""
    argv = [sys.executable, "-c", LOADED, "matcher", *map(str, arguments)]
    ended = subprocess.run(
        argv, env=os.environ | {"PYTHONPATH": str(root)}, cwd=folder, capture_output=True, text=True, check=False
    )
    return set(ended.stderr.split())


def test_only_the_command_that_is_asked_for_is_imported(root: Path, tmp_path: Path) -> None:
    modules = loaded(root, tmp_path, "check", "gone.toml")
    assert "matcher.cli.commands.check" in modules
    assert not modules & {f"matcher.cli.{name}" for name in COMMANDS if name != "check"}


@pytest.mark.parametrize("word", ["--version", "rnak", "-h", "--help", "--bogus"])
def test_the_version_and_an_unknown_command_need_no_command(root: Path, tmp_path: Path, word: str) -> None:
    modules = loaded(root, tmp_path, word)
    assert "matcher.cli.program" in modules
    assert not modules & {f"matcher.cli.{name}" for name in (*COMMANDS, "shell")}


def test_of_profiles_that_are_remembered_nothing_is_read_again(root: Path, tmp_path: Path, spec: Path, samples: Path) -> None:
    argv = ("rank", spec, "-p", samples, "--as-of", "2026-11-21")
    reading = {"matcher.reading.suspicions", "matcher.reading.words.degrees", "matcher.signals.mentions"}
    assert reading <= loaded(root, tmp_path, *argv)
    assert not reading & loaded(root, tmp_path, *argv)


def test_what_is_remembered_changes_no_byte(run: Callable[..., Any], spec: Path, samples: Path) -> None:
    argv = ("rank", spec, "-p", samples, "--as-of", "2026-11-21", "--format", "json")
    first, again, anew = run(*argv), run(*argv), run(*argv, "--no-cache")
    assert first.code == 0
    assert first.out == again.out == anew.out


@pytest.mark.parametrize("word", ["rnak", "peple"])
def test_an_unknown_command_is_told_with_the_nearest(run: Callable[..., Any], word: str) -> None:
    ended = run(word)
    assert ended.code == 2
    assert {"rnak": "rank", "peple": "people"}[word] in ended.err
