"""Dates over two lines of a column at the left are cut from what stands beside them."""

from matcher.reading.paper.blocks import lines
from matcher.reading.paper.margins import cuts
from tests.growth import in_line


def test_both_halves_are_blocks_of_their_own() -> None:
    text = "May 2014 –     Analyst\nJune 2016      Example Labs\n               - Built it."
    assert [(block.text, block.mark) for block in lines(text)] == [
        ("May 2014 –", "plain"), ("Analyst", "plain"), ("June 2016", "plain"), ("Example Labs", "plain"), ("Built it.", "bullet")
    ]  # fmt: skip
    assert all(text[block.start : block.end] == block.text for block in lines(text))


def test_what_is_no_range_over_two_lines_is_left_alone() -> None:
    assert cuts(["2014 – 2016    Analyst", "2012 – 2014    Clerk"]) == {}
    assert cuts(["2014 –         Analyst", "2012           Clerk"]) == {}
    assert cuts(["May 2014 –", "June 2016"]) == {}
    assert cuts(["Analyst –      Berlin", "June 2016      Example Labs"]) == {}


def test_long_lines_take_no_longer_than_their_length() -> None:
    assert in_line(lambda size: cuts([" " * size + "-", "2014 - " * (size // 4), "\t" * size] * 5), 20_000)
