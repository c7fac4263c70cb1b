"""What a shell completes: it asks in the same words that it would run."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import COMMANDS, state
from matcher.cli.commands.completion import SCRIPTS
from matcher.cli.completion_words import answers, of_bash


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("jobs/one.toml", "jobs/notes.txt", "job.toml", ".hidden.toml"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("")
    last = state.Last(Path("job.toml"), (), "2026-11-21", candidates=("ada-example", "周例文", "ada-sample"))
    state.folder()
    state.LAST.write_text(last.as_json())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["expl"], ["explain"]),
        (["explain", "ada"], ["ada-example", "ada-sample"]),
        (["explain", ""], ["ada-example", "周例文", "ada-sample"]),
        (["explain", "ada-example", ""], ["job.toml", "jobs/"]),
        (["explain", "ada-example", "jobs/"], ["jobs/one.toml"]),
        (["explain", "ada-example", "--signal", "rlh"], ["rlhf"]),
        (["explain", "--blind", "ada-s"], ["ada-sample"]),
        (["explain", "--as-of", "2026-01-01", "ada-s"], ["ada-sample"]),
        (["explain", "--for"], ["--format", "--for-candidate"]),
        (["compare", "ada-example", "ada-s"], ["ada-sample"]),
        (["compare", "ada-example", "--job", "j"], ["job.toml", "jobs/"]),
        (["matrix", "job.toml", "jo"], ["job.toml", "jobs/"]),
        (["rank", "job.toml", "--format", "x"], ["xlsx"]),
        (["rank", "job.toml", "--format=x"], ["xlsx"]),
        (["rank", "--reference=r", "j"], ["job.toml", "jobs/"]),
        (["rank", "job.toml", "--blind=x"], []),
        (["rank", "job.toml", "--profiles", ""], []),
        (["rank", "job.toml", ""], ["job.toml", "jobs/"]),
        (["rank", "job.toml", "--engine", "p"], ["processes"]),
        (["explain", "ada", "job.toml", ""], []),
        (["shortlist", "job.toml", ""], ["add", "drop"]),
        (["shortlist", "job.toml", "add", "周"], ["周例文"]),
        (["people", "--join", "ada-example", "ada-s"], ["ada-sample"]),
        (["signals", ""], ["list", "show", "copy", "test"]),
        (["signals", "show", "dp"], ["dpo"]),
        (["signals", "copy", "dp"], ["dpo"]),
        (["completion", "z"], ["zsh"]),
        (["nothing", "a"], []),
        (["rank", "gone/"], []),
        (["rank", "~nobody-of-this-name/"], []),
    ],
)
def test_a_word_becomes_what_may_stand_there(words: list[str], expected: list[str]) -> None:
    assert sorted(answers(words)) == sorted(expected)


def test_the_first_word_is_a_command() -> None:
    assert answers([""])[: len(COMMANDS)] == list(COMMANDS) and answers([])[: len(COMMANDS)] == list(COMMANDS)


@pytest.mark.parametrize("broken", [None, "", "[]", '{"candidates": 3}', '{"candidates": ["ada"]}'])
def test_of_a_ranking_that_is_not_sound_nobody_is_offered(broken: str | None) -> None:
    state.LAST.unlink() if broken is None else state.LAST.write_text(broken)
    assert answers(["explain", ""]) == []


def test_names_of_files_that_would_act_on_the_terminal_are_left_out() -> None:
    Path("job\x1b[2J.toml").write_text("")
    assert answers(["rank", "job"]) == ["job.toml", "jobs/"]


def test_a_ranking_keeps_the_ids_and_a_blind_one_does_not(run: Callable[..., Any], spec: Path, samples: Path) -> None:
    run("rank", spec, "-p", samples)
    assert answers(["explain", "anse"]) == ["anselm-okwuosa"]
    run("rank", spec, "-p", samples, "--blind")
    assert json.loads(state.LAST.read_text())["candidates"] == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_asks_by_the_variable_that_is_answered(run: Callable[..., Any], name: str) -> None:
    ended = run("completion", name)
    assert (ended.code, ended.err) == (0, "")
    assert f"_MATCHER_COMPLETE={name} matcher" in ended.out
    if shell := shutil.which(name):
        assert subprocess.run([shell, "-n"], input=ended.out.encode(), capture_output=True, check=False).stderr == b""


def test_a_shell_without_completion_is_told_which_have_it(run: Callable[..., Any]) -> None:
    ended = run("completion", "csh")
    assert (ended.code, ended.err) == (2, "SHELL: no completion for “csh”; name one of bash, zsh, fish\n")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ([r"my\ jo"], ["my jo"]),
        (["'my jo"], ["my jo"]),
        (['"a \\" $b \\x'], ['a " $b \\x']),
        (["it", "'s\\", "s\\"], ["it", "s\\", "s"]),
        (["x", "--format", "=", "j"], ["x", "--format=j"]),
        (["--format", "="], ["--format="]),
        ([""], [""]),
    ],
)
def test_what_bash_hands_over_is_understood_as_it_is_meant(typed: list[str], meant: list[str]) -> None:
    assert of_bash(typed) == meant


LINES = [
    ("explain 周", ["explain", "周例文"]),
    ("rank my", ["rank", "my job.toml"]),
    ("rank 'my j", ["rank", "my job.toml"]),
    ("rank ~/hom", ["rank", "HOME/home.toml"]),
    ("rank x --format=xl", ["rank", "x", "--format=xlsx"]),
    ("draft jobs/no", ["draft", "jobs/notes.txt"]),
]
BARE = {"bash": ["bash", "--rcfile", "begin", "-i"], "zsh": ["zsh", "-d", "-i"]}
BEGIN = {"bash": "", "zsh": "autoload -Uz compinit; compinit -D -u\n"}
READY, NOTED = b"ready> ", b"noted: "


@pytest.fixture
def shell(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the surroundings of a shell whose `matcher` completes as ours does, and else notes what it was given."""
    for name in ("my job.toml", "more jobs/one.toml", "home/home.toml", "home/.inputrc"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("")
    program = tmp_path / "bin" / "matcher"
    program.parent.mkdir()
    ours = f'exec "{sys.executable}" -m matcher "$@"'
    asks = '[ -n "$_MATCHER_COMPLETE" ] || [ "$1" = completion ]'
    program.write_text(f'#!/bin/sh\nif {asks}; then {ours}; fi\nprintf "%s\\n" "$@" > noted; echo "{NOTED.decode()}"\n')
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    more = {"PATH": path, "PYTHONPATH": str(root), "HOME": str(tmp_path / "home"), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    return {**os.environ, **more, "ZDOTDIR": str(tmp_path)}


class Typing:
    """A shell on a terminal, and somebody who types."""

    def __init__(self, words: list[str], surroundings: dict[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        self._shell = subprocess.Popen(
            words, stdin=theirs, stdout=theirs, stderr=theirs, env=surroundings, start_new_session=True
        )
        os.close(theirs)
        self._until(READY)

    def line(self, typed: str) -> None:
        os.write(self._ours, f"{typed}\r".encode())
        self._until(NOTED)
        self._until(READY)

    def _until(self, mark: bytes) -> None:
        seen = b""
        while mark not in seen:
            assert select.select([self._ours], [], [], 20)[0], seen
            seen += os.read(self._ours, 1)

    def end(self) -> None:
        self._shell.kill()
        self._shell.wait()
        os.close(self._ours)


@pytest.mark.parametrize("name", BARE)
def test_a_tab_in_a_real_shell_fills_in_what_may_stand_there(name: str, shell: dict[str, str], tmp_path: Path) -> None:
    if shutil.which(name) is None:
        pytest.skip(f"needs {name}")
    for file in ("begin", ".zshrc"):
        Path(file).write_text(f"""PS1='{READY.decode()}'\n{BEGIN[name]}eval "$(matcher completion {name})"\n""")
    typing = Typing(BARE[name], shell)
    try:
        for begun, meant in LINES:
            typing.line(f"matcher {begun}\t")
            noted = Path("noted").read_text().replace(str(tmp_path / "home"), "HOME")
            assert noted.splitlines() == meant
    finally:
        typing.end()


@pytest.mark.skipif(shutil.which("fish") is None, reason="needs fish")
def test_fish_is_told_what_may_stand_there(shell: dict[str, str]) -> None:
    asked = "\n".join(f"""echo "> "(complete -C "matcher {begun}")""" for begun, _ in LINES)
    ended = subprocess.run(
        ["fish", "--no-config", "-c", f"matcher completion fish | source\n{asked}"],
        env=shell, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ended.stdout.splitlines() == [f"> {meant[-1]}".replace("HOME", "~") for _, meant in LINES]
