"""ISO dates of a JSON Resume as periods."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Period, Pool
from matcher.reading.words import dates
from matcher.reading.words.isodates import period

_2020 = 2020 * 12
NOW = (
    "en cours", "laufend", "aktuell", "maintenant", "en curso", "hasta la fecha", "현재", "现在", "сейчас", "nu", "attuale", "atual",
    "till date", "to date", "until now", "ongoing", "in progress", "à ce jour", "présente", "obecnie", "今",
)  # fmt: skip
"""What documents say for today."""


@pytest.mark.parametrize(
    ("start", "end", "seen"),
    [
        ("2020-01", "2020-03", Period(_2020, _2020 + 3)),
        ("2020", "2020", Period(_2020, _2020 + 12)),
        ("2020-06", "2020", Period(_2020 + 5, _2020 + 12)),
        (None, "2020-03", Period(None, _2020 + 3)),
        (None, None, None),
    ],
)
def test_a_period_lasts_from_its_first_month_to_its_last(start: str | None, end: str | None, seen: Period | None) -> None:
    assert period(start, end, (None, None)) == seen


def test_an_end_before_the_beginning_is_kept_as_it_is_stated() -> None:
    seen = period("2026-03", "2020-01", (None, None))
    assert seen == Period(2026 * 12 + 2, _2020 + 1)
    assert seen.is_reversed()
    assert not seen.months()


@pytest.mark.parametrize("end", [None, "", " ", "Present", "present.", "bis heute", "至今", "-", "...", *NOW])
def test_an_open_end_goes_on_to_the_date_of_the_document(end: str | None) -> None:
    assert period("2020-01", end, (_2020 + 11, None)) == Period(_2020, _2020 + 12)


@pytest.mark.parametrize(
    "end",
    [
        "n/a",
        "unknown",
        "?",
        "2020-13",
        "2021/22",
        "Summer 2021",
        "in progress since 2020",
        "present state",
        "actuary",
        20231,
        ["2021"],
        False,
    ],
)
def test_an_end_that_nobody_can_read_is_unknown_and_not_open(end: object) -> None:
    assert period("2020-01", end, (_2020 + 60, None)) == Period(_2020, None)


@pytest.mark.parametrize("word", NOW)
def test_the_words_of_an_open_end_are_those_of_a_range_in_a_text(word: str) -> None:
    (range_,) = dates.find(f"2020 – {word}")
    assert range_.ranged and range_.after is None


@pytest.mark.parametrize("word", ["en cours", "laufend", "현재"])
def test_a_resume_in_any_language_that_goes_on_is_not_suspicious(
    pool: Callable[..., Pool], profile: Callable[..., Any], word: str
) -> None:
    (candidate,) = pool(profile("Led RLHF.", end=word)).candidates
    assert candidate.flags == ()
    (entry,) = candidate.profile.entries
    assert entry.period and entry.period.end is not None
