"""Reviewing, offices and memberships, a line each."""

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.structure.outline import outline

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
