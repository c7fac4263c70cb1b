"""Values kept on disk."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from matcher import shelf as shelves
from matcher.shelf import MOST, Shelf, code, digest


def test_a_value_is_found_under_its_key_and_no_other(tmp_path: Path) -> None:
    Shelf(tmp_path).put(digest("a"), {"text": "Zoë\ud800", "spans": [[1, 2]]})
    assert Shelf(tmp_path).get(digest("a")) == {"text": "Zoë\ud800", "spans": [[1, 2]]}
    assert Shelf(tmp_path).get(digest("b")) is None


@pytest.mark.parametrize(
    "damage", [lambda raw: raw[:-3], lambda raw: raw[:70] + b"9" + raw[71:], lambda raw: b"", lambda raw: b"{}"]
)
def test_a_damaged_value_is_none(tmp_path: Path, damage: object) -> None:
    Shelf(tmp_path).put(digest("a"), [1, 22, 333])
    (path,) = (one for one in tmp_path.rglob("*") if one.is_file())
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    assert Shelf(tmp_path).get(digest("a")) is None


def test_what_is_kept_is_its_owners_alone_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    Shelf(tmp_path / "cache").put(digest("a"), "said")
    modes = {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.rglob("*") if one.is_file()}
    folders = {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.rglob("*") if one.is_dir()}
    assert (modes, folders) == ({0o600}, {0o700})
    assert not [one for one in tmp_path.rglob(".*") if one.is_file()]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    Shelf(tmp_path / "cache").put(digest("a"), "said")
    assert Shelf(tmp_path / "cache").get(digest("a")) is None


def test_a_change_of_code_is_another_digest(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("a = 1\n", encoding="utf-8")
    before = code(tmp_path)
    for name, text, same in (("notes.md", "no code\n", True), ("one.py", "a = 12\n", False)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert code(tmp_path) == before
        shelves.folder_digest.cache_clear()  # as a new run begins
        assert (code(tmp_path) == before) == same


def test_the_oldest_values_go_where_there_are_too_many(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for number in range(MOST + 3):
        shelf.put(f"aa{number:03}", number)
        os.utime(tmp_path / "aa" / f"aa{number:03}", (number, number))
    assert [shelf.get(f"aa{number:03}") for number in (0, 1, 2, 3, MOST + 2)] == [None, None, None, 3, MOST + 2]
