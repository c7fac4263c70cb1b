"""Every engine gives the outcomes of `local`, in order, lazily, and whatever happens to a worker."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from matcher import engine, pipeline, reading, report
from matcher import job as jobs
from matcher.engine import ENGINES, Crew, processes
from matcher.engine.engine import RARELY
from matcher.errors import MatcherError
from matcher.requirements.kind import Lore
from matcher.shelf import Shelf

DAY = "2026-11-21"


@dataclass(frozen=True)
class Doubled:
    """Doubles a number, after a while."""

    seconds: float = 0.0

    def __call__(self, number: int) -> tuple[int, int]:
        time.sleep(self.seconds)
        return 2 * number, os.getpid()


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


@dataclass(frozen=True)
class Failing:
    def __call__(self, number: int) -> int:
        raise MatcherError(f"{number} is wrong", "here", "mend it")


@pytest.fixture(params=["copied", "begun anew"])
def made(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have workers be copies of this process, and then none."""
    monkeypatch.setattr(processes, "_has_one_thread", lambda: request.param == "copied")


def ranked(crew: Crew, known: Lore, spec: Path, samples: Path) -> str:
    asked, pool = jobs.load(spec, known.taxonomy.cards), reading.load((samples,))
    return json.dumps(report.ranking(pipeline.rank(asked, pool, known, crew=crew)).record)


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_processes_rank_byte_for_byte_as_this_one_does(workers: int, known: Lore, spec: Path, samples: Path) -> None:
    assert ranked(Crew("processes", workers), known, spec, samples) == ranked(Crew(), known, spec, samples)


def test_workers_that_are_begun_anew_rank_byte_for_byte_too(known: Lore, spec: Path, samples: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(processes, "_has_one_thread", lambda: False)
    assert ranked(Crew("processes", 2), known, spec, samples) == ranked(Crew(), known, spec, samples)


def test_no_seed_of_hashes_changes_a_byte(root: Path, tmp_path: Path, spec: Path, samples: Path) -> None:
    told = set()
    for seed in ("0", "7"):
        argv = [sys.executable, "-m", "matcher", "rank", spec, "-p", samples, "--as-of", DAY, "-f", "json", "--no-state"]
        environment = os.environ | {"PYTHONPATH": str(root), "PYTHONHASHSEED": seed}
        more = ["--engine", "processes", "--jobs", "2"] if seed != "0" else []
        told.add(subprocess.run([*argv, *more], cwd=tmp_path, env=environment, capture_output=True, check=True).stdout)
    assert len(told) == 1


def test_workers_keep_for_the_next_run_what_this_process_would(known: Lore, spec: Path, samples: Path, tmp_path: Path) -> None:
    for name in ("local", "processes"):
        lore = pipeline.lore(known.as_of, memory=Shelf(tmp_path / name))
        ranked(Crew(name, 2), lore, spec, samples)
    here, there = (
        {one.name: one.read_bytes() for one in (tmp_path / name).rglob("*") if one.is_file()}
        for name in ENGINES
        if name != "dask"
    )
    assert there.items() <= here.items()
    assert len(here) == len(there) + 1 > 1  # all of them together, for whoever read them all


@pytest.mark.parametrize("name", ["local", "processes"])
def test_shards_are_asked_for_as_they_are_needed(name: str) -> None:
    asked: list[int] = []

    def shards() -> Iterator[int]:
        for number in range(1000):
            asked.append(number)
            yield number

    outcomes = engine.over(Doubled(), shards(), Crew(name, 2))
    assert [next(outcomes)[0] for _ in range(5)] == [0, 2, 4, 6, 8]
    assert 5 <= len(asked) < 20
    outcomes.close() if name == "processes" else None  # type: ignore[attr-defined]


@pytest.mark.usefixtures("made")
def test_the_work_of_a_killed_worker_is_done_by_another() -> None:
    told = list[int]()
    for number, (outcome, worker) in enumerate(engine.over(Doubled(0.005), range(60), Crew("processes", 2))):
        assert worker != os.getpid()
        told.append(outcome)
        if number == 10:
            os.kill(worker, signal.SIGKILL)
    assert told == [2 * number for number in range(60)]


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


@pytest.mark.parametrize("name", ["local", "processes"])
def test_what_a_task_raises_is_raised_here(name: str) -> None:
    with pytest.raises(MatcherError, match="0 is wrong"):
        list(engine.over(Failing(), range(5), Crew(name, 2)))


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


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--engine", "proceses"), "--engine: no engine “proceses”; did you mean `processes`?\n"),
        (("--scheduler", "tcp://127.0.0.1:1"), "--scheduler: needs the engine dask, not local; add --engine dask\n"),
    ],
)
def test_a_mistake_is_told_before_any_work(options: tuple[str, ...], told: str, run: Callable[..., Any]) -> None:
    for command in (("rank", "gone.toml"), ("funnel", "gone.toml"), ("matrix", "gone.toml")):
        ended = run(*command, *options)
        assert (ended.code, ended.out, ended.err) == (2, "", told)


def test_where_dask_is_not_installed_its_extra_is_named(
    run: Callable[..., Any], spec: Path, samples: Path, monkeypatch: Any
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setitem(sys.modules, "cryptography", type(sys)("cryptography"))
    ended = run("rank", spec, "-p", samples, "--as-of", DAY, "--engine", "dask")
    fix = "pip install 'candidate-matcher[dask]'"
    assert (ended.code, ended.out, ended.err) == (2, "", f"--engine dask: distributed is not installed; {fix}\n")


def test_an_engine_that_is_not_asked_for_imports_nothing(root: Path, tmp_path: Path, spec: Path, samples: Path) -> None:
    program = (
        "import sys; from matcher.cli import main; sys.argv = sys.argv[1:]\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'concurrent.futures.process', 'multiprocessing', 'distributed', 'dask', 'numpy'} & set(sys.modules)))"
    )
    argv = [sys.executable, "-c", program, "matcher", "rank", spec, "-p", samples, "--as-of", DAY, "--no-state"]
    ended = subprocess.run(
        argv, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(root)}, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-1] == "[]"


_CLUSTER = """
import json, os, signal, sys
from datetime import date
from pathlib import Path
from matcher import engine, job, pipeline, reading, report
from matcher.engine import Crew

class Signed:
    def __init__(self, task):
        self.task = task
    def __call__(self, shard):
        return self.task(shard), os.getpid()

if __name__ == "__main__":
    known = pipeline.lore(date(2026, 11, 21))
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
