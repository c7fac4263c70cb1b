"""Whole outputs, byte for byte; `pytest --update-golden` writes them anew, for a person to look at the difference."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.cli import COMMANDS

JOB, POOL, DAY = "job_specs/rlhf-alignment.toml", ("-p", "data/samples"), ("--as-of", "2026-11-21")
WIDTH = {"rank-60": "60", "rank-120": "120", "rank-200": "200", "explain": "100"}
"""Columns of the terminal, where they are not 80."""
RANK = ("rank", JOB, *POOL, *DAY, "--no-state")
ASKED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("rank-60", "rank-80", "rank-120", "rank-200"), RANK),
    "rank-csv": (*RANK, "-f", "csv"),
    "rank-markdown": (*RANK, "-f", "markdown"),
    "explain": ("explain", "anselm-okwuosa", JOB, *POOL, *DAY),
    "explain-signal": ("explain", "anselm-okwuosa", JOB, *POOL, *DAY, "--signal", "rlhf"),
    "explain-for-candidate": ("explain", "anselm-okwuosa", JOB, *POOL, *DAY, "--for-candidate"),
    "compare": ("compare", "anselm-okwuosa", "lin-shiyuan", "--job", JOB, *POOL, *DAY),
    "whatif": ("whatif", "lin-shiyuan", JOB, *POOL, *DAY, "--to-rank", "1"),
    "funnel": ("funnel", JOB, *POOL, *DAY),
    "robust": ("robust", JOB, *POOL, *DAY, "--samples", "2"),
    "check": ("check", JOB, *POOL, *DAY),
    "draft": ("draft", "data/adverts/inference-engineer.txt"),
    "matrix": ("matrix", JOB, "job_specs/legal-llm.toml", "job_specs/search-rag.toml", *POOL, *DAY),
    "evaluate": ("evaluate", JOB, "--qrels", "data/judged/samples.qrels", *POOL, *DAY),
    "audit": ("audit", JOB, *POOL, *DAY),
    "verify": ("verify", "ranking.json", *POOL),
    "replay": ("replay", "ranking.bundle.json", *POOL),
    "diff": ("diff", "ranking.json", "other.json"),
    "shortlist": ("shortlist", JOB, *POOL),
    "people": ("people", *POOL, "--no-state"),
    "index-list": ("index", "list", "--people", "--index", "people.index"),
    "index-doctor": ("index", "doctor", "--index", "people.index"),
    "read": ("read", "data/samples/freya-lindqvarn.json", "--no-state"),
    "signals": ("signals", "list"),
    "signals-show": ("signals", "show", "rlhf"),
    "completion": ("completion", "bash"),
}
WITHOUT = {"judge", "tune", "reference", "demo"}
"""Commands that ask questions, need more grades or texts than the samples are, or show what others do."""
_NUMBER = re.compile(r"(has the number )[0-9a-f]{12}\b")
"""The number of a page is a digest of the cards too: it changes with each of them, and tells a reader of this nothing."""


def test_every_command_has_an_output_here() -> None:
    assert {asked[0] for asked in ASKED.values()} | WITHOUT == set(COMMANDS)


@pytest.fixture
def at_hand(run: Callable[..., Any], root: Path, tmp_path: Path) -> None:
    """Lay what the commands name into the folder that they run in."""
    for name in ("data", "job_specs"):
        (tmp_path / name).symlink_to(root / name)


@pytest.fixture
def made(run: Callable[..., Any], at_hand: None) -> Callable[[tuple[str, ...]], None]:
    """Return what makes the rankings and the index that a command reads."""
    wanted = {
        "ranking.json": (*RANK, "-f", "json", "-o", "ranking.json"),
        "other.json": ("rank", "job_specs/legal-llm.toml", *RANK[2:], "-f", "json", "-o", "other.json"),
        "ranking.bundle.json": (*RANK, "--bundle", "ranking.bundle.json"),
        "people.index": ("index", "add", "data/samples", "--index", "people.index"),
    }

    def make(asked: tuple[str, ...]) -> None:
        for name in set(asked) & set(wanted):
            assert run(*wanted[name]).code == 0

    return make


@pytest.mark.parametrize("name", ASKED)
def test_the_output_is_the_golden_one(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Any], made: Any, name: str
) -> None:  # fmt: skip
    made(ASKED[name])
    monkeypatch.setenv("COLUMNS", WIDTH.get(name, "80"))
    ended = run(*ASKED[name])
    assert ended.code == 0
    golden = Path(__file__).parents[1] / "golden" / f"{name}.txt"
    page = _NUMBER.sub(r"\1............", ended.out + (f"\n2>\n{ended.err}" if ended.err else ""))
    if request.config.getoption("--update-golden"):
        golden.write_bytes(page.encode())
    assert page.encode() == golden.read_bytes()
