from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.index import bounds, word_bounds
from matcher.index.arrays import ColumnsInMemory, SegmentColumns
from matcher.index.bounds import Bounds
from matcher.index.columns import BothReadings, columns
from matcher.lore import Lore
from matcher.model import Job, Pool, Profile, Requirement
from matcher.requirements import KINDS
from matcher.scoring import overlaid, prepare
from tests import strategies
from tests.index import columned
from tests.strategies import LORE, pool_of


def _compared(job: Job, pool: Pool, known: Lore, *, cards: bool = True) -> list[tuple[int, int]]:
    """Return for each candidate the bound and the score."""
    segment, told = columned.segment(pool, known), Bounds(columned.asked_of(job, known), cards=cards)
    score = prepare(job, known)
    return [
        (int(bound), score(one.profile).milli) for bound, one in zip(columned.whole(told, segment), pool.candidates, strict=True)
    ]


@settings(max_examples=60)
@given(job=strategies.jobs(), resumes=st.lists(strategies.resumes, min_size=1, max_size=3), cards=st.booleans())
def test_no_score_is_above_its_bound(job: Job, resumes: list[dict[str, Any]], cards: bool) -> None:
    assert all(score <= bound for bound, score in _compared(job, pool_of(*resumes), LORE, cards=cards))


@settings(max_examples=60)
@given(asked=columned.wordy, lines=columned.lines, keywords=columned.lines)
def test_no_score_for_words_is_above_its_bound(asked: Requirement, lines: list[str], keywords: list[str]) -> None:
    work = [{"name": "Example Labs", "position": "Go Engineer", "startDate": "2019", "endDate": "2024-05", "highlights": lines}]
    resume = {"basics": {"name": "Ada Example"}, "work": work, "skills": [{"name": "Tools", "keywords": keywords}]}
    assert all(score <= bound for bound, score in _compared(Job("", "", (asked,), 3), pool_of(resume), LORE))


def test_a_bound_is_the_score_where_nothing_is_denied_repeated_or_copied(
    profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    people = [
        profile("Led RLHF for a chat model.", "Built the data pipeline of a search engine."),
        profile("Assisted with quantization.", start="2012-01", end="2014-01", name="Bo Sample"),
        profile("Sold bread.", name="Cy Instance", education=[{"studyType": "PhD", "area": "Physics"}], languages=[{"language": "English", "fluency": "C1"}]),
    ]  # fmt: skip
    asked = [
        {"signals": ("rlhf", "quantization"), "months": 24},
        {"kind": "experience", "months": 60},
        {"kind": "experience", "months": 60, "signals": ("rlhf",)},
        {"kind": "education", "level": "doctor", "fields": ("mathematics",)},
        {"kind": "language", "level": "C2", "code": "en"},
        {"kind": "coverage", "terms": ("a data pipeline", "baking bread")},
    ]
    compared = _compared(job(*asked, description="data pipeline bread", similarity=20), pool(*people), known)
    assert all(bound == score > 0 for bound, score in compared), compared


def test_three_passages_that_tell_three_things_count_as_three(
    profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    told = (
        "Contributed to RLHF of a chat model.",
        "Assisted with reward models of lawyers.",
        "Contributed to PPO rollouts on nodes.",
    )
    ((bound, score),) = _compared(job({"signals": ("rlhf",)}), pool(profile(*told)), known)
    ((_, of_two),) = _compared(job({"signals": ("rlhf",)}), pool(profile(*told[:2])), known)
    assert bound == score > of_two


BOTH, ONLY_TERMS = ("terms", "coverage"), ("terms",)


@pytest.mark.parametrize(
    "asked",
    [
        ("GPU", "Led the move to GPUs.", BOTH),
        ("Kubernetes", "Led the Kuberntes work.", BOTH),
        ("pre-training", "Led pretraining.", ONLY_TERMS),
        ("quantization", "Led quantisation.", BOTH),
        ("C++", "Led the C++ runtime.", BOTH),
        ("Go", "Led services in Go.", BOTH),
        ("pretrain*", "Led pretraining.", ONLY_TERMS),
        ("administer", "Administered it.", BOTH),
        ("云", "主导云计算。", ONLY_TERMS),
        ("大模型", "主导大模型训练。", BOTH),
        ("reward models", "Led reward modelss.", BOTH),
        ("Node.js", "Led Node.js.", BOTH),
    ],
)
@pytest.mark.parametrize("kind", ["terms", "coverage"])
def test_a_word_that_is_found_is_in_the_bound(
    profile: Callable[..., dict[str, Any]],
    pool: Callable[..., Pool],
    known: Lore,
    kind: str,
    asked: tuple[str, str, tuple[str, ...]],
) -> None:
    term, line, kinds = asked
    wanted = Requirement("w", kind, 9, terms=(term.rstrip("*") if kind == "coverage" else term,))
    ((bound, score),) = _compared(Job("", "", (wanted,)), pool(profile(line)), known)
    assert score <= bound
    assert (score > 0) == (kind in kinds)


def test_signals_may_be_anything_where_other_cards_made_the_columns(
    profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    asked = job({"signals": ("rlhf",)}, {"kind": "experience", "months": 9, "signals": ("rlhf",)}, {"terms": ("bread",)})
    ((bound, _),) = _compared(asked, pool(profile("Sold shoes.")), known, cards=False)
    assert bound == 66_667


def test_what_stands_in_a_wish_bounds_nothing(
    profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    wish = profile(interests=[{"name": "zeppelins"}])
    asked = job({"terms": ("zeppelins",)}, {"kind": "coverage", "terms": ("zeppelins",)}, title="zeppelins", similarity=9)
    assert _compared(asked, pool(wish), known) == [(0, 0)]


def test_a_kind_without_a_bound_may_give_everything(known: Lore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(bounds._FACT_BOUNDS, "language")
    asked = Requirement("English", "language", 10, level="C1", code="en")
    assert _compared(Job("", "", (asked,)), pool_of({"basics": {"name": "Jo", "summary": "Bread."}}), known) == [(100_000, 0)]


UNBOUNDED = set[str]()
"""Kinds without a bound, of which `--top` takes everybody to have the full value."""


def test_every_kind_has_a_bound_or_is_known_to_have_none() -> None:
    assert bounds._FACT_BOUNDS.keys() | word_bounds.WORD_BOUNDS.keys() | UNBOUNDED == KINDS.keys()


def test_roots_are_rounded_down_however_large_the_number() -> None:
    numbers = np.array([0, 1, 3, 4, 10**17 - 1, (3 * 10**8) ** 2, (3 * 10**8) ** 2 - 1])
    assert word_bounds._roots(numbers).tolist() == [0, 1, 1, 2, 316227766, 3 * 10**8, 3 * 10**8 - 1]


def test_a_profile_without_passages_has_a_row_like_any_other(job: Callable[..., Job], known: Lore) -> None:
    empty = [Profile("", ())] * 2
    both = [BothReadings(known.finder.read(one), overlaid(known.finder.read(one), known, None)[0]) for one in empty]
    segment = SegmentColumns(ColumnsInMemory(columns(both)))
    asked = columned.asked_of(job({"kind": "coverage", "terms": ("bread",)}, {"terms": ("bread",)}, similarity=5), known)
    assert columned.whole(Bounds(asked, cards=True), segment).tolist() == [0, 0]
