"""Each variation is a job like the one given, and has the ranks that ranking the pool for it gives; a wider one never narrows."""

from __future__ import annotations

import json
from random import Random
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import pipeline, reading, robustness
from matcher.lore import Lore
from matcher.model import Job, Requirement, Status
from matcher.pipeline import Run
from matcher.robustness import Robustness, Variation, ranks_of
from matcher.scoring import RestatedProfiles, prepare

_SAID = ["Led RLHF.", "Contributed to DPO.", "Assisted with quantization.", "Built billing.", "Knows Slurm.", "Built PPO."]
_people = st.builds(
    lambda text, start: {"work": [{"position": "Engineer", "startDate": start, "endDate": "2025-06", "highlights": text}]},
    st.lists(st.sampled_from(_SAID), max_size=4),
    st.sampled_from(["2015-01", "2023-05"]),
)
_pools = st.lists(_people, min_size=1, max_size=5)
_asked = (
    Requirement("RLHF", "signal", 30_000, signals=("rlhf",)),
    Requirement("Quantization", "signal", 20_000, signals=("quantization",), level="contributed"),
    Requirement("Slurm", "terms", 10_000, terms=("Slurm",)),
    Requirement("Work", "experience", 5_000, months=60),
)
_jobs = st.builds(
    lambda asked, weights, words, strengths: Job(
        "RLHF engineer",
        "",
        tuple(one._replace(weight=weight) for one, weight in zip(asked, weights, strict=False)),
        words,
        strengths=strengths,
    ),
    st.lists(st.sampled_from(_asked), min_size=1, unique=True),
    st.lists(st.integers(1, 90_000), min_size=4, max_size=4),
    st.sampled_from([0, 10_000]),
    st.sampled_from([(), (("did", 900), ("listed", 0))]),
)


def ranked(job: Job, resumes: list[dict[str, Any]], known: Lore) -> Run:
    return pipeline.rank(job, reading.pool((f"{n}.json", json.dumps(one).encode()) for n, one in enumerate(resumes)), known)


def varied(run: Run, **wanted: int) -> Robustness:
    asked = Variation(**{"vary": 4, "samples": 2} | wanted)
    return robustness.robustness(run.ranking, run.pool.candidates, run.lore, asked, Random(asked.seed))


def ranks_for(job: Job, run: Run) -> tuple[int, ...]:
    """Return the ranks of the pool for another job, in the order of the ranking as it is."""
    found = {one.candidate.id: one.rank for one in pipeline.rank(job, run.pool, run.lore).ranking.standings}
    return tuple(found[one.candidate.id] for one in run.ranking.standings)


def weighed(job: Job, weights: tuple[int, ...]) -> Job:
    asked = tuple(one._replace(weight=weight) for one, weight in zip(job.requirements, weights, strict=False))
    return job._replace(requirements=asked, similarity=weights[len(asked)] if job.similarity else 0)


def weights_of(job: Job) -> tuple[int, ...]:
    return (*(one.weight for one in job.requirements), *([job.similarity] if job.similarity else []))


