"""Grades as TREC writes them."""

from __future__ import annotations

import random

import pytest

from matcher.errors import Mistakes
from matcher.evaluation.measures import measure
from matcher.evaluation.trec import parse_qrels, parse_run, qrels_lines, run_lines


def test_four_columns_and_three_say_the_same() -> None:
    assert parse_qrels("ml 0 ada 2\nml 0 bo 0\n", "q") == parse_qrels("ml\tada\t2\nml bo 0", "q") == {"ml": {"ada": 2, "bo": 0}}


def test_between_tabs_a_name_may_have_spaces() -> None:
    assert parse_qrels("ml\t0\tcv of ada.pdf\t1\n ml \t bo \t 2 ", "q") == {"ml": {"cv of ada.pdf": 1, "bo": 2}}


def test_a_tab_among_spaces_is_a_space() -> None:
    assert parse_qrels("ml 0 ada\t1", "q") == {"ml": {"ada": 1}}


def test_comments_blank_lines_and_other_line_ends_are_passed_over() -> None:
    assert parse_qrels("# who\r\n\r\n   \n  # what\nml 0 ada 1\r\n", "q") == {"ml": {"ada": 1}}


def test_a_grade_below_0_counts_as_0() -> None:
    assert parse_qrels("ml 0 ada -2\nml 0 ada 0", "q") == {"ml": {"ada": 0}}


def test_the_same_grade_twice_is_one() -> None:
    assert parse_qrels("ml 0 ada 1\nml 1 ada 1", "q") == {"ml": {"ada": 1}}


def test_what_is_written_is_read_back() -> None:
    grades = {"ml": {"ada": 2, "cv of bo.pdf": 0}, "llm": {"ada": 0}}
    assert parse_qrels(qrels_lines(grades), "q") == grades
    assert qrels_lines({}) == ""


def test_all_mistakes_are_told_at_once_with_their_places() -> None:
    text = "ml 0 ada good\nml ada\n\nml 0 bo 1\n  ml  0  bo  2\nml 0 cy 1 extra\nml\tcv of di.pdf\t1.5\n"
    with pytest.raises(Mistakes) as caught:
        parse_qrels(text, "grades.txt")
    assert str(caught.value).split("\n") == [
        "grades.txt:1:10: a grade must be a whole number, not `good`; write 0 for unsuitable, 1 or more for suitable",
        "grades.txt:2:1: 2 columns; write `topic 0 docno grade` or `topic docno grade`",
        "grades.txt:5:10: grade 2, but 1 above, for the same candidate; keep one of the two lines",
        "grades.txt:6:1: 5 columns; write `topic 0 docno grade` or `topic docno grade`",
        "grades.txt:7:17: a grade must be a whole number, not `1.5`; write 0 for unsuitable, 1 or more for suitable",
    ]


def test_a_grade_of_thousands_of_digits_is_a_mistake_like_others() -> None:
    with pytest.raises(Mistakes, match="whole number"):
        parse_qrels(f"ml 0 ada {'9' * 5000}", "q")


def test_the_highest_score_comes_first_whatever_the_rank_says() -> None:
    assert parse_run("ml Q0 ada 1 .5 x\nml Q0 bo 2 7e1 x\nllm\tQ0\tcy\t1\t-3.25\tx\n", "r") == {
        "ml": ("bo", "ada"),
        "llm": ("cy",),
    }


def test_of_equal_scores_the_last_name_comes_first_as_in_trec_eval() -> None:
    assert parse_run("ml Q0 ada 1 2 x\nml Q0 bo 2 2.0 x\n", "r") == {"ml": ("bo", "ada")}


def test_all_mistakes_of_a_run_are_told_at_once_with_their_places() -> None:
    text = "ml Q0 ada 1 high x\nml Q0 ada 1\nml Q0 bo 1 2 x\n\nml Q0  bo 2 1 x\nml Q0 cy 3 nan x\nml Q0 di 3 inf x\n"
    with pytest.raises(Mistakes) as caught:
        parse_run(text, "base.run")
    assert str(caught.value).split("\n") == [
        "base.run:1:13: a score must be a number, not `high`; write it as 71.432",
        "base.run:2:1: 4 columns; write `topic Q0 docno rank score tag`",
        "base.run:5:8: ranked above already; keep one line for each candidate of a topic",
        "base.run:6:12: a score must be a number, not `nan`; write it as 71.432",
        "base.run:7:12: a score must be a number, not `inf`; write it as 71.432",
    ]


def test_a_score_that_nobody_shares_is_told_as_it_is() -> None:
    assert run_lines("ml", [("ada", 71432), ("bo", 500), ("cy", 0)], "x") == (
        "ml Q0 ada 1 71.43200 x\nml Q0 bo 2 0.50000 x\nml Q0 cy 3 0.00000 x\n"
    )


def test_equal_scores_fall_and_lower_ones_give_way_only_where_they_must() -> None:
    scores = [line.split()[4] for line in run_lines("ml", [("a", 2), ("b", 2), ("c", 1), ("d", 0), ("e", 0)], "x").splitlines()]
    assert scores == ["0.00200", "0.00199", "0.00100", "0.00000", "-0.00001"]
    many = run_lines("ml", [(str(n), 100_000) for n in range(150)] + [("last", 99_999)], "x").splitlines()
    assert [line.split()[4] for line in many[-2:]] == ["99.99851", "99.99850"]


def test_a_run_of_nobody_has_no_line() -> None:
    assert run_lines("ml", [], "x") == ""
    assert parse_run("", "r") == {}


def test_what_is_written_is_read_back_in_the_same_order() -> None:
    chance = random.Random(1)
    ranked = sorted(((f"p{n}", chance.choice([0, 1, 50_000, 99_999, 100_000])) for n in range(500)), key=lambda item: -item[1])
    assert parse_run(run_lines("ml", ranked, "x"), "r")["ml"] == tuple(name for name, _ in ranked)


def test_trec_eval_which_keeps_scores_in_32_bits_reads_the_same_order() -> None:
    oracle = pytest.importorskip("pytrec_eval")
    chance = random.Random(2)
    ranked = sorted(((f"p{chance.random()}", chance.choice([0, 64_001, 100_000])) for n in range(900)), key=lambda item: -item[1])
    grades = {name: chance.choice([0, 0, 1]) for name, _ in ranked}
    lines = (line.split() for line in run_lines("ml", ranked, "x").splitlines())
    run = {"ml": {name: float(score) for _, _, name, _, score, _ in lines}}
    found = oracle.RelevanceEvaluator({"ml": grades}, {"map"}).evaluate(run)["ml"]["map"]
    assert found == pytest.approx(measure("MAP").of([name for name, _ in ranked], grades), abs=1e-12)
