"""A line → months of work."""

from __future__ import annotations

import re

import pytest

from matcher.drafting import durations
from matcher.drafting.durations import months


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3+ years of experience", 36), ("at least two years", 24), ("5-7 years", 60), ("5 to 7 years", 60), ("three (3) years", 36),
        ("6 months of practice", 6), ("10 or more years", 120), ("三年以上经验", 36), ("3-5年工作经验", 36), ("本科,3年以上经验", 36), ("2年RLHF经验", 24), ("两年以上", 24),
        ("mindestens 3 Jahre", 36), ("zwei Jahre Berufserfahrung", 24), ("au moins 3 ans", 36), ("mínimo 2 años", 24), ("almeno 2 anni", 24),
        ("3 anos de experiência", 36), ("minimaal 3 jaar", 36), ("co najmniej 2 lata", 24), ("minimum 3 ani de experiență", 36),
        ("18 years old", 0), ("über 60 Jahre", 0), ("founded 1998", 0), ("over 40 years of history", 0), ("SAP R/3", 0), ("2019 years", 0),
        ("up to 10 years", 0), ("no more than five years", 0), ("a maximum of 3 years", 0), ("5 years or less", 0), ("5 years of work at most", 0), ("in the last 3 years", 0), ("不超过5年经验", 0), ("3年以下经验", 0),
        ("3年工作经验以内", 0), ("至多三年", 0), ("bis zu 5 Jahre", 0), ("höchstens drei Jahre", 0), ("3 ans d'expérience maximum", 0), ("hasta 5 años", 0),
        ("no less than 4 years", 48), ("不少于3年", 36), ("nicht weniger als 3 Jahre", 36), ("3 to 5 years at most", 36), ("at least 3 but no more than 7 years", 36), ("minimum 2, maximum 5 years", 24),
        ("two to five years", 24), ("between 3 and 5 years", 36), ("zwei bis vier Jahre", 24), ("三到五年经验", 36), ("over 5 years of experience", 60), ("befristet auf drei Jahre", 0),
    ],
)  # fmt: skip
def test_the_months_that_a_line_asks_for(line: str, expected: int) -> None:
    assert months(line) == expected


@pytest.mark.parametrize(
    "line", ["At least 12 months' acute care", "12 months’ acute care", "One year's acute care", "zwölf Monate Akutpflege"]
)
def test_nothing_of_a_duration_is_left_of_a_line(line: str) -> None:
    assert not re.search(r"['’]|12|[Oo]ne", durations.without(line).replace("zwölf", ""))


@pytest.mark.parametrize(
    "line",
    [
        "On-call rotation (one week in six)", "Clinical audits (twice a year)", "Reisebereitschaft (ca. 20 %)", "Bereitschaftsdienst (jede 4. Woche)",
        "Astreinte (une semaine sur six)", "值班（每周一次）",
    ],
)  # fmt: skip
def test_how_often_is_no_word_of_the_work(line: str) -> None:
    assert not {"(", "（"}.intersection(durations.without_how_often(line))


def test_brackets_that_name_a_thing_stay() -> None:
    line = "Python (pandas), ISO 9606 (part 1), shift work (nights)"
    assert durations.without_how_often(line) == line
