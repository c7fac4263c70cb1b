"""Several at once: writers add, readers rank, one lays together. Nobody is lost, and every reader sees a complete state."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher import pipeline, reading
from matcher.engine import Crew
from matcher.errors import MatcherError
from matcher.index import Index, adding, compacting, deriving, top
from matcher.index.arrivals import Placed
from matcher.index.open_index import shelved
from matcher.reading.persons import corrections
from matcher.store import Store
from tests.index import small
from tests.index.conftest import Documents, made, placed
from tests.laboratory import Quick

WRITERS, EACH, READERS = 4, 8, 2
_SAID = ("Led RLHF.", "Assisted with RLHF.", "Wrote CUDA kernels.", "Sold bread.")


def _document(writer: int, number: int) -> tuple[str, bytes]:
    first = _SAID[(writer + number) % len(_SAID)]
    return f"{writer}-{number}.json", small.resume(f"{'ABCD'[writer]}da{'ijklmnop'[number]} Example", first)


EVERYBODY: Documents = [_document(writer, number) for writer in range(WRITERS) for number in range(EACH)]


def _forked(work: Callable[[], object]) -> int:
    """Return the process that does something, and ends with 0 where nothing is wrong."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the threads of pytest-xdist hold nothing that the child needs
        child = os.fork()
    if child:
        return child
    try:
        work()
        os._exit(0)
    finally:
        traceback.print_exc()
        os._exit(1)


def _ended(*children: int) -> None:
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * len(children)


def _write(folder: Path, read: list[Placed]) -> None:
    for each in read:
        [added] = adding.add(Store(folder, Quick()), [each], corrections.NONE)
        assert added.new == 1


def _scores(index: Index) -> dict[str, int]:
    pool = index.pool()
    run = pipeline.rank(small.ASKED, pool, shelved(pool.candidates, small.LORE))
    first = top.rank(small.ASKED, pool, shelved(pool.candidates, small.LORE), 1)
    assert first.ranking.standings[:1] == run.ranking.standings[:1]
    return {one.candidate.documents[0].name: one.score.milli for one in run.ranking.standings}


def _look(folder: Path, whole: dict[str, int]) -> None:
    """See more and more people, of each writer the first so many, all with their scores, until all are there."""
    before: set[str] = set()
    for _ in range(10_000):
        seen = _scores(Index.open(folder))
        assert seen.items() <= whole.items()
        assert seen.keys() >= before
        for writer in range(WRITERS):
            there = [f"{writer}-{number}.json" in seen for number in range(EACH)]
            assert there == sorted(there, reverse=True)
        if seen == whole:
            return
        before = set(seen)
        time.sleep(0.005)
    raise AssertionError("not all were seen")


def test_all_that_several_writers_add_is_kept_and_readers_see_complete_states(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    list(adding.add(Store(folder, Quick()), [], corrections.NONE))
    run = pipeline.rank(small.ASKED, reading.pool(EVERYBODY), small.LORE)
    whole = {one.candidate.documents[0].name: one.score.milli for one in run.ranking.standings}
    read = [list(placed(EVERYBODY[at * EACH : at * EACH + EACH])) for at in range(WRITERS)]
    readers = [_forked(lambda: _look(folder, whole)) for _ in range(READERS)]
    writers = [_forked(lambda item=one: _write(folder, item)) for one in read]  # type: ignore[misc]
    _ended(*writers, *readers)
    list(deriving.refresh(Store(folder, Quick()), small.LORE))
    assert _scores(Index.open(folder)) == whole
    assert Store(folder).doctor() == []


def _compact_and_derive(folder: Path, times: int) -> None:
    """Lay everything together, and add somebody who is taken for another at once, again and again."""
    store = Store(folder, Quick())
    for number in range(times):
        more = [("more.json", small.resume("Ada Example", f"Sold bread {number} times."))]
        list(adding.add(store, placed(more), corrections.NONE))
        list(deriving.refresh(store, small.LORE))
        compacting.compact(store)


def test_a_reader_is_not_disturbed_by_what_is_laid_together_meanwhile(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    for batch in small.BATCHES:
        made(folder, batch, small.LORE)
    opened = Index.open(folder)
    before = _scores(opened)
    child = _forked(lambda: _compact_and_derive(folder, 12))
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        assert _scores(opened) == before
        now = _scores(Index.open(folder))
        assert now.keys() <= before.keys() | {"more.json"}
    assert {one.name for one in folder.glob("*.segment")} == {one.name for one in Store(folder).manifest().segments}


def test_workers_that_find_another_state_say_so(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    for batch in small.BATCHES:
        made(folder, batch, small.LORE)
    pool = Index.open(folder).pool()
    _compact_and_derive(folder, 1)
    with pytest.raises(MatcherError, match="was changed during the ranking"):
        top.rank(small.ASKED, pool, shelved(pool.candidates, small.LORE), 1, Crew("processes", 2))


_BY_TWO = "from matcher.index import adding; adding.add.__kwdefaults__['batch'] = 2"
"""Has few documents be many."""
_STUCK = """
from time import sleep
from matcher.store import Disk
def create(self, path, before=Disk.create, made=[]):
    made.append(path)
    return before(self, path) if len(made) < 9 else sleep(600)
Disk.create = create
"""
"""Has the disk stop when three batches are committed, and the fourth is not."""


def _command(folder: Path, first: str, *arguments: str) -> subprocess.Popen[str]:
    whole = [sys.executable, "-c", f"{_BY_TWO}\n{first}\nfrom matcher.cli import main\nmain()", *arguments]
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(whole, cwd=folder, env=here, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _documents_in(folder: Path) -> int:
    try:
        return Index.open(folder).documents
    except MatcherError:
        return 0


@pytest.mark.parametrize(
    ("how", "last_words"), [(signal.SIGINT, "interrupted; no file was left half written\n"), (signal.SIGKILL, "")]
)
def test_a_command_that_is_stopped_goes_on_where_it_was(tmp_path: Path, how: signal.Signals, last_words: str) -> None:
    (tmp_path / "people").mkdir()
    given = EVERYBODY[:20]
    for name, raw in given:
        (tmp_path / "people" / name).write_bytes(raw)
    add = ("index", "add", "people", "--index", "index", "--engine", "local")
    with _command(tmp_path, _STUCK, *add) as first:
        while first.poll() is None and _documents_in(tmp_path / "index") < 6:
            time.sleep(0.005)
        first.send_signal(how)
        _, complaint = first.communicate()
    assert (first.returncode in (130, -how), complaint, _documents_in(tmp_path / "index")) == (True, last_words, 6)
    with _command(tmp_path, "", *add) as second:
        assert second.communicate() == ("index: 14 documents new, 6 known already\n", "")
    assert small.index(tmp_path / "index") == small.files(given)
    assert Store(tmp_path / "index").doctor() == []
