"""A pager for a page longer than the screen: as git does it, and never in the way of a pipe."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli.terminal import paged

LONG = "line\n" * 30


@pytest.fixture
def terminal(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Path]:
    """Return what makes standard output a terminal of 24 lines, and a pager that keeps what it is given in a file."""
    monkeypatch.setattr(sys.stdout.__class__, "isatty", lambda _: True)
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("LESS", raising=False)
    monkeypatch.delenv("PAGER", raising=False)

    def pager(name: str = "less", script: str = 'echo "$LESS $@" > "$0.asked"; cat > "$0.seen"') -> Path:
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
        return path

    return pager


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the pagers of the tests are shell scripts")


def test_less_is_the_pager_with_what_git_gives_it(terminal: Callable[..., Path]) -> None:
    less = terminal()
    assert paged(LONG)
    assert Path(f"{less}.seen").read_text() == LONG
    assert Path(f"{less}.asked").read_text() == "FRX -R\n"


def test_a_pager_of_ones_own_goes_before_it_and_ours_before_that(terminal: Callable[..., Path], monkeypatch: Any) -> None:
    terminal()
    mine, other = terminal("mine"), terminal("other")
    monkeypatch.setenv("PAGER", "mine -a 'b c'")
    assert paged(LONG)
    assert Path(f"{mine}.asked").read_text() == "FRX -a b c\n"
    monkeypatch.setenv("MATCHER_PAGER", "other")
    assert paged(LONG)
    assert Path(f"{other}.seen").read_text() == LONG


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MATCHER_PAGER", ""), ("PAGER", ""), ("PAGER", "cat"), ("PAGER", "gone-for-good"), ("PAGER", "'"),
        ("TERM", "dumb"), ("LINES", "31"),
    ],
)  # fmt: skip
def test_no_pager_where_none_is_wanted_there_or_needed(
    terminal: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    less = terminal()
    monkeypatch.setenv(name, value)
    assert not paged(LONG)
    assert not Path(f"{less}.seen").exists()


def test_a_pager_that_is_quit_early_or_fails_is_no_mistake(terminal: Callable[..., Path]) -> None:
    terminal(script="exit 3")
    before = signal.getsignal(signal.SIGINT)
    assert paged("long line\n" * 100_000)
    assert signal.getsignal(signal.SIGINT) is before


def test_only_less_is_given_links(terminal: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    less, more = terminal(), terminal("more")
    text = "\x1b]8;;file:///cv.md\x1b\\cv.md\x1b]8;;\x1b\\\n" + LONG
    assert paged(text)
    assert Path(f"{less}.seen").read_text() == text
    monkeypatch.setenv("PAGER", "more")
    assert paged(text)
    assert Path(f"{more}.seen").read_text() == "cv.md\n" + LONG


def test_a_long_explanation_goes_through_it_and_no_other_page_does(
    terminal: Callable[..., Path], run: Callable[..., Any], spec: Path, samples: Path
) -> None:
    less = terminal()
    seen = Path(f"{less}.seen")
    argv = ("explain", "okwuosa", spec, "-p", samples, "--as-of", "2026-11-21")
    plain = run(*argv, "--no-pager").out
    assert plain.count("\n") > 24
    assert not seen.exists()
    for more in ((), ("--signal", "rlhf"), ("--for-candidate",)):
        assert run(*argv, *more).out == ""
        assert "RLHF" in seen.read_text()
        seen.unlink()
    assert run("rank", spec, "-p", samples).out
    assert run(*argv, "--output", "page.txt").code == 0
    assert not seen.exists()


def test_a_pipe_never_meets_a_pager(run: Callable[..., Any], spec: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "false")
    monkeypatch.setenv("LINES", "5")
    assert "Okwuosa" in run("explain", "okwuosa", spec, "-p", samples).out
