"""Time: a gap moves nothing but through recency, and what recency moves stands apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given as over
from hypothesis import strategies as st

from matcher.auditing import auditing, timing
from matcher.auditing.timing import GAP, WHAT, with_gap
from matcher.lore import Lore
from matcher.model import Entry, Job, Period, Pool, Profile
from matcher.pipeline import rank
from matcher.reading.persons.people import Person
from matcher.strength import union_months

_months = st.integers(24_000, 24_300)
_periods = st.none() | st.builds(
    lambda start, length, current: Period(start, start + length, current), _months, st.integers(0, 60), st.booleans()
) | st.builds(Period, _months, st.none()) | st.builds(Period, st.none(), _months)  # fmt: skip
_entries = st.lists(st.builds(Entry, st.sampled_from(["work", "project", "publication", "education"]), _periods), max_size=6).map(
    tuple
)


@over(_entries)
def test_a_gap_keeps_every_length_and_every_overlap(entries: tuple[Entry, ...]) -> None:
    parted = with_gap(Profile("", (), entries))
    if parted is None:
        return
    before, after = (
        [one.period for one in each if one.period and one.section != "education"] for each in (entries, parted.entries)
    )
    assert [one.months() for one in before] == [one.months() for one in after]
    assert union_months(before) == union_months(after)
    assert {one.section for one, two in zip(entries, parted.entries, strict=True) if one != two} <= {
        "work",
        "project",
        "publication",
    }
    moved = [one.start - two.start for one, two in zip(before, after, strict=True) if one.start and two.start]
    assert set(moved) <= {0, GAP}


def test_without_a_break_there_is_no_gap() -> None:
    over_lapping = Entry("work", Period(24_000, 24_050)), Entry("project", Period(24_010, 24_060))
    assert with_gap(Profile("", (), over_lapping)) is None
    assert with_gap(Profile("", ())) is None
    across = (
        Entry("work", Period(24_000, 24_100)),
        Entry("project", Period(24_010, 24_020)),
        Entry("work", Period(24_060, 24_070)),
    )
    assert with_gap(Profile("", (), across)) is None
    apart = Entry("work", Period(24_000, 24_010)), Entry("work", Period(24_010, 24_060))
    parted = with_gap(Profile("", (), apart))
    assert parted is not None
    assert [one.period for one in parted.entries] == [Period(23_988, 23_998), Period(24_010, 24_060)]


def resume(profile: Callable[..., Any]) -> Any:
    return profile(
        work=[
            {"position": "Engineer", "startDate": "2025-01", "endDate": "2026-10", "highlights": ["Built a vLLM server."]},
            {"position": "Engineer", "startDate": "2021-01", "endDate": "2024-06", "highlights": ["Led RLHF for a chat model."]},
        ]
    )


def test_a_gap_moves_a_score_through_recency_alone(
    persons: Callable[..., tuple[Person, ...]], job: Callable[..., Job], known: Lore, profile: Callable[..., Any]
) -> None:
    asked, found = job({"signals": ("rlhf",)}, {"kind": "experience", "months": 36}), persons(resume(profile))
    for each in (asked, asked._replace(recency=False)):
        run = rank(each, Pool((found[0].candidate,)), known)
        seen = auditing.audit(run.ranking, found, run.lore, None, None).timing
        assert (seen.gap.what, seen.gap.tried, seen.gap.changed, seen.moves) == (WHAT, 1, 0, ())
        if not each.recency:
            assert seen.shifts == ()
            continue
        gap, year = seen.shifts
        assert (gap.tried, gap.changed, year.changed) == (1, 1, 1)
        assert gap.largest < 0 > year.largest
        parted = with_gap(found[0].candidate.profile)
        assert parted is not None
        assert gap.largest == timing.scoring.prepare(each, known)(parted).milli - run.ranking.standings[0].score.milli


def test_a_kind_that_counts_gaps_would_be_found(
    persons: Callable[..., tuple[Person, ...]],
    job: Callable[..., Job],
    known: Lore,
    profile: Callable[..., Any],
    monkeypatch: Any,
) -> None:
    found = persons(resume(profile))
    run = rank(job({"kind": "experience", "months": 600}), Pool((found[0].candidate,)), known)
    monkeypatch.setattr(
        "matcher.requirements.experience.union_months",
        lambda periods: max(one.end for one in periods) - min(one.start for one in periods),
    )
    audit = auditing.audit(run.ranking, found, run.lore, None, None)
    assert audit.timing.gap.changed == 1
    assert audit.failures[-1] == f"{WHAT}: 1 of 1 candidates changed"


def test_nothing_to_come_is_moved_into_the_past() -> None:
    entries = Entry("work", Period(24_000, 24_010)), Entry("work", Period(24_020, 24_030)), Entry("work", Period(24_040, 24_050))
    parted = with_gap(Profile("", (), entries), 24_024)
    assert parted is not None
    assert [one.period for one in parted.entries][1:] == [Period(24_020, 24_030), Period(24_040, 24_050)]
    assert with_gap(Profile("", (), entries[1:]), 24_024) is None
