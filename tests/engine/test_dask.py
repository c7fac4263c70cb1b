"""The workers of a dask scheduler: outcomes in order, though workers are lost, and told where nobody answers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import nullcontext
from importlib.util import find_spec
from pathlib import Path
from pickle import dumps, loads
from types import ModuleType
from typing import Any

import pytest

from matcher.engine import Crew, dask
from matcher.errors import MatcherError

DAY = "2026-11-21"


def test_where_dask_is_not_installed_its_extra_is_named(
    run: Callable[..., Any], spec: Path, samples: Path, monkeypatch: Any
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setitem(sys.modules, "cryptography", type(sys)("cryptography"))
    ended = run("rank", spec, "-p", samples, "--as-of", DAY, "--engine", "dask")
    fix = "pip install 'candidate-matcher[dask]'"
    assert (ended.code, ended.out, ended.err) == (2, "", f"--engine dask: distributed is not installed; {fix}\n")


_CLUSTER = """
import json, os, signal, sys
from datetime import date
from pathlib import Path
from matcher import engine, job, pipeline, reading, report
from matcher.engine import Crew
from matcher.lore import make_lore

class Signed:
    def __init__(self, task):
        self.task = task
    def __call__(self, shard):
        return self.task(shard), os.getpid()

if __name__ == "__main__":
    known = make_lore(date(2026, 11, 21))
    asked, pool = job.load(Path(sys.argv[1]), known.taxonomy.cards), reading.load((Path(sys.argv[2]),))
    task, profiles = pipeline.Scoring((asked,), known), [[one.profile] for one in pool.candidates]
    told = []
    for number, (scores, worker) in enumerate(engine.over(Signed(task), profiles, Crew("dask", 2))):
        assert worker != os.getpid()
        told.append(scores)
        if number == 1:
            os.kill(worker, signal.SIGKILL)
    assert told == [task(one) for one in profiles]
    print("the same")
"""


@pytest.mark.skipif(not (find_spec("distributed") and find_spec("cryptography")), reason="dask is not installed")
def test_a_dask_cluster_scores_the_same_though_a_worker_is_killed(root: Path, tmp_path: Path, spec: Path, samples: Path) -> None:
    (tmp_path / "cluster.py").write_text(_CLUSTER)
    environment = os.environ | {"PYTHONPATH": str(root)}
    argv = [sys.executable, "cluster.py", str(spec), str(samples)]
    ended = subprocess.run(argv, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "the same\n", "")


class Gone(Exception):
    """What a connection says that is closed."""


class Killed(Exception):
    """What dask says of a shard that took several workers with it."""


class Future:
    """What will be the outcome of a call: at once, unless workers are lost."""

    def __init__(self, outcome: Callable[[], Any], error: Exception | None, status: str) -> None:
        self._outcome, self._error, self.status = outcome, error, status

    def done(self) -> bool:
        return self.status != "pending"

    def exception(self, timeout: int = 0) -> Exception | None:
        if not self.done():
            raise TimeoutError
        return self._error

    def result(self) -> Any:
        if self._error:
            raise self._error
        return self._outcome()


class Client:
    """A scheduler with so many workers, which does at once what it is given; some shards never come, or end in an error."""

    def __init__(self, workers: int = 2) -> None:
        self.workers, self.sent = workers, list[Any]()
        self.lost, self.errors = set[Any](), dict[Any, Exception]()

    def nthreads(self) -> dict[str, int]:
        return {str(number): 1 for number in range(self.workers)}

    def submit(self, call: Callable[..., Any], *given: Any, pure: bool) -> Future:
        assert not pure, "a shard may be asked for twice"
        if call is dask._same_task:
            return Future(lambda: given[0], None, "finished")
        task, shard = given[0].result(), loads(given[1])
        self.sent.append(shard)
        error = self.errors.get(shard)
        status = "pending" if shard in self.lost else "error" if error else "finished"
        return Future(lambda: dask._outcome_of(task, given[1]), error, status)


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Client:
    """Return the client of a scheduler that is not there, where dask need not be either."""
    modules = {name: ModuleType(name) for name in ("distributed", "distributed.comm", "distributed.comm.core")}
    modules["distributed"].KilledWorker = Killed  # type: ignore[attr-defined]
    modules["distributed.comm.core"].CommClosedError = Gone  # type: ignore[attr-defined]
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    made = Client()
    monkeypatch.setattr(dask, "_client", lambda crew: nullcontext(made))
    return made


def outcomes(shards: Iterable[int]) -> Iterator[int]:
    return dask.ENGINE.map(abs, shards, Crew("dask", 2))


def test_outcomes_come_in_the_order_of_the_shards(client: Client) -> None:
    assert list(outcomes([-3, -1, -2])) == [3, 1, 2]
    assert client.sent == [-3, -1, -2]


@pytest.mark.parametrize(("workers", "ahead"), [(0, 4), (1, 4), (2, 8), (3, 12)])
def test_four_shards_a_worker_are_under_way_and_no_more(client: Client, workers: int, ahead: int) -> None:
    client.workers = workers
    coming = outcomes(range(100))
    assert next(coming) == 0
    assert len(client.sent) == ahead
    assert next(coming) == 1
    assert len(client.sent) == ahead + 1


def test_a_shard_that_takes_its_workers_with_it_is_done_here(client: Client) -> None:
    client.errors[-2] = Killed()
    assert list(outcomes([-1, -2, -3])) == [1, 2, 3]


def test_what_no_worker_is_left_to_do_is_done_here(client: Client) -> None:
    client.workers, client.lost = 0, {-2}
    assert list(outcomes([-1, -2, -3])) == [1, 2, 3]


def test_what_a_task_raises_there_is_raised_here(client: Client) -> None:
    client.errors[-2] = MatcherError("is wrong", "here", "mend it")
    with pytest.raises(MatcherError, match="is wrong"):
        list(outcomes([-1, -2]))


@pytest.mark.parametrize(("scheduler", "where"), [(None, "here"), ("tcp://10.0.0.5:8786", "tcp://10.0.0.5:8786")])
@pytest.mark.parametrize("error", [Gone, CancelledError])
def test_a_scheduler_that_is_lost_is_named(client: Client, error: type[Exception], scheduler: str | None, where: str) -> None:
    client.errors[-1] = error()
    with pytest.raises(MatcherError) as raised:
        list(dask.ENGINE.map(abs, [-1], Crew("dask", 2, scheduler)))
    assert str(raised.value) == f"--scheduler {where}: the scheduler is gone; start it again, and rank again"


def test_a_task_is_made_once_for_each_thread_of_a_worker() -> None:
    task = dumps(abs)
    assert dask._outcome_of(task, dumps(-7)) == 7
    dask._ready.cache_clear()
    assert [dask._outcome_of(task, dumps(-number)) for number in range(3)] == [0, 1, 2]
    assert dask._ready.cache_info().misses == 1
