"""The floors of the house, as pyproject.toml declares them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LINTER = Path(sys.executable).parent / "lint-imports"


@pytest.mark.skipif(not LINTER.exists(), reason="import-linter is not installed")
def test_imports_only_go_down_and_scoring_is_pure(root: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(root)}
    ended = subprocess.run([str(LINTER), "--no-cache"], cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "4 kept, 0 broken" in ended.stdout
