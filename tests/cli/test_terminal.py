"""The terminal: what stands in for letters that it lacks, and links that it can follow."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import terminal
from matcher.cli.command_setting import CommandSetting
from matcher.cli.terminal import linker

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21", "--no-state")


@pytest.fixture
def printed(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bytes]:
    """Return what a command prints where standard output has an encoding."""

    def make(encoding: str, *arguments: object) -> bytes:
        raw = BytesIO()
        monkeypatch.setattr(sys, "stdout", TextIOWrapper(raw, encoding))
        assert run(*arguments).code == 0
        sys.stdout.flush()
        return raw.getvalue()

    return make


@pytest.fixture
def closed(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return how a command ends whose standard output is closed, as by `>&-`: Python has none then."""

    def make(*arguments: object) -> Any:
        with monkeypatch.context() as within:
            within.setattr(sys, "stdout", None)
            ended = run(*arguments)
            sys.stdout.close()
        return ended

    return make


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "iso8859-6"])
def test_met_not_met_and_not_stated_are_told_apart_in_every_encoding(
    encoding: str, printed: Callable[..., bytes], samples: Path, root: Path
) -> None:
    text = printed(encoding, "rank", root / "job_specs" / "llm-pretraining.toml", "-p", samples, *DAY).decode(encoding)
    assert "y LLM pretraining\n" in text
    assert "n LLM pretraining not met" in text
    assert "? LLM pretraining not stated" in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_two_names_that_cannot_be_written_are_told_apart(printed: Callable[..., bytes], samples: Path, root: Path) -> None:
    text = printed("ascii", "rank", root / "job_specs" / "llm-pretraining.toml", "-p", samples, *DAY).decode()
    assert " 2  \\u6797\\u793a\\u8fdc  " in text
    assert " 3  \\u5468\\u4f8b\\u6587  " in text


@pytest.mark.parametrize("form", ["json", "csv", "markdown", "html", "trec"])
def test_data_are_utf_8_whatever_the_encoding(form: str, printed: Callable[..., bytes], samples: Path, root: Path) -> None:
    asked = ("rank", root / "job_specs" / "llm-pretraining.toml", "-p", samples, *DAY, "-f", form)
    page = printed("latin-1", *asked)
    assert page == printed("utf-8", *asked)
    if form == "json":
        assert json.loads(page)["candidates"][1]["name"] == "林示远"


def test_a_letter_without_accent_stands_in_for_one_with_it() -> None:
    says = terminal.substituter("ascii")
    assert says and [says(one) for one in ("Zoé Ñ", "≤ 3 … “a”", "✓✗?", "王", "\u2067é\u2069")] == [
        "Zoe N", '<= 3 ... "a"', "yn?", "\\u738b", "e"]  # fmt: skip
    assert terminal.substituter("utf-8") is terminal.substituter("UTF-16") is terminal.substituter(None) is None


def test_a_message_is_told_where_standard_error_has_few_letters(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = BytesIO()
    monkeypatch.setattr(sys, "stderr", TextIOWrapper(raw, "latin-1"))
    assert run("rank", "job.toml", "-f", "nosuch").code == 2
    sys.stderr.flush()
    assert raw.getvalue().startswith(b'--format: no format "nosuch"')


def test_closed_standard_output_is_no_mistake(closed: Run, samples: Path, root: Path) -> None:
    spec = root / "job_specs" / "llm-pretraining.toml"
    for asked in (("rank", spec, "-p", samples, *DAY), ("signals", "list"), ("check", spec), ("--help",), ("--version",)):
        ended = closed(*asked)
        assert (ended.code, ended.err) == (0, "")


def test_a_file_is_written_though_standard_output_is_closed(closed: Run, samples: Path, root: Path) -> None:
    assert closed("rank", root / "job_specs" / "llm-pretraining.toml", "-p", samples, *DAY, "-o", "told.json").code == 0
    assert json.loads(Path("told.json").read_text())["counts"]["ranked"] == 8


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
    assert CommandSetting(profiles=[samples], no_state=True).pool().places == (str(samples),)
