"""Sections under headings that say nothing known are told by what they hold."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.parsed import Parsed
from matcher.reading.structure.outline import outline

KNOWN = "# Ada Example\n\n## Skills\n\nRust, Go\n\n## Interests\n\nTea\n\n"
HELD = {
    "work": "Engineer, Sample Labs, 2019 – 2021\n- Built it.\n\nAnalyst, Sample Inc, 2016 – 2018\n- Counted it.\n",
    "education": "MSc Optics, Westmark University, 2014 – 2016\n\nBSc Physics, Westmark University, 2011 – 2014\n",
    "publications": "Example, A., & Test, B. (2019). Lakes and what they hold. Limnology Letters, 3(1).\n",
    "languages": "Danish (native), English (fluent)\n",
    "awards": "- Young Sailor Prize (2018)\n- Best poster award, Lake Days 2017\n",
}


def read(text: str) -> Parsed:
    return outline(Paper(text))


def kinds(text: str) -> set[str]:
    return {one.list for one in read(text).records} & HELD.keys()


@pytest.mark.parametrize("kind", HELD)
def test_what_stands_under_an_unknown_heading_is_told_by_what_it_is(kind: str) -> None:
    assert kinds(f"{KNOWN}## Wondrous things\n\n{HELD[kind]}") == {kind}


def test_it_needs_no_known_heading_beside_it() -> None:
    text = f"# Ada Example\n\n## Roads taken\n\n{HELD['work']}\n## Halls sat in\n\n{HELD['education']}\n## Odd ends\n\nTea and maps.\n"
    assert kinds(text) == {"work", "education"}


def test_an_unknown_heading_among_sections_ends_the_entries_above_it() -> None:
    text = f"{KNOWN}## Work\n\n{HELD['work']}\n## Halls sat in\n\n{HELD['education']}"
    assert [entry.section for entry in read(text).entries] == ["work", "work", "education", "education"]


def test_what_a_document_tells_by_name_is_not_looked_for_once_more() -> None:
    text = f"{KNOWN}## Work\n\n{HELD['work']}\n## On stages\n\nSpeaker, Sample Days, 2015 – 2016\n\nChair, Sample Nights, 2013 – 2014\n"
    assert [entry.section for entry in read(text).entries] == ["work", "work"]


def test_headings_that_name_entries_are_no_sections() -> None:
    text = "# Ada Example\n\n## Engineer, Sample Labs, 2019\n\nTea.\n\n## Analyst, Sample Inc, 2017\n\nMaps.\n\n## Cook, Inn, 2015\n\nSoup.\n"
    assert "Engineer, Sample Labs, 2019" in [read(text).text[one.start : one.end] for one in read(text).passages]


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ("Go, Python, Kubernetes, PostgreSQL, eBPF\n", "skills"),
        ("- JAX\n- PyTorch\n- Julia\n- C++\n", "skills"),
        ("Go, PyTorch, ROS 2, Kettle Pro, and a small loom.\n", "skills"),
        ("Chess, climbing, cooking, long walks\n", None),
        ("- Top 40 Engineers, Sample Review (2023)\n- Founders’ Award (2022)\n", "awards"),
        ("Newcomer of the Year, 2024\n", "awards"),
    ],
)
def test_tools_and_honours_are_known_by_how_they_are_written(held: str, kind: str | None) -> None:
    text = f"# Ada Example\n\n## Work\n\n{HELD['work']}\n## Kit\n\n{held}\n## Interests\n\nTea\n"
    assert {one.list for one in read(text).records} & {"skills", "awards"} == ({kind} if kind else set())


def test_research_that_lists_authors_is_a_list_of_papers() -> None:
    papers = "".join(
        f"{title}\n\nAda Example, Bo Test\n\nSample Letters, {year}\n\n"
        for title, year in (("On Tides", 2020), ("On Fogs", 2018))
    )
    text = f"# Ada Example\n\n## Research\n\nI work on lakes, and on what they hold for those who live near them.\n\n{papers}"
    records = read(text).records
    assert [one.first("name") for one in records if one.list == "publications"] == ["On Tides", "On Fogs"]
    assert not [one for one in records if one.list in {"work", "projects"}]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Ada Example\nada@example.com\n\nSail Maker / Rigger\n\n2020-03 to date   Head of Sails, Sample Labs, Oslo\n  - Cut them\n\n"
            "2016-01 to 2020-02   Rope Engineer, Sample AS\n  - Spun it\n\nEducation\nMSc Optics, Westmark University, 2014\n",
            "Sail Maker",
        ),
        (
            "Ada Example\nada@example.com\n\nRope Engineer, Sample AS\n2016 - 2020\n- Spun it\n\nEducation\nMSc Optics, Westmark University, 2014\n",
            None,
        ),
        (
            "李样例\n电话 139-0000-5678\n\n2021.03-至今  样例科技  数据平台工程师\n- 建设数据仓库\n\n教育经历\n2014.09-2018.06  某某大学  软件工程  本科\n",
            None,
        ),
    ],
)
def test_positions_above_all_headings_are_work(text: str, label: str | None) -> None:
    records = [one for one in read(text).records if one.list == "work"]
    assert records and all(one.first("name") and one.first("position") and one.first("highlights") for one in records)
    assert read(text).records[0].first("label") == label


@pytest.mark.parametrize("dates", ["June 2019 to present", "(2019 - now)", "since 2019"])
def test_positions_with_their_employers_in_a_letter_without_headings_are_work(dates: str) -> None:
    text = (
        f"Ada Example\nada@example.com\n\nRigger turned weaver, who knows what a sail holds.\n\nEngineer, Sample Sails Ltd, {dates}\n"
        "Fourteen looms for two yards. Wrote what every weaver now reads.\n\nRigging Technician, Test Canvas, 2014 to 2019\n"
        "Cut forty sails a year.\n\nDiploma in Weaving, Sample College, 2013\n\nSkills: Knots, Looms, Rust, C++\n"
    )
    records = read(text).records
    assert [(one.first("name"), one.first("position")) for one in records if one.list == "work"] == [
        ("Sample Sails Ltd", "Engineer"),
        ("Test Canvas", "Rigging Technician"),
    ]
    assert [one.first("institution") for one in records if one.list == "education"] == ["Sample College"]


def test_a_range_above_all_headings_that_is_no_position_is_none() -> None:
    assert kinds("Ada Example\nada@example.com\n\nLakes and maps, 2019 - 2021\n- Drew them\n\nSkills\nRust, Go\n") == set()


def test_a_first_line_with_name_trade_and_years_is_no_position() -> None:
    parsed = read("Cy Sample | Sail maker | 2016 - 2026\n- Sewed sails for forty boats\n- Mended nets\n")
    assert not [one for one in parsed.records if one.list == "work"]


def test_a_degree_behind_positions_above_all_headings_is_no_position() -> None:
    post = "2018-02 to 2021-04   Rope Engineer, Sample AS, Bergen\n- Spun it for forty boats\n\n"
    records = read(f"Cy Sample\nBergen\n\n{post}MSc Naval Architecture, Sample University, 2017\n").records
    assert [one.first("position") for one in records if one.list == "work"] == ["Rope Engineer"]
    assert [one.first("area") for one in records if one.list == "education"] == ["Naval Architecture"]


def test_qualifications_that_are_tests_and_examinations_are_certificates() -> None:
    text = (
        "QUALIFICATIONS\nJun. 2013   TOEIC score 905\nDec. 2016   Basic Lens Grinder Examination\n\nSKILLS\nOptics, Lenses, C\n"
    )
    found = [(one.list, one.first("name"), one.first("date")) for one in outline(Paper(text)).records if one.list != "skills"]
    assert found == [
        ("certificates", "TOEIC score 905", "2013-06"), ("certificates", "Basic Lens Grinder Examination", "2016-12"),
    ]  # fmt: skip


def test_qualifications_with_a_degree_or_a_school_among_them_are_studies() -> None:
    text = "QUALIFICATIONS\nJun. 2013   BSc Optics, Sample University\nDec. 2016   Basic Lens Grinder Examination\n"
    assert "education" in {one.list for one in outline(Paper(text)).records}
