"""The person's own deed, whoever else is named."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        ("The RLHF trainer that I wrote runs nightly.", "did", "wrote"),
        ("RLHF由我开发。", "did", "开发"),
        ("模型来自兄弟部门,RLHF则是我做的。", "did", "我做的"),
        ("标注由外包公司完成,RLHF的脚本、配比和多轮实验均出自我手。", "did", "我手"),
        ("Our RLHF team, which I led, shipped twice.", "led", "led"),
        ("RLHF under my leadership went live.", "led", "under my leadership"),
        ("Screened candidates with a model that I trained with RLHF.", "did", "trained"),
        ("For years I have been building RLHF pipelines.", "did", "building"),
    ],
)
def test_what_the_person_did_counts_whoever_else_is_named(text: str, status: str, cue: str) -> None:
    assert said(text) == (status, cue)


def test_what_a_predicate_gives_to_somebody_else_is_not_mine() -> None:
    assert said("RLHF是同事做的。")[0] == "other"
