"""Building, asking and explaining an index of many profiles, beside search engines on the same texts: whole processes, in turns.

Run it from the root of the repository, in an environment that has the project and its dependencies:

    python benchmarks/scale.py                                        # 5,000 and 10,000 invented people, medians of 5 runs
    python benchmarks/scale.py --people 100000 --people 200000 --peers PYTHON --keep FOLDER

The people are those of crowd.py, the job is crowd-job.toml; each size is compared with the one before it. `--peers` names a
Python that has scikit-learn, tantivy and bm25s, where this one lacks them; what cannot be run is said. `--keep` keeps people and
indexes, and takes up those it finds, for a million take long to build; such builds are not timed again.

A peer's build is timed from the first profile to the last byte, without its imports; ours as the whole process, with everything
that is found in a profile. A question is a whole process: the job file is read, the index opened, fifty are printed; the first
turn is not counted. On a machine with other work, documents a second of CPU tell more than those of wall time, and ratios more.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

from startup import ENVIRONMENT

HERE = Path(__file__).resolve().parent
JOB, DAY = str(HERE / "crowd-job.toml"), ("--as-of", "2026-11-21")
SHOWN = ("--top", "50", "--format", "json", *DAY)
PEERS = {"reading": "json", "sklearn": "sklearn", "tantivy": "tantivy", "bm25s": "bm25s", "sqlite": "sqlite3"}
"""Each with the module that it needs; `reading` is what all of them share: taking the texts out of the file."""
ASKED, MATCHER = ("tantivy", "bm25s", "sqlite"), [sys.executable, "-m", "matcher"]


class Cost(NamedTuple):
    """What a process took: wall and CPU seconds with its children, the most memory of one in MB, and what it printed."""

    wall: float
    cpu: float
    memory: float
    printed: bytes


def run(command: list[str], folder: Path) -> Cost:
    """Return what a process costs; an end with a mistake ends the benchmark."""
    before = time.perf_counter()
    with (
        tempfile.TemporaryFile() as told,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=told, env=ENVIRONMENT, cwd=folder) as process,
    ):
        assert process.stdout
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        if process.returncode:
            raise SystemExit(f"failed with {process.returncode}: {' '.join(command)}\n{told.read().decode()[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed)


def turns(commands: dict[str, list[str]], folder: Path, runs: int) -> dict[str, list[Cost]]:
    """Return the costs of commands that are run in turns, so that all meet the same machine; the first turn is not counted."""
    told = [{name: run(command, folder) for name, command in commands.items()} for _ in range(runs + 1)][1:]
    return {name: [one[name] for one in told] for name in commands}


class Crowd:
    """So many people, the indexes made of them, and who makes these."""

    def __init__(self, count: int, folder: Path, peers: str) -> None:
        self.count, self.folder, self._python = count, folder, peers
        self.people, self.index = folder / "people.jsonl", folder / "matcher"
        folder.mkdir(parents=True, exist_ok=True)
        if not self.people.exists():
            part = self.people.with_suffix(".part")
            with part.open("wb") as file:
                subprocess.run([sys.executable, str(HERE / "crowd.py"), str(count)], stdout=file, check=True)
            part.rename(self.people)

    def peer(self, name: str, *words: str) -> list[str]:
        script = "texts.py" if name == "reading" else f"with_{name}.py"
        return [self._python, str(HERE / "peers" / script), *words]

    def build(self, name: str) -> tuple[Cost, int]:
        """Return what a build costs, and its bytes on disk; what stands there is replaced when the new one is whole."""
        place, part = self.folder / name, self.folder / f"{name}.part"
        shutil.rmtree(part, ignore_errors=True)
        if name == "matcher":
            cost = run([*MATCHER, "index", "add", str(self.people), "--index", str(part)], self.folder)
        else:
            cost = run(self.peer(name, "build", str(self.people), str(part)), self.folder)
            told = json.loads(cost.printed)
            cost = cost._replace(wall=told["wall"], cpu=told["cpu"])
        shutil.rmtree(place, ignore_errors=True)
        if part.exists():
            part.rename(place)
        return cost, size(place)

    def questions(self, engines: list[str]) -> dict[str, list[str]]:
        """Return the commands that ask for the first fifty, and those that do nothing."""
        asked = {name: self.peer(name, "query", str(self.folder / name), JOB) for name in engines if name in ASKED}
        nothing = {"python -c pass": [sys.executable, "-c", "pass"], "matcher --version": [*MATCHER, "--version"]}
        return nothing | ({"matcher rank": self.rank()} if "matcher" in engines else {}) | asked

    def rank(self) -> list[str]:
        return [*MATCHER, "rank", JOB, "--index", str(self.index), *SHOWN]


def size(place: Path) -> int:
    return sum(one.stat().st_size for one in place.rglob("*") if one.is_file())


def present(python: str) -> list[str]:
    """Return the peers that a Python can run; say which it cannot."""
    lacking = [name for name, module in PEERS.items() if not has(python, module)]
    for name in lacking:
        print(f"not run: {name}, for {PEERS[name]} is not installed (see --peers)")
    return [name for name in PEERS if name not in lacking]


def has(python: str, module: str) -> bool:
    return not subprocess.run([python, "-c", f"import {module}"], stderr=subprocess.DEVNULL, check=False).returncode


def building(crowd: Crowd, engines: list[str], runs: int) -> None:
    """Print how fast each builds its index, in turns."""
    new = [name for name in engines if not size(crowd.folder / name)]
    for name in sorted(set(engines) - set(new)):
        print(f"not timed: the build of {name}, which is kept from before")
    told = [{name: crowd.build(name) for name in new} for _ in range(runs if new else 0)]
    if new:
        print(f"\nbuild, {crowd.count:,} people\n{'':10} docs/s  docs/CPU s  × sklearn   MB memory  bytes a profile on disk")
    for name in new:
        costs = [one[name][0] for one in told]
        beside = [one["sklearn"][0].cpu / one[name][0].cpu for one in told if "sklearn" in one]
        rates = f"{crowd.count / median(one.wall for one in costs):7,.0f} {crowd.count / median(one.cpu for one in costs):11,.0f}"
        ratio = f"{median(beside):10.2f}" if beside else f"{'':10}"
        print(f"{name:10}{rates} {ratio} {max(one.memory for one in costs):11,.0f} {told[-1][name][1] / crowd.count:15,.0f}")


def asking(crowd: Crowd, engines: list[str], runs: int) -> dict[str, float]:
    """Print what a question costs, a whole process; return the median wall seconds of each."""
    costs = turns(crowd.questions(engines), crowd.folder, runs)
    print(f"\nquestion, {crowd.count:,} people\n{'':20} wall ms   CPU ms  × tantivy   least    most   MB memory")
    for name, told in costs.items():
        ratios = [one.wall / other.wall for one, other in zip(told, costs.get("tantivy", []), strict=False)]
        spread = f"{median(ratios):9.2f} {min(ratios):8.2f} {max(ratios):7.2f}" if ratios else " " * 26
        shown = f"{1000 * median(one.wall for one in told):8,.0f} {1000 * median(one.cpu for one in told):8,.0f}"
        print(f"{name:19}{shown} {spread} {max(one.memory for one in told):11,.0f}")
    return {name: median(one.wall for one in told) for name, told in costs.items()}


def explaining(crowd: Crowd, runs: int) -> None:
    """Print what explaining the first of all costs, beside a command that does nothing."""
    first = json.loads(run(crowd.rank(), crowd.folder).printed)["candidates"][0]["id"]
    explain = [*MATCHER, "explain", first, JOB, "--index", str(crowd.index), *DAY]
    costs = turns({"nothing": [*MATCHER, "--version"], "explain": explain}, crowd.folder, runs)
    ratios = [one.wall / other.wall for one, other in zip(costs["explain"], costs["nothing"], strict=True)]
    print(f"\nexplain one of {crowd.count:,}: {median(ratios):.2f} × `matcher --version`")


def warming(crowd: Crowd, runs: int) -> None:
    """Print what a question costs in a process that has asked before, beside reading the bytes that it touches."""
    told = json.loads(run([sys.executable, str(HERE / "warm.py"), str(crowd.index), JOB, str(runs)], crowd.folder).printed)
    asked, read = 1000 * told["question"], 1000 * told["reading"]
    print(f"\nwarm: {asked:,.1f} ms, {asked / read:.1f} × reading its {told['bytes'] / 1e6:,.1f} MB from memory ({read:,.2f} ms)")


def killing(crowd: Crowd) -> None:
    """Print what losing one of two dask workers costs where profiles are read from a file, and whether the answer is the same."""
    if not has(sys.executable, "distributed"):
        print("\nnot run: a killed worker, for dask is not installed")
        return
    pool = ["--profiles", str(crowd.people), "--no-state"]
    command = [*MATCHER, "rank", JOB, *pool, *SHOWN, "--engine", "dask", "--jobs", "2"]
    whole = run(command, crowd.folder)
    told = disturbed(command, crowd.folder, whole.wall / 2)
    same = "the same bytes" if told.printed == whole.printed else "OTHER BYTES"
    print(f"\ndask, {crowd.count:,} people of a file, two workers: {whole.wall:.1f} s")
    print(f"one of them killed half-way: {told.wall:.1f} s ({told.wall / whole.wall:.2f} ×), {same}")


def disturbed(command: list[str], folder: Path, after: float) -> Cost:
    """Return what a process costs one worker of which is killed after so many seconds."""
    before = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT, cwd=folder) as process:
        time.sleep(after)
        os.kill(next(workers(process.pid)), signal.SIGKILL)
        printed = process.communicate()[0]
    return Cost(time.perf_counter() - before, 0, 0, printed)


def workers(parent: int) -> Iterator[int]:
    """Yield the worker processes that a process started itself."""
    for listed in Path(f"/proc/{parent}/task").glob("*/children"):
        for child in listed.read_text(encoding="ascii").split():
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                yield int(child)


def options() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description="Times an index of many profiles beside search engines on the same texts.")
    asked.add_argument("--people", type=int, action="append", metavar="N", help="how many; may repeat (5000 and 10000)")
    asked.add_argument("--runs", type=int, default=5, metavar="N", help="questions of each kind (5)")
    asked.add_argument("--builds", type=int, default=1, metavar="N", help="builds of each kind (1)")
    asked.add_argument("--peers", default=sys.executable, metavar="PYTHON", help="a Python that has the peers (this one)")
    asked.add_argument("--keep", type=Path, metavar="FOLDER", help="keep people and indexes here, and take up what is there")
    asked.add_argument("--dask", type=int, default=2_000, metavar="N", help="how many for dask, a worker of which is lost (2000)")
    asked.add_argument("--only", action="append", choices=[*PEERS, "matcher"], help="leave out the others; may repeat")
    return asked.parse_args()


def main() -> None:
    given = options()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {given.runs} turns")
    engines = [name for name in (*present(given.peers), "matcher") if name in (given.only or (*PEERS, "matcher"))]
    with tempfile.TemporaryDirectory() as made:
        told: dict[int, dict[str, float]] = {}
        for count in sorted(given.people or [5_000, 10_000]):
            crowd = Crowd(count, (given.keep or Path(made)).absolute() / str(count), given.peers)
            building(crowd, engines, given.builds)
            told[count] = asking(crowd, engines, given.runs)
            growing(told)
            if "matcher" in engines:
                explaining(crowd, given.runs)
                warming(crowd, given.runs)
        if given.dask and "matcher" in engines:
            killing(Crowd(given.dask, (given.keep or Path(made)).absolute() / str(given.dask), given.peers))


def growing(told: dict[int, dict[str, float]]) -> None:
    """Print how the time of a question grew from the last size but one to the last."""
    for (few, before), (many, after) in list(pairwise(told.items()))[-1:]:
        ratios = ", ".join(f"{name} {after[name] / before[name]:.2f}" for name in after if name in (*ASKED, "matcher rank"))
        print(f"\ntime of a question for {many / few:.1f} × the people: {ratios}")


if __name__ == "__main__":
    main()
