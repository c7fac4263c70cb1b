"""How long has the person worked?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Entry, Job, Observation, Passage, Period, Profile, Requirement
from matcher.requirements import experience
from matcher.requirements.kind import Asked
from matcher.signals.readings import Reading
from matcher.text import view
from tests.growth import in_line
from tests.strategies import LORE

See = Callable[..., Observation]


def _worked(*periods: tuple[str, str], text: str = "Built tools.") -> dict[str, Any]:
    dated = [{"position": "Engineer", "startDate": start, "endDate": end, "highlights": [text]} for start, end in periods]
    return {"work": [{key: one for key, one in entry.items() if one} for entry in dated]}


@pytest.mark.parametrize(
    ("periods", "months"),
    [
        ([("2024-01", "2024-12")], 12),
        ([("2024-01", "2024-12"), ("2024-07", "2025-06")], 18),
        ([("2024-01", "2024-12"), ("2024-03", "2024-05")], 12),
        ([("2020-01", "2020-06"), ("2024-01", "2024-06")], 12),
        ([("2024", "2024")], 12),
    ],
)
def test_months_are_those_of_the_union_of_the_periods(see: See, periods: list[tuple[str, str]], months: int) -> None:
    seen = see(_worked(*periods), kind="experience", months=36)
    assert (seen.months, seen.value) == (months, 1000 * months // 36)


def test_more_than_asked_brings_nothing(see: See) -> None:
    assert see(_worked(("2010-01", "2025-12")), kind="experience", months=36).value == 1000


def test_education_volunteering_and_projects_are_no_work(see: See) -> None:
    dates = {"startDate": "2020-01", "endDate": "2024-12"}
    table = {
        "education": [{"studyType": "PhD", **dates}],
        "projects": [{"name": "Tool", **dates}],
        "volunteer": [{"position": "Coach", **dates}],
    }
    assert see(table, kind="experience", months=12).value == 0


def test_undated_work_is_named_and_counts_no_months(see: See) -> None:
    seen = see(_worked(("2024-01", "2024-12"), ("", "")), kind="experience", months=36)
    assert (seen.months, seen.note, seen.state) == (12, "1 of 2 positions undated", "not stated")


@pytest.mark.parametrize(
    ("period", "months", "note"),
    [
        (("2026-01", "2028-12"), 11, "months after the as-of date not counted"),
        (("2030-01", "2036-03"), 0, "1 entry begins after the as-of date"),
        (("2026-12", ""), 0, "1 entry begins after the as-of date"),
        (("2026-03", "2020-01"), 0, "1 entry ends before it begins"),
    ],
)
def test_months_that_cannot_be_past_are_not_counted_and_named(see: See, period: tuple[str, str], months: int, note: str) -> None:
    seen = see(_worked(period), kind="experience", months=36)
    assert (seen.months, seen.note) == (months, note)
    assert seen.state == ("not met" if months else "not stated")


def test_a_position_to_come_adds_nothing_and_leaves_nothing_open(see: See) -> None:
    seen = see(_worked(("2024-01", "2024-12"), ("2030-01", "2036-03")), kind="experience", months=36)
    assert (seen.months, seen.state, seen.note) == (12, "not met", "1 entry begins after the as-of date")


def test_dates_that_end_before_they_begin_leave_open_how_long_it_was(see: See) -> None:
    seen = see(_worked(("2024-01", "2024-12"), ("2026-03", "2020-01")), kind="experience", months=36)
    assert (seen.months, seen.state, seen.note) == (12, "not stated", "1 entry ends before it begins")


@pytest.mark.parametrize(
    ("periods", "at_least"),
    [
        ([("2024-01", "2024-12")], False),
        ([("2024-01", "2024-12"), ("", "")], True),
        ([("2020-01", "2020-12"), ("2024-01", "")], True),
        ([("2024-01", "2024-12"), ("2030-01", "2036-03")], False),
        ([("", "")], False),
    ],
)
def test_months_are_at_least_so_many_where_a_position_is_open_or_undated(
    see: See, periods: list[tuple[str, str]], at_least: bool
) -> None:
    assert see(_worked(*periods), kind="experience", months=36).at_least is at_least


def test_with_signals_only_work_that_shows_one_counts(see: See) -> None:
    resume = _worked(("2024-01", "2024-12"), text="Built the RLHF pipeline.")
    resume["work"] += _worked(("2020-01", "2021-12"))["work"]
    assert see(resume, kind="experience", months=36, signals=("rlhf",)).months == 12
    assert see(resume, kind="experience", months=36).months == 36


@pytest.mark.parametrize("text", ["Tools: Python, RLHF, SQL", "Python, RLHF, SQL"])
def test_work_that_only_lists_a_signal_does_not_show_it(see: See, text: str) -> None:
    first, asked = (
        _worked(("2024-01", "2024-12"), text=text),
        {"kind": "experience", "months": 12, "signals": ("rlhf",), "must": True},
    )
    assert (see(first, **asked).value, see(first, **asked).state) == (0, "not stated")
    first["work"][0]["highlights"].append("Built the RLHF pipeline.")
    assert (see(first, **asked).value, see(first, **asked).state) == (1000, "met")


def test_work_that_denies_a_signal_does_not_show_it(see: See) -> None:
    assert (
        see(
            _worked(("2024-01", "2024-12"), text="No experience with RLHF."), kind="experience", months=12, signals=("rlhf",)
        ).value
        == 0
    )


@pytest.mark.parametrize(
    ("periods", "state"),
    [([("2020-01", "2024-12")], "met"), ([("2024-01", "2024-12")], "not met"), ([("", "")], "not stated"), ([], "not stated")],
)
def test_a_must_have_of_experience_has_three_states(see: See, periods: list[tuple[str, str]], state: str) -> None:
    resume = _worked(*periods) | {"basics": {"summary": "Builds tools."}}
    assert see(resume, kind="experience", months=24, must=True).state == state


def test_the_evidence_is_the_heading_of_the_position_without_signal_status_or_cue(see: See) -> None:
    (only,) = see(_worked(("2024-01", "2024-12")), kind="experience", months=24).evidence
    assert (only.start, only.end, only.months, only.signal, only.status, only.cue) == (0, len("Engineer"), 12, None, None, None)


def test_the_longest_position_stands_first_in_the_evidence(see: See) -> None:
    resume = _worked(("2022-06", "2022-06"), ("2019-01", "2021-12"), ("2023-01", "2023-12"))
    assert [one.months for one in see(resume, kind="experience", months=36).evidence] == [36, 12, 1]


def test_the_headings_of_all_positions_are_found_in_one_pass() -> None:
    job = Job("", "", (Requirement("Work", "experience", 1, months=36),))
    look = experience.prepare(Asked(job.requirements[0], 1000, job, LORE))

    def of_positions(many: int) -> None:
        passages = tuple(Passage(at * 2, at * 2 + 1, "work", at) for at in range(many))
        profile = Profile("a " * many, passages, (Entry("work", Period(24000, 24003)),) * many)
        assert len(look(Reading(profile, view(profile.text), ())).evidence) == many

    assert in_line(of_positions, 8_000)
