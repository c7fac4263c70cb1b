"""Decisions beside a ranking: shown, and no part of any score."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline, report
from matcher.export.csv import draw
from matcher.export.exporter import Looks
from matcher.lore import Lore
from matcher.pipeline import Run
from matcher.quoting import blind_id
from matcher.reading.reading_options import Decoding
from matcher.report import record
from matcher.report.shortlist import RankingContext, report_of, with_decisions
from matcher.shortlisting import Decisions, ShortlistDecision

Make = Callable[..., Any]


@pytest.fixture
def run(pool: Make, profile: Make, job: Make, known: Lore) -> Run:
    people = pool(profile("Led RLHF."), profile("Assisted RLHF.", name="Bo Sample"))
    return pipeline.rank(job({"signals": ("rlhf",)}, title="ML", sha256="j"), people, known)


@pytest.fixture
def decided(run: Run) -> Decisions:
    ada = run.ranking.standings[0].candidate
    decision = ShortlistDecision("2026-11-21T10:00:00+00:00", "ML", "j", ada.id, blind_id(ada), "add", "Eva", "Ada convinced us")
    return Decisions(
        (
            decision,
            decision._replace(candidate="bo-sample", content="", decision="drop", why="moved away"),
            decision._replace(job="Other"),
        )
    )


def test_scores_order_and_digest_are_the_same_with_decisions(run: Run, decided: Decisions) -> None:
    plain, sheet = report.ranking(run), with_decisions(report.ranking(run), run, RankingContext(decided=decided))
    bare = [{key: value for key, value in one.items() if key != "decision"} for one in sheet.record["candidates"]]
    assert bare == plain.record["candidates"]
    assert sheet.record["manifest"] == plain.record["manifest"]
    assert [row[:-1] for row in sheet.grid.rows] == list(plain.grid.rows)
    assert sheet.sheets[0].tables == plain.sheets[0].tables


def test_a_decision_is_shown_in_every_form(run: Run, decided: Decisions) -> None:
    sheet = with_decisions(report.ranking(run), run, RankingContext(decided=decided))
    assert sheet.record["candidates"][0]["decision"] == {
        "shortlisted": True, "by": "Eva", "when": "2026-11-21T10:00:00+00:00", "why": "Ada convinced us", "changed_since": None,
    }  # fmt: skip
    assert sheet.record["candidates"][1]["decision"]["changed_since"] == "documents changed since"
    assert [row[-1] for row in sheet.grid.rows] == [
        "on the shortlist (Eva, 2026-11-21): Ada convinced us",
        "taken off (Eva, 2026-11-21; documents changed since): moved away",
    ]
    assert sheet.sheets[0].notes[-2:] == ("On the shortlist: Ada Example.", "Taken off: Bo Sample (documents changed since).")
    assert draw(sheet, Looks()).splitlines()[0].endswith(",decision")


def test_there_is_no_column_where_nothing_is_decided(run: Run, decided: Decisions) -> None:
    others = Decisions(tuple(one for one in decided.decisions if one.job == "Other"))
    sheet = with_decisions(report.ranking(run), run, RankingContext(decided=others))
    assert "decision" not in sheet.grid.columns
    assert not any("decision" in one for one in sheet.record["candidates"])


def test_blind_decisions_name_nobody(run: Run, decided: Decisions) -> None:
    sheet = with_decisions(report.ranking(run, blind=True), run, RankingContext(decided=decided), blind=True)
    shown = f"{sheet.sheets} {sheet.grid} {sheet.record} {report_of(decided, run.ranking.job, blind=True).record}"
    assert "Ada" not in shown
    assert "bo-sample" not in shown
    assert sheet.record["candidates"][0]["decision"]["why"] is None


def test_how_documents_were_read_is_part_of_the_digest(run: Run) -> None:
    plain = report.ranking(run)
    table = with_decisions(report.ranking(run), run, RankingContext(Decoding("cp1252"))).record
    assert table["options"]["encoding"] == "cp1252"
    assert table["manifest"]["run_digest"] == record.digest(table) != plain.record["manifest"]["run_digest"]


def test_the_list_has_the_last_decision_about_each(run: Run, decided: Decisions) -> None:
    page = report_of(decided, run.ranking.job)
    assert page.sheets[0].title == "ML: 1 on the shortlist"
    assert [row[:2] for row in page.grid.rows] == [("ada-example", "on the shortlist"), ("bo-sample", "taken off")]
    assert page.record["shortlist"] == ["ada-example"]
    assert len(page.record["decisions"]) == 2


def test_decisions_for_an_earlier_job_file_are_counted(run: Run, decided: Decisions) -> None:
    page = report_of(decided, run.ranking.job._replace(sha256="k"))
    assert page.sheets[0].notes[0] == "Made before the job file was changed: 2."
