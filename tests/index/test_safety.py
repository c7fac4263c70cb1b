"""Whatever stops a run that adds or derives, who was promised is ranked as from files, and nothing is left to be repaired."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from itertools import count, product
from pathlib import Path
from typing import Any

import pytest

from matcher.index import adding, deriving, sections
from matcher.index.sections import NewSegment
from matcher.reading.persons import corrections
from matcher.store import Disk, Store
from tests.index import small
from tests.index.conftest import placed
from tests.laboratory import SOAK, Experiment, Promise, Quick, killed, quick_folder, refused
from tests.power_loss import Recording, WithoutFolderSync, WithoutSync, unpowered

HELD = (0, 1, 2, 2, 2, 3, 3)
"""How many batches are there once so many promises were made: two batches, what is seen in both, one more, what is seen there."""
WHOLE = [small.files(small.holding(batches)) for batches in range(4)]
_CODES = (errno.ENOSPC, errno.EIO, errno.EACCES)
READ = [list(placed(one)) for one in small.BATCHES]


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    with quick_folder(tmp_path) as folder:
        yield folder


def work(folder: Path, disk: Disk, promise: Promise) -> None:
    """Add two batches, derive, add one more and derive again."""
    store = Store(folder / "index", disk)
    for read in ([*READ[0], *READ[1]], READ[2]):
        for _ in adding.add(store, read, corrections.NONE, batch=3):
            promise()
        for _ in deriving.refresh(store, small.LORE):
            promise()


def check(folder: Path, promises: int) -> None:
    """Assert that a complete state is there, that leftovers are all that the doctor finds, and that the next run ends the work."""
    store = Store(folder / "index", Quick())
    if store.exists():
        ranked = small.index(store.folder)
        assert ranked in {WHOLE[HELD[promises]], WHOLE[HELD[min(promises + 1, len(HELD) - 1)]]}
        assert [one for one in store.doctor() if not one.what.startswith("left by a run that was interrupted")] == []
    else:
        assert promises == 0
    list(adding.add(store, [*READ[0], *READ[1], *READ[2]], corrections.NONE))
    list(deriving.refresh(store, small.LORE))
    assert (small.index(store.folder), store.doctor()) == (WHOLE[-1], [])


EXPERIMENT = Experiment(work, check)


def test_the_work_comes_to_what_files_come_to_at_every_promise(tmp_path: Path) -> None:
    seen: list[str] = []
    work(tmp_path, Quick(), lambda: seen.append(small.index(tmp_path / "index")))
    assert seen == [WHOLE[held] for held in HELD[1:]]
    assert len(set(WHOLE)) == len(WHOLE)


def test_a_kill_at_any_call_loses_nobody(scratch: Path) -> None:
    wanted = None if SOAK else 64
    assert killed(EXPERIMENT, scratch, wanted) >= 64


def test_the_kill_test_notices_who_is_dead_before_there_is_another(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def in_two(batch: Any, written: NewSegment, before: Any = adding._Batch._write) -> None:
        aged = sections.with_dead(batch._writing.manifest.segments, batch._dead)
        batch._writing.commit(batch._index.manifest.about, aged)
        before(batch, written)

    monkeypatch.setattr(adding._Batch, "_write", in_two)
    with pytest.raises(AssertionError, match="killed at call"):
        killed(EXPERIMENT, scratch)


@pytest.mark.parametrize(("turn", "code", "lasting"), [(turn, *way) for turn, way in enumerate(product(_CODES, (False, True)))])
def test_a_disk_that_refuses_a_call_is_told_of_in_one_error_and_nobody_is_lost(
    scratch: Path, turn: int, code: int, lasting: bool
) -> None:
    """All calls are refused in all ways in the soak; else each call in one of the six."""
    points = count(1) if SOAK else count(1 + turn, 6)
    assert refused(EXPERIMENT, scratch, code, lasting=lasting, points=points) > 100


def test_no_loss_of_power_loses_anybody(scratch: Path) -> None:
    states = 3_000 if SOAK else 300
    outcome = unpowered(EXPERIMENT, scratch, states)
    assert (outcome.states, outcome.bad) == (states, [])
    assert outcome.distinct > states / 3


@pytest.mark.parametrize("disk", [WithoutSync, WithoutFolderSync])
def test_a_sync_that_is_missing_is_noticed(scratch: Path, disk: type[Recording]) -> None:
    assert len(unpowered(EXPERIMENT, scratch, 40, disk=disk).bad) > 20
