"""Documents that do not say when they were written, and the day on which they came in."""

from __future__ import annotations

import pytest

from matcher import reading
from matcher.model import Pool
from matcher.reading.persons.receiving import FROM, received

NOVEMBER = 2026 * 12 + 10


def cv(*lines: str) -> Pool:
    text = "\n".join(("Ada Example", "", "Experience", "Engineer, Sample Labs, Jan 2020 - present", "- Built it.", *lines))
    return reading.pool([("cv.txt", text.encode())])


def months(pool: Pool) -> list[int]:
    return [one.period.months() for one in pool.candidates[0].profile.entries if one.period]


def test_work_that_goes_on_counts_up_to_the_month_in_which_a_document_came_in() -> None:
    undated = cv()
    dated = received(undated, NOVEMBER)
    assert (months(undated), months(dated)) == ([1], [83])
    (document,) = dated.candidates[0].documents
    assert (document.as_of, document.as_of_from) == (NOVEMBER, FROM)
    assert not any(one.period and one.period.current for one in dated.candidates[0].profile.entries)


def test_a_document_that_says_when_it_was_written_keeps_its_date() -> None:
    dated = cv("", "Last updated: June 2023")
    assert received(dated, NOVEMBER) == dated


def test_work_is_no_shorter_than_the_document_proves() -> None:
    later = cv("Analyst, Sample Bank, Feb 2018 - Dec 2022", "- Counted it.")
    assert months(received(later, 2021 * 12)) == months(later)


def test_without_a_day_nothing_is_dated() -> None:
    assert received(cv(), None) == cv()


@pytest.mark.parametrize("again", [NOVEMBER, NOVEMBER + 5])
def test_a_pool_comes_in_once(again: int) -> None:
    once = received(cv(), NOVEMBER)
    assert received(once, again) == once


def test_of_two_documents_of_a_person_only_the_one_without_a_date_gets_it() -> None:
    documents = [
        (
            name,
            f"# Ada Example\nada@example.com\n\n## Experience\n**Engineer, {lab}**, {since} - present\n- Built it.\n{line}".encode(),
        )
        for name, lab, since, line in (
            ("a.md", "Lab A", "2020-01", ""),
            ("b.md", "Lab B", "2021-01", "\nLast updated: June 2023\n"),
        )
    ]
    (candidate,) = received(reading.pool(documents), NOVEMBER).candidates
    assert [one.as_of for one in candidate.documents] == [NOVEMBER, 2023 * 12 + 5]
    assert [one.period.end for one in candidate.profile.entries if one.period] == [NOVEMBER + 1, 2023 * 12 + 6]
