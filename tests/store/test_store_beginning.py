"""The folder that a store is given."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from matcher.errors import MatcherError
from matcher.store import Store
from tests.laboratory import Quick
from tests.store.small import one_more


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "index", Quick())


def _write(store: Store) -> None:
    with store.writing() as writing:
        one_more(store, writing)


def test_a_folder_of_other_files_is_left_as_it_is(store: Store) -> None:
    store.folder.mkdir()
    (store.folder / "anna.pdf").write_bytes(b"%PDF")
    with pytest.raises(MatcherError, match=r"index: not an index, but other files \(1\); name a new or an empty folder"):
        _write(store)
    assert [one.name for one in store.folder.iterdir()] == ["anna.pdf"]


def test_a_file_that_is_not_a_stores_is_never_removed(store: Store) -> None:
    _write(store)
    for name in ("notes.txt", "copy of 1-1.segment", "1-1.segment.bak"):
        (store.folder / name).write_bytes(b"mine")
    (store.folder / "7-1.segment").write_bytes(b"left by a run that was killed")
    (store.folder / "manifest.next").write_bytes(b"left as well")
    _write(store)
    others = {"notes.txt", "copy of 1-1.segment", "1-1.segment.bak"}
    assert {one.name for one in store.folder.iterdir()} == others | {"lock", "manifest", "1-1.segment", "2-1.segment"}


def test_segments_whose_manifest_is_gone_are_not_removed(store: Store) -> None:
    _write(store)
    (store.folder / "manifest").unlink()
    with pytest.raises(
        MatcherError, match="manifest: damaged: it is missing, and segments are there; run `matcher index doctor`"
    ):
        _write(store)
    assert (store.folder / "1-1.segment").exists()


def test_nothing_is_removed_where_the_manifest_is_damaged(store: Store) -> None:
    _write(store)
    (store.folder / "manifest").write_bytes(b"matcher store 1 0\n{}")
    with pytest.raises(MatcherError, match="its digest is another"):
        _write(store)
    assert (store.folder / "1-1.segment").exists()


def test_an_empty_folder_becomes_its_owners_alone(store: Store) -> None:
    store.folder.mkdir(mode=0o755)
    _write(store)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert store.doctor() == []


def test_links_are_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    store.folder.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MatcherError, match="index: a link; name the folder that it leads to"):
        _write(store)
    assert not list((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("name", ["manifest", "lock", "1-1.segment"])
def test_links_in_place_of_files_are_refused(store: Store, tmp_path: Path, name: str) -> None:
    _write(store)
    (store.folder / name).rename(tmp_path / name)
    (store.folder / name).symlink_to(tmp_path / name)
    with pytest.raises(MatcherError, match=rf"{name}: the disk says: .*; replace the link by a file"):
        _write(store)
        store.snapshot()


@pytest.mark.parametrize("name", ["manifest", "1-1.segment"])
def test_a_folder_in_place_of_a_file_is_an_error(store: Store, name: str) -> None:
    _write(store)
    (store.folder / name).unlink()
    (store.folder / name).mkdir()
    with pytest.raises(MatcherError, match="damaged: no ordinary file"):
        store.snapshot()


def test_a_file_in_place_of_the_folder_is_an_error(store: Store) -> None:
    store.folder.write_bytes(b"")
    with pytest.raises(MatcherError, match="no folder; name a new or an empty folder"):
        _write(store)
