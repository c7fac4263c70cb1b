"""Run files."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.errors import MatcherError
from matcher.export import for_suffix
from matcher.export.exporter import Looks
from matcher.export.trec import EXPORTER
from matcher.report.sheet import CellTable, Report


def drawn(record: dict[str, Any]) -> str:
    return EXPORTER.draw(Report(lambda: (), lambda: CellTable("", (), ()), lambda: record), Looks())


def test_a_ranking_is_one_topic_by_the_title_of_its_job() -> None:
    people = [{"id": "ada", "score_milli": 70_001}, {"id": "bo", "score_milli": 70_001}]
    page = drawn({"schema": "matcher.ranking/1", "job": {"title": "ML Engineer (m/f)"}, "candidates": people})
    assert page == "ml-engineer-m-f Q0 ada 1 70.00100 matcher\nml-engineer-m-f Q0 bo 2 70.00099 matcher\n"


def test_an_evaluation_is_a_topic_for_each_job_with_the_names_of_the_grades() -> None:
    jobs = [{"topic": topic, "ranking": [{"id": "ada", "docno": "ada.pdf", "score_milli": 5}]} for topic in ("ml", "llm")]
    assert (
        drawn({"schema": "matcher.evaluation/1", "jobs": jobs})
        == "ml Q0 ada.pdf 1 0.00500 matcher\nllm Q0 ada.pdf 1 0.00500 matcher\n"
    )


def test_what_is_no_ranking_is_refused_with_a_way_out() -> None:
    with pytest.raises(
        MatcherError, match="--format trec: only a ranking can be written as a run; use it with `matcher rank` or"
    ):
        drawn({"schema": "matcher.people/1"})


def test_its_suffixes_are_those_of_runs() -> None:
    assert for_suffix(".run") is for_suffix(".TREC") is EXPORTER
