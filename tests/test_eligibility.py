"""Must-haves: three states, groups, what each sets apart; none changes a point."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import eligibility, pipeline, reading
from matcher.errors import MatcherError
from matcher.job import parse
from matcher.lore import make_lore
from matcher.model import Candidate, Contribution, Document, Job, Observation, Profile, Ranking, Requirement, Score, State
from matcher.ranking import order

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

from people import people  # noqa: E402

NAMES = ("RLHF", "Serving", "English", "Degree")
STATES: tuple[State, ...] = ("met", "not stated", "not met")
People = list[tuple[int, tuple[State, ...]]]

_people = st.lists(st.tuples(st.integers(0, 1000), st.tuples(*[st.sampled_from(STATES)] * len(NAMES))), max_size=12)
_musts = st.tuples(*[st.booleans()] * len(NAMES))


def _job(musts: tuple[bool, ...]) -> Job:
    return Job("job", "", tuple(Requirement(name, "terms", 1000, must) for name, must in zip(NAMES, musts, strict=True)))


def _ranked(job: Job, given: People) -> Ranking:
    """Return the ranking of people whose values and states are given."""
    scored = []
    for number, (value, states) in enumerate(given):
        who = Candidate(f"id-{number}", None, Profile(f"text {number}", ()), "", (Document("a", f"{number:064}", 0, 0),))
        parts = (
            Contribution(one, 1000, Observation(value, state=state)) for one, state in zip(job.requirements, states, strict=True)
        )
        scored.append((who, Score(tuple(parts))))
    return order(job, scored)


def _met(ranking: Ranking) -> int:
    return sum(eligibility.tier(one.score) == "met" for one in ranking.standings)


@given(_people, _musts)
def test_what_a_must_have_alone_sets_apart_is_what_ignoring_it_adds_to_the_first_group(
    given: People, musts: tuple[bool, ...]
) -> None:
    job = _job(musts)
    stages = eligibility.funnel(_ranked(job, given))
    assert [one.requirement.name for one in stages.gates] == [name for name, must in zip(NAMES, musts, strict=True) if must]
    for gate in stages.gates:
        without, _ = eligibility.ignoring(job, [gate.requirement.name])
        assert len(gate.alone) == _met(_ranked(without, given)) - _met(_ranked(job, given))


@given(_people, _musts)
def test_the_counts_of_a_funnel_are_those_of_the_people(given: People, musts: tuple[bool, ...]) -> None:
    ranking = _ranked(_job(musts), given)
    stages = eligibility.funnel(ranking)
    assert sum(stages.tiers.values()) == len(given)
    for gate in stages.gates:
        at = NAMES.index(gate.requirement.name)
        assert [gate.states[state] for state in STATES] == [sum(states[at] == state for _, states in given) for state in STATES]
    lacking = {
        f"id-{n}": [at for at, must in enumerate(musts) if must and states[at] != "met"] for n, (_, states) in enumerate(given)
    }
    assert {(one.standing.candidate.id, NAMES.index(one.missing.requirement.name)) for one in stages.near} == {
        (id, lacks[0]) for id, lacks in lacking.items() if len(lacks) == 1
    }
    assert [one.standing.rank for one in stages.near] == sorted(one.standing.rank for one in stages.near)


@given(_people, _musts, st.sets(st.sampled_from(NAMES)))
def test_ignoring_must_haves_changes_no_point_no_rank_and_no_order(
    given: People, musts: tuple[bool, ...], names: set[str]
) -> None:
    job = _job(musts)
    wanted = [name for name in names if musts[NAMES.index(name)]]
    freed, ignored = eligibility.ignoring(job, wanted)
    before, after = _ranked(job, given), _ranked(freed, given)
    assert [(one.rank, one.candidate.id, one.score.milli) for one in after.standings] == [
        (one.rank, one.candidate.id, one.score.milli) for one in before.standings
    ]
    assert set(ignored) == set(wanted)
    assert [one._replace(must=False) for one in freed.requirements] == [one._replace(must=False) for one in job.requirements]


@given(_people, _musts)
def test_groups_keep_ranks_and_the_order_inside(given: People, musts: tuple[bool, ...]) -> None:
    ranking = _ranked(_job(musts), given)
    standings = eligibility.grouped(ranking).standings
    tiers = [STATES.index(eligibility.tier(one.score)) for one in standings]
    assert tiers == sorted(tiers)
    assert sorted(standings, key=ranking.standings.index) == list(ranking.standings)
    for state in range(3):
        inside = [ranking.standings.index(one) for one, tier in zip(standings, tiers, strict=True) if tier == state]
        assert inside == sorted(inside)


def test_not_met_goes_before_not_stated_and_a_score_without_must_haves_meets_all() -> None:
    def tier(*states: State) -> State:
        return eligibility.tier(_ranked(_job((True,) * 4), [(0, (*states, "met", "met"))]).standings[0].score)

    assert [tier("met", "met"), tier("not stated", "met"), tier("not stated", "not met")] == ["met", "not stated", "not met"]
    assert eligibility.tier(_ranked(_job((False,) * 4), [(0, ("not met",) * 4)]).standings[0].score) == "met"


def test_the_case_of_a_name_does_not_matter() -> None:
    freed, ignored = eligibility.ignoring(_job((True, True, False, False)), ["rlhf", " SERVING "])
    assert ignored == ("RLHF", "Serving")
    assert not any(one.must for one in freed.requirements)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("RHLF", "did you mean `RLHF`?"), ("english", "`english` is not a must-have of this job; the must-haves are RLHF, Serving")],
)
def test_a_name_that_no_must_have_has_is_told_with_what_was_meant(name: str, expected: str) -> None:
    with pytest.raises(MatcherError, match="--ignore-must") as error:
        eligibility.ignoring(_job((True, True, False, False)), [name])
    assert expected in str(error.value)


def test_all_wrong_names_are_told_at_once() -> None:
    with pytest.raises(MatcherError) as error:
        eligibility.ignoring(_job((True, False, False, False)), ["RHLF", "English", "RLHF"])
    assert len(str(error.value).splitlines()) == 2


def test_a_job_without_must_haves_says_so() -> None:
    with pytest.raises(MatcherError, match="has no must-haves"):
        eligibility.ignoring(_job((False,) * 4), ["RLHF"])


JOB = """
title = "Engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 3
must = true
[[requirement]]
name = "Training"
signals = ["distributed-training", "sft", "llm-pretraining"]
weight = 2
level = "did"
months = 12
must = true
[[requirement]]
name = "English"
kind = "language"
code = "en"
level = "C1"
weight = 1
must = true
"""


def _rank(job: Job, pool: Any, known: Any) -> Ranking:
    return pipeline.rank(job, pool, known).ranking


def test_the_counts_are_those_of_a_ranking_of_generated_people_too() -> None:
    known = make_lore(date(2026, 11, 21))
    pool = reading.pool((f"{one.id}.json", json.dumps(one.profile).encode()) for one in people(3, 60))
    job = parse(JOB, "job.toml", known.taxonomy.cards)
    ranking = _rank(job, pool, known)
    stages = eligibility.funnel(ranking)
    assert sum(len(gate.alone) for gate in stages.gates) == len(stages.near) > 0
    for gate in stages.gates:
        freed, _ = eligibility.ignoring(job, [gate.requirement.name])
        again = _rank(freed, pool, known)
        assert _met(again) == stages.tiers["met"] + len(gate.alone)
        assert [(one.rank, one.candidate.id, one.score.milli) for one in again.standings] == [
            (one.rank, one.candidate.id, one.score.milli) for one in ranking.standings
        ]
