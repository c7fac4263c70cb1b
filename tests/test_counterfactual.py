"""What would be enough: proven by scoring again, as small and as weak as can be."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import counterfactual, pipeline, ranking, reading
from matcher.counterfactual import Goal, GoalAnswer, Ladder, answer_for, goal_of_rank, ladder, scores_of_others
from matcher.lore import Lore
from matcher.model import Candidate, Job, Pool, Requirement, Score
from matcher.pipeline import Run
from matcher.ranking import rank_with
from matcher.requirements.added_facts import AddedFact, with_facts
from matcher.requirements.kind import Gap
from matcher.scoring import prepare

_SAID = ["Led RLHF.", "Contributed to DPO.", "Assisted with quantization.", "Built billing.", "没有RLHF经验。", "Knows Slurm."]
_people = st.builds(
    lambda said, start, lists: {
        "work": [{"position": "Engineer", "startDate": start, "endDate": "2025-06", "highlights": said}],
        "skills": [{"name": "Skills", "keywords": lists}],
    },
    st.lists(st.sampled_from(_SAID), max_size=3),
    st.sampled_from(["2015-01", "2023-05", "2025-06"]),
    st.lists(st.sampled_from(["PPO", "Slurm", "PyTorch", "reward models"]), max_size=3),
)
_asked = st.lists(
    st.sampled_from(
        [
            Requirement("a", "signal", 30, signals=("rlhf",), months=6),
            Requirement("b", "signal", 20, signals=("ppo", "dpo"), level="did"),
            Requirement("c", "terms", 15, terms=("Slurm", "Kubernetes")),
            Requirement("d", "coverage", 15, terms=("spiking networks", "PyTorch")),
            Requirement("e", "experience", 10, months=30),
            Requirement("f", "education", 10, level="master", fields=("physics",)),
            Requirement("g", "language", 10, level="B2", code="de"),
        ]
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda one: one.name,
)
_jobs = st.builds(
    lambda asked, words: Job("RLHF engineer", "Train models with annotators.", tuple(asked), words),
    _asked,
    st.sampled_from([0, 12]),
)


def people(*resumes: dict[str, Any]) -> Pool:
    return reading.pool((f"{number}.json", json.dumps(one).encode()) for number, one in enumerate(resumes))


def ladders(job: Job, who: Candidate, known: Lore) -> list[Ladder]:
    has = prepare(job, known)(who.profile).contributions
    told = [ladder(Gap(one.requirement, one.observation, who.profile, job, known)) for one in has]
    return [one for one in told if one]


def scored(job: Job, who: Candidate, facts: Sequence[AddedFact], known: Lore) -> int:
    return prepare(job, known)(with_facts(who.profile, facts)).milli


def asked(job: Job, who: Candidate, milli: int, known: Lore) -> GoalAnswer:
    return answer_for(Goal(milli), who, job, known)


def without_each(facts: Sequence[AddedFact]) -> list[list[AddedFact]]:
    return [[one for one in facts if one is not left] for left in facts]


@given(_jobs, _people, st.integers(1, 100))
@settings(max_examples=30)
def test_every_set_reaches_the_goal_and_none_has_a_superfluous_member(
    known: Lore, job: Job, resume: dict[str, Any], points: int
) -> None:
    who = people(resume).candidates[0]
    told = asked(job, who, points * 1000, known)
    for one in told.sets:
        assert scored(job, who, one.facts, known) == one.milli >= points * 1000
        assert all(scored(job, who, fewer, known) < points * 1000 for fewer in without_each(one.facts))


@given(_jobs, _people, st.integers(1, 100))
@settings(max_examples=25)
def test_no_fact_of_a_set_can_be_weaker(known: Lore, job: Job, resume: dict[str, Any], points: int) -> None:
    who = people(resume).candidates[0]
    steps = {one[0][0].requirement: one for one in ladders(job, who, known)}
    for one in asked(job, who, points * 1000, known).sets[:2]:
        for at, fact in enumerate(one.facts):
            for weaker in _weaker(steps[fact.requirement], fact):
                facts = [*one.facts[:at], weaker, *one.facts[at + 1 :]]
                assert scored(job, who, facts, known) < points * 1000, (fact, weaker)


def _weaker(steps: Ladder, fact: AddedFact) -> list[AddedFact]:
    """Return the next weaker fact of the same status or level, and the most of the next lower one."""
    at = next(number for number, group in enumerate(steps) if fact in group)
    place = steps[at].index(fact)
    return [*steps[at][max(0, place - 1) : place], *(group[-1] for group in steps[max(0, at - 1) : at])]


@given(_jobs, _people, st.integers(1, 100))
@settings(max_examples=25)
def test_no_smaller_set_is_enough_and_impossible_is_impossible(
    known: Lore, job: Job, resume: dict[str, Any], points: int
) -> None:
    who = people(resume).candidates[0]
    told, steps = asked(job, who, points * 1000, known), ladders(job, who, known)
    full = [one[-1][-1] for one in steps]
    size = told.size if told.sets else len(full) + 1 if told.milli < points * 1000 else 0
    smaller = [facts for length in range(size) for facts in combinations(full, length)]
    assert all(scored(job, who, facts, known) < points * 1000 for facts in smaller)
    assert told.most == scored(job, who, full, known)
    same = [facts for facts in combinations(full, told.size) if scored(job, who, facts, known) >= points * 1000]
    assert told.found == (len(same) if told.sets else 0)


@given(_jobs, st.lists(_people, min_size=2, max_size=4), st.data())
@settings(max_examples=25)
def test_a_set_gives_the_rank_that_was_asked_for_while_the_others_stay(
    known: Lore, job: Job, resumes: list[dict[str, Any]], data: st.DataObject
) -> None:
    run = pipeline.rank(job, people(*resumes), known)
    who = data.draw(st.sampled_from(run.pool.candidates))
    rest = scores_of_others(run.ranking, who)
    wanted = data.draw(st.integers(1, len(rest) + 1))
    told = answer_for(goal_of_rank(wanted, rest), who, job, known)
    now = pipeline.standing(run, who).rank
    assert (now <= wanted) == (told.milli >= told.goal.milli)
    for one in told.sets:
        assert _rank(run, who, prepare(job, known)(with_facts(who.profile, one.facts))) == rank_with(one.milli, rest) <= wanted


def _rank(run: Run, who: Candidate, score: Score) -> int:
    scores = [(one.candidate, score if one.candidate.id == who.id else one.score) for one in run.ranking.standings]
    return next(one.rank for one in ranking.order(run.ranking.job, scores).standings if one.candidate.id == who.id)


def test_a_document_that_states_the_facts_has_the_score_that_was_told(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    asked_for = job({"signals": ("rlhf",), "months": 24}, {"signals": ("quantization",)}, {"terms": ("Slurm",)})
    resume = profile("Built billing.")
    told = asked(asked_for, pool(resume).candidates[0], 50_000, known)
    (fact, other), milli, _ = told.sets[0]
    stated = [
        {"startDate": _month(one.period.start), "endDate": _month(one.period.end - 1), "highlights": list(one.said)}  # type: ignore[union-attr, operator]
        for one in (fact, other)
    ]
    richer = pool(resume | {"projects": [{key: value for key, value in one.items() if value} for one in stated]})
    assert prepare(asked_for, known)(richer.candidates[0].profile).milli == milli >= 50_000
    assert (fact.status, fact.months, other.status, other.months) == ("contributed", 15, "did", 0)


def test_what_facts_give_other_requirements_is_told_and_adds_up(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    rewards, broader = {"name": "Reward models", "signals": ("reward-modeling",)}, {"name": "RLHF", "signals": ("rlhf",)}
    candidate = pool(profile("Built billing.")).candidates[0]
    both, apart = (
        asked(job(rewards, other), candidate, 40_000, known) for other in (broader, {"name": "Slurm", "terms": ("Slurm",)})
    )
    (one,) = (one for one in both.sets if one.facts[0].requirement == "Reward models")
    ((name, more),) = one.beside
    assert (name, 0 < more < one.milli) == ("RLHF", True)
    assert not [one for one in apart.sets if one.beside]


def _month(month: int | None) -> str:
    return "" if month is None else f"{month // 12:04}-{month % 12 + 1:02}"


@pytest.mark.parametrize(("milli", "smallest"), [(38_000, True), (60_000, False)])
def test_where_there_are_too_many_sets_one_is_told_of_which_nothing_can_go(
    milli: int, smallest: bool, pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    subjects = [
        "rlhf",
        "ppo",
        "quantization",
        "rag",
        "nlp",
        "kv-cache",
        "sft",
        "peft",
        "speech",
        "jax",
        "pytorch",
        "mlops",
        "ray",
    ]
    asked_for, who = job(*({"signals": (id,)} for id in subjects)), pool({"work": [{"position": "Engineer"}]}).candidates[0]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counterfactual, "TRIED", 13 + 78 if smallest else 13)
        told = asked(asked_for, who, milli, known)
    (only,) = told.sets
    assert (told.smallest, told.complete) == (smallest, False)
    assert scored(asked_for, who, only.facts, known) >= milli
    assert all(scored(asked_for, who, fewer, known) < milli for fewer in without_each(only.facts))


SUBJECTS = ("rlhf", "quantization", "rag", "speech", "jax", "mlops", "kv-cache")


@pytest.mark.parametrize("goal", [(95_000, 7), (80_000, 5)])
def test_what_every_set_must_have_is_found_without_trying_sets_that_lack_it(
    goal: tuple[int, int], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for = job(*({"signals": (id,), "weight": 10 if number else 40} for number, id in enumerate(SUBJECTS)))
    who = pool({"work": [{"position": "Engineer"}]}).candidates[0]
    monkeypatch.setattr(counterfactual, "TRIED", 7 + 6 + 15 + 20 + 15)
    told = asked(asked_for, who, goal[0], known)
    assert (told.size, told.smallest, told.complete) == (goal[1], True, True)


def test_of_a_long_profile_fewer_sets_are_tried_and_it_is_told(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for = job(*({"signals": (id,)} for id in SUBJECTS))
    who = pool(profile(*(f"Built tool {number}." for number in range(9)))).candidates[0]
    monkeypatch.setattr(counterfactual, "READ", 80)
    told = asked(asked_for, who, 40_000, known)
    assert (told.most_tried, told.smallest, told.complete) == (80 // len(who.profile.passages), False, False)
    assert scored(asked_for, who, told.sets[0].facts, known) == told.sets[0].milli >= 40_000


def test_no_set_asks_for_words_of_the_advert(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    topics = {"name": "Topics", "kind": "coverage", "terms": ("night shifts", "wards")}
    asked_for = job({"signals": ("rlhf",)}, {"signals": ("speech",)}, topics, title="RLHF", similarity=30)
    who = pool(profile("Built billing.")).candidates[0]
    told, most = asked(asked_for, who, 1_000, known), asked(asked_for, who, 90_000, known)
    assert [[fact.kind for fact in one.facts] for one in told.sets] == [["signal"], ["signal"]]
    assert (most.sets, most.short) == ((), ("Topics", "similarity"))
    assert most.most < 90_000


def test_the_first_rank_among_nobody_is_there_already() -> None:
    assert goal_of_rank(1, []) == Goal(0, 1)
    assert rank_with(0, []) == 1


def test_no_more_sets_are_worked_out_than_are_told(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    subjects = ["rlhf", "quantization", "rag", "speech", "jax", "mlops", "kv-cache"]
    asked_for = job(*({"signals": (id,)} for id in subjects))
    told = asked(asked_for, pool(profile("Built billing.")).candidates[0], 10_000, known)
    assert (told.size, told.found, len(told.sets)) == (1, 7, counterfactual.SHOWN_SETS)


def test_the_goal_is_reached_where_the_score_is_just_it(
    profile: Callable[..., Any], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    asked_for = job({"signals": ("rlhf",)}, {"signals": ("speech",)})
    told = asked(asked_for, pool(profile("Built billing.")).candidates[0], 50_000, known)
    assert (told.size, told.found, {one.milli for one in told.sets}) == (1, 2, {50_000})
