"""Links to documents: to files that are there, below the paths that were named, whatever they are called."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli.linking import linker
from matcher.cli.setting import Setting

LINK = re.compile(r"\x1b\]8;;(.*?)\x1b\\")


def test_a_document_in_a_named_folder_or_named_itself_has_an_address(tmp_path: Path) -> None:
    (tmp_path / "cvs" / "old").mkdir(parents=True)
    for name in ("cvs/old/ada.md", "bo.md"):
        (tmp_path / name).write_text("x")
    address = linker([tmp_path / "cvs", tmp_path / "bo.md"])
    assert address("old/ada.md") == (tmp_path / "cvs/old/ada.md").as_uri()
    assert address("bo.md") == (tmp_path / "bo.md").as_uri()


@pytest.mark.parametrize(
    "name", ["", ".", "gone.md", "../secret.md", "/etc/passwd", "old", "link.md", "a" * 5000, "old/../../secret.md"]
)
def test_what_is_no_document_below_the_named_folder_has_no_address(tmp_path: Path, name: str) -> None:
    (tmp_path / "cvs" / "old").mkdir(parents=True)
    (tmp_path / "secret.md").write_text("x")
    (tmp_path / "cvs" / "link.md").symlink_to(tmp_path / "secret.md")
    assert linker([tmp_path / "cvs"])(name) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_hostile_name_is_quoted(tmp_path: Path) -> None:
    name = "a;b\\c $(rm) 'q' \"w\" #%?&=.md"
    (tmp_path / name).write_text("x")
    address = linker([tmp_path])(name) or ""
    assert re.fullmatch(r"file:///[A-Za-z0-9%/._~-]+", address)


def test_a_terminal_gets_links_a_pipe_none(
    run: Callable[..., Any], spec: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    argv = ("rank", spec, "-p", samples, "--no-state")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert not LINK.search(run(*argv).out)
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout.__class__, "isatty", lambda _: True)
    assert (samples / "anselm-okwuosa.json").as_uri() in LINK.findall(run(*argv).out)
    assert not LINK.search(run(*argv, "--blind").out)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run(*argv).out


def test_a_pool_knows_where_its_documents_lie(samples: Path) -> None:
    assert Setting(profiles=[samples], no_state=True).pool().places == (str(samples),)
