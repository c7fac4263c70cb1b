"""Tables whose columns bars part, as people paste them into a plain text."""

from __future__ import annotations

import pytest

from matcher.reading.paper.bar_tables import table_rows
from tests.growth import in_line
from tests.reading.structure.outlined import jobs, listed, outline, passages

HEAD = "Ada Example\nada@example.com\n\n"
ROWS = (
    "2019–2022 | Sample Labs | Data engineer: wrote the jobs that count sixty million parcels a day, and moved them elsewhere\n"
    "2017–2019 | Other Inc | Metering technician\n"
    "2015–2017 | Quillmark | counting of glass negatives\n"
)
LABELS = "\nDegree | BEng Optics, Test University, 2015\nSkills | Python, SQL\nLanguages | English, Irish\n"
HEADERS = ("Years | Employer | What I did", "from–to | where | task", "YEARS | COMPANY | ROLE AND RESULTS", "起止 | 单位 | 内容")


@pytest.mark.parametrize("header", HEADERS)
def test_a_table_of_employers_and_what_was_done_there_is_work(header: str) -> None:
    text = f"{HEAD}{header}\n{ROWS}{LABELS}"
    assert jobs(text) == [
        ("Sample Labs", "Data engineer", "2019", "2022"),
        ("Other Inc", "Metering technician", "2017", "2019"),
        ("Quillmark", None, "2015", "2017"),
    ]
    assert [highlight for (highlight,) in listed(text, "work", "highlights")] == [
        "wrote the jobs that count sixty million parcels a day, and moved them elsewhere", None, "counting of glass negatives"
    ]  # fmt: skip


def test_labels_of_the_same_table_head_what_stands_beside_them() -> None:
    text = f"{HEAD}{HEADERS[0]}\n{ROWS}{LABELS}"
    assert listed(text, "education", "institution", "studyType", "highlights") == [("Test University", "BEng", None)]
    assert listed(text, "skills", "keywords") == [("Python",)]
    assert [language for (language,) in listed(text, "languages", "language")] == ["English", "Irish"]


def test_a_rule_below_the_names_of_columns_is_no_row() -> None:
    text = f"{HEAD}{HEADERS[0]}\n------|------|------\n2019–2022 | Sample Labs | Nurse\n"
    assert jobs(text) == [("Sample Labs", "Nurse", "2019", "2022")]


def test_a_second_table_of_schools_is_of_studies() -> None:
    text = f"{HEAD}{HEADERS[0]}\n{ROWS}\nYears | School | Degree\n2011–2015 | Test University | BEng Optics\n"
    assert len(jobs(text)) == 3
    assert listed(text, "education", "institution", "studyType") == [("Test University", "BEng")]


def test_a_table_below_a_heading_needs_no_names_of_columns() -> None:
    rows = "2020.04—至今 | 某公司 | 研究员 | 训练扩散模型,获评分4.7\n2016.07—2020.03 | 某厂商 | 工程师 | 构建知识图谱\n"
    assert jobs(f"王芳\nwang@example.com\n\n工作经历\n{rows}") == [
        ("某公司", "研究员", "2020-04", None), ("某厂商", "工程师", "2016-07", "2020-03")
    ]  # fmt: skip


def test_what_goes_on_below_empty_cells_is_of_the_cell_above() -> None:
    rows = "2019–2022 | Sample Labs | Analyst: counted\n          |             | parcels\n2017–2019 | Other Inc | Nurse\n"
    assert [name for name, *_ in jobs(f"{HEAD}Years | Employer | Work\n{rows}")] == ["Sample Labs", "Other Inc"]
    assert passages(f"{HEAD}Years | Employer | Work\n{rows}", "work")[0].startswith("counted\n")


def test_a_table_behind_what_is_wished_for_is_not_wished_for() -> None:
    assert len(jobs(f"{HEAD}Objective: Researcher\n\n{HEADERS[0]}\n{ROWS}")) == 3


def test_heading_lines_with_bars_are_no_table() -> None:
    alone = "2019–2022 | Sample Labs | Analyst\n  - Counted.\n2017–2019 | Other Inc | Nurse\n  - Helped.\n"
    assert table_rows(alone.split("\n")) == {}
    assert [len(outline(f"{HEAD}Work\n{alone}").entries)] == [2]
    assert table_rows(["Ada Example | Bern | ada@example.com", "Skills | C++, SQL"]) == {}


def test_many_rows_take_no_longer_than_their_lines() -> None:
    assert in_line(lambda size: table_rows(["2019–2022 | Sample Labs | Analyst", ""] * size), 4_000)
