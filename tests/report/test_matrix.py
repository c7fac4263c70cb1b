"""What `matcher matrix` shows: scores, must-haves and ranks of a pool for several jobs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len

from matcher import matrix as side_by_side
from matcher import pipeline
from matcher.export import csv, markdown
from matcher.export.exporter import Looks
from matcher.export.table import draw
from matcher.model import Job
from matcher.report.matrix import matrix
from matcher.report.sheet import Report
from matcher.requirements.kind import Lore

Make = Callable[..., Any]
RLHF = {"name": "RLHF", "signals": ("rlhf",), "must": True}
SERVING = {"name": "Serving", "terms": ("vLLM",)}
PEOPLE = {
    "Ada Example": ("Contributed to RLHF for a chat model.",),
    "Ben Sample": ("Built vLLM servers.",),
    "Cyd Model": ("Painted.",),
}


@pytest.fixture(scope="session")
def shown(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> Callable[..., Report]:
    """Return what is shown of jobs, each with requirements and a title."""

    def make(*jobs: tuple[dict[str, Any], ...], titles: tuple[str, ...] = (), top: int | None = None, **looks: Any) -> Report:
        named = titles or tuple(f"Job {number}" for number in range(1, len(jobs) + 1))
        people = pool(*(profile(*bullets, name=name) for name, bullets in PEOPLE.items()))
        runs = [pipeline.rank(job(*asked, title=title), people, known) for title, asked in zip(named, jobs, strict=True)]
        told = side_by_side.matrix([run.ranking for run in runs])
        return matrix(runs, side_by_side.first(told, top), **looks)

    return make


def test_a_cell_tells_score_must_haves_strongest_and_rank(shown: Callable[..., Report]) -> None:
    sheet = shown((RLHF,), (RLHF, SERVING)).sheets[0]
    (first, second) = next(row for row in sheet.tables[0].rows if row[0] == "Ada Example")[1:]
    assert re.fullmatch(r" \d\d\.\d ✓\* #1", first)
    assert re.fullmatch(r" \d\d\.\d ✓  #2", second)
    assert re.fullmatch(r"  0\.0 \?  #2", next(row for row in sheet.tables[0].rows if row[0] == "Cyd Model")[1])


def test_a_job_without_must_haves_has_no_mark(shown: Callable[..., Report]) -> None:
    page = shown((SERVING,)).sheets[0]
    assert not [row for row in page.tables[0].rows if set(row[1]) & set("✓✗?")]
    assert page.tables[-1].rows == ((1, "Job 1", "none"),)
    assert page.notes[0] == "#1 the rank for this job."


def test_whoever_has_no_points_is_strongest_nowhere(shown: Callable[..., Report]) -> None:
    told = {one["name"]: one["strongest"] for one in shown((RLHF,), (SERVING,)).record["candidates"]}
    assert told == {"Ada Example": [1], "Ben Sample": [2], "Cyd Model": []}


def test_many_jobs_are_told_in_tables_of_at_most_four(shown: Callable[..., Report]) -> None:
    *tables, legend = shown(*[(SERVING,)] * 9).sheets[0].tables
    assert [table.columns for table in tables] == [("candidate", *names) for names in ("123", "456", "789")]
    assert [row[0] for row in legend.rows] == list(range(1, 10))


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_terminal_and_no_cell_is_broken(shown: Callable[..., Report], width: int) -> None:
    drawn = draw(shown(*[(RLHF, SERVING)] * 7), Looks(width))
    assert max(map(cell_len, drawn.splitlines())) <= width
    assert drawn.count("#") == 7 * len(PEOPLE) + len(["legend", "note"])


def test_the_numbers_are_those_of_the_rankings(shown: Callable[..., Report]) -> None:
    page = shown((RLHF, SERVING), (SERVING,))
    assert [row[:2] for row in page.grid.rows] == [(one["id"], one["name"]) for one in page.record["candidates"]]
    for row, one in zip(page.grid.rows, page.record["candidates"], strict=True):
        assert [cell.milli for cell in (row[3], row[6])] == [told["score_milli"] for told in one["scores"]]
        assert [row[4], row[7]] == [told["rank"] for told in one["scores"]]


def test_titles_that_are_the_same_are_told_apart(shown: Callable[..., Report]) -> None:
    columns = shown((RLHF,), (SERVING,), titles=("Engineer", "Engineer")).grid.columns
    assert len(set(columns)) == len(columns)
    assert {"Engineer (1)", "Engineer (2)"} <= set(columns)


def test_counts_are_of_all_whatever_is_shown(shown: Callable[..., Report]) -> None:
    page = shown((RLHF,), (SERVING,), top=1)
    assert page.record["counts"]["ranked"] == 3 > len(page.record["candidates"]) == len(page.grid.rows)
    assert page.sheets[0].title == "3 candidates, 2 jobs"


@pytest.mark.parametrize("form", [draw, markdown.draw, csv.draw])
def test_a_blind_page_names_nobody(shown: Callable[..., Report], form: Callable[..., str]) -> None:
    page = shown((RLHF,), (SERVING,), blind=True)
    for told in (form(page, Looks(80)), str(page.record)):
        assert not [name for name in ("Ada", "Sample", "Cyd", "ada-", "cyd", ".json") if name in told]
