"""docs/extending.md: each how-to is followed to the letter in a copy of the package, and what it adds works."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_PATH = re.compile(r"`([\w./-]+\.(?:py|toml|org))`")
_DRIVER = """
import contextlib, io, json, runpy, shlex, sys

from matcher.cli import main

told = []
for line in json.load(sys.stdin):
    program, *sys.argv[1:] = shlex.split(line)
    out, err, code = io.StringIO(), io.StringIO(), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main() if program == "matcher" else runpy.run_path(sys.argv[1])
        except SystemExit as end:
            code = end.code or 0
    told.append({"line": line, "code": code, "out": out.getvalue(), "err": err.getvalue()})
json.dump(told, sys.stdout)
"""


class Step(NamedTuple):
    """A command of the page, and what it printed."""

    line: str
    code: int
    out: str
    err: str


@pytest.fixture(scope="module")
def text(page: Callable[[str], str]) -> str:
    return page("extending.md")


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the package and of its tests."""
    copy = tmp_path_factory.mktemp("copy")
    for name in ("matcher", "tests"):
        shutil.copytree(root / name, copy / name)
    for name in ("data", "job_specs", "benchmarks", "docs", "pyproject.toml"):
        (copy / name).symlink_to(root / name)
    return copy


@pytest.fixture(scope="module")
def followed(text: str, copy: Path) -> dict[str, list[Step]]:
    """Return what the commands of each how-to printed, in the order of the page, after its blocks were applied to a copy."""
    parts = [part.split("\n", 1) for part in text.split("\n## ")[1:]]
    return {heading: follow(part, copy) for heading, part in parts}


def follow(part: str, copy: Path) -> list[Step]:
    """Write the files of a how-to, change those that it changes, and run its commands."""
    lines: list[str] = []
    for block in _BLOCK.finditer(part):
        language, line = block.groups()
        if language == "sh":
            lines += line.splitlines()
        elif language == "diff":
            change(copy / _PATH.findall(part[: block.start()])[-1], line)
        else:
            (named,) = _PATH.findall(part[: block.start()].rstrip("\n").rpartition("\n")[2])[-1:]
            assert part[: block.start()].endswith(f"`{named}`:\n\n"), named
            path = copy / named
            assert not path.exists(), named
            path.parent.mkdir(exist_ok=True)
            path.write_text(line, encoding="utf-8")
    environment = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(copy), "PYTHONSAFEPATH": "1", "COLUMNS": "100"}
    asked = {"input": json.dumps(lines), "capture_output": True, "text": True, "encoding": "utf-8"}
    ended: Any = subprocess.run([sys.executable, "-c", _DRIVER], cwd=copy, env=environment, check=False, **asked)
    assert ended.returncode == 0, ended.stderr
    return [Step(**one) for one in json.loads(ended.stdout)]


def change(path: Path, diff: str) -> None:
    """Apply a change to a file; what it takes away, and what it stands beside, has to be there once."""
    before, after = ("".join(f"{line[1:]}\n" for line in diff.splitlines() if line[0] in f" {sign}") for sign in "-+")
    source = path.read_text(encoding="utf-8")
    assert source.count(before) == 1, f"{path.name}: {before}"
    path.write_text(source.replace(before, after), encoding="utf-8")


@pytest.mark.parametrize("heading", ["A card", "A reader", "A kind of requirement", "An engine", "An exporter"])
def test_every_command_of_a_how_to_ends_well(heading: str, followed: dict[str, list[Step]]) -> None:
    assert followed[heading]
    assert [(one.line, one.code, one.err) for one in followed[heading] if one.code or "rror" in one.err] == []


def test_what_the_page_writes_is_clean_and_typed(text: str, followed: dict[str, list[Step]], copy: Path) -> None:
    named = {path for path in _PATH.findall(text) if path.startswith(("matcher/", "tests/")) and path.endswith(".py")}
    typed = [path for path in named if path.startswith("matcher/")]
    for argv in (["ruff", "check", *named], ["ruff", "format", "--check", *named], ["mypy", "--no-incremental", *typed]):
        _run(copy, *argv)


@pytest.mark.parametrize("paths", [
    ["tests/test_families.py"],
    ["tests/requirements/test_kinds.py", "tests/index/test_bounds.py", "tests/test_denials.py"],
    ["tests/test_laws.py"],
    ["tests/engine/test_engines.py"],
])  # fmt: skip
def test_whoever_follows_the_page_passes_the_tests(paths: list[str], followed: dict[str, list[Step]], copy: Path) -> None:
    _run(copy, "pytest", "-n", "0", *paths)


def _run(copy: Path, *module: str) -> None:
    """Run a program of Python on the copy; it has to end well."""
    environment = os.environ | {"PYTHONPATH": str(copy), "HYPOTHESIS_PROFILE": "few"}
    asked: dict[str, Any] = {"cwd": copy, "env": environment, "capture_output": True, "text": True, "encoding": "utf-8"}
    ended = subprocess.run([sys.executable, "-m", *module], check=False, **asked)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_card_is_read_as_its_examples_say(followed: dict[str, list[Step]]) -> None:
    tested, ranked = followed["A card"]
    assert "ocean-models" in tested.out
    assert "8 ranked" in ranked.out


def test_the_reader_reads_and_its_quotes_stand_at_their_places(followed: dict[str, list[Step]]) -> None:
    shown, ranked = followed["A reader"]
    assert "#+TITLE: Ada Example" in shown.out
    assert "Ada Example" in ranked.out
    assert "led “Led the tidal model of the North Sea.” ada.org:6:3" in ranked.out


def test_the_kind_is_checked_scored_and_told(followed: dict[str, list[Step]]) -> None:
    checked, ranked, explained, reached = followed["A kind of requirement"]
    assert "Voluntary work          100.0" in checked.out
    assert re.search(r"Ada Example +50\.0 ", ranked.out)
    assert "24 months of voluntary work. Your documents show up to 12 months of work." in re.sub(r"\s+", " ", explained.out)
    assert "50.0 of 100 points" in reached.out


def test_the_engine_ranks_with_the_same_bytes(followed: dict[str, list[Step]]) -> None:
    same, ranked = followed["An engine"]
    assert same.out == "8 candidates, the same bytes\n"
    assert "8 documents: 8 ranked." in ranked.out


def test_the_exporter_draws_a_ranking_and_a_check(followed: dict[str, list[Step]]) -> None:
    drawn, written, checked = followed["An exporter"]
    head, first = (line.split("\t") for line in drawn.out.splitlines())
    assert head[:4] == ["rank", "id", "name", "score"]
    assert first[:3] == ["1", "ada-example", "Ada Example"]
    assert len(head) == len(first)
    assert written.out == ""
    assert "\t" in checked.out


def test_the_parts_of_the_page_that_it_lists_are_there(text: str) -> None:
    anchors = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^## (.+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == anchors
