"""What the doctor says of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import MatcherError
from matcher.store import Blocks, Rows, Store, StoreFinding, examining
from matcher.store.layout import BLOCK
from tests.laboratory import Quick


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "index", Quick())
    with store.writing() as writing:
        sections = {"large": Blocks(bytes(BLOCK + 9)), "rows": Rows([b"ab", b"cd"]), "plain": b"plain"}
        writing.commit({}, [writing.add(sections, {})])
    return store


def _spoil(path: Path, what: bytes) -> None:
    raw = path.read_bytes()
    assert raw.count(what) == 1
    path.write_bytes(raw.replace(what, what[::-1]))


def test_a_sound_store_has_no_findings(store: Store) -> None:
    assert store.doctor() == []


def test_damage_is_told_section_by_section(store: Store) -> None:
    path = store.folder / "1-1.segment"
    _spoil(path, b"abcd")
    _spoil(path, b"plain\0")
    assert [one.what for one in store.doctor()] == [
        "damaged: its digest is another",
        "damaged: section plain",
        "damaged: section rows, row 0",
        "damaged: section rows, row 1",
    ]


def test_of_many_damaged_rows_the_first_are_told_and_how_many_more(tmp_path: Path) -> None:
    store = Store(tmp_path / "rows", Quick())
    with store.writing() as writing:
        writing.commit({}, [writing.add({"rows": Rows([b"ab"] * 50)}, {})])
    path = store.folder / "1-1.segment"
    path.write_bytes(path.read_bytes().replace(b"ab", b"cd"))
    faults = [one.what for one in store.doctor()]
    assert len(faults) == 22
    assert {"damaged: section rows, row 0", "damaged: section rows, 30 more rows"} <= set(faults)


def test_damage_between_the_sections_is_told(store: Store) -> None:
    path = store.folder / "1-1.segment"
    raw = bytearray(path.read_bytes())
    raw[40] = 1
    path.write_bytes(raw)
    assert store.doctor() == [StoreFinding("1-1.segment", "damaged: its digest is another")]


def test_a_damaged_manifest_is_told(store: Store) -> None:
    _spoil(store.folder / "manifest", b"generation")
    assert store.doctor() == [StoreFinding("manifest", "damaged: its digest is another")]
    (store.folder / "manifest").unlink()
    assert store.doctor() == [StoreFinding("manifest", "not an index")]


def test_files_that_nobody_lists_are_told(store: Store) -> None:
    for name in ("9-9.segment", "manifest.next", "n\x1botes.txt"):
        (store.folder / name).touch(mode=0o600)
    left = "left by a run that was interrupted; the next one that writes removes it"
    assert [one for one in store.doctor() if one.what == left] == [
        StoreFinding("9-9.segment", left),
        StoreFinding("manifest.next", left),
    ]
    (other,) = (one for one in store.doctor() if one.what != left)
    assert (other.what, "\x1b" in other.file) == ("no file of an index", False)


def test_what_others_may_read_is_told(store: Store) -> None:
    store.folder.chmod(0o750)
    (store.folder / "1-1.segment").chmod(0o604)
    assert store.doctor() == [
        StoreFinding(".", "others may look into the folder; chmod 700 makes it its owner's alone"),
        StoreFinding("1-1.segment", "others may read it; chmod 600 makes it its owner's alone"),
    ]


def test_a_disk_that_cannot_be_read_is_a_finding(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(path: Path) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(examining, "_digest", fails)
    assert store.doctor() == [StoreFinding("1-1.segment", "the disk says: Input/output error")]


def test_what_is_replaced_while_the_doctor_looks_is_no_finding(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = examining._digest

    def meanwhile(path: Path) -> str:
        monkeypatch.undo()
        with store.writing() as writing:
            writing.commit({}, [writing.add({"a": b"b"}, {})])
        return digest(path)

    monkeypatch.setattr(examining, "_digest", meanwhile)
    assert store.doctor() == []


def test_a_folder_that_is_no_store_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MatcherError, match="not an index"):
        Store(tmp_path / "none").doctor()
