from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from matcher import files
from matcher.errors import MatcherError
from matcher.files import Fixes


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"old")
    with pytest.raises(TypeError):
        files.write(tmp_path / "kept", "no bytes")  # type: ignore[arg-type]
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("kept", b"old")]
    files.write(tmp_path / "kept", b"new", durable=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("kept", b"new")]


def test_a_durable_file_outlives_a_loss_of_power_under_its_name_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names, sync = list[list[str]](), os.fsync

    def noted(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            names.append([one.name for one in tmp_path.iterdir()])
        sync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    files.write(tmp_path / "cached", b"")
    assert names == []
    files.write(tmp_path / "kept", b"", durable=True)
    assert list(map(sorted, names)) == [["cached", "kept"]]


def test_a_durable_file_is_written_to_a_folder_that_nobody_may_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unlisted(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files, "sync_folder", unlisted)
    files.write(tmp_path / "kept", b"new", durable=True)
    assert (tmp_path / "kept").read_bytes() == b"new"


def test_a_private_file_is_its_owners_alone_and_another_is_as_the_system_has_it(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        files.write(tmp_path / "private", b"")
        files.write(tmp_path / "public", b"", private=False)
    finally:
        os.umask(before)
    assert {one.name: oct(one.stat().st_mode & 0o777) for one in tmp_path.iterdir()} == {"private": "0o600", "public": "0o644"}


def test_a_name_too_long_for_any_file_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "lost").symlink_to(tmp_path / "gone")
    assert [files.is_folder(path) for path in (tmp_path, tmp_path / "lost", Path("x" * 5000))] == [True, False, False]
    assert [files.is_there(path) for path in (tmp_path, tmp_path / "lost", Path("x" * 5000))] == [True, True, False]


def test_what_cannot_be_read_is_told_with_what_to_do_about_it(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"four")
    fixes = Fixes("name another", missing="make one", irregular="name a file", larger="cut it")
    table = {"gone": "no such file; make one", ".": "not a regular file; name a file", "long": "larger than 3 bytes; cut it"}
    for name, expected in table.items():
        with pytest.raises(MatcherError, match=expected):
            files.content(tmp_path / name, 3, fixes)
        with pytest.raises(MatcherError, match="; name another"):
            files.content(tmp_path / name, 3, Fixes("name another"))
    assert files.content(tmp_path / "long", 4, fixes) == b"four"


def test_of_a_file_that_is_too_large_lines_are_kept_be_it_grades_or_groups(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 3)
    (tmp_path / "people.csv").write_bytes(b"four")
    with pytest.raises(MatcherError, match="larger than 3 bytes; keep the lines that you need"):
        files.text(tmp_path / "people.csv")
