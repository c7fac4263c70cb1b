"""Words on one baseline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.pdf.page_words import Ink, Word
from matcher.reading.pdf.printed_lines import Cell

INK = Ink(10, False, "Sample", (0, 0, 0), False)


def test_a_mark_as_wide_as_ideographs_parts_them_by_no_blank() -> None:
    words = [Word("样例数据（", 0, 50, 700, INK), Word("北京", 55, 75, 700, INK), Word("公司", 80, 100, 700, INK)]
    assert Cell(words).text == "样例数据（北京 公司"


Show = Callable[..., str]
Read = Callable[..., Paper]


def told(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks or ()]


def test_a_label_that_nearly_touches_its_list_is_parted_where_the_column_begins(paper: Read, show: Show) -> None:
    rows = [("2021", 60), ("2019", 60), ("2017", 60), ("Frameworks", 73.7)]
    written = "".join(
        show(left, 700 - 14 * row, label) + show(135, 700 - 14 * row, "Sample one, two") for row, (label, left) in enumerate(rows)
    )
    assert told(paper(written))[-1] == "Frameworks   Sample one, two"
    assert told(paper(show(73.7, 700, "Frameworks") + show(135, 700, "Sample one, two"))) == ["Frameworks Sample one, two"]


@pytest.mark.parametrize(
    ("bold", "plain", "line"),
    [
        ("DATA ENGINEER", "Sample Energy S.A.", "DATA ENGINEER   Sample Energy S.A."),
        ("DATA ENGINEER,", "Sample Energy S.A.", "DATA ENGINEER, Sample Energy S.A."),
        ("Example A", "and Test B", "Example A and Test B"),
        ("University", "Leeds", "University Leeds"),
        ("Led the", "Sample " * 14, "Led the " + "Sample " * 14),
    ],
)
def test_a_name_behind_a_title_in_bold_is_a_cell_of_its_own(paper: Read, show: Show, bold: str, plain: str, line: str) -> None:
    width = {"DATA ENGINEER": 88, "DATA ENGINEER,": 91, "Example A": 54, "University": 51.5, "Led the": 40}[bold]
    assert told(paper(show(45, 700, bold, 10, 1) + show(45 + width, 700, plain.strip(), 10)))[0] == line.strip()


def test_a_name_in_big_print_stands_apart_from_the_address_beside_it(paper: Read, show: Show) -> None:
    written = show(400, 760, "3 Canal Row", 9) + show(50, 748, "Ada Example", 30) + show(400, 748, "Springfield", 9)
    written += show(50, 700, "Education", 14) + show(50, 680, "BSc Physics, Westmark University")
    assert told(paper(written))[:3] == ["Ada Example", "3 Canal Row", "Springfield"]


def test_lines_that_begin_with_dates_do_not_go_on_with_each_other(paper: Read, show: Show) -> None:
    first = "10/2021 – 07/2023  Postdoctoral Researcher, University of Westmark. Mentor: Prof. Cy Test of the group"
    rows = [first, "04/2020 – 09/2021  Research Scientist, Sample Research, Springfield"]
    found = told(paper("".join(show(50, 700 - 12 * row, one) for row, one in enumerate(rows))))
    assert [" ".join(one.split()) for one in found] == [" ".join(one.split()) for one in rows]


def test_the_number_of_a_section_makes_no_item_of_its_heading(paper: Read, show: Show) -> None:
    rows = [("1. Positions", 1), ("Analyst, Sample Inc., 2019 – 2021", 0), ("2. Education", 1), ("1. Analyst of tides", 0)]
    found = paper("".join(show(50, 700 - 20 * row, text, 10, bold) for row, (text, bold) in enumerate(rows))).blocks or ()
    told_as = [(block.text, block.mark) for block in found]
    assert told_as[::2] == [("Positions", "heading"), ("Education", "heading")]
    assert told_as[3] == ("Analyst of tides", "bullet")
