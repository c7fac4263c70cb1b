"""What all peers of scale.py are given: the text of every profile, and the words of a job.

Usage: python texts.py build PEOPLE.jsonl - reads the texts and does nothing else.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

KEYS = (
    "name", "label", "summary", "position", "description", "highlights", "studyType", "area", "keywords", "publisher", "language",
    "fluency", "institution", "wishes", "other",
)  # fmt: skip
"""Whose strings are text; dates and addresses are not."""


def texts(people: str) -> Iterator[str]:
    """Yield the text of every profile."""
    with Path(people).open("rb") as lines:
        for line in lines:
            yield "\n".join(_strings(json.loads(line)))


def _strings(value: dict[str, Any]) -> Iterator[str]:
    for key, part in value.items():
        if isinstance(part, dict):
            yield from _strings(part)
        elif key in KEYS:
            yield from (part,) if isinstance(part, str) else part
        elif isinstance(part, list):
            for one in part:
                yield from _strings(one)


def words(job: str) -> list[str]:
    """Return the words of a job's title, description and names of requirements, each once."""
    import tomllib

    told = tomllib.loads(Path(job).read_text(encoding="utf-8"))
    names = (one["name"] for one in told["requirement"])
    return sorted(set(re.findall(r"\w+", " ".join((told["title"], told["description"], *names)).lower())))


def called(build: Callable[[str, str], int], query: Callable[[str, str], None] | None = None) -> None:
    """Do what the command line says: `build PEOPLE FOLDER`, which prints its wall and CPU seconds, or `query FOLDER JOB`."""
    what, first, second = sys.argv[1:4]
    if what == "query" and query:
        query(first, second)
    else:
        wall, cpu = time.perf_counter(), time.process_time()
        documents = build(first, second)
        print(json.dumps({"documents": documents, "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))


if __name__ == "__main__":
    called(lambda people, _: sum(1 for _ in texts(people)))
