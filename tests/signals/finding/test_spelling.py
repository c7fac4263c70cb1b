"""Spellings: every form in the ways that people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.signals.finding.spelling import variants
from matcher.text import folded


@pytest.mark.parametrize(
    ("form", "spellings"),
    [
        ("pre-training", {"pre training", "pretraining"}),
        ("KV cache", {"kv cache"}),
        ("quantization", {"quantization", "quantisation"}),
        ("reward-modeling", {"reward modeling", "rewardmodeling", "reward modelling", "rewardmodelling"}),
        ("data labeling", {"data labeling", "data labelling"}),
        ("analyzing", {"analyzing", "analysing"}),
        ("user behavior", {"user behavior", "user behaviour"}),
        ("quantiz", {"quantiz", "quantis"}),
        ("KV缓存", {"kv缓存", "kv 缓存"}),
        ("GPT-J-6B", {"gpt j 6b", "gptj6b"}),
        ("大模型", {"大模型"}),
        ("size", {"size", "sise"}),
    ],
)
def test_a_form_has_the_spellings_that_people_write(form: str, spellings: set[str]) -> None:
    assert variants(form) == spellings


@given(st.text("abiz -é大Ｂ", max_size=12))
def test_the_spellings_of_a_form_hold_the_form_and_stand_as_a_view_has_them(form: str) -> None:
    spellings = variants(form)
    assert folded(form) in spellings
    assert all(folded(one) == one for one in spellings)
