"""Dates of heading lines, and their words without them."""

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating


def block(text: str) -> Block:
    return Block(0, len(text), text)


def test_a_line_carries_its_last_range_or_else_its_last_date() -> None:
    assert [one and text[one.start : one.end] for text in ("2015, Sample, 2017 – 2019, since 2020 old", "Paper, 2015, 2016", "Sample Labs")
            for one in [dating.when(block(text))]] == ["since 2020", "2016", None]  # fmt: skip


def test_what_is_left_of_a_line_is_its_words() -> None:
    assert dating.undated(block("**Engineer** | Sample Labs (2019 – 2021)")) == "Engineer | Sample Labs"


def test_a_year_before_a_degree_is_one_by_itself() -> None:
    assert [one.ranged for one in dating.dates_of("2015 MSc Optics")] == [False]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Backend Developer, Sample del Mar, 2018-present", "2018-present"),
        ("Engineer, Robert May, 2019-2021", "2019-2021"),
        ("Engineer, Robert May, 2019 – present", "2019 – present"),
        ("Engineer, Studio Avril, 2015 - 2017", "2015 - 2017"),
        ("Engineer, Brian Sept., 2012 - 2014", "2012 - 2014"),
        ("Engineer, Sample May, 2019 - Aug, 2020", "May, 2019 - Aug, 2020"),
        ("Sample Labs May, 2019 - present", "May, 2019 - present"),
        ("Sample Labs, Engineer May, 2019 - 2021", "May, 2019 - 2021"),
        ("Engineer, Sample Labs, May, 2019 - 2021", "May, 2019 - 2021"),
        ("Engineer, Sample Labs, From May, 2019 - 2021", "May, 2019 - 2021"),
        ("Ingeniera, Sample Labs, 1 de Mar, 2019 - 2021", "1 de Mar, 2019 - 2021"),
        ("Engineer, Sample Labs May 2019 - 2021", "May 2019 - 2021"),
    ],
)
def test_a_month_that_ends_a_name_is_no_part_of_the_date_behind_the_comma(line: str, expected: str) -> None:
    (found,) = dating.dates_of(line)
    assert line[found.start : found.end] == expected


def test_a_range_may_begin_on_one_line_and_end_on_the_next() -> None:
    first, second = Block(0, 6, "2019 –"), Block(7, 11, "2021")
    whole = dating.both(first, second)
    assert whole and whole.ranged and whole.end == 11
    assert dating.both(first, Block(7, 18, "Engineer II")) is None
    assert dating.both(second, first) is None


def test_two_years_in_a_row_are_a_range_and_others_are_not() -> None:
    assert [one.ranged for one in dating.dates_of("Assistant for Optics, 2023 and 2024.")] == [True]
    assert [one.ranged for one in dating.dates_of("Assistant for Optics, 2021 and 2024.")] == [False, False]
    assert dating.undated(block("Assistant for Optics, 2023 and 2024.")) == "Assistant for Optics"
