"""What commands share: the day, how documents are read, the exporter, the terminal and the exit codes."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import typer

from matcher import export
from matcher.blinding import unread
from matcher.cli import FAILED, UNREADABLE, shell, state
from matcher.errors import MatcherError
from matcher.model import Pool, Problem
from matcher.reading.persons.corrections import NONE
from matcher.reading.reading_options import Decoding

TABLE, JSON = export.EXPORTERS["table"], export.EXPORTERS["json"]


class Terminal(StringIO):
    """Standard output or error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder in which the commands run, with nothing set that changes what is shown."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "xterm")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def seated(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """Return what has somebody sit before a terminal, and returns what they see of standard error."""

    def sit() -> Terminal:
        error = Terminal()
        monkeypatch.setattr(sys, "stdout", Terminal())
        monkeypatch.setattr(sys, "stderr", error)
        return error

    return sit


def mistake(call: Any, *given: Any, **more: Any) -> str:
    with pytest.raises(MatcherError) as raised:
        call(*given, **more)
    return str(raised.value)


def test_the_day_is_the_one_that_is_named_and_else_today() -> None:
    assert shell.day("2026-11-21") == date(2026, 11, 21)
    before, day, after = datetime.now().astimezone().date(), shell.day(None), datetime.now().astimezone().date()
    assert before <= day <= after


@pytest.mark.parametrize("written", ["", "today", "20261121", "2026-W47-6", "2026-13-01", "2026-11-21T10:00", "21.11.2026"])
def test_a_day_that_is_written_otherwise_is_a_mistake(written: str) -> None:
    assert mistake(shell.day, written) == f"--as-of: “{written}” is not a date; write it as YYYY-MM-DD"


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("cp1252", True),
        ("GB18030", True),
        ("utf-8", True),
        ("punycode", False),
        ("idna", False),
        ("rot13", False),
        ("zzz", False),
    ],
)
def test_documents_may_be_written_in_encodings_of_text(encoding: str, expected: bool) -> None:
    assert shell.decodes(encoding) is expected


@pytest.mark.parametrize(
    ("options", "kept"),
    [({}, True), ({"no_cache": True}, False), ({"no_state": True}, False)],
)
def test_documents_are_kept_unless_nothing_is_to_be(options: dict[str, bool], kept: bool) -> None:
    assert shell.how(**options).cache == (state.CACHE if kept else None)


def test_corrections_made_here_hold_unless_nothing_of_the_folder_does() -> None:
    state.CORRECTIONS.parent.mkdir()
    state.CORRECTIONS.write_text('[[join]]\ndocuments = [{ name = "a.md" }, { name = "b.md" }]\n')
    assert len(shell.how().corrections.joins) == 1
    assert shell.how(no_state=True).corrections == NONE


def test_options_of_reading_are_handed_on() -> None:
    how = shell.how(Decoding("cp1252", ocr=True), 3)
    assert (how.decoding, how.workers) == (("cp1252", True), 3)
    assert "unknown encoding “zzz”" in mistake(shell.how, Decoding("zzz"))


@pytest.mark.parametrize(
    ("form", "output", "name"),
    [
        (None, None, "table"), ("csv", None, "csv"), ("csv", Path("a.json"), "csv"), (None, Path("a.json"), "json"),
        (None, Path("a.xlsx"), "xlsx"), ("xlsx", Path("a"), "xlsx"),
    ],
)  # fmt: skip
def test_the_format_is_the_one_that_is_named_else_that_of_the_output(form: str | None, output: Path | None, name: str) -> None:
    assert shell.exporter(form, output).name == name


@pytest.mark.parametrize(
    ("form", "output", "expected"),
    [
        ("pdf", None, "--format: no format “pdf”; choose one of "),
        ("xlsx", None, "--format: xlsx cannot be shown on a terminal; name a file with --output, such as shortlist.xlsx"),
        (None, Path("a.zzz"), "a.zzz: no format for “.zzz” files; name one of "),
        (None, Path("a"), "a: its name ends in no format; name one of "),
    ],
)
def test_a_format_that_there_is_not_is_a_mistake(form: str | None, output: Path | None, expected: str) -> None:
    assert mistake(shell.exporter, form, output).startswith(expected)


@pytest.mark.parametrize(
    ("environment", "color", "turning"),
    [
        ({}, True, True),
        ({"NO_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, True),
    ],
)
def test_a_terminal_has_colour_unless_somebody_wants_none(
    seated: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], color: bool, turning: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    seated()
    looks = shell.looks([])
    assert (looks.color, looks.turning, looks.link) == (color, turning, None)


@pytest.mark.parametrize(("columns", "width"), [("40", 60), ("100", 100), ("200", 200)])
def test_pages_are_as_wide_as_the_terminal_and_never_narrow(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    looks = shell.looks([])
    assert (looks.width, looks.color) == (width, False)


def test_documents_are_linked_only_where_there_is_colour(
    seated: Callable[[], Terminal], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seated()
    assert shell.looks([here]).link is not None
    monkeypatch.setenv("NO_COLOR", "1")
    assert shell.looks([here]).link is None


def test_what_may_come_next_is_named_only_to_somebody_before_a_terminal(seated: Callable[[], Terminal]) -> None:
    error = seated()
    shell.next_step("next: matcher explain")
    assert error.getvalue() == "next: matcher explain\n"


def test_a_script_need_not_read_what_may_come_next(capsys: pytest.CaptureFixture[str]) -> None:
    shell.next_step("next: matcher explain")
    assert capsys.readouterr() == ("", "")


POOL = Pool((), (Problem("scan.pdf", "no text in 2 pages"),))


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(("to", "line"), [(JSON, "for review: scan.pdf: no text in 2 pages\n"), (TABLE, "")])
def test_what_could_not_be_read_is_named_where_the_format_has_no_room_for_it(
    to: Any, line: str, strict: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    if strict:
        with pytest.raises(typer.Exit) as ended:
            shell.finish(POOL, to, strict=True)
        assert ended.value.exit_code == UNREADABLE == 3
    else:
        shell.finish(POOL, to, strict=False)
    assert capsys.readouterr() == ("", line)


def test_strict_asks_for_nothing_where_everything_was_read() -> None:
    shell.finish(Pool(()), JSON, strict=True)


def test_the_name_of_a_document_is_left_out_blind(capsys: pytest.CaptureFixture[str]) -> None:
    shell.finish(unread(POOL, blind=True), JSON, strict=False)
    assert re.fullmatch(r"for review: (?!scan\.pdf).*: no text in 2 pages\n", capsys.readouterr().err)


@pytest.mark.parametrize(("to", "line"), [(JSON, "the gate fails: nDCG below 0.9\n"), (TABLE, "")])
def test_a_gate_that_fails_ends_with_one_and_says_why(to: Any, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended:
        shell.gate(["nDCG below 0.9"], to)
    assert ended.value.exit_code == FAILED == 1
    assert capsys.readouterr().err == line
    shell.gate([], to)


def last(*profiles: Path) -> state.Last:
    return state.Last(Path("job.toml"), profiles, "2026-11-21", candidates=("ada-example",))


def test_a_ranking_is_remembered_unless_its_documents_lie_nowhere(here: Path) -> None:
    assert shell.remember(last(here))
    assert state.LAST.is_file()
    assert not shell.remember(last(shell.STDIN))
    assert not state.LAST.exists()


def test_where_a_ranking_cannot_be_remembered_it_is_said_and_nothing_else_fails(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / ".matcher").write_text("in the way")
    assert not shell.remember(last(here))
    assert capsys.readouterr().err == "this ranking is not remembered: .matcher/ cannot be written here\n"


def test_a_folder_is_made_with_those_above_it_or_is_a_mistake(here: Path) -> None:
    shell.make_folder(here / "a" / "b")
    shell.make_folder(here / "a" / "b")
    assert (here / "a" / "b").is_dir()
    (here / "file").write_text("")
    assert mistake(shell.make_folder, here / "file" / "b").endswith("Not a directory; name another folder")
