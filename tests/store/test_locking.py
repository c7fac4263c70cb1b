"""One writer at a time, for as long as it lives and no longer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher.errors import MatcherError
from matcher.store import Store, StoreFinding
from matcher.store.locking import holder
from tests.laboratory import Quick

HOLDING = """
import os, sys, time
from pathlib import Path
from matcher.store import Store
with Store(Path(sys.argv[1])).writing() as writing:
    writing.add({"half": b"done"}, {})
    child = os.fork() if len(sys.argv) > 2 else 0
    if not child:
        print("held", flush=True)
        time.sleep(60)
    time.sleep(60)
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "index", Quick())


def _held(store: Store, *more: str) -> subprocess.Popen[bytes]:
    script = [sys.executable, "-c", HOLDING, str(store.folder), *more]
    process = subprocess.Popen(script, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    return process


def _ended(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def test_a_second_writer_is_told_who_writes(store: Store) -> None:
    process = _held(store)
    try:
        text = f"process {process.pid} on .* is writing; wait until it has ended and run the command again"
        with pytest.raises(MatcherError, match=text), store.writing(wait=0.05):
            pass
        (finding,) = store.doctor()
        assert (finding.file, finding.what.split(" on ")[0]) == ("lock", f"process {process.pid}")
    finally:
        _ended(process)


def test_the_lock_of_a_killed_writer_is_free_at_once(store: Store) -> None:
    _ended(_held(store))
    assert holder(store.folder / "lock") == ""
    assert store.doctor() == [
        StoreFinding("1-1.segment", "left by a run that was interrupted; the next one that writes removes it")
    ]
    with store.writing(wait=0) as writing:
        assert writing.manifest.generation == 0
    assert store.doctor() == []


def test_even_where_a_worker_of_its_lives_on(store: Store) -> None:
    process = _held(store, "with a worker")
    try:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        with store.writing(wait=0):
            pass
    finally:
        _ended(process)


def test_a_process_does_not_write_twice_at_once(store: Store) -> None:
    with store.writing(), pytest.raises(MatcherError, match="is writing"), store.writing(wait=0):
        pass


def test_a_writer_waits_for_another(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    with store.writing() as first:
        monkeypatch.setattr("matcher.store.locking.sleep", waited.append)
        with pytest.raises(MatcherError), store.writing(wait=2):
            pass
        assert first.manifest.generation == 0
    assert sum(waited) == pytest.approx(2)


def test_a_lock_file_that_was_replaced_keeps_nobody_out_and_is_not_taken(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Callable[..., int]] = []

    class Replaced(Quick):
        def open_lock(self, path: Path) -> int:
            handle = super().open_lock(path)
            if not asked:
                path.unlink()
            asked.append(os.getpid)
            return handle

    with Store(store.folder, Replaced()).writing():
        assert len(asked) == 2
        assert holder(store.folder / "lock").startswith(f"process {os.getpid()} on ")


def test_where_there_are_no_locks_it_is_said(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with pytest.raises(MatcherError, match="an index needs Linux or macOS"), store.writing():
        pass
