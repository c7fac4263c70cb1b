"""Grades as TREC writes them."""

from __future__ import annotations

import pytest

from matcher.errors import Mistakes
from matcher.evaluation.qrels import form, parse


def test_four_columns_and_three_say_the_same() -> None:
    assert parse("ml 0 ada 2\nml 0 bo 0\n", "q") == parse("ml\tada\t2\nml bo 0", "q") == {"ml": {"ada": 2, "bo": 0}}


def test_between_tabs_a_name_may_have_spaces() -> None:
    assert parse("ml\t0\tcv of ada.pdf\t1\n ml \t bo \t 2 ", "q") == {"ml": {"cv of ada.pdf": 1, "bo": 2}}


def test_a_tab_among_spaces_is_a_space() -> None:
    assert parse("ml 0 ada\t1", "q") == {"ml": {"ada": 1}}


def test_comments_blank_lines_and_other_line_ends_are_passed_over() -> None:
    assert parse("# who\r\n\r\n   \n  # what\nml 0 ada 1\r\n", "q") == {"ml": {"ada": 1}}


def test_a_grade_below_0_counts_as_0() -> None:
    assert parse("ml 0 ada -2\nml 0 ada 0", "q") == {"ml": {"ada": 0}}


def test_the_same_grade_twice_is_one() -> None:
    assert parse("ml 0 ada 1\nml 1 ada 1", "q") == {"ml": {"ada": 1}}


def test_what_is_written_is_read_back() -> None:
    grades = {"ml": {"ada": 2, "cv of bo.pdf": 0}, "llm": {"ada": 0}}
    assert parse(form(grades), "q") == grades
    assert form({}) == ""


def test_all_mistakes_are_told_at_once_with_their_places() -> None:
    text = "ml 0 ada good\nml ada\n\nml 0 bo 1\n  ml  0  bo  2\nml 0 cy 1 extra\nml\tcv of di.pdf\t1.5\n"
    with pytest.raises(Mistakes) as caught:
        parse(text, "grades.txt")
    assert str(caught.value).split("\n") == [
        "grades.txt:1:10: a grade must be a whole number, not `good`; write 0 for unsuitable, 1 or more for suitable",
        "grades.txt:2:1: 2 columns; write `topic 0 docno grade` or `topic docno grade`",
        "grades.txt:5:10: grade 2, but 1 above, for the same candidate; keep one of the two lines",
        "grades.txt:6:1: 5 columns; write `topic 0 docno grade` or `topic docno grade`",
        "grades.txt:7:17: a grade must be a whole number, not `1.5`; write 0 for unsuitable, 1 or more for suitable",
    ]


def test_a_grade_of_thousands_of_digits_is_a_mistake_like_others() -> None:
    with pytest.raises(Mistakes, match="whole number"):
        parse(f"ml 0 ada {'9' * 5000}", "q")
