"""The floors of the house, as pyproject.toml declares them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

_PRINTING = re.compile(r"\b(?<!\.)print\(|sys\.(?:__)?std(?:out|err)|os\.dup")
LINTER = Path(sys.executable).parent / "lint-imports"


@pytest.mark.skipif(not LINTER.exists(), reason="import-linter is not installed")
def test_imports_only_go_down_and_scoring_is_pure(root: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(root)}
    ended = subprocess.run([str(LINTER), "--no-cache"], cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "4 kept, 0 broken" in ended.stdout


def test_below_the_command_line_nothing_prints_but_makers_of_pages_and_workers(root: Path) -> None:
    house = root / "matcher"
    files = (one for one in house.rglob("*.py") if house / "cli" not in one.parents)
    printing = {str(one.relative_to(house)) for one in files if _PRINTING.search(one.read_text(encoding="utf-8"))}
    makers = {"job/schema.py", "job/manual.py", "signals/schema.py"}
    workers = {"reading/workers/ocr.py", "reading/workers/worker.py", "reading/elsewhere/unpacking.py"}
    assert printing == makers | workers
