"""What a shell completes: it asks in the same words that it would run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import COMMANDS, state
from matcher.cli.completing import answers
from matcher.cli.completion import SCRIPTS


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("jobs/one.toml", "jobs/notes.txt", "job.toml", ".hidden.toml"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("")
    last = state.Last(Path("job.toml"), None, "2026-11-21", None, None, ("ada-example", "周例文", "ada-sample"))
    state.folder()
    state.LAST.write_text(last.told())


@pytest.mark.parametrize(
    ("words", "told"),
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
        (["rank", "job.toml", "--profiles", ""], []),
        (["rank", "job.toml", ""], []),
        (["shortlist", "job.toml", ""], ["add", "drop"]),
        (["shortlist", "job.toml", "add", "周"], ["周例文"]),
        (["signals", ""], ["list", "show", "test"]),
        (["signals", "show", "dp"], ["dpo"]),
        (["completion", "z"], ["zsh"]),
        (["nothing", "a"], []),
        (["rank", "gone/"], []),
    ],
)
def test_a_word_becomes_what_may_stand_there(words: list[str], told: list[str]) -> None:
    assert sorted(answers(words)) == sorted(told)


def test_the_first_word_is_a_command() -> None:
    assert answers([""])[: len(COMMANDS)] == list(COMMANDS) and answers([])[: len(COMMANDS)] == list(COMMANDS)


@pytest.mark.parametrize("broken", [None, "", "[]", '{"candidates": 3}', '{"candidates": [1, "ada"]}'])
def test_without_a_sound_ranking_no_candidate_is_told(broken: str | None) -> None:
    state.LAST.unlink() if broken is None else state.LAST.write_text(broken)
    assert answers(["explain", ""]) in ([], ["ada"])


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
    assert "_MATCHER_COMPLETE=1 matcher" in ended.out
    if shell := shutil.which(name):
        assert subprocess.run([shell, "-n"], input=ended.out.encode(), capture_output=True, check=False).stderr == b""


def test_a_shell_without_completion_is_told_which_have_it(run: Callable[..., Any]) -> None:
    ended = run("completion", "csh")
    assert (ended.code, ended.err) == (2, "SHELL: no completion for “csh”; name one of bash, zsh, fish\n")


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_fills_in_what_is_answered(root: Path, tmp_path: Path) -> None:
    program = tmp_path / "bin" / "matcher"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m matcher "$@"\n')
    program.chmod(0o755)
    asked = 'eval "$(matcher completion bash)"; COMP_WORDS=(matcher explain ada); COMP_CWORD=2; _matcher; printf "%s\\n" "${COMPREPLY[@]}"'
    home = os.environ | {"PYTHONPATH": str(root), "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    ended = subprocess.run(["bash", "-c", asked], env=home, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["ada-example", "ada-sample"]
