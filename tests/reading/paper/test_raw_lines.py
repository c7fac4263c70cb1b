"""The feet of pages, in text that was copied from several, are no line of the CV."""

from __future__ import annotations

import pytest

from matcher.reading.paper import raw_lines
from matcher.reading.paper.blocks import lines
from matcher.reading.paper.raw_lines import date_columns
from tests.growth import in_line
from tests.reading.structure.outlined import jobs

FOOT = """Bo Quill

Experience

Sample Mills
Engineer
June 2015 - January 2020

                      Page 1 of 2

Probe Works
Trainee
July 2012 - August 2014
"""


def test_the_foot_of_a_page_is_no_employer() -> None:
    told = [("Sample Mills", "Engineer", "2015-06", "2020-01"), ("Probe Works", "Trainee", "2012-07", "2014-08")]
    assert jobs(FOOT) == told


@pytest.mark.parametrize("line", ["Page 2", "- Seite 3 von 4 -", "página 1 de 2", "第 2 页 共 3 页"])
def test_lines_that_only_number_a_page_are_blank(line: str) -> None:
    assert raw_lines.without_page_feet([line]) == [" " * len(line)]


@pytest.mark.parametrize("line", ["Page 3 of the daily Sample", "Seite", "Homepage 2", "Pages 3-9"])
def test_other_lines_about_pages_stay(line: str) -> None:
    assert raw_lines.without_page_feet([line]) == [line]


def test_both_halves_are_blocks_of_their_own() -> None:
    text = "May 2014 –     Analyst\nJune 2016      Example Labs\n               - Built it."
    assert [(block.text, block.mark) for block in lines(text)] == [
        ("May 2014 –", "plain"), ("Analyst", "plain"), ("June 2016", "plain"), ("Example Labs", "plain"), ("Built it.", "bullet")
    ]  # fmt: skip
    assert all(text[block.start : block.end] == block.text for block in lines(text))


def test_what_is_no_range_over_two_lines_is_left_alone() -> None:
    assert date_columns(["2014 – 2016    Analyst", "2012 – 2014    Clerk"]) == {}
    assert date_columns(["2014 –         Analyst", "2012           Clerk"]) == {}
    assert date_columns(["May 2014 –", "June 2016"]) == {}
    assert date_columns(["Analyst –      Berlin", "June 2016      Example Labs"]) == {}


def test_long_lines_take_no_longer_than_their_length() -> None:
    assert in_line(lambda size: date_columns([" " * size + "-", "2014 - " * (size // 4), "\t" * size] * 5), 20_000)
