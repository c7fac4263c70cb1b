"""A workbook: read back by another library and, where there is one, by an office program; text stays text."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from matcher import pipeline, reading, report
from matcher.export import xlsx
from matcher.export.exporter import Looks
from matcher.job import load
from matcher.lore import Lore
from matcher.model import Job, Pool
from matcher.report import Report
from matcher.report.sheet import SCORE, CellTable, Points

HOSTILE = ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "https://example.com/x", "{=1+1}", "'quoted")


@pytest.fixture(scope="module")
def shortlist(pool: Callable[..., Pool], job: Callable[..., Job], known: Lore) -> Report:
    """Return the report of a ranking of two people, one of whom writes formulas."""
    work = [{"name": one, "position": one, "startDate": "2024-01", "highlights": [f"{one} Led RLHF.", one]} for one in HOSTILE]
    people = pool({"basics": {"name": HOSTILE[0]}, "work": work}, {"basics": {"name": "林示远", "summary": "No RLHF. " * 9000}})
    return report.ranking(pipeline.rank(job({"signals": ("rlhf",), "must": True, "name": "=RLHF()"}), people, known))


@pytest.fixture(scope="module")
def drawn(shortlist: Report) -> bytes:
    """Return its workbook; to draw and to open thousands of rows takes a second each."""
    return _drawn(shortlist)


@pytest.fixture(scope="module")
def book(drawn: bytes) -> Workbook:
    """Return its workbook as another library reads it."""
    return load_workbook(BytesIO(drawn))


def _drawn(page: Report, looks: Looks = Looks()) -> bytes:
    drawn = xlsx.draw(page, looks)
    assert isinstance(drawn, bytes)
    return drawn


def _rows(book: Workbook, name: str) -> list[dict[str, Any]]:
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_the_list_the_evidence_and_the_run_have_a_sheet_each(shortlist: Report, book: Workbook) -> None:
    assert book.sheetnames == ["List", "Evidence", "Run"]
    assert [row["score"] for row in _rows(book, "List")] == [one["score_milli"] / 1000 for one in shortlist.record["candidates"]]
    by_what = {row["what"]: row["value"] for row in _rows(book, "Run")}
    assert by_what["run digest"] == shortlist.record["manifest"]["run_digest"]
    assert by_what["as of"] == shortlist.record["as_of"]


def test_every_quote_has_a_row_with_its_place(shortlist: Report, book: Workbook) -> None:
    rows = _rows(book, "Evidence")
    quoted = [piece for one in shortlist.record["candidates"] for part in one["contributions"] for piece in part["evidence"]]
    aside = [piece for one in shortlist.record["candidates"] for piece in one["set_aside"]]
    assert len(rows) == len(quoted) + len(aside) > 2
    assert {row["pointer"] for row in rows} == {piece["pointer"] for piece in (*quoted, *aside)}


def test_words_that_only_months_rest_on_have_rows_of_their_own(
    pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    work = [
        {"startDate": "2026-01", "endDate": "2026-10", "highlights": ["Led RLHF for a chat model."]},
        {"startDate": "2015-01", "endDate": "2019-12", "highlights": ["Assisted the RLHF work on a legal model."]},
    ]
    ranked = report.ranking(pipeline.rank(job({"signals": ("rlhf",), "months": 60}), pool({"work": work}), known))
    assert [(row["part"], row["months"]) for row in _rows(load_workbook(BytesIO(_drawn(ranked))), "Evidence")] == [
        ("evidence", 10),
        ("months", 60),
    ]


def test_small_words_of_the_advert_have_one_row_and_points_add_up(spec: Path, samples: Path, known: Lore) -> None:
    ranked = report.ranking(pipeline.rank(load(spec, known.taxonomy.cards), reading.load((samples,)), known))
    rows = _rows(load_workbook(BytesIO(_drawn(ranked))), "Evidence")
    first = ranked.record["candidates"][0]
    (similarity,) = [one for one in first["contributions"] if one["requirement"] == "similarity"]
    own = [row for row in rows if row["id"] == first["id"] and row["requirement"] == "similarity"]
    assert round(sum(row["points of a word"] for row in own), 3) == similarity["milli"] / 1000
    small = [piece for piece in similarity["evidence"] if piece["milli"] < 50]
    assert [row["signal"] for row in own if row["quote"] is None] == [f"{len(small)} small words"]
    assert len(own) == len(similarity["evidence"]) - len(small) + 1


def test_what_a_document_says_is_no_formula_and_no_link(drawn: bytes, book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert any(cell.value == HOSTILE[0] for cell in cells)
    assert not [name for name in ZipFile(BytesIO(drawn)).namelist() if "external" in name or "vba" in name.lower()]


def test_the_header_stays_in_sight_and_points_have_bars(book: Workbook) -> None:
    assert [sheet.freeze_panes for sheet in book] == ["E2", "A2", "A2"]  # names and scores too, for a list is wide
    rules = [rule for one in book["List"].conditional_formatting for rule in one.rules]
    assert [rule.dataBar.cfvo[1].val for rule in rules] == [100, 100]  # full is what can be had, not what anybody has
    assert [book["List"].cell(2, at).number_format for at in (1, 4, 5)] == ["General", "0.000", "0.000"]
    assert max(one.width for one in book["Evidence"].column_dimensions.values()) <= 61


def test_what_is_frozen_ends_with_the_score_and_not_with_a_job_of_that_name() -> None:
    def frozen(*columns: str) -> str | None:
        shown = Report(lambda: (), lambda: CellTable("", columns, ((1, 2),)), dict)
        return load_workbook(BytesIO(_drawn(shown)))["List"].freeze_panes

    assert (frozen("name", SCORE), frozen("name", "score")) == ("C2", "A2")


def test_bars_are_of_the_column_and_not_of_its_name() -> None:
    half, whole = Points(10_000, 50_000, 100), Points(20_000, 100_000, 200)
    shown = Report(lambda: (), lambda: CellTable("", ("score", "score"), ((whole, half),)), dict)
    rules = [rule for one in load_workbook(BytesIO(_drawn(shown)))["List"].conditional_formatting for rule in one.rules]
    assert [rule.dataBar.cfvo[1].val for rule in rules] == [100, 50]


def test_a_column_of_chinese_is_wide_enough() -> None:
    shown = Report(lambda: (), lambda: CellTable("", ("name",), (("林示远周例文许小样",),)), dict)
    assert 20 <= load_workbook(BytesIO(_drawn(shown)))["List"].column_dimensions["A"].width < 22


def test_the_same_run_is_the_same_bytes(shortlist: Report, drawn: bytes) -> None:
    assert _drawn(shortlist, Looks(200)) == drawn


def test_numbers_are_those_of_the_record(shortlist: Report, book: Workbook) -> None:
    rows = _rows(book, "List")
    for row, each in zip(rows, shortlist.record["candidates"], strict=True):
        assert round(row["=RLHF()"] * 1000) == each["contributions"][0]["milli"]


def test_points_are_written_exactly() -> None:
    rows = tuple((Points(milli, 100_000, milli // 1000),) for milli in (64_972, 84, 100_000, 0))
    shown = Report(lambda: (), lambda: CellTable("", ("score",), rows), dict)
    with ZipFile(BytesIO(_drawn(shown))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r"<v>([\d.]+)</v></c></row>", sheet)[-4:] == ["64.972", "0.084", "100.0", "0.0"]


@pytest.mark.skipif(shutil.which("localc") is None, reason="no office program for workbooks here")
def test_an_office_program_opens_it(drawn: bytes, tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(drawn)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "csv", "--outdir", str(tmp_path), str(tmp_path / "list.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    head, *rows = csv.reader((tmp_path / "list.csv").read_text(encoding="utf-8").splitlines())
    assert head[:4] == ["rank", "id", "name", "score"]
    assert {row[2] for row in rows} == {HOSTILE[0], "林示远"}
