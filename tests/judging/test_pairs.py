from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from matcher.judging.pairs import Answer, Tiers, grades, most, place


def judged(order: Sequence[str], worth: dict[str, int], answers: Sequence[Answer] = ()) -> tuple[Tiers, list[Answer]]:
    """Answer every question as the worths have it; return the tiers and the answers given."""
    items = list(answers)
    while question := place(order, items).question:
        first, other = question
        better = "1" if worth[first] > worth[other] else "2" if worth[first] < worth[other] else "="
        items.append(Answer(first, other, better))  # type: ignore[arg-type]
    return place(order, items).tiers, items


def tiers_of(worth: dict[str, int]) -> list[list[str]]:
    return [sorted(id for id, one in worth.items() if one == level) for level in sorted(set(worth.values()), reverse=True)]


@pytest.mark.parametrize("seed", range(20))
def test_questions_answered_by_a_worth_give_its_tiers_in_few_questions(seed: int) -> None:
    chance = Random(seed)
    worth = {f"c{n}": chance.randrange(6) for n in range(25)}
    tiers, shown = judged(list(worth), worth)
    assert [sorted(tier) for tier in tiers] == tiers_of(worth)
    assert len(shown) <= most(25) == 94
    assert len({frozenset((one.first, one.second)) for one in shown}) == len(shown)


def test_without_ties_no_order_takes_more_than_the_most_told() -> None:
    for seed in range(10):
        worth = {f"c{n}": value for n, value in enumerate(Random(seed).sample(range(30), 30))}
        assert len(judged(list(worth), worth)[1]) <= most(30)


def test_it_goes_on_from_any_answer_where_it_was_left() -> None:
    worth = {f"c{n}": n % 4 for n in range(12)}
    tiers, shown = judged(list(worth), worth)
    for kept in range(len(shown)):
        assert judged(list(worth), worth, shown[:kept]) == (tiers, shown)


def test_a_newcomer_reopens_nothing_wherever_the_lot_puts_them() -> None:
    worth = {f"c{n}": n * 7 % 11 for n in range(10)}
    _, shown = judged(list(worth), worth)
    everybody = worth | {"new": 5}
    _, more = judged(["new", *worth], everybody, shown)
    assert all("new" in (one.first, one.second) for one in more[len(shown) :])
    assert len(more) - len(shown) <= 4


def test_who_left_the_pool_is_in_no_tier_and_no_question() -> None:
    worth = {f"c{n}": n for n in range(6)}
    _, shown = judged(list(worth), worth)
    tiers, more = judged([f"c{n}" for n in range(1, 6)], worth, shown)
    assert {id for tier in tiers for id in tier} == {f"c{n}" for n in range(1, 6)}
    assert all("c0" not in (one.first, one.second) for one in more[len(shown) :])


def test_grades_use_the_whole_scale() -> None:
    assert grades((("a",), ("b",)), 3) == {"a": 3, "b": 0}
    assert list(grades(tuple((f"c{n}",) for n in range(8)), 3).values()) == [3, 3, 2, 2, 1, 1, 0, 0]
    assert grades((("a", "b"),), 3) == {"a": 1, "b": 1}
    assert grades((), 3) == {}
