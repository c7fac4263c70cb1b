"""The bar: how much, how fast, how long still, and gone in the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline
from matcher.cli import progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the time, to be set forward."""
    now = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    return now


def test_rate_and_remaining_time_are_those_since_the_beginning(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    tell = progress.teller("candidates", 0.5)
    tell(0, 100)
    assert capsys.readouterr().err == ""
    clock[0] += 2
    tell(40, 100)
    assert "candidates, 20 a second, 3 s left" in capsys.readouterr().err
    tell(100, 100)
    assert capsys.readouterr().err.endswith("\x1b[2K")


def test_what_is_over_before_patience_is_draws_nothing(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    tell = progress.teller("candidates", 0.5)
    for done in range(101):
        clock[0] += 0.001
        tell(done, 100)
    assert capsys.readouterr().err == ""


def test_it_is_drawn_no_oftener_than_eyes_follow(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    tell = progress.teller()
    for done in range(1001):
        clock[0] += 0.001
        tell(done, 1000)
    assert 5 <= capsys.readouterr().err.count("a second") <= 12


@pytest.mark.parametrize(
    ("done", "seconds", "expected"),
    [
        (0, 3.0, ""),
        (5, 10.0, ", 0.5 a second, 3 min left"),
        (50, 10.0, ", 5.0 a second, 10 s left"),
        (1, 10.0, ", 0.1 a second, 16 min left"),
    ],
)
def test_the_pace_is_told_in_words(done: int, seconds: float, expected: str) -> None:
    assert progress.pace(done, 100, seconds) == expected


def test_a_ranking_tells_how_far_it_is(pool: Callable[..., Any], profile: Callable[..., Any], job: Any, known: Any) -> None:
    listed: list[tuple[int, int]] = []
    people = pool(profile("Led RLHF."), profile("Led PPO.", name="Bo Sample"))
    run = pipeline.rank(job({"signals": ("rlhf",)}), people, known, tell=lambda done, of: listed.append((done, of)))
    assert listed == [(0, 2), (1, 2), (2, 2)]
    assert run.ranking == pipeline.rank(job({"signals": ("rlhf",)}), people, known).ranking
