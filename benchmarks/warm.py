"""One question after the other to an index in one process: prints as JSON what one takes, and what reading its bytes takes.

Usage: python warm.py INDEX JOB RUNS. The first question, which maps the index and checks its sums, is not counted. Its bytes are
those of the columns that a question asks for; to read them is to look for the largest number in each, from memory.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from matcher import job as jobs
from matcher.index import Index, open_index, top
from matcher.index.arrays import Numbers, SegmentColumns
from matcher.lore import make_lore

touched: list[Numbers] = []


def noted(read: Callable[..., Numbers]) -> Callable[..., Numbers]:
    """Return what reads numbers of a column, and notes them."""

    def reading(*asked: object) -> Numbers:
        touched.append(read(*asked))
        return touched[-1]

    return reading


def spent(work: Callable[[], object], runs: int) -> float:
    """Return the median seconds of some work after a first time."""
    told = []
    for _ in range(runs + 1):
        before = time.perf_counter()
        work()
        told.append(time.perf_counter() - before)
    return median(told[1:])


def read() -> None:
    for one in touched:
        one.max(initial=0)


def main(folder: Path, spec: Path, runs: int) -> None:
    pool = Index.open(folder).pool()
    known = open_index.shelved(pool.candidates, make_lore(date(2026, 11, 21)))
    job = jobs.load(spec, known.taxonomy.cards)
    numbers, stretch = SegmentColumns.numbers, SegmentColumns.stretch
    SegmentColumns.numbers, SegmentColumns.stretch = noted(numbers), noted(stretch)  # type: ignore[method-assign]
    top.rank(job, pool, known, 50)
    SegmentColumns.numbers, SegmentColumns.stretch = numbers, stretch  # type: ignore[method-assign]
    question = spent(lambda: top.rank(job, pool, known, 50), runs)
    print(json.dumps({"question": question, "reading": spent(read, runs), "bytes": sum(one.nbytes for one in touched)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