def strengths_by_hand(job: Job, per_cent: int, chance: Random) -> dict[Status, int]:
    """Return the strengths of a job, each so many per cent more or less, none above a full value or that of a stronger status."""
    table: dict[Status, int] = {"led": 900, "did": 800, "contributed": 650, "assisted": 450, "exposed": 300, "listed": 250}
    for status, strength in job.strengths:
        table[cast("Status", status)] = strength
    most = 1000
    for status, strength in table.items():
        most = min(most, strength * (100 + (per_cent if chance.getrandbits(1) else -per_cent)) // 100)
        table[status] = most
    return table


@given(_jobs, _pools, st.lists(st.integers(1, 10_000), min_size=5, max_size=5))
@settings(max_examples=40)
def test_ranks_under_other_weights_are_those_of_ranking_the_job_with_them(
    known: Lore, job: Job, resumes: list[dict[str, Any]], weights: list[int]
) -> None:
    run = ranked(job, resumes, known)
    rows = [[one.observation.value for one in standing.score.contributions] for standing in run.ranking.standings]
    moved = tuple(weights[: len(weights_of(job))])
    assert ranks_of(rows, moved) == ranks_for(weighed(job, moved), run)


@given(_jobs, _pools)
@settings(max_examples=25)
def test_every_ranking_is_that_of_a_job(known: Lore, job: Job, resumes: list[dict[str, Any]]) -> None:
    run, given_ = ranked(job, resumes, known), weights_of(job)
    variation, chance = varied(run), Random(1)
    assert variation.present == tuple(one.rank for one in run.ranking.standings)
    expected, restated = [], []
    for per_cent in range(1, 5):
        for _ in range(2):
            moved = tuple(one * (100 + (per_cent if chance.getrandbits(1) else -per_cent)) for one in given_)
            expected.append(ranks_for(weighed(job, moved), run))
        if per_cent % 2 == 0:
            strengths = strengths_by_hand(job, per_cent, chance)
            restated.append(ranks_for(job._replace(strengths=tuple(strengths.items())), run))
    assert list(variation.weights) == expected
    assert list(variation.strengths) == restated
    for at, (name, without) in enumerate(variation.left_out):
        assert name == (*(one.name for one in job.requirements), "similarity")[at]
        assert without == ranks_for(weighed(job, tuple(one * (at != place) for place, one in enumerate(given_))), run)


@given(_jobs, _pools, st.tuples(st.integers(0, 12), st.integers(0, 12)), st.integers(0, 99))
@settings(max_examples=25)
def test_a_wider_variation_never_narrows_a_range(
    known: Lore, job: Job, resumes: list[dict[str, Any]], widths: tuple[int, int], seed: int
) -> None:
    run = ranked(job, resumes, known)
    narrow, wide = (varied(run, vary=width, seed=seed) for width in sorted(widths))
    assert wide.weights[: len(narrow.weights)] == narrow.weights
    for less, more, rank in zip(narrow.spreads(), wide.spreads(), narrow.present, strict=True):
        assert more.best <= less.best <= rank <= less.worst <= more.worst


def close(known: Lore) -> Run:
    """Return the ranking of people who are close to one another."""
    subjects, chance = ("RLHF", "quantization", "RAG", "Slurm"), Random(5)
    listed = [
        [f"{chance.choice(('Led', 'Built', 'Contributed to', 'Assisted with'))} {one}." for one in subjects] for _ in range(16)
    ]
    signals = [Requirement(one, "signal", 25, signals=(one.lower(),)) for one in subjects[:3]]
    return ranked(
        Job("t", "", (*signals, Requirement("Slurm", "terms", 25, terms=("Slurm",)))), [worked(one) for one in listed], known
    )


def worked(lines: list[str]) -> dict[str, Any]:
    return {"work": [{"position": "Engineer", "startDate": "2024-01", "endDate": "2026-05", "highlights": lines}]}


def test_a_wider_variation_has_all_rankings_of_a_narrower_one(known: Lore) -> None:
    run = close(known)
    narrow, wide = varied(run, vary=10), varied(run, vary=40)
    assert wide.weights[: len(narrow.weights)] == narrow.weights
    assert wide.strengths[: len(narrow.strengths)] == narrow.strengths
    assert len(set(narrow.weights)) > 5
    assert len(set(narrow.strengths)) > 2
    ends = [sum(one.worst - one.best for one in expected.spreads()) for expected in (narrow, wide)]
    assert ends[0] < ends[1]


@given(_jobs, _pools, st.sampled_from([3, 40, 90]), st.integers(0, 9))
@settings(max_examples=25)
def test_values_under_other_strengths_are_those_of_the_job_with_them(
    known: Lore, job: Job, resumes: list[dict[str, Any]], per_cent: int, seed: int
) -> None:
    run = ranked(job, resumes, known)
    strengths = strengths_by_hand(job, per_cent, Random(seed))
    score = prepare(job._replace(strengths=tuple(strengths.items())), known)
    expected = [score(one.candidate.profile) for one in run.ranking.standings]
    nothing = [[0] * len(weights_of(job))] * len(expected)
    rows = RestatedProfiles(job, known, enumerate(one.candidate.profile for one in run.ranking.standings)).values(
        nothing, strengths
    )
    for row, shown in zip(rows, expected, strict=True):
        kinds = [one.requirement.kind in ("signal", "terms") for one in shown.contributions]
        assert row == [one.observation.value * kind for one, kind in zip(shown.contributions, kinds, strict=True)]


@given(_jobs, _pools)
@settings(max_examples=20)
def test_the_same_seed_gives_the_same_rankings(known: Lore, job: Job, resumes: list[dict[str, Any]]) -> None:
    run = ranked(job, resumes, known)
    assert varied(run, seed=7) == varied(run, seed=7)


@given(_jobs, st.integers(1, 90), st.integers(0, 99))
def test_other_strengths_are_a_table_of_strengths(job: Job, per_cent: int, seed: int) -> None:
    table = robustness.varied_strengths(job, per_cent, Random(seed))
    assert table == strengths_by_hand(job, per_cent, Random(seed))
    assert list(table) == ["led", "did", "contributed", "assisted", "exposed", "listed"]
    assert all(0 <= strength <= 1000 for strength in table.values())
    assert list(table.values()) == sorted(table.values(), reverse=True)


RANKS = Robustness(
    None,  # type: ignore[arg-type]
    Variation(top=2),
    (1, 2, 3, 3),
    ((1, 2, 3, 3), (2, 1, 3, 3), (1, 2, 4, 3)),
    (("RLHF", (1, 4, 3, 2)),),
    ((1, 2, 3, 4),),
)


def test_a_spread_tells_the_ends_the_middle_and_how_often_a_candidate_is_among_the_first() -> None:
    assert [tuple(one) for one in RANKS.spreads()] == [(1, 2, 1, 6), (1, 4, 2, 5), (3, 4, 3, 0), (2, 4, 3, 1)]


def test_neighbours_are_tied_where_they_change_places_often_or_share_a_rank() -> None:
    assert RANKS.turned() == [1, 1, 2]
    assert [RANKS.tied(at, turned) for at, turned in enumerate(RANKS.turned())] == [True, True, True]
    steady = RANKS._replace(weights=RANKS.weights[:1] * 30)
    assert [steady.tied(at, turned) for at, turned in enumerate(steady.turned())] == [False, False, True]


def test_a_requirement_that_stands_alone_cannot_be_left_out(known: Lore) -> None:
    alone = ranked(Job("t", "", _asked[:1]), [{"work": [{"highlights": ["Led RLHF."]}]}], known)
    assert varied(alone).left_out == ()
    assert varied(alone, vary=0).all == ((1,),)


def test_a_pool_of_nobody_has_no_ranks(known: Lore) -> None:
    variation = varied(ranked(Job("t", "", _asked), [], known))
    assert variation.spreads() == variation.turned() == []


@pytest.mark.parametrize("vary", [1, 20])
def test_no_weight_moves_further_than_asked_for(vary: int) -> None:
    chance = Random(3)
    moved = [robustness.varied((100, 7), at, chance) for at in range(1, vary + 1) for _ in range(5)]
    assert {abs(one - 100 * 100) for one, _ in moved} == {100 * per_cent for per_cent in range(1, vary + 1)}
    assert {abs(other - 7 * 100) for _, other in moved} == {7 * per_cent for per_cent in range(1, vary + 1)}
