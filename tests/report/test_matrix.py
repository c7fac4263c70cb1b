"""What `matcher matrix` shows: scores, must-haves and ranks of a pool for several jobs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len

from matcher import matrix as side_by_side
from matcher import pipeline
from matcher.blinding import to_show
from matcher.export import csv, html, markdown
from matcher.export.exporter import Looks
from matcher.export.table import draw
from matcher.lore import Lore
from matcher.model import Job
from matcher.report.matrix import report_of
from matcher.report.sheet import Report

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

    def make(
        *jobs: tuple[dict[str, Any], ...], titles: tuple[str, ...] = (), top: int | None = None, blind: bool = False
    ) -> Report:
        named = titles or tuple(f"Job {number}" for number in range(1, len(jobs) + 1))
        people = pool(*(profile(*bullets, name=name) for name, bullets in PEOPLE.items()))
        ranked = [pipeline.rank(job(*asked, title=title), people, known) for title, asked in zip(named, jobs, strict=True)]
        runs = [to_show(run, blind=blind) for run in ranked]
        grid = side_by_side.matrix([run.ranking for run in runs])
        return report_of(runs, side_by_side.first(grid, top))

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
    by_name = {one["name"]: one["strongest"] for one in shown((RLHF,), (SERVING,)).record["candidates"]}
    assert by_name == {"Ada Example": [1], "Ben Sample": [2], "Cyd Model": []}


def test_the_strongest_of_one_job_is_not_marked(shown: Callable[..., Report]) -> None:
    page = shown((RLHF,)).sheets[0]
    assert "*" not in str((page.tables[0].rows, page.notes))


@pytest.mark.parametrize(
    ("width", "names"), [(60, ("123", "45", "67")), (80, ("1234", "567")), (120, ("1234567",)), (200, ("1234567",))]
)
def test_as_many_jobs_stand_side_by_side_as_there_is_room_for(
    shown: Callable[..., Report], width: int, names: tuple[str, ...]
) -> None:
    lines = draw(shown(*[(RLHF, SERVING)] * 7), Looks(width)).splitlines()
    assert [tuple(line.split()[1:]) for line in lines if line.startswith(" candidate")] == [tuple(one) for one in names]
    assert max(map(cell_len, lines)) <= width
    assert sum(line.count("#") for line in lines) == 7 * len(PEOPLE) + len(["legend", "note"])
    assert sum(line.startswith(" Ada Example ") for line in lines) == len(names)


@pytest.mark.parametrize("form", [markdown.draw, html.draw])
def test_only_a_terminal_is_too_narrow_for_all_jobs(shown: Callable[..., Report], form: Callable[..., str]) -> None:
    assert form(shown(*[(SERVING,)] * 9), Looks(60)).count("Ada Example") == 1


def test_all_jobs_are_named_below(shown: Callable[..., Report]) -> None:
    assert [row[0] for row in shown(*[(SERVING,)] * 9).sheets[0].tables[-1].rows] == list(range(1, 10))


def test_the_numbers_are_those_of_the_rankings(shown: Callable[..., Report]) -> None:
    page = shown((RLHF, SERVING), (SERVING,))
    assert [row[:2] for row in page.grid.rows] == [(one["id"], one["name"]) for one in page.record["candidates"]]
    for row, each in zip(page.grid.rows, page.record["candidates"], strict=True):
        assert [cell.milli for cell in (row[3], row[6])] == [expected["score_milli"] for expected in each["scores"]]
        assert [row[4], row[7]] == [value["rank"] for value in each["scores"]]


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
    for expected in (form(page, Looks(80)), str(page.record)):
        assert not [name for name in ("Ada", "Sample", "Cyd", "ada-", "cyd", ".json") if name in expected]


def test_whoever_has_a_flag_for_any_job_has_a_mark(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> None:
    listed = "Python, COBOL, C++, RLHF, DPO, PyTorch, vLLM, CUDA, RAG, LoRA, GPTQ, FSDP"
    people = pool(profile("Filed letters.", skills=[{"name": listed}]), profile("Built vLLM servers.", name="Ben Sample"))
    runs = [pipeline.rank(job(asked, title=asked["name"]), people, known) for asked in (RLHF, SERVING)]
    (sheet,) = report_of(runs, side_by_side.matrix([run.ranking for run in runs])).sheets
    assert sorted(row[0] for row in sheet.tables[0].rows) == ["Ada Example !", "Ben Sample"]
    assert [note for note in sheet.notes if note.startswith("! ")]
