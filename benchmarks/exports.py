"""How long each export of a ranking takes, beside the ranking itself: one process, CPU time, the median of several rounds.

Run it from the root of the repository, in an environment that has the project and its dependencies:

    python benchmarks/exports.py                      # a thousand candidates, five rounds
    python benchmarks/exports.py --size 100

The candidates are those of benchmarks/startup.py: the invented people in data/samples with other names and numbers, in another
order. A round ranks them anew from profiles that are read (nothing is remembered) and draws each export of that ranking, from the
report to the last byte; writing it to a disk is left out. Quote the ratios, never the seconds: those say more about the machine.
"""

from __future__ import annotations

import argparse
import platform
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from startup import JOB, make_pool

import matcher
from matcher import report
from matcher.export import EXPORTERS
from matcher.export.exporter import Looks

DAY = date(2026, 11, 21)


def spent(make: Callable[[], Any]) -> tuple[float, Any]:
    """Return the CPU seconds that something takes, and what came of it."""
    before = time.process_time()
    made = make()
    return time.process_time() - before, made


def round_of(job: Any, pool: Any) -> dict[str, tuple[float, int]]:
    """Return the seconds and bytes of a ranking and of each export of it."""
    seconds, run = spent(lambda: matcher.rank(job, pool, as_of=DAY))
    told = {"ranking": (seconds, 0)}
    for name, exporter in EXPORTERS.items():
        seconds, drawn = spent(lambda exporter=exporter: exporter.draw(report.ranking(run), Looks()))
        told[name] = seconds, len(drawn.encode() if isinstance(drawn, str) else drawn)
    return told


def main() -> None:
    asked = argparse.ArgumentParser(description="Times every export of a ranking beside the ranking itself.")
    asked.add_argument("--size", type=int, default=1000, metavar="N", help="candidates (1000)")
    asked.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds (5)")
    given = asked.parse_args()
    job = matcher.load_job(JOB)
    with tempfile.TemporaryDirectory() as folder:
        make_pool(Path(folder, "pool"), given.size)
        pool = matcher.load_profiles(Path(folder, "pool"))
    rounds = [round_of(job, pool) for _ in range(given.rounds)]
    print(f"Python {platform.python_version()}, {given.size} candidates, {given.rounds} rounds; ratio = export / ranking")
    print("\n           CPU ms    ratio     min     max   kB a candidate")
    for name in rounds[0]:
        ratios = [one[name][0] / one["ranking"][0] for one in rounds]
        spread = f"{median(ratios):7.2f} {min(ratios):7.2f} {max(ratios):7.2f}"
        size = f"{rounds[0][name][1] / given.size / 1000:8.2f}" if name != "ranking" else ""
        print(f"{name:9} {1000 * median(one[name][0] for one in rounds):7.0f}  {spread}   {size}")


if __name__ == "__main__":
    main()
