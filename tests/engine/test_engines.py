"""Every engine gives the outcomes of `local`, in order, lazily, and what goes wrong is told."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from matcher import engine
from matcher.engine import ENGINES, Crew
from matcher.errors import MatcherError
from matcher.lore import Lore, make_lore
from matcher.shelf import Shelf
from tests.engine.tasks import Doubled, ranked

DAY = "2026-11-21"
HERE = [name for name in ENGINES if name != "dask"]
"""Engines that need nothing else: a scheduler has tests of its own."""
OTHERS = [name for name in HERE if name != "local"]


@dataclass(frozen=True)
class Failing:
    def __call__(self, number: int) -> int:
        raise MatcherError(f"{number} is wrong", "here", "mend it")


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("name", OTHERS)
def test_every_engine_ranks_byte_for_byte_as_the_local_one_does(
    name: str, workers: int, known: Lore, spec: Path, samples: Path
) -> None:
    assert ranked(Crew(name, workers), known, spec, samples) == ranked(Crew(), known, spec, samples)


def test_no_seed_of_hashes_changes_a_byte(root: Path, tmp_path: Path, spec: Path, samples: Path) -> None:
    items = set()
    for seed in ("0", "7"):
        argv = [sys.executable, "-m", "matcher", "rank", spec, "-p", samples, "--as-of", DAY, "-f", "json", "--no-state"]
        environment = os.environ | {"PYTHONPATH": str(root), "PYTHONHASHSEED": seed}
        more = ["--engine", "processes", "--jobs", "2"] if seed != "0" else []
        items.add(subprocess.run([*argv, *more], cwd=tmp_path, env=environment, capture_output=True, check=True).stdout)
    assert len(items) == 1


@pytest.mark.parametrize("name", OTHERS)
def test_workers_keep_for_the_next_run_what_this_process_would(
    name: str, known: Lore, spec: Path, samples: Path, tmp_path: Path
) -> None:
    here, there = (_kept(engine, tmp_path / engine, known, spec, samples) for engine in ("local", name))
    assert there.items() <= here.items()
    assert len(here) == len(there) + 1 > 1  # all of them together, for whoever read them all


def _kept(name: str, folder: Path, known: Lore, spec: Path, samples: Path) -> dict[str, bytes]:
    """Return the files that a ranking by an engine leaves in a folder."""
    ranked(Crew(name, 2), make_lore(known.as_of, memory=Shelf(folder)), spec, samples)
    return {one.name: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


@pytest.mark.parametrize("name", HERE)
def test_shards_are_asked_for_as_they_are_needed(name: str) -> None:
    asked: list[int] = []

    def shards() -> Iterator[int]:
        for number in range(1000):
            asked.append(number)
            yield number

    outcomes = engine.over(Doubled(), shards(), Crew(name, 2))
    assert [next(outcomes)[0] for _ in range(5)] == [0, 2, 4, 6, 8]
    assert 5 <= len(asked) < 20
    if isinstance(outcomes, Generator):
        outcomes.close()


@pytest.mark.parametrize("name", HERE)
def test_what_a_task_raises_is_raised_here(name: str) -> None:
    with pytest.raises(MatcherError, match="0 is wrong"):
        list(engine.over(Failing(), range(5), Crew(name, 2)))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--engine", "proceses"), "--engine: no engine “proceses”; did you mean `processes`?\n"),
        (("--scheduler", "tcp://127.0.0.1:1"), "--scheduler: needs the engine dask, not local; add --engine dask\n"),
    ],
)
def test_a_mistake_is_told_before_any_work(options: tuple[str, ...], expected: str, run: Callable[..., Any]) -> None:
    for command in (("rank", "gone.toml"), ("funnel", "gone.toml"), ("matrix", "gone.toml")):
        ended = run(*command, *options)
        assert (ended.code, ended.out, ended.err) == (2, "", expected)


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
