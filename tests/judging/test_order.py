from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matcher.judging.order import at_random, sides

Make = Callable[..., Any]


def shown(people: Any, seed: int = 1, topic: str = "ml") -> list[str]:
    return [one.id for one in at_random(people, topic, seed)]


def test_the_order_is_that_of_a_lot_and_not_of_the_pool(pool: Make, profile: Make) -> None:
    people = pool(*(profile(f"Led task {n}.", name=f"Ada Example{n}") for n in range(12))).candidates
    ids = [one.id for one in people]
    assert sorted(shown(people)) == sorted(ids)
    assert shown(people) == shown(people[::-1]) != ids
    assert len({tuple(shown(people, seed, topic)) for seed in (1, 2) for topic in ("ml", "nlp")}) == 4


def test_who_joins_the_pool_changes_no_order_of_the_others(pool: Make, profile: Make) -> None:
    people = pool(*(profile(f"Led task {n}.", name=f"Ada Example{n}") for n in range(8))).candidates
    assert [id for id in shown(people) if id in {one.id for one in people[:5]}] == shown(people[:5])


def test_nobody_is_always_shown_first() -> None:
    first = [sides("ada", f"bo{n}", 1)[0] for n in range(40)]
    assert 8 < first.count("ada") < 32
    assert all(sides("ada", f"bo{n}", 1) == sides(f"bo{n}", "ada", 1) for n in range(40))
