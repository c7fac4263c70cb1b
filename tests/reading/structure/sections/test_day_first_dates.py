"""Dates of strokes tell the day first where the document does."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Composer, Paper
from matcher.reading.structure.outline import outline
from matcher.reading.structure.sections.day_first_dates import dotted
from tests.growth import in_line
from tests.reading.structure.outlined import listed

WORK = "Work\n\n01/09/2021 – {}\nEngineer, Sample Labs, Oslo\n- Ran it from 03/04/2022 on\n\n01/02/2018 – {}\nAnalyst, Quill Works, Bergen\n"


def periods(text: str) -> list[tuple[str | None, ...]]:
    return listed(text, "work", "startDate", "endDate")


@pytest.mark.parametrize(("last", "first"), [("30/06/2024", "05/08/2021"), ("Present", "31/08/2021")])
def test_a_period_that_ends_on_a_day_above_twelve_sets_days_first_in_all_of_them(last: str, first: str) -> None:
    assert [start for start, _ in periods(WORK.format(last, first))] == ["2021-09-01", "2018-02-01"]


def test_the_words_of_a_form_set_days_first() -> None:
    assert periods("Europass CV\n" + WORK.format("Present", "05/08/2021"))[1] == ("2018-02-01", "2021-08-05")


@pytest.mark.parametrize(
    "text",
    [
        WORK.format("Present", "05/08/2021"),
        "Born 14/03/1991\n\n" + WORK.format("Present", "05/08/2021"),
        WORK.format("06/30/2024", "08/31/2021"),
        WORK.format("30/06/2024", "08/31/2021"),
    ],
)
def test_months_stay_first_where_nothing_tells_of_days_or_something_of_months(text: str) -> None:
    assert dotted(text) == text
    assert [start for start, _ in periods(text)] == ["2021-01-09", "2018-01-02"]


def test_what_is_told_keeps_its_dates_as_they_are_written() -> None:
    text = WORK.format("30/06/2024", "05/08/2021")
    assert listed(text, "work", "highlights")[0] == ("Ran it from 03/04/2022 on",)
    assert outline(Paper(text)).text == text


def test_blocks_of_other_formats_set_days_first_too() -> None:
    composer = Composer()
    composer.add("Work", "heading", 1)
    for line in ("01/09/2021 – 30/06/2024", "Engineer, Sample Labs, Oslo"):
        composer.add(line)
    record = outline(composer.paper()).records[-1]
    assert (record.first("startDate"), record.first("endDate")) == ("2021-09-01", "2024-06-30")


def test_looking_for_days_takes_time_in_line_with_the_text() -> None:
    assert in_line(lambda size: dotted("01/09/2021 – 30/06/2024 and words " * size), 4000)
