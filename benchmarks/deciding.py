"""How long the commands to decide with take for a pool of 500, beside `matcher rank` alone: whole processes, one after another.

Usage, from the root of the repository, in an environment that has the project:

    python benchmarks/deciding.py                  # 500 made-up profiles, the median of three runs
    python benchmarks/deciding.py --pool 100

The pool is that of startup.py. The first ranking, which is not counted, leaves in .matcher/cache what it read of the profiles, as
it does for whoever ranks before deciding. Quote the ratios: seconds say more about the machine and its load.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from startup import ENVIRONMENT, JOB, ROOT, make_pool

DAY = ("--as-of", "2026-11-21")
SPECS = [str(path) for path in sorted((ROOT / "job_specs").glob("*.toml"))]


def main() -> None:
    """Print the median wall seconds of each command, and how many times those of `rank` that is."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pool", type=int, default=500)
    options.add_argument("--runs", type=int, default=3)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        make_pool(here / "pool", given.pool)
        groups = ["id,gender", *(f"{path.stem},{'ab'[at % 2]}" for at, path in enumerate(sorted((here / "pool").glob("*.json"))))]
        (here / "groups.csv").write_text("\n".join(groups) + "\n", encoding="utf-8")
        table(here, given.runs)


def table(here: Path, runs: int) -> None:
    """Run everything, and print a line for each."""
    once(here, ["rank", str(JOB), "--output", "first.json"])
    once(here, ["rank", str(JOB), "--output", "second.json", "--bundle", "bundle.json"])
    alone = spent(here, ["rank", str(JOB)], runs)
    print(f"{'rank':<24}{alone:7.2f} s")
    for title, words in commands(here).items():
        took = spent(here, words, runs)
        print(f"{title:<24}{took:7.2f} s{took - alone:+8.2f}{took / alone:7.1f} ×")


def commands(here: Path) -> dict[str, list[str]]:
    """Return the words of each command, by what is printed."""
    job, people = str(JOB), [path.stem for path in sorted((here / "pool").glob("*.json"))[:3]]
    return {
        "compare, three": ["compare", *people, "--job", job],
        "whatif": ["whatif", people[0], job, "--to-rank", "1"],
        "funnel": ["funnel", job],
        "robust": ["robust", job],
        "check, with the pool": ["check", job],
        "audit": ["audit", job],
        "audit, with groups": ["audit", job, "--groups", "groups.csv"],
        "matrix, seven jobs": ["matrix", *SPECS],
        "diff": ["diff", "first.json", "second.json"],
        "verify": ["verify", "first.json"],
        "replay": ["replay", "bundle.json"],
    }


def spent(here: Path, words: list[str], runs: int) -> float:
    """Return the median wall seconds of a command."""
    return median(once(here, words) for _ in range(runs))


def once(here: Path, words: list[str]) -> float:
    """Return the wall seconds of a command over the pool."""
    pool = [] if words[0] == "diff" else ["--profiles", "pool"]
    day = [] if words[0] in ("diff", "verify", "replay", "check") else DAY
    command = [sys.executable, "-m", "matcher", *words, *pool, *day]
    before = time.perf_counter()
    ended = subprocess.run(command, cwd=here, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if ended.returncode > 1:
        raise SystemExit(f"{' '.join(words)} failed: {ended.stderr.decode()[-500:]}")
    return time.perf_counter() - before


if __name__ == "__main__":
    main()
