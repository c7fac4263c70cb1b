"""Points that add up, of words of the advert too: the telling ones by themselves, all others together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import pipeline, report
from matcher.lore import Lore
from matcher.model import FULL_MARKS, Contribution, Evidence, Job, Observation, Requirement, Score
from matcher.report import candidate_page
from matcher.report.points import SMALL, TERMS, parts, term_shares, worths_beside
from matcher.report.sheet import Points
from matcher.strength import apportion

Make = Callable[..., Any]


def contribution(milli: Sequence[int]) -> Contribution:
    pieces = tuple(Evidence(0, 1, 0, signal=f"w{at}", term_milli=share) for at, share in enumerate(milli))
    return Contribution(Requirement("similarity", "similarity", 1), sum(milli), Observation(1000, pieces))


@given(st.lists(st.integers(0, 400), min_size=1, max_size=30))
def test_what_is_shown_adds_up_and_nothing_is_shown_by_itself_as_next_to_nothing(given: list[int]) -> None:
    milli = sorted(given, reverse=True)
    whole = contribution(milli)
    told = term_shares(whole, Points(sum(milli), sum(milli), (sum(milli) + 50) // 100))
    assert sum(one.points.milli for one in told) == sum(milli)
    assert sum(one.points.tenths for one in told) == (sum(milli) + 50) // 100
    assert all(one.points.milli >= SMALL for one in told if one.piece)
    assert len([one for one in told if one.piece]) <= TERMS


@given(st.lists(st.tuples(st.integers(1, 60), st.sampled_from([0, 248, 333, 1000])), min_size=1, max_size=20))
def test_none_is_shown_with_more_points_than_it_can_give(asked: list[tuple[int, int]]) -> None:
    given = apportion(FULL_MARKS, [weight for weight, _ in asked])
    score = Score(
        tuple(
            Contribution(Requirement(str(at), "signal", 1), worth, Observation(value))
            for at, (worth, (_, value)) in enumerate(zip(given, asked, strict=True))
        )
    )
    shown = [(one.tenths, worth.tenths) for one, worth in zip(parts(score), worths_beside(score), strict=True)]
    assert all(points <= worth for points, worth in shown)
    assert sum(worth for _, worth in shown) == 1000


@pytest.mark.parametrize(
    ("milli", "name"),
    [([900, 40, 9], "2 small words"), ([900, 49], "1 small word"), ([900] * 14, "2 more"), ([100] * 13 + [1], "2 more")],
)
def test_the_rest_is_called_small_words_where_all_of_it_is(milli: list[int], name: str) -> None:
    assert term_shares(contribution(milli), Points(sum(milli), sum(milli), sum(milli) // 100))[-1].name == name


def test_where_all_words_tell_something_there_is_no_rest() -> None:
    assert [one.name for one in term_shares(contribution([900, SMALL]), Points(950, 950, 10))] == ["w0", "w1"]


def test_no_page_shows_stop_words_as_evidence(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> None:
    asked = job(
        {"name": "RLHF", "signals": ("rlhf",), "weight": 90}, description="Tune annotators and the rest of it.", similarity=1
    )
    run = pipeline.rank(asked, pool(profile("Led RLHF and the annotators of it.")), known)
    standing = run.ranking.standings[0]
    explained = report.explanation([(run, standing)])
    assert {"and", "the", "it"}.isdisjoint(str(row[0]) for row in explained.sheets[0].tables[1].rows)
    assert {"and", "the"} <= {row[8] for row in explained.grid.rows}, "programs and spreadsheets have all"
    told = candidate_page.report_of([(run, standing)])
    assert "“annotators”" in str(told.sheets[0].tables)
    assert "“the”" not in str(told.sheets[0].tables)
    assert "the" not in {row[7] for row in told.grid.rows}
    assert [name for name, _ in report.ranking(run).folio.people[0].contributions[-1].terms][-1].endswith(" small words")  # type: ignore[union-attr]


def test_who_has_only_small_words_of_the_advert_is_told_so(
    pool: Make, profile: Make, job: Callable[..., Job], known: Lore
) -> None:
    asked = job(
        {"name": "RLHF", "signals": ("rlhf",), "weight": 980},
        description="Tune annotators, kernels, compilers, routers and the rest.",
        similarity=1,
    )
    run = pipeline.rank(asked, pool(profile("Painted the houses and walls.")), known)
    page = str(candidate_page.report_of([(run, run.ranking.standings[0])]).sheets[0].tables)
    assert "Your documents have only words of it that say next to nothing." in page
