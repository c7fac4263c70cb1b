from __future__ import annotations

import pytest

from matcher.errors import Mistakes
from matcher.evaluation import qrels
from matcher.judging.pairs import Answer
from matcher.judging.record import added, form, parse, removed

TEXT = "# mine\r\nother 0 bo 1\n\nml\t0\tcy\t2"


def test_what_stands_in_a_file_stays_when_a_grade_is_added() -> None:
    text = added(TEXT, "ml", {"ada": 3})
    assert text.startswith(TEXT)
    assert qrels.parse(text, "") == {"other": {"bo": 1}, "ml": {"cy": 2, "ada": 3}}


def test_a_grade_that_is_taken_back_is_gone_and_nothing_else() -> None:
    assert removed(added(TEXT, "ml", {"ada": 3}), "ml", ["ada"]) == f"{TEXT}\n"
    assert removed(TEXT, "ml", ["bo"]) == f"{TEXT}\n"
    assert removed(TEXT, "ml") == "# mine\r\nother 0 bo 1\n\n"


def test_names_with_spaces_come_back() -> None:
    text = added("", "ml", {"ada lovelace.pdf": 1})
    assert qrels.parse(text, "") == {"ml": {"ada lovelace.pdf": 1}}
    assert removed(text, "ml", ["ada lovelace.pdf"]) == ""


def test_answers_come_back_as_they_were_told() -> None:
    table = {"ml": (Answer("ada", "bo", "1"), Answer("cy", "ada", "=")), "nlp": (Answer("bo", "cy", "2"),)}
    assert parse(form(table), "") == table


def test_all_mistakes_of_answers_are_told_with_their_places() -> None:
    with pytest.raises(Mistakes) as raised:
        parse("ml\tada\tbo\t3\nml\tada\tbo\n", "g.qrels.pairs")
    assert str(raised.value).split("\n") == [
        "g.qrels.pairs:1:11: an answer must be 1, 2 or =, not `3`; write the one who suits the job better, or = for neither",
        "g.qrels.pairs:2:1: 3 columns; write `topic first second answer`",
    ]
