"""Whole outputs, byte for byte; `pytest --update-golden` writes them anew, for a person to look at the difference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CASES = {
    "rank-80.txt": ("rank", "table", "80"),
    "rank-120.txt": ("rank", "table", "120"),
    "rank-csv.txt": ("rank", "csv", "80"),
    "rank-markdown.txt": ("rank", "markdown", "80"),
    "explain.txt": ("explain", "table", "100"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_output_is_the_golden_one(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Any], root: Path, name: str
) -> None:  # fmt: skip
    command, form, width = CASES[name]
    spec, samples = root / "job_specs" / "rlhf-alignment.toml", root / "data" / "samples"
    monkeypatch.setenv("COLUMNS", width)
    who = ("explain", "anselm-okwuosa") if command == "explain" else ("rank", "--no-state")
    ended = run(*who, spec, "-p", samples, "--as-of", "2026-11-21", "-f", form)
    assert (ended.code, ended.err) == (0, "")
    golden = Path(__file__).parents[1] / "golden" / name
    if request.config.getoption("--update-golden"):
        golden.write_bytes(ended.out.encode())
    assert ended.out.encode() == golden.read_bytes()
