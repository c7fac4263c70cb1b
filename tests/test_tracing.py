"""Every mention of one signal, as a job weighs it or on the default scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.lore import Lore
from matcher.model import Candidate, Job, Pool
from matcher.scoring import prepare
from matcher.tracing import DEFAULT, Trace, trace

Make = Callable[..., Any]
BULLETS = (
    "Built a reward model from preference pairs.",
    "Assisted the RLHF of a chat model; ran DPO on it.",
    "No experience with RLHF.",
    "Led RLHF for a chat model, with three annotation rounds.",
    "Looking for a role in RLHF.",
    "Contributed to the RLHF of a second model in another language.",
)


@pytest.fixture(scope="session")
def candidate(pool: Make, profile: Make) -> Candidate:
    return pool(
        profile(*BULLETS, start="2020-01", end="2022-12", meta={"matcher": {"wishes": ["Wants to do RLHF at scale."]}})
    ).candidates[0]


def words(traced: Trace) -> list[str]:
    return [traced.candidate.text[one.start : one.end] for one in traced.mentions]


def test_every_mention_is_there_in_the_order_of_the_text(candidate: Candidate, known: Lore) -> None:
    traced = trace("rlhf", candidate, known)
    starts = [one.start for one in traced.mentions]
    assert starts == sorted(starts)
    counting = known.taxonomy.credits(["rlhf"])
    seen = [one for one in known.finder.read(candidate.profile).mentions if one.signal in counting]
    assert len(traced.mentions) == len(seen) == len(words(traced)) > 6


def test_those_that_gave_nothing_and_those_of_related_signals_are_among_them(candidate: Candidate, known: Lore) -> None:
    traced = trace("rlhf", candidate, known)
    assert {(one.status, bool(one.strength)) for one in traced.mentions} >= {
        ("negated", False),
        ("led", True),
        ("assisted", True),
    }
    assert {one.signal for one in traced.mentions} >= {"rlhf", "reward-modeling", "dpo"}
    assert {one.counts_for for one in traced.mentions} == {"rlhf"}


def test_the_strongest_are_at_most_three_the_strongest_first(candidate: Candidate, known: Lore) -> None:
    traced = trace("rlhf", candidate, known)
    strengths = [one.strength for one in traced.strongest]
    assert strengths == sorted(strengths, reverse=True)
    assert len(strengths) == 3
    assert strengths[0] == max(one.strength for one in traced.mentions)
    assert set(traced.strongest) <= set(traced.mentions)


def test_without_a_job_the_scale_is_the_default_one(candidate: Candidate, known: Lore, job: Callable[..., Job]) -> None:
    traced = trace("rlhf", candidate, known)
    assert traced.requirement is DEFAULT
    assert traced == trace("rlhf", candidate, known, job({"signals": ("dpo",), "level": "assisted"}))
    assert traced.mentions == trace("rlhf", candidate, known, job({"signals": ("rlhf",), "level": "led"})).mentions


def test_strengths_and_value_are_those_that_the_requirement_gives(
    candidate: Candidate, known: Lore, job: Callable[..., Job]
) -> None:
    asked = job({"signals": ("rlhf",), "level": "contributed", "months": 60}, strengths=(("assisted", 100),), recency=False)
    traced = trace("rlhf", candidate, known, asked)
    observation = prepare(asked, known)(candidate.profile).contributions[0].observation
    assert (traced.value, traced.strongest) == (observation.value, observation.evidence)
    (assisted,) = {one.strength for one in traced.mentions if one.status == "assisted" and one.signal == "rlhf"}
    assert assisted == 100 * 1000 // 650


def test_of_a_requirement_with_several_signals_what_counts_for_the_one_is_shown_with_the_credit_it_has_there(
    candidate: Candidate, known: Lore, job: Callable[..., Job]
) -> None:
    asked = job({"signals": ("rlhf", "dpo", "quantization")})
    alone, among = trace("rlhf", candidate, known), trace("rlhf", candidate, known, asked)
    (half,), (whole,) = ({one.strength for one in expected.mentions if one.signal == "dpo"} for expected in (alone, among))
    assert {one.signal for one in among.mentions} <= set(known.taxonomy.credits(["rlhf"]))
    assert (half, {one.counts_for for one in among.mentions if one.signal == "dpo"}) == (whole // 2, {"dpo"})


def test_a_signal_that_nobody_mentions_has_an_empty_trace(candidate: Candidate, known: Lore) -> None:
    traced = trace("time-series-storage", candidate, known)
    assert (traced.value, traced.mentions, traced.strongest) == (0, (), ())


def test_an_older_day_makes_it_fresher(candidate: Candidate, known: Lore) -> None:
    later = known._replace(as_of=known.as_of.replace(year=2040))
    assert trace("rlhf", candidate, later).value < trace("rlhf", candidate, known).value


def test_what_the_ranking_sets_aside_gives_nothing_here_either(
    pool: Callable[..., Pool], profile: Callable[..., Any], known: Lore, job: Callable[..., Job]
) -> None:
    boasts = profile("Served customers.", "Led RLHF, pioneered quantization of LLMs, spearheaded LLM pretraining.")
    (candidate,) = pool(boasts).candidates
    for asked in (None, job({"signals": ("rlhf",)})):
        traced = trace("rlhf", candidate, known, asked)
        assert (traced.value, traced.strongest) == (0, ())
        assert [(one.status, one.founded) for one in traced.mentions] == [("led", False)]


def test_what_is_copied_from_the_advert_gives_nothing_here_either(
    pool: Callable[..., Pool], profile: Callable[..., Any], known: Lore, job: Callable[..., Job]
) -> None:
    advert = "Trained reward models for RLHF on three hundred thousand human preference pairs of a chat model."
    (candidate,) = pool(profile(advert)).candidates
    asked = job({"signals": ("rlhf",)}, description=advert)
    assert trace("rlhf", candidate, known).value > 0
    traced = trace("rlhf", candidate, known, asked)
    assert (traced.value, {one.status for one in traced.mentions}) == (0, {"other"})
