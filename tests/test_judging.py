from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest

from matcher.errors import Mistakes
from matcher.evaluation import trec
from matcher.judging import (
    PairAnswer,
    Tiers,
    answer_lines,
    grades_of_tiers,
    in_random_order,
    most_questions,
    parse_answers,
    placement,
    sides,
    with_grades,
    without_grades,
)


def judged(order: Sequence[str], worth: dict[str, int], answers: Sequence[PairAnswer] = ()) -> tuple[Tiers, list[PairAnswer]]:
    """Answer every question as the worths have it; return the tiers and the answers given."""
    items = list(answers)
    while question := placement(order, items).question:
        first, other = question
        better = "1" if worth[first] > worth[other] else "2" if worth[first] < worth[other] else "="
        items.append(PairAnswer(first, other, better))  # type: ignore[arg-type]
    return placement(order, items).tiers, items


def tiers_of(worth: dict[str, int]) -> list[list[str]]:
    return [sorted(id for id, one in worth.items() if one == level) for level in sorted(set(worth.values()), reverse=True)]


@pytest.mark.parametrize("seed", range(20))
def test_questions_answered_by_a_worth_give_its_tiers_in_few_questions(seed: int) -> None:
    chance = Random(seed)
    worth = {f"c{n}": chance.randrange(6) for n in range(25)}
    tiers, shown = judged(list(worth), worth)
    assert [sorted(tier) for tier in tiers] == tiers_of(worth)
    assert len(shown) <= most_questions(25) == 94
    assert len({frozenset((one.first, one.second)) for one in shown}) == len(shown)


def test_without_ties_no_order_takes_more_than_the_most_told() -> None:
    for seed in range(10):
        worth = {f"c{n}": value for n, value in enumerate(Random(seed).sample(range(30), 30))}
        assert len(judged(list(worth), worth)[1]) <= most_questions(30)


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
    assert grades_of_tiers((("a",), ("b",)), 3) == {"a": 3, "b": 0}
    assert list(grades_of_tiers(tuple((f"c{n}",) for n in range(8)), 3).values()) == [3, 3, 2, 2, 1, 1, 0, 0]
    assert grades_of_tiers((("a", "b"),), 3) == {"a": 1, "b": 1}
    assert grades_of_tiers((), 3) == {}


Make = Callable[..., Any]


def shown(people: Any, seed: int = 1, topic: str = "ml") -> list[str]:
    return [one.id for one in in_random_order(people, topic, seed)]


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


TEXT = "# mine\r\nother 0 bo 1\n\nml\t0\tcy\t2"


def test_what_stands_in_a_file_stays_when_a_grade_is_added() -> None:
    text = with_grades(TEXT, "ml", {"ada": 3})
    assert text.startswith(TEXT)
    assert trec.parse_qrels(text, "") == {"other": {"bo": 1}, "ml": {"cy": 2, "ada": 3}}


def test_a_grade_that_is_taken_back_is_gone_and_nothing_else() -> None:
    assert without_grades(with_grades(TEXT, "ml", {"ada": 3}), "ml", ["ada"]) == f"{TEXT}\n"
    assert without_grades(TEXT, "ml", ["bo"]) == f"{TEXT}\n"
    assert without_grades(TEXT, "ml") == "# mine\r\nother 0 bo 1\n\n"


def test_names_with_spaces_come_back() -> None:
    text = with_grades("", "ml", {"ada lovelace.pdf": 1})
    assert trec.parse_qrels(text, "") == {"ml": {"ada lovelace.pdf": 1}}
    assert without_grades(text, "ml", ["ada lovelace.pdf"]) == ""


def test_answers_come_back_as_they_were_told() -> None:
    table = {"ml": (PairAnswer("ada", "bo", "1"), PairAnswer("cy", "ada", "=")), "nlp": (PairAnswer("bo", "cy", "2"),)}
    assert parse_answers(answer_lines(table), "") == table


def test_all_mistakes_of_answers_are_told_with_their_places() -> None:
    with pytest.raises(Mistakes) as raised:
        parse_answers("ml\tada\tbo\t3\nml\tada\tbo\n", "g.qrels.pairs")
    assert str(raised.value).split("\n") == [
        "g.qrels.pairs:1:11: an answer must be 1, 2 or =, not `3`; write the one who suits the job better, or = for neither",
        "g.qrels.pairs:2:1: 3 columns; write `topic first second answer`",
    ]
