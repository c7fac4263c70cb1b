"""The single dates of a text, each as far as it says."""

from __future__ import annotations

import pytest

from matcher.reading.words.moments import moments
from tests.growth import in_line


def iso(text: str) -> list[str]:
    return [moment.iso for moment in moments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", "2019"), ("2019-05", "2019-05"), ("2019/5", "2019-05"), ("5/2019", "2019-05"), ("05.2019", "2019-05"),
        ("2019-05-03", "2019-05-03"), ("3.5.2019", "2019-05-03"), ("05/13/2019", "2019-05-13"), ("13/05/2019", "2019-05-13"),
        ("3 May 2019", "2019-05-03"), ("3rd of May 2019", "2019-05-03"), ("May 3rd, 2019", "2019-05-03"),
        ("May 2019", "2019-05"), ("Sept. '20", "2020-09"), ("Sept. '51", "1951-09"), ("mars 2019", "2019-03"),
        ("Март 2019", "2019-03"), ("2019 March", "2019-03"), ("Q2 2021", "2021-Q2"), ("2021Q4", "2021-Q4"), ("H2 2021", "2021-H2"),
        ("FY2021", "2021"), ("2019年5月", "2019-05"), ("2019年5月3日", "2019-05-03"), ("2019年５月", "2019-05"),
        ("二〇二二年三月", "2022-03"), ("二〇二二年十二月", "2022-12"), ("令和2年4月", "2020-04"), ("平成元年", "1989"),
        ("2019년 5월", "2019-05"),
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_way_to_write_it(text: str, expected: str) -> None:
    assert iso(text) == [expected]


@pytest.mark.parametrize(
    ("text", "first", "months", "precision"),
    [
        ("2019", 2019 * 12, 12, "year"),
        ("May 2019", 2019 * 12 + 4, 1, "month"),
        ("summer 2019", 2019 * 12 + 5, 3, "season"),
        ("winter 2019", 2019 * 12, 3, "season"),
        ("WS 2019", 2019 * 12 + 9, 3, "season"),
        ("2019年秋季", 2019 * 12 + 8, 3, "season"),
        ("Q2 2021", 2021 * 12 + 3, 3, "season"),
        ("H2 2021", 2021 * 12 + 6, 6, "season"),
    ],
)
def test_a_date_has_a_first_month_and_lasts_as_long_as_it_says(text: str, first: int, months: int, precision: str) -> None:
    (moment,) = moments(text)
    assert (moment.first, moment.months, moment.precision, moment.weak) == (first, months, precision, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no date",
        "$2019",
        "€ 12.2019.5",
        "1949",
        "2050",
        "20191",
        "x2019",
        "2019%",
        "user@2019",
        "13/2019x",
        "ws19",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert iso(text) == []


@pytest.mark.parametrize("text", ["2019 Mag. phil.", "2019 set up the shop", "2019 Gen. Manager"])
def test_a_word_that_is_a_month_elsewhere_is_none_where_more_words_go_on(text: str) -> None:
    assert iso(text) == ["2019"]


@pytest.mark.parametrize("text", ["Report 2019", "ws 2019"])
def test_a_word_that_is_neither_month_nor_season_leaves_the_year(text: str) -> None:
    assert [(moment.iso, moment.precision) for moment in moments(text)] == [("2019", "year")]


def test_several_dates_come_in_order_each_at_its_place() -> None:
    text = "From 3 May 2019 over 2020 to Q2 2021"
    assert [text[moment.start : moment.end] for moment in moments(text)] == ["3 May 2019", "2020", "Q2 2021"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March – June 2020", ["2020-03", "2020-06"]),
        ("3 – 6/2020", ["2020-03", "2020-06"]),
        ("spring – autumn 2020", ["2020", "2020"]),
        ("June – March 2020", ["2020-03"]),
        ("March – autumn 2020", ["2020"]),
        ("March – 2020", ["2020"]),
        ("3 – June 2020", ["2020-06"]),
        ("March – 6/2020", ["2020-03", "2020-06"]),
        ("2020年3月至6月", ["2020-03"]),
    ],
)
def test_the_first_half_of_a_range_that_states_its_year_once_has_that_year(text: str, expected: list[str]) -> None:
    assert iso(text) == expected


@pytest.mark.parametrize(
    ("text", "weak"),
    [("09/18 - 10/19", [True, True]), ("Sep 18 - Oct 19", [True, True]), ("Sep 2018", [False]), ("09/18", [])],
)
def test_two_digits_are_a_year_only_within_a_range(text: str, weak: list[bool]) -> None:
    assert [moment.weak for moment in moments(text)] == weak


@pytest.mark.parametrize("unit", ["2019 ", "May 2019 - ", "1/2", "二〇二二年", "'19 "])
def test_dates_are_read_in_time_in_line_with_the_text(unit: str) -> None:
    assert in_line(lambda size: moments(unit * size), 8_000)
