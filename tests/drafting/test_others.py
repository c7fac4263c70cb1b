"""What a line tells of others, or of what a thing is like, is asked of nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafting import Ask

Asked = Callable[..., list[Ask]]


def signals(asks: list[Ask]) -> list[str]:
    return [signal for one in asks for signal in one.want.signals]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("You'll work closely with our interpretability and product teams.", []),
        ("Partner with our infrastructure, safety and RLHF teams to build reward models", ["reward-modeling"]),
        ("Collaborate with colleagues of the RLHF team on speculative decoding", ["speculative-decoding"]),
        ("Sie arbeiten eng mit dem RLHF-Team zusammen", []),
        ("Vous travaillerez en étroite collaboration avec nos équipes RLHF et produit", []),
        ("与RLHF团队紧密合作，负责预训练数据", ["pretraining-data"]),
    ],
)
def test_the_work_of_those_with_whom_one_works_is_not_asked_for(asked: Asked, line: str, left: list[str]) -> None:
    assert signals(asked(line, heading="What you'll do")) == left


@pytest.mark.parametrize(
    "line",
    [
        "You turn a pretrained model into one that is helpful, honest and harmless.",
        "Ship models which are helpful and harmless",
        "Entwicklung von Sprachmodellen, die hilfreich und harmless sind",
    ],
)
def test_what_a_thing_is_like_is_not_asked_for(asked: Asked, line: str) -> None:
    assert "ai-safety" not in signals(asked(line, heading="What you'll do"))


@pytest.mark.parametrize(
    ("line", "signal"),
    [
        ("Work with research on speculative decoding", "speculative-decoding"),
        ("Join a team that is building RLHF pipelines", "rlhf"),
        ("Collaborate with engineers who do RLHF", "rlhf"),
    ],
)
def test_what_one_does_with_others_is_asked_for(asked: Asked, line: str, signal: str) -> None:
    assert signals(asked(line, heading="What you'll do")) == [signal]
