"""The columns of a segment as arrays: who says which words where, beside a plain count over the readings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from matcher.index.arrays import SegmentColumns
from matcher.lore import Lore
from matcher.model import Pool
from matcher.words import terms
from tests.index import columned

LINES = (
    ["Led RLHF for a chat model.", "Wrote Kubernetes pipelines."],
    ["Sold bread.", "Led quantization of language models."],
    [],
    ["Wrote pipelines, pipeline by pipeline.", "Ran Kubernetes.", "Baked bread."],
)
WORDS = sorted({word for lines in LINES for line in lines for word in terms(line.lower())})


@pytest.fixture(scope="module")
def columns(pool: Callable[..., Pool], known: Lore) -> SegmentColumns:
    """Return the columns of four people."""
    people = [
        {"basics": {"name": f"Person {letter}"}, "work": [{"name": "Example Labs", "startDate": "2024", "highlights": lines}]}
        for letter, lines in zip("ABCD", LINES, strict=True)
    ]
    return columned.segment(pool(*people), known)


def owners(columns: SegmentColumns, *words: str) -> list[int]:
    """Return who says any of the words, once for each passage."""
    return [int(columns.owners[passage]) for passage in columns.standing(words)]


def test_every_passage_has_an_owner_and_everybody_their_own(columns: SegmentColumns) -> None:
    assert columns.people == len(LINES)
    assert columns.passages == len(columns.owners) == len(columns.codes) == columns.first_passages[-1]
    assert columns.owners.tolist() == sorted(columns.owners)
    assert np.diff(columns.first_passages).tolist() == [int((columns.owners == person).sum()) for person in range(4)]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_stands_in_the_passages_that_say_it(columns: SegmentColumns, word: str) -> None:
    listed = [person for person, lines in enumerate(LINES) for line in lines if word in terms(line.lower())]
    assert owners(columns, word) == listed


def test_a_word_that_nobody_says_stands_nowhere(columns: SegmentColumns) -> None:
    assert columns.standing(["zeppelin"]).tolist() == columns.standing([]).tolist() == []
    assert columns.numbers_of(["zeppelin", "zzz"]).tolist() == [-1, -1]


def test_several_words_stand_where_any_of_them_does(columns: SegmentColumns) -> None:
    assert sorted(owners(columns, "bread", "zeppelin", "rlhf")) == [0, 1, 3]


def test_each_word_has_a_place_of_its_own(columns: SegmentColumns) -> None:
    words = columns.texts("words")
    assert {"rlhf", "bread", "pipelines"} <= {*words}
    assert columns.numbers_of(words).tolist() == list(range(len(words)))


def test_a_person_gains_the_weight_of_a_word_once_however_often_it_is_said(columns: SegmentColumns) -> None:
    assert columns.gained({"pipelines": 3, "bread": 5, "zeppelin": 7}).tolist() == [3, 5, 0, 8]


def test_few_gain_as_many_do() -> None:
    everybody, few = np.zeros(100, np.int64), np.zeros(100, np.int64)
    from matcher.index.arrays import _give

    _give(few, np.array([7, 7, 9]), 5)
    _give(everybody, np.array([7, 7, 9] * 50), 5)
    assert few.tolist() == everybody.tolist() == [5 * (at in (7, 9)) for at in range(100)]


def test_words_are_alike_where_they_share_an_end_and_somebody_finds_them_near(columns: SegmentColumns) -> None:
    asked = list[str]()
    assert columns.like("pipeline", lambda word: bool(asked.append(word)) or word != "pipeline") == ["pipelines"]
    assert sorted(asked) == ["pipeline", "pipelines"]
    assert "pipelines" in columns.like("tipelines", lambda _: True)
    assert columns.like("zeppelin", lambda _: True) == []


@pytest.mark.parametrize(
    ("letters", "expected"),
    [("pipe", ["pipeline", "pipelines"]), ("pipelines", ["pipelines"]), ("k", ["kubernetes"]), ("zepp", [])],
)
def test_words_are_known_by_their_beginning(columns: SegmentColumns, letters: str, expected: list[str]) -> None:
    assert sorted(columns.beginning(letters)) == expected


def test_a_signal_has_the_rows_of_those_who_show_it_and_another_none(columns: SegmentColumns) -> None:
    people, _, codes = columns.of_signal("pieces", "rlhf")
    assert "rlhf" in columns.signals
    assert (people.tolist(), len(codes)) == ([0], 1)
    assert columns.of_signal("pieces", "quantization")[0].tolist() == [1]
    assert [column.tolist() for column in columns.of_signal("pieces", "no-such-signal")] == [[], [], []]


def test_a_stretch_of_a_column_is_its_part(columns: SegmentColumns) -> None:
    whole: Any = columns.numbers("passages")
    assert columns.stretch("passages", 1, 3).tolist() == whole[1:3].tolist()


def test_what_is_said_is_a_row_for_each_person(columns: SegmentColumns) -> None:
    assert len({columns.row_of_words(person) for person in range(4)}) == 4
