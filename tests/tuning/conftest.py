"""Builders for tests of tuning: a job whose grades follow planted weights, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from matcher.tuning.judged import JudgedJob

VALUES = (0, 0, 250, 450, 650, 800, 900)


@pytest.fixture(scope="session")
def planted() -> Callable[..., JudgedJob]:
    """Return a job of as many judged candidates whose grades follow other weights: planted(60, now=(30, 20), then=(5, 45), seed=1)."""

    def make(  # noqa: PLR0913
        number: int,
        now: Sequence[int],
        then: Sequence[float] | None,
        seed: int,
        names: Sequence[str] = (),
        where: str = "job.toml",
    ) -> JudgedJob:
        chance = Random(seed)
        values = tuple(tuple(chance.choice(VALUES) for _ in now) for _ in range(number))
        worth = [sum(a * b for a, b in zip(row, then or (), strict=False)) for row in values]
        order = sorted(range(number), key=lambda row: worth[row])
        grades = [0] * number
        for place, row in enumerate(order):
            grades[row] = max(0, place * 6 // number - 2) if then else chance.choice((0, 0, 0, 1, 2, 3))
        called = tuple(names or (f"r{at}" for at in range(len(now))))
        return JudgedJob(where, "job", called, tuple(now), tuple(f"c{n:03}" for n in range(number)), values, tuple(grades))

    return make
