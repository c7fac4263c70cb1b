"""Numbered headings, and what is numbered after them."""

from __future__ import annotations

from pathlib import Path

import matcher
from matcher.reading.paper.blocks import lines
from matcher.reading.paper.section_signs import glyph_headings, numbered_headings
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
    assert {place: one.mark for place, one in numbered_headings(CV).items()} == {
        0: "heading", 4: "heading", 8: "heading", 10: "bullet", 11: "bullet"
    }  # fmt: skip
    assert [block.text for block in lines("\n".join(CV)) if block.mark == "heading"] == [
        "Work history",
        "Odds and ends",
        "Publications",
    ]


def test_any_sort_of_number_counts() -> None:
    for each, two in (("I.", "II."), ("A)", "B)"), ("一、", "二、"), ("(1)", "(2)"), ("1", "2")):
        assert list(numbered_headings([f"{each} Education", "x", f"{two} Skills", "y"])) == [0, 2], each


def test_letters_count_on_where_one_of_them_is_a_roman_number_too() -> None:
    raws = [line for letter in "ABCDEFGHIJ" for line in ("", f"{letter}. LANGUAGES", "x")]
    assert list(numbered_headings(raws)) == list(range(1, 30, 3))
    assert list(numbered_headings(["I. Education", "x", "II. Skills", "y", "V. Awards"])) == [0, 2, 4]


def test_lists_are_no_headings() -> None:
    assert numbered_headings(["1. Research", "2. Teaching", "3. Education"]) == {}
    assert numbered_headings(["1. Publications", "", "1. A paper", "2. Another"]) == {}
    found = numbered_headings(["1. Skills", "x", "2. Publications", "", "1. One", "", "2. Two", "", "3. Three", "", "4. Four"])
    assert list(found) == [0, 2]


def test_many_numbers_take_no_longer_than_their_lines() -> None:
    assert in_line(lambda size: numbered_headings([f"{number % 99}. Education" for number in range(size)]), 20_000)


def test_lines_behind_one_glyph_that_name_sections_are_headings() -> None:
    assert glyph_headings(["■ Education", "BSc Physics", "", "■ Work history", "Analyst"]) == {0: 2, 3: 2}
    assert glyph_headings(["▶ 工作经历", "分析师", "▶教育背景", "本科"]) == {0: 2, 2: 1}


def test_a_single_one_and_items_of_a_list_are_none() -> None:
    assert glyph_headings(["■ Education", "BSc Physics", "• Analyst"]) == {}
    assert glyph_headings(["• Research", "• Teaching", "• Projects"]) == {}
    assert glyph_headings(["■ Education", "BSc", "● Work history", "Analyst"]) == {}


def test_a_text_with_such_headings_has_its_sections(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text(
        "Ada Example\n\n■ Work Experience\nAnalyst, Sample Inc., Mar 2017 – Nov 2019\n- Built reports.\n\n"
        "■ Education\nBSc Physics, Westmark University, 2010 – 2014\n\n■ Skills\nPython, SQL\n",
        encoding="utf-8",
    )
    (profile,) = matcher.read_profiles(path).profiles.values()
    assert [one["name"] for one in profile["work"]] == ["Sample Inc."]
    assert [one["institution"] for one in profile["education"]] == ["Westmark University"]
    assert [one["keywords"] for one in profile["skills"]] == [["Python", "SQL"]]
