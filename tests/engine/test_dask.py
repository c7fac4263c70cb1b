"""The workers of a dask scheduler: outcomes in order, though workers are lost, and told where nobody answers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

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
