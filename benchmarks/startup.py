"""How long `matcher rank` takes from Enter to the last line, against a scikit-learn script: whole processes, cold, in pairs.

Run it from the root of the repository, in an environment that has the project and its dependencies:

    pip install .
    python benchmarks/startup.py                        # pools of 5 and of 300, 15 pairs each
    python benchmarks/startup.py --pool 50 --pairs 30

The pools are made up in a temporary folder, from the invented people in data/samples: other names and numbers, highlights
in another order, the same on every machine. A pair is one run of each, one right after the other, so that both meet the
same machine; its ratio is peer / matcher. Quote the ratios, never the seconds: those say more about the machine and its
load than about the programs. The bytecode of both is compiled before: by installing, or by the first run, which is not counted.

The matcher runs as its users do, in one folder again and again: the first run, which is not counted, leaves there what it read of
the profiles, and the page it made (.matcher/cache). Three kinds of runs are counted apart:

- again: the same question of the same documents; all of them are looked at, nobody is scored.
- otherwise: the same documents asked for in another way each time, as another job would; they are looked up, and all are scored.
- anew: with --no-cache; every profile is read and scored.

The peer does less: it shows a number a candidate, where the matcher finds signals, reads what is said of them and quotes it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SAMPLES, JOB, PEER = ROOT / "data/samples", ROOT / "job_specs/rlhf-alignment.toml", ROOT / "benchmarks/peers/tfidf.py"
STAGES = ROOT / "benchmarks/stages.py"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
FIRST = [
    "Ada",
    "Bo",
    "Cleo",
    "Dana",
    "Emre",
    "Femi",
    "Gita",
    "Hana",
    "Ilse",
    "Juno",
    "Kofi",
    "Lea",
    "Mika",
    "Noor",
    "Omar",
    "Pia",
    "Quin",
    "Rosa",
    "Sven",
    "Tara",
]
LAST = [
    "Ackerby",
    "Bellwick",
    "Corsund",
    "Dremont",
    "Eskvall",
    "Fennimore",
    "Gralheim",
    "Hollinrake",
    "Istvane",
    "Jorvald",
    "Kestwell",
    "Lomqvist",
    "Marchand",
]

Cost = tuple[float, float]
"""Wall and CPU seconds of a process and its children."""


def make_pool(folder: Path, size: int) -> int:
    """Write so many profiles; return their length in characters."""
    folder.mkdir()
    samples = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.json"))]
    written = 0
    for number in range(size):
        profile = varied(samples[number % len(samples)], random.Random(number))
        name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"
        profile["basics"] |= {"name": name, "email": f"person{number}@example.com"}
        written += (folder / f"{number:04}.json").write_text(json.dumps(profile, ensure_ascii=False, indent=2), encoding="utf-8")
    return written


def varied(value: Any, chance: random.Random, key: str = "") -> Any:
    """Return a part of a profile with its lists of strings shuffled and the numbers in its sentences changed; dates stay."""
    if isinstance(value, dict):
        return {name: varied(part, chance, name) for name, part in value.items()}
    if isinstance(value, list):
        parts = [varied(part, chance, key) for part in value]
        return chance.sample(parts, len(parts)) if all(isinstance(part, str) for part in parts) else parts
    if isinstance(value, str) and key in ("summary", "description", "highlights"):
        return re.sub(r"(?<![\w.-])\d{1,3}(?![\w.-])", lambda found: str(chance.randint(2, 10 ** len(found[0]))), value)
    return value


def run(command: list[str], folder: Path = ROOT) -> Cost:
    """Return what a process costs in a folder, from its start to its end; its output is read as a terminal would read it."""
    before = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT, cwd=folder) as process:
        assert process.stdout
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or not output:
        raise SystemExit(f"failed with {process.returncode}: {shown(command)}")
    return wall, usage.ru_utime + usage.ru_stime


def printed(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, env=ENVIRONMENT, cwd=folder)


def shown(command: list[str]) -> str:
    """Return a command line without the folders of this machine."""
    words = ["python" if word == sys.executable else word for word in command]
    return " ".join(re.sub(r"\S*/(pool-\d+)$", r"\1", word).replace(f"{ROOT}/", "") for word in words)


def commands(pool: Path) -> tuple[list[str], list[str]]:
    """Return the command lines of the matcher and of the peer."""
    matcher = [sys.executable, "-m", "matcher", "rank", str(JOB), "--profiles", str(pool)]
    return matcher, [sys.executable, str(PEER), str(JOB), str(pool)]


def again(pair: int) -> list[str]:
    return []


def otherwise(pair: int) -> list[str]:
    return ["--top", str(1_000_000 + pair)]


def anew(pair: int) -> list[str]:
    return ["--no-cache"]


KINDS = (again, otherwise, anew)


def compare(pool: Path, pairs: int, kind: Callable[[int], list[str]]) -> list[tuple[Cost, Cost]]:
    """Return the costs of matcher and peer, pair by pair, after one run of each that is not counted."""
    (matcher, peer), folder = commands(pool), own_folder(pool)
    run([*matcher, *kind(0)], folder), run(peer)
    return [(run([*matcher, *kind(pair)], folder), run(peer)) for pair in range(1, pairs + 1)]


def own_folder(pool: Path) -> Path:
    """Return the folder that the matcher runs in, where it keeps what it read of a pool."""
    folder = pool.with_name(f"run-{pool.name}")
    folder.mkdir(exist_ok=True)
    return folder


def print_pairs(size: int, how: str, costs: list[tuple[Cost, Cost]]) -> None:
    for place, what in enumerate(("wall", "CPU")):
        ours, theirs = [one[place] for one, _ in costs], [other[place] for _, other in costs]
        ratios = [b / a for a, b in zip(ours, theirs, strict=True)]
        spread = f"{median(ratios):7.2f} {min(ratios):7.2f} {max(ratios):7.2f}"
        print(f"{size:5}  {how:10}  {what:4} {1000 * median(ours):11.0f} {1000 * median(theirs):8.0f}   {spread}")


def print_imports(pool: Path) -> None:
    """Print the dearest modules of one run, by the time spent in each itself, and how many there are."""
    matcher, _ = commands(pool)
    told = printed([matcher[0], "-X", "importtime", *matcher[1:]], own_folder(pool)).stderr
    found = re.findall(r"^import time:\s+(\d+) \|\s+(\d+) \|\s+(\S+)$", told, re.MULTILINE)
    dearest = sorted(((int(own), int(whole), name) for own, whole, name in found), reverse=True)[:10]
    print(f"\nImports: {len(found)} modules; the ten dearest, in ms (importtime adds its own cost)\n   self  with its imports")
    for own, whole, name in dearest:
        print(f"{own / 1000:7.1f} {whole / 1000:7.1f}  {name}")


def print_stages(pool: Path, times: int) -> None:
    """Print where the time of a run goes that asks otherwise: medians over processes of their own."""
    folder = own_folder(pool)
    stages = [json.loads(printed([sys.executable, str(STAGES), str(JOB), str(pool)], folder).stdout) for _ in range(times)]
    bare = median(run([sys.executable, "-c", "print()"], folder)[0] for _ in range(times))
    whole = median(run([*commands(pool)[0], *otherwise(-one)], folder)[0] for one in range(times))
    account = {"interpreter (a process that does nothing)": bare}
    account |= {name: median(one[name] for one in stages) for name in stages[0]}
    account["the command line, the exit, and what else is left of the whole"] = whole - sum(account.values())
    print(f"\nWhere it goes, {pool.name}, in ms")
    print("\n".join(f"{1000 * spent:7.1f}  {name}" for name, spent in account.items()))


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Times `matcher rank` against a scikit-learn script, whole processes in pairs.")
    parser.add_argument("--pool", type=int, action="append", metavar="N", help="profiles in the pool; may repeat (5 and 300)")
    parser.add_argument("--pairs", type=int, default=15, metavar="N", help="pairs of runs (15)")
    return parser.parse_args()


def main() -> None:
    given = options()
    with tempfile.TemporaryDirectory() as folder:
        pools = {size: Path(folder, f"pool-{size}") for size in given.pool or [5, 300]}
        print(f"Python {platform.python_version()}, {given.pairs} pairs; ratio = peer / matcher, pair by pair")
        for size, pool in pools.items():
            print(f"pool-{size}: {make_pool(pool, size) / size / 1000:.1f} thousand characters a profile")
        print("\n".join(f"  {name}: {shown(one)}" for name, one in zip(("matcher", "peer"), commands(Path("POOL")), strict=True)))
        print("\n pool  profiles          matcher ms  peer ms    ratio     min     max")
        for size, pool in pools.items():
            for kind in KINDS:
                print_pairs(size, kind.__name__, compare(pool, given.pairs, kind))
        print_imports(next(iter(pools.values())))
        for pool in pools.values():
            print_stages(pool, min(given.pairs, 7))


if __name__ == "__main__":
    main()
