"""How a fact is told: in a few plain words, with all that is asked and nothing more."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO
from typing import Any

import pytest

from matcher import calling, export, pipeline
from matcher.blinding import to_show
from matcher.costliest_line import costliest_line
from matcher.counterfactual import Goal, answer_for, goal_of_rank, scores_of_others
from matcher.export.exporter import Looks
from matcher.model import Period
from matcher.pipeline import Run
from matcher.report.whatif import WhatIf, in_words, report_of
from matcher.requirements.added_facts import AddedFact
from matcher.scoring import prepare

SIGNAL = AddedFact("RLHF", "signal", ("x",), "project", "RLHF", status="did")
DEGREE = AddedFact("Degree", "education", ("x",), "education", level="master", field="physics")


@pytest.fixture(scope="module")
def told(ranked: Run) -> WhatIf:
    return asked(
        ranked, "freya-lindqvarn", goal_of_rank(2, scores_of_others(ranked.ranking, ranked.ranking.standings[5].candidate))
    )


def asked(run: Run, who: str, goal: Goal) -> WhatIf:
    candidate, scored = calling.called(who, run.pool.candidates), prepare(run.ranking.job, run.lore)
    found = answer_for(goal, candidate, run.ranking.job, run.lore)
    standing = pipeline.standing(run, candidate)
    return WhatIf(run, standing, scores_of_others(run.ranking, candidate), found, costliest_line(candidate.profile, scored))


def drawn(told: WhatIf, form: str, *, blind: bool = False) -> str:
    alone = to_show(pipeline.only(told.run, told.standing.candidate), blind=blind)
    return export.EXPORTERS[form].draw(report_of(told._replace(run=alone, standing=alone.ranking.standings[0])), Looks())


def test_the_record_has_every_fact_the_proof_and_the_line(told: WhatIf) -> None:
    record: dict[str, Any] = json.loads(drawn(told, "json"))
    assert record["schema"] == "matcher.whatif/1"
    assert record["as_of"] == date(2026, 11, 21).isoformat()
    assert (record["answer"], record["goal"], record["smallest"]) == ("reachable", {"rank": 2, "score_milli": 36_250}, True)
    assert record["candidate"] == {"id": "freya-lindqvarn", "name": "Freya Lindqvarn", "rank": 7, "score_milli": 8_500}
    assert record["sets"]
    assert all(one["score_milli"] >= 36_250 and one["rank"] <= 2 for one in record["sets"])
    assert {len(one["facts"]) for one in record["sets"]} == {1}
    assert record["line"]["costs_milli"] + record["line"]["score_milli"] == 8_500
    assert (record["line"]["quote"], record["line"]["pointer"]) == ("C1", "/languages/1/fluency")
    assert len(record["manifest"]["run_digest"]) == 64


def test_the_grid_has_a_row_for_each_fact_and_one_for_the_line(told: WhatIf) -> None:
    sets = json.loads(drawn(told, "json"))["sets"]
    rows = list(csv.DictReader(StringIO(drawn(told, "csv"))))
    assert [(row["part"], row["requirement"], row["status"]) for row in rows[:-1]] == [
        ("set", fact["requirement"], fact["status"] or "") for one in sets for fact in one["facts"]
    ]
    assert (rows[-1]["part"], rows[-1]["quote"], rows[-1]["points"]) == ("line", "C1", "6.000")


def test_markdown_has_the_same_answer(told: WhatIf) -> None:
    assert "rank 7 of 8. Enough for rank 2, which takes 36.3 points: any of 3 sets of 1 fact." in drawn(told, "markdown")


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_blind_leaves_out_who_it_is(told: WhatIf, form: str) -> None:
    said = drawn(told, form, blind=True).casefold()
    assert "freya" not in said
    assert "lindqvarn" not in said
    assert "freya" in drawn(told, form).casefold()


def test_where_it_is_impossible_the_record_says_what_falls_short(told: WhatIf) -> None:
    out_of_reach = told.answer._replace(most=20_000, sets=(), found=0, short=("Youth",))
    record = json.loads(drawn(told._replace(answer=out_of_reach), "json"))
    assert (record["answer"], record["most_milli"], record["short"], record["sets"]) == ("impossible", 20_000, ["Youth"], [])


def test_what_no_fact_reaches_is_said_to_be_so_and_words_are_not_asked_for(told: WhatIf) -> None:
    beyond = told.answer._replace(goal=Goal(90_000), most=84_960, sets=(), found=0, short=("Youth", "similarity"))
    said = " ".join(drawn(told._replace(answer=beyond), "table").split())
    assert "Not reachable by facts alone: 90 points. With every fact stated in full, the score would be 85.0; " in said
    assert "no fact gives full points for Youth and similarity." in said
    assert "Words of the advert are not facts, so none are asked for by themselves (similarity)." in said
    there = beyond._replace(goal=Goal(8_000))
    assert "Words of the advert" not in drawn(told._replace(answer=there), "table")


def test_words_that_count_beside_a_fact_are_said_to_do_so(told: WhatIf) -> None:
    beside = tuple(one._replace(beside=(("similarity", 400),)) for one in told.answer.sets)
    said = " ".join(drawn(told._replace(answer=told.answer._replace(sets=beside)), "table").split())
    assert "none are asked for by themselves (similarity); those that state a fact count too." in said


@pytest.mark.parametrize(("takes", "shown"), [(84_960, "takes 85.0 points"), (84_990, "takes 84.990 points")])
def test_points_are_exact_only_where_tenths_would_look_equal(told: WhatIf, takes: int, shown: str) -> None:
    beyond = told.answer._replace(goal=Goal(takes, 1), most=84_970 if takes == 84_990 else 70_000, sets=(), found=0)
    assert shown in " ".join(drawn(told._replace(answer=beyond), "table").split())


def test_what_was_not_tried_is_told(told: WhatIf) -> None:
    cut = told._replace(answer=told.answer._replace(found=9, smallest=False, complete=False), lines=told.lines._replace(tried=2))
    said = " ".join(drawn(cut, "table").split())
    assert "any of 9 sets of 1 fact." in said
    assert "Shown: 3 of the 9 sets. Sorted by how much each set could give at most. " in said
    assert "The search ends at 500 sets: there may be smaller ones, though nothing of this one can go." in said
    cut = cut._replace(answer=cut.answer._replace(smallest=True))
    assert "The search ends at 500 sets: there may be others." in " ".join(drawn(cut, "table").split())
    assert "Lines tried: 2 of " in said


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (SIGNAL, "did, undated"),
        (SIGNAL._replace(period=Period(None, 9)), "did, within the last 24 months"),
        (SIGNAL._replace(period=Period(8, 9)), "did, over the last 1 month"),
        (SIGNAL._replace(period=Period(0, 9), what="PPO", either=True), "did, over the last 9 months (PPO)"),
        (AddedFact("Work", "experience", ("x",), "work", period=Period(0, 14)), "14 more months of work"),
        (AddedFact("Work", "experience", ("x",), "work", "NLP", period=Period(0, 1)), "1 more month of work with NLP"),
        (DEGREE, "master, physics"),
        (DEGREE._replace(field=""), "master, any field"),
        (AddedFact("German", "language", ("x",), "language", "de", level="B2"), "B2"),
    ],
)
def test_a_fact_is_told_in_a_few_words(fact: AddedFact, said: str) -> None:
    assert in_words(fact) == said


def test_points_that_a_fact_adds_elsewhere_are_told_under_it(told: WhatIf) -> None:
    (first, *_) = told.answer.sets
    beside = first._replace(beside=(("RLHF", 5_040), ("Tools", 1_260), ("similarity", 30)))
    page = told._replace(answer=told.answer._replace(sets=(beside, first._replace(beside=()))))
    rows = [(row[0], row[2]) for row in report_of(page).sheets[0].tables[0].rows]
    assert rows[1:] == [("", "counts for other requirements too: RLHF +5.0 and Tools +1.3"), (2, rows[0][1])]
    assert json.loads(drawn(page, "json"))["sets"][0]["counts_for_too"][0] == {"requirement": "RLHF", "milli": 5_040}
