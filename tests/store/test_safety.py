"""What was committed is kept: through a kill, a loss of power, a disk that is full or fails. Each test has one that shows it bites."""

from __future__ import annotations

import errno
from functools import partial
from pathlib import Path

import pytest

from matcher.store import Disk, store, writing
from tests.laboratory import SOAK, Experiment, Quick, killed, killed_apart, refused
from tests.power_loss import Recording, WithoutFolderSync, WithoutSync, unpowered
from tests.store.small import FOLDER, experiment, filled, looked_at

LAYING_TOGETHER = Experiment(
    partial(filled, upto=4),
    lambda folder, promises: looked_at(folder, promises + 2, unpromised=2),
    lambda folder: filled(folder, Quick(), lambda: None, 2),
)
"""Two segments become one, then one is added."""


def test_a_kill_at_any_call_loses_nothing_and_leaves_nothing_to_repair(scratch: Path) -> None:
    wanted = 500 if SOAK else 135
    assert killed_apart(experiment(34 if SOAK else 8), scratch, wanted) == wanted


def test_a_kill_while_a_store_is_laid_together_loses_nothing(scratch: Path) -> None:
    assert killed(LAYING_TOGETHER, scratch) > 30


def test_the_kill_test_notices_a_manifest_that_is_written_in_place(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def in_place(folder: Path, disk: Disk, manifest: writing.Manifest) -> writing.Manifest:
        (folder / "manifest").unlink(missing_ok=True)
        handle = disk.create(folder / "manifest")
        disk.write(handle, writing.packed(manifest))
        disk.close(handle)
        return manifest

    monkeypatch.setattr(writing, "put", in_place)
    with pytest.raises(AssertionError, match="killed at call"):
        killed(experiment(3), scratch)


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES], ids=errno.errorcode.get)
def test_a_disk_that_refuses_a_call_is_told_of_in_one_error_and_nothing_is_lost(scratch: Path, code: int, lasting: bool) -> None:
    assert refused(experiment(4), scratch, code, lasting=lasting) > 80


def test_no_loss_of_power_loses_anything(scratch: Path) -> None:
    states = 20_000 if SOAK else 2_400
    outcome = unpowered(experiment(14 if SOAK else 6), scratch, states)
    assert (outcome.states, outcome.bad) == (states, [])
    assert outcome.distinct > states / 4


@pytest.mark.parametrize("dies_at", range(0, 95, 1 if SOAK else 6))
def test_no_loss_of_power_after_a_kill_and_another_run_loses_anything(scratch: Path, dies_at: int) -> None:
    assert unpowered(experiment(4, unpromised=2), scratch, 100 if SOAK else 12, dies_at=dies_at).bad == []


def _interrupted(folder: Path) -> None:
    """Leave what a run leaves that is killed before it commits a third number."""
    filled(folder, Quick(), lambda: None, 2)
    for name in ("3-1.segment", "manifest.next"):
        (folder / FOLDER / name).write_bytes(b"half")


def test_removing_what_a_killed_run_left_loses_nothing_either(scratch: Path) -> None:
    again = Experiment(partial(filled, upto=4), LAYING_TOGETHER.check, _interrupted)
    assert killed(again, scratch) > 35
    assert refused(again, scratch, errno.EIO) > 35
    assert unpowered(again, scratch, 300).bad == []


@pytest.mark.parametrize("disk", [WithoutSync, WithoutFolderSync])
def test_a_sync_that_is_missing_is_noticed(scratch: Path, disk: type[Recording]) -> None:
    outcome = unpowered(experiment(6), scratch, 300, disk=disk)
    assert len(outcome.bad) > 150


def _gone(folder: Path, promises: int) -> None:
    assert not promises or not {"1-1.segment", "2-1.segment"} & {one.name for one in (folder / FOLDER).iterdir()}


def test_what_was_replaced_does_not_come_back(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replacing = Experiment(partial(filled, upto=3), _gone, LAYING_TOGETHER.prepare)
    assert unpowered(replacing, scratch, 500).bad == []
    monkeypatch.setattr(writing, "remove", lambda folder, disk, names: [disk.unlink(folder / name) for name in names])
    assert unpowered(replacing, scratch, 500).bad


def test_one_missing_before_what_a_kill_left_is_removed_is_noticed(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = 9
    assert unpowered(LAYING_TOGETHER, scratch, 500, dies_at=renamed).bad == []
    monkeypatch.setattr(store, "_clear", writing.remove)
    assert unpowered(LAYING_TOGETHER, scratch, 500, dies_at=renamed).bad
