"""Processes of this machine: whatever happens to a worker, the outcomes are those of one process."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from matcher import engine
from matcher.engine import Crew, processes
from matcher.engine.engine import RARELY
from matcher.lore import Lore
from tests.engine.tasks import Doubled, ranked


@dataclass(frozen=True)
class Deadly:
    """Kills whatever process is not its home, at one number."""

    home: int
    number: int

    def __call__(self, number: int) -> int:
        if number == self.number and os.getpid() != self.home:
            os.kill(os.getpid(), signal.SIGKILL)
        return number


@dataclass(frozen=True)
class Looking:
    """Tells after how many new values a process looks for garbage."""

    def __call__(self, _: int) -> int:
        return gc.get_threshold()[0]


@pytest.fixture(params=["copied", "begun anew"])
def made(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have workers be copies of this process, and then none."""
    monkeypatch.setattr(processes, "_has_one_thread", lambda: request.param == "copied")


def test_workers_that_are_begun_anew_rank_byte_for_byte_too(known: Lore, spec: Path, samples: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(processes, "_has_one_thread", lambda: False)
    assert ranked(Crew("processes", 2), known, spec, samples) == ranked(Crew(), known, spec, samples)


@pytest.mark.usefixtures("made")
def test_the_work_of_a_killed_worker_is_done_by_another() -> None:
    listed = list[int]()
    for number, (outcome, worker) in enumerate(engine.over(Doubled(0.005), range(60), Crew("processes", 2))):
        assert worker != os.getpid()
        listed.append(outcome)
        if number == 10:
            os.kill(worker, signal.SIGKILL)
    assert listed == [2 * number for number in range(60)]


def test_a_shard_that_kills_every_worker_is_done_here_and_the_others_are_not() -> None:
    assert list(engine.over(Deadly(os.getpid(), 3), range(40), Crew("processes", 2))) == list(range(40))


def test_where_no_process_can_be_begun_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> Any:
        raise BlockingIOError

    monkeypatch.setattr(processes, "_pool", refused)
    assert list(engine.over(Doubled(), range(9), Crew("processes", 2))) == [(2 * number, os.getpid()) for number in range(9)]


@pytest.mark.parametrize("shards", [[], [7]])
def test_no_process_is_begun_for_less_than_two_shards(shards: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_pool", None)
    assert list(engine.over(Doubled(), shards, Crew("processes", 2))) == [(2 * one, os.getpid()) for one in shards]


@pytest.mark.usefixtures("made")
def test_workers_seldom_look_for_garbage() -> None:
    before = gc.get_threshold()
    gc.set_threshold(700)
    try:
        assert list(engine.over(Looking(), range(2), Crew("processes", 2))) == [RARELY, RARELY]
    finally:
        gc.set_threshold(*before)


_ALONE = """
import os, sys, time
from dataclasses import dataclass
from matcher import engine

class Told:
    def __call__(self, number):
        time.sleep(0 if number < 2 else 60)
        return os.getpid()

if __name__ == "__main__":
    outcomes = engine.over(Told(), range(4), engine.Crew("processes", 2))
    print(next(outcomes), flush=True)
    next(outcomes), next(outcomes)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc to see processes in")
def test_workers_end_with_whoever_began_them(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "alone.py").write_text(_ALONE)
    environment = os.environ | {"PYTHONPATH": str(root)}
    with subprocess.Popen(
        [sys.executable, "alone.py"], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
    ) as begun:
        assert begun.stdout
        worker = Path("/proc", begun.stdout.readline().strip())
        assert worker.exists()
        begun.kill()
    until = time.monotonic() + 30
    while worker.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not worker.exists()
