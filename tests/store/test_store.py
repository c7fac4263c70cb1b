"""States that are committed, and read by many while one process writes."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from matcher.errors import MatcherError
from matcher.store import Disk, Manifest, Rows, Segment, Store
from tests.laboratory import Quick, Refusing
from tests.store.small import FOLDER, numbers, sections


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "state" / "index", Quick())


def _add(store: Store, *values: int) -> Manifest:
    with store.writing() as writing:
        return writing.commit(
            {"last": values[-1]}, [*writing.manifest.segments, writing.add(sections(values), {"n": len(values)})]
        )


def _rows(segment: Segment) -> list[bytes]:
    return [segment.row("rows", at) for at in range(segment.rows("rows"))]


def test_a_store_touches_nothing_before_it_is_asked(tmp_path: Path) -> None:
    store = Store(tmp_path / "index")
    assert not store.exists()
    with pytest.raises(MatcherError, match="index: not an index; name the folder of one"):
        store.manifest()
    with pytest.raises(MatcherError, match="not an index"):
        store.snapshot()
    with pytest.raises(MatcherError, match="not an index"):
        store.doctor()
    assert not list(tmp_path.iterdir())


def test_a_new_store_is_empty_and_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = Store(tmp_path / "state" / "index")
        with store.writing() as writing:
            assert writing.manifest == store.manifest() == Manifest(0, {}, ())
            writing.commit({}, [writing.add({"a": b"b"}, {})])
    finally:
        os.umask(before)
    modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.rglob("*")}
    assert modes == {"state": 0o700, "index": 0o700, "manifest": 0o600, "lock": 0o600, "1-1.segment": 0o600}
    assert store.doctor() == []


def test_what_is_committed_is_read_and_what_is_only_added_is_not(store: Store) -> None:
    with store.writing() as writing:
        listed = writing.add({"rows": Rows([b"one"])}, {"people": 1})
        assert store.manifest().segments == ()
        committed = writing.commit({"cards": "ab"}, [listed])
        assert committed == writing.manifest == store.manifest() == Manifest(1, {"cards": "ab"}, (listed,))
    with store.snapshot() as snapshot:
        assert [_rows(one) for one in snapshot.segments] == [[b"one"]]


def test_what_a_writer_says_of_its_work_is_read_as_json_has_it(store: Store) -> None:
    with store.writing() as writing:
        listed = writing.add({}, {"dead": (1, 2)})
        assert writing.commit({"a": {"b": None}}, [listed]).segments[0].about == {"dead": [1, 2]}
        again = writing.commit({}, [one._replace(about={"dead": []}) for one in writing.manifest.segments])
    assert store.manifest() == again
    assert (again.generation, again.segments[0].about) == (2, {"dead": []})


def test_a_snapshot_stays_as_it_was_when_its_files_are_gone(store: Store) -> None:
    _add(store, 1, 2)
    with store.snapshot() as snapshot:
        with store.writing() as writing:
            writing.commit({}, [writing.add(sections([3]), {})])
        assert not (store.folder / snapshot.manifest.segments[0].name).exists()
        assert _rows(snapshot.segments[0]) == [b"number 1", b"number 2"]
        assert bytes(snapshot.segments[0].section("plain")) == b"number 1\nnumber 2"
    assert len(list(store.folder.glob("*.segment"))) == 1


def test_a_reader_whose_files_go_while_it_opens_them_gets_the_next_state(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    _add(store, 1)
    _add(store, 2)
    opened = Store.segment

    def late(self: Store, listed: object) -> Segment:
        monkeypatch.undo()
        with store.writing() as writing:
            writing.commit({}, [writing.add(sections([3, 4]), {})])
        return opened(self, listed)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "segment", late)
    with store.snapshot() as snapshot:
        assert (snapshot.manifest.generation, [_rows(one) for one in snapshot.segments]) == (3, [[b"number 3", b"number 4"]])


def test_a_segment_that_is_missing_is_an_error(store: Store) -> None:
    (listed,) = _add(store, 1).segments
    (store.folder / listed.name).unlink()
    with pytest.raises(MatcherError, match=r"1-1\.segment: damaged: it is missing; run `matcher index doctor`"):
        store.snapshot()
    assert [tuple(one) for one in store.doctor()] == [("1-1.segment", "damaged: it is missing")]


def test_one_segment_is_opened_by_itself(store: Store) -> None:
    (listed,) = _add(store, 7).segments
    segment = store.segment(listed)
    assert (segment.listed, _rows(segment)) == (listed, [b"number 7"])
    segment.close()


def test_a_writer_that_fails_leaves_the_state_before(store: Store) -> None:
    before = _add(store, 1)
    with pytest.raises(ZeroDivisionError), store.writing() as writing:
        writing.add({"pieces": (bytes([1 // n]) for n in (1, 0))}, {})
    assert store.manifest() == before
    assert sorted(one.name for one in store.folder.iterdir()) == ["1-1.segment", "lock", "manifest"]


def test_a_store_that_another_changed_meanwhile_is_not_committed_over(store: Store) -> None:
    with store.writing() as writing:
        listed = writing.add({"a": b"a"}, {})
        (store.folder / "lock").unlink()
        after = _add(store, 1)
        with pytest.raises(
            MatcherError, match="was changed by another process while this one was writing; run the command again"
        ):
            writing.commit({}, [listed])
    assert store.manifest() == after


def test_a_segment_that_is_not_there_cannot_be_committed(store: Store) -> None:
    before = _add(store, 1)
    with store.writing() as writing, pytest.raises(ValueError, match="not in the store"):
        writing.commit({}, [before.segments[0]._replace(name="1-2.segment")])
    assert store.manifest() == before


def test_everything_that_changes_the_disk_goes_through_the_disk(store: Store, tmp_path: Path) -> None:
    with pytest.raises(MatcherError), Store(tmp_path / "state" / "index", Refusing(1, 5, lasting=True)).writing():
        pass
    assert not list(tmp_path.iterdir())
    _add(store, 1)
    before = _tree(tmp_path)
    with pytest.raises(MatcherError), Store(store.folder, Refusing(2, 5, lasting=True)).writing():
        pass
    assert _tree(tmp_path) == before


def _tree(folder: Path) -> dict[Path, tuple[int, int, int]]:
    return {path: ((state := path.lstat()).st_ino, state.st_mtime_ns, state.st_mode) for path in folder.rglob("*")}


def test_a_file_system_without_syncs_of_folders_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(code: int) -> Callable[[int], None]:
        def fsync(handle: int) -> None:
            if stat.S_ISDIR(os.fstat(handle).st_mode):
                raise OSError(code, "refused")

        return fsync

    monkeypatch.setattr(os, "fsync", refusing(errno.EINVAL))
    _add(Store(tmp_path / "index"), 1)
    monkeypatch.setattr(os, "fsync", refusing(errno.EIO))
    with pytest.raises(MatcherError, match="the disk says: refused"):
        _add(Store(tmp_path / "index"), 2)


def test_what_is_too_large_for_a_manifest_is_not_committed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _add(store, 1)
    monkeypatch.setattr("matcher.store.writing.MOST", 2000)
    with store.writing() as writing, pytest.raises(MatcherError, match="run `matcher index compact`"):
        writing.commit({"text": "x" * 3000}, [])
    assert store.manifest() == before


def test_a_segment_larger_than_what_is_written_at_once_streams(store: Store) -> None:
    writes = []

    class Watching(Quick):
        def write(self, handle: int, data: bytes | bytearray | memoryview) -> None:
            writes.append(len(data))
            super().write(handle, data)

    large = bytes(range(256)) * 20_000
    with Store(store.folder, Watching()).writing() as writing:
        writing.commit({}, [writing.add({"large": large, "pieces": iter([large, large])}, {})])
    assert max(writes) <= 2 << 20
    with store.snapshot() as snapshot:
        assert snapshot.segments[0].section("large") == large
        assert snapshot.segments[0].section("pieces") == large + large


def test_a_disk_that_writes_less_than_asked_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk, write = Disk(), os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:3]))
    handle = disk.create(tmp_path / "file")
    disk.write(handle, b"0123456789")
    disk.close(handle)
    assert (tmp_path / "file").read_bytes() == b"0123456789"


WRITER = """
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from matcher.store import Store
from tests.laboratory import Quick, Refusing
from tests.store.small import FOLDER, one_more
store = Store(Path(sys.argv[1]) / FOLDER, Quick())
for _ in range(int(sys.argv[2])):
    with store.writing(wait=60) as writing:
        one_more(store, writing)
"""


def test_eight_writers_lose_nothing_and_readers_see_complete_states(scratch: Path) -> None:
    store, ended = Store(scratch / FOLDER, Quick()), Event()
    script = [sys.executable, "-c", WRITER, str(scratch), "25"]
    with ThreadPoolExecutor(2) as pool:
        writers = [subprocess.Popen(script, cwd=Path(__file__).parents[2], stderr=subprocess.PIPE) for _ in range(8)]
        readers = [pool.submit(_read_until, store, ended) for _ in range(2)]
        listed = [one.communicate()[1] for one in writers]
        ended.set()
        states = [one.result() for one in readers]
    assert listed == [b""] * 8
    assert numbers(store) == list(range(200))
    for read in states:
        assert read == sorted(read)
        assert all(state == list(range(len(state))) for state in read)


def _read_until(store: Store, ended: Event) -> list[list[int]]:
    """Return the states that a reader sees."""
    states: list[list[int]] = [[]]
    while not ended.is_set():
        states += [numbers(store)] if store.exists() else []
    return states
