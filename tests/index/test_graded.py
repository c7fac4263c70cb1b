"""Commands over people's grades take the readings that lie in an index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.model import Profile
from matcher.signals.mentions import Finder
from tests.index import small
from tests.index.conftest import made
from tests.strategies import LORE

Run = Callable[..., Any]
_JOB = """title = "{name} engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 20
[[requirement]]
name = "Kernels"
terms = ["CUDA kernels"]
weight = 10
"""
_CARD = 'id = "bread"\nlabel = "Bread"\nwhat = "Baking bread."\naliases = ["bread"]\n'
_PEOPLE = 12
_JUDGE = ("judge", "job.toml", "--top", "2", "--qrels", "new.qrels")
_EVALUATE = ("evaluate", "job.toml", "other.toml", "--qrels", "g.qrels")
_TUNE = ("tune", "job.toml", "other.toml", "--qrels", "g.qrels", "--anyway")
EACH = pytest.mark.parametrize(
    "command", [_JUDGE, _EVALUATE, _TUNE, (*_TUNE, "--strengths")], ids=["judge", "evaluate", "tune", "strengths"]
)


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    """Return how a command ends over an index of a dozen people, who are graded for two jobs."""
    both = ("Led RLHF.", "Wrote CUDA kernels.", "Sold bread.")
    made(tmp_path / "index", [(f"{at}.json", small.resume(f"N{at} Sample", both[at % 3])) for at in range(_PEOPLE)], LORE)
    for name in ("job", "other"):
        Path(f"{name}.toml").write_text(_JOB.format(name=name))
    Path("g.qrels").write_text("".join(f"{name} 0 {at}.json {at % 3}\n" for name in ("job", "other") for at in range(_PEOPLE)))
    Path("cards").mkdir()
    Path("cards", "bread.toml").write_text(_CARD)
    return lambda *more: run(*more, "--as-of", "2026-11-21", "--index", tmp_path / "index", stdin=b"q\n")


@EACH
def test_nobody_is_read_anew(ask: Run, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    read, before = list[Profile](), Finder.read
    monkeypatch.setattr(Finder, "read", lambda self, item: (read.append(item), before(self, item))[1])
    assert (ask(*command).code, read) == (0, [])


@EACH
def test_where_other_cards_saw_them_it_is_said_once_that_they_are(ask: Run, command: tuple[str, ...]) -> None:
    ended = ask(*command, "--cards", "cards")
    assert (ended.code, ended.err.count("12 people are read again each time, ")) == (0, 1)
