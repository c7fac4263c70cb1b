"""Items of a list that hold several lines: where an entry's head ends, and degrees below their school."""

from __future__ import annotations

from pathlib import Path

import pytest

import matcher
from matcher.reading.paper.paper import Paper
from matcher.reading.structure.outline import outline
from tests.reading.structure.outlined import jobs, listed


def test_an_item_ends_its_head_with_the_line_of_its_date() -> None:
    text = (
        "# Ada Example\n\n## Work\n\n* **Baker**, Sample Mills, York, UK (Summer 2023)  \n  Bread of every kind for a town.\n"
        "* **Apprentice**, Quillmark, Leeds  \n  May 2019 -- June 2020  \n  Sold rolls and more.\n"
    )
    assert jobs(text) == [("Sample Mills", "Baker", "2023", "2023"), ("Quillmark", "Apprentice", "2019-05", "2020-06")]


def test_an_items_last_line_may_be_its_period_and_every_degree_of_a_school_is_an_entry() -> None:
    text = (
        "# Ada Example\n\n## Education\n\n* **University of Sample**, Seattle, WA -- Ph.D. in Computing  \n"
        "  September 2020 -- June 2026 (expected)  \n  Advisor: Bo Test\n"
        "* **Test University of Technology**, Tehran, Iran  \n  *M.Sc. in Optics*, 2017 -- 2020, GPA 18.9/20  \n"
        "  *B.Sc. in Acoustics*, 2013 -- 2017, GPA 18.2/20, ranked 3rd of 140\n"
    )
    assert listed(text, "education", "institution", "area", "startDate", "endDate") == [
        ("University of Sample", "Computing", "2020-09", "2026-06"),
        ("Test University of Technology", "Optics", "2017", "2020"),
        ("Test University of Technology", "Acoustics", "2013", "2017"),
    ]


def test_a_date_below_an_item_that_names_no_position_stays_apart() -> None:
    text = "Ada Example\n\nWork\n\nBaker, Sample Mills, 2019 - 2021\n- Led, by example, all of them\n  May 2019 - June 2020\n"
    assert jobs(text)[0] == ("Sample Mills", "Baker", "2019", "2021")


def test_a_municipal_body_keeps_the_town_behind_its_name(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text(
        "Ada Example\n\nBerufserfahrung\n\n2015 - 2016  Praktikantin, Stadtwerke Ulm\n2012 - 2013  Technikerin, Muster Labs Berlin\n",
        encoding="utf-8",
    )
    (profile,) = matcher.read_profiles(path).profiles.values()
    assert [one["name"] for one in profile["work"]] == ["Stadtwerke Ulm", "Muster Labs"]


Dated = list[tuple[str | None, str | None, str | None]]


def told(lines: str, heading: str = "Service") -> Dated:
    read = outline(Paper(f"Ada Example\nada@example.com\n\n{heading}\n{lines}"))
    listed = [one for one in read.records if one.list == "volunteer"]
    return [(one.first("position"), one.first("organization"), one.first("startDate")) for one in listed]


@pytest.mark.parametrize("end", [".", ""])
def test_a_date_of_one_service_does_not_date_the_next(end: str) -> None:
    lines = (
        f"Reviewer: NeurIPS, ICML (2020-2026){end}\n"
        f"Co-organiser, Workshop on Learning from Human Feedback at ICLR 2025{end}\n"
        f'Tutorial: "RLHF for people who have to ship it", Nordic Summer School{end}\n'
    )
    first, second, third = told(lines)
    assert (first[2], second[2], third) == ("2020", "2025", ("Tutorial", "Nordic Summer School", None))


def test_an_office_without_a_date_is_not_the_place_of_the_one_above() -> None:
    lines = "Reviewer, NeurIPS, 2020 – 2024\nArea chair, ICML 2025\nMember, Association for Computational Linguistics\n"
    assert told(lines) == [
        ("Reviewer", "NeurIPS", "2020"),
        ("Area chair", "ICML", "2025"),
        ("Member", "Association for Computational Linguistics", None),
    ]


@pytest.mark.parametrize("below", [
    "Taught Python to 30 children.\nBuilt the web site of the club.\n",
    "Mentor to 30 children between ten and sixteen years.\n",
    "Organiser of twelve tournaments a year\n",
    "- Workshops, a stall and a tutorial\n",
])  # fmt: skip
def test_what_is_told_below_an_office_stays_with_it(below: str) -> None:
    lines = f"Mentor, Coding Club Springfield, 2019 – 2021\n{below}"
    assert [one[2] for one in told(lines, "Volunteering")] == ["2019"]


def test_lines_in_pairs_are_an_office_and_its_dates() -> None:
    lines = "Mentor, Coding Club\n2019 – 2021\nTreasurer, Chess Club\n2015 – 2017\n"
    assert told(lines, "Volunteering") == [("Mentor", "Coding Club", "2019"), ("Treasurer", "Chess Club", "2015")]


def test_a_line_that_wraps_is_one_service() -> None:
    lines = "Reviewer, International Journal of Samples and of Examples of Them,\nmember of its board, 2020 – 2024\nReferee, NeurIPS 2025\n"
    assert [one[2] for one in told(lines)] == ["2020", "2025"]
