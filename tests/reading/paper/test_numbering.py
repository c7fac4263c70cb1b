"""Numbered headings, and what is numbered after them."""

from matcher.reading.paper.blocks import lines
from matcher.reading.paper.numbering import headings
from tests.growth import in_line

CV = [
    "1. Work history",
    "",
    "Analyst, 2019",
    "",
    "2. Odds and ends",
    "",
    "Chess",
    "",
    "3. Publications",
    "",
    "3.1 A title",
    "3.2 Another",
]


def test_known_headings_and_those_between_them_are_found_with_what_they_number() -> None:
    assert {place: one.mark for place, one in headings(CV).items()} == {
        0: "heading", 4: "heading", 8: "heading", 10: "bullet", 11: "bullet"
    }  # fmt: skip
    assert [block.text for block in lines("\n".join(CV)) if block.mark == "heading"] == [
        "Work history",
        "Odds and ends",
        "Publications",
    ]


def test_any_sort_of_number_counts() -> None:
    for each, two in (("I.", "II."), ("A)", "B)"), ("一、", "二、"), ("(1)", "(2)"), ("1", "2")):
        assert list(headings([f"{each} Education", "x", f"{two} Skills", "y"])) == [0, 2], each


def test_lists_are_no_headings() -> None:
    assert headings(["1. Research", "2. Teaching", "3. Education"]) == {}
    assert headings(["1. Publications", "", "1. A paper", "2. Another"]) == {}
    found = headings(["1. Skills", "x", "2. Publications", "", "1. One", "", "2. Two", "", "3. Three", "", "4. Four"])
    assert list(found) == [0, 2]


def test_many_numbers_take_no_longer_than_their_lines() -> None:
    assert in_line(lambda size: headings([f"{number % 99}. Education" for number in range(size)]), 20_000)
