"""CSV: safe to open, and to read back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import pipeline, report
from matcher.export.csv import cell, draw
from matcher.export.exporter import Looks
from matcher.lore import Lore
from matcher.model import Job
from matcher.report.sheet import CellTable, Points, Report
from tests.export.cells import uncell

Make = Callable[..., Any]
_texts = st.text() | st.text("=+-@'|%\t\r\n,\"a ＝", max_size=8)


def _drawn(*rows: tuple[Any, ...], columns: tuple[str, ...] = ("a",)) -> list[list[str]]:
    return list(csv.reader(StringIO(draw(Report(tuple, lambda: CellTable("", columns, rows), dict), Looks()), newline="")))


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(1,1)", "\t=1", "\r=1", "\n=1", "|cmd", "%0", "＝1+1", '=HYPERLINK("http://x")', "'=1"]
)
def test_what_begins_like_a_formula_is_defused(text: str) -> None:
    assert str(cell(text)).startswith("'")
    assert uncell(str(cell(text))) == text


@given(_texts)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not str(cell(text)).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠"))


@given(st.lists(st.lists(_texts.filter(lambda text: "\0" not in text), min_size=2, max_size=2), max_size=4))
def test_text_comes_back_as_it_was(rows: list[list[str]]) -> None:
    _, *read = _drawn(*map(tuple, rows), columns=("a", "b"))
    assert [[uncell(one) for one in row] for row in read] == rows


@given(st.integers(0, 100_000))
def test_points_are_numbers_with_three_decimals(milli: int) -> None:
    assert round(float(cell(Points(milli, 100_000, 0))) * 1000) == milli


def test_headings_are_defused_like_cells() -> None:
    assert _drawn(columns=("=1", "a")) == [["'=1", "a"]]


@pytest.fixture(scope="session")
def rows(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> list[dict[str, str]]:
    asked = job(
        {"name": "=RLHF", "signals": ("rlhf",), "weight": 7},
        {"name": "Serving", "terms": ("vLLM",), "weight": 11, "must": True},
        similarity=5,
    )
    people = pool(
        profile("Led RLHF for a chat model.", "Contributed to vLLM.", name='=HYPERLINK("x")'),
        profile('=WEBSERVICE("http://x") built a\nvLLM server', name="@Ada, Example"),
    )
    drawn = draw(report.ranking(pipeline.rank(asked, people, known)), Looks())
    assert "\r\n" in drawn
    return list(csv.DictReader(StringIO(drawn, newline="")))


def test_the_points_of_a_row_add_up_to_its_score(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert _milli(row["score"]) == sum(_milli(row[name]) for name in ("'=RLHF", "Serving", "similarity")) > 0


def _milli(shown: str) -> int:
    return int(shown.replace(".", ""))


def test_names_and_quotes_of_documents_are_defused(rows: list[dict[str, str]]) -> None:
    assert {row["name"] for row in rows} == {'\'=HYPERLINK("x")', "'@Ada, Example"}
    assert '\'=WEBSERVICE("http://x") built a vLLM server' in {row["Serving: quote"] for row in rows}
    assert not [one for row in rows for one in row.values() if one.startswith(("=", "+", "-", "@"))]


def test_rank_and_must_have_are_plain(rows: list[dict[str, str]]) -> None:
    assert [row["rank"] for row in rows] == ["1", "2"]
    assert {row["Serving: must"] for row in rows} <= {"met", "not met", "not stated"}
