"""Dates are found where they are stated, and nowhere else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.reading.dates import find


def months(year: int, month: int) -> int:
    return year * 12 + month - 1


RANGES = {
    "05/2024 *Present*": ((2024, 5), None),
    "05/2019 03/2020": ((2019, 5), (2020, 4)),
    "09/01/2015 - 07/01/2018": ((2015, 9), (2018, 8)),
    "2019.09-2022.07": ((2019, 9), (2022, 8)),
    "2023.05-": ((2023, 5), None),
    "2021.07-now": ((2021, 7), None),
    "(2023-Present)": ((2023, 1), None),
    "2019-2023": ((2019, 1), (2024, 1)),
    "03/2022- 09/2022": ((2022, 3), (2022, 10)),
    "Mar 2018 – present": ((2018, 3), None),
    "March 2018 to June 2019": ((2018, 3), (2019, 7)),
    "March – June 2020": ((2020, 3), (2020, 7)),
    "03-06/2020": ((2020, 3), (2020, 7)),
    "2018年7月-2019年2月": ((2018, 7), (2019, 3)),
    "2022年9月至今": ((2022, 9), None),
    "2017–20": ((2017, 1), (2021, 1)),
    "2010-12 – 2012-03": ((2010, 12), (2012, 4)),
    "2021 autumn - 2022 spring": ((2021, 9), (2022, 6)),
    "Q3 2019 - Q1 2020": ((2019, 7), (2020, 4)),
    "'17 – '19": ((2017, 1), (2020, 1)),
    "März 2018 – heute": ((2018, 3), None),
    "septiembre de 2018 - actualidad": ((2018, 9), None),
    "март 2018 – настоящее время": ((2018, 3), None),
    "2018년 7월 - 현재": ((2018, 7), None),
    "01.09.2015 - 31.12.2017": ((2015, 9), (2018, 1)),
    "Since 2020": ((2020, 1), None),
}


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_a_range_is_read_to_the_month_after_its_last(text: str, expected: tuple[tuple[int, int], tuple[int, int] | None]) -> None:
    (found,) = find(text)
    assert (found.first, found.after) == (months(*expected[0]), None if expected[1] is None else months(*expected[1]))
    assert found.ranged


@pytest.mark.parametrize(
    "text",
    [
        "512 H100 GPUs", "CUDA 11.8 - 12.1", "GPA 3.97/4.00", "2500 users", "1.9x", "arXiv:2305.15062", "arXiv:2010.11929",
        "pages 3757-3768", "pages 2012-2018", "on 2048 GPUs.", "batch size of 2048.", "(2000 CNY)", "a 2048-dim vector", "$2000",
        "2048x2048", "1024-2048 tokens", "202-555-0143", "IELTS 7.0 overall", "may 2 be", "Python 3.10", "2010s", "15(10), 2148-2160",
    ],
)  # fmt: skip
def test_a_number_that_is_no_date_is_none(text: str) -> None:
    assert find(text) == []


def test_a_bare_year_is_known_as_one_and_its_earliest_month_kept() -> None:
    (found,) = find("Example Prize, 2019")
    assert (found.first, found.after, found.last, found.precision) == (months(2019, 1), months(2020, 1), months(2019, 1), "year")


def test_a_range_that_ends_before_it_begins_is_two_dates() -> None:
    assert [found.ranged for found in find("2020 - 2018")] == [False, False]


def test_the_span_is_that_of_the_words() -> None:
    text = "Engineer, Jan 2020 - Mar 2023 (Berlin)"
    (found,) = find(text)
    assert text[found.start : found.end] == "Jan 2020 - Mar 2023"


@given(st.text(alphabet="0123456789./-–年月至今MarQ '’presntow()", max_size=60))
def test_dates_are_ordered_inside_the_text_and_plausible(text: str) -> None:
    before = 0
    for found in find(text):
        assert before <= found.start < found.end <= len(text)
        assert months(1950, 1) <= found.first <= found.last < months(2101, 1)
        assert found.after is None or found.first < found.after
        before = found.end


@pytest.mark.parametrize("char", [" ", "(", "1", "*", "-", "a"])
def test_a_long_run_of_one_character_takes_no_time(char: str) -> None:
    begin = time.perf_counter()
    find(char * 100_000)
    assert time.perf_counter() - begin < 1
