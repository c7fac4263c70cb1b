"""What adverts call otherwise than people do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafts import Ask

Asked = Callable[..., list[Ask]]
TRAINING = ("llm-pretraining", "sft", "rlhf", "distributed-training")


@pytest.mark.parametrize(
    "line",
    [
        "Have 3 years of experience training large language models or other large neural networks",
        "3+ years training LLMs at scale",
        "3 Jahre Erfahrung im Training großer Sprachmodelle",
        "3年以上大模型训练经验",
    ],
)
def test_training_language_models_is_no_whole_field(asked: Asked, line: str) -> None:
    [found] = asked(line)
    assert (found.want.signals, found.want.months) == (TRAINING, 36)


@pytest.mark.parametrize(
    ("line", "signals"),
    [
        ("RLHF training of language models", {"rlhf"}),
        ("Have trained language models yourself", {"llm-pretraining"}),
        ("Training data for language models", {"nlp"}),
        ("A team of seven engineers", {"leadership"}),
        ("Fachliche Führung von drei Kolleginnen und Kollegen", {"leadership"}),
        ("Join a team of seven engineers", set()),
        ("A team of seven engineers builds RLHF with you", {"rlhf"}),
    ],
)
def test_a_phrase_stands_for_signals_unless_narrower_ones_are_named(asked: Asked, line: str, signals: set[str]) -> None:
    assert {signal for one in asked(line) for signal in one.want.signals} == signals


def test_how_a_language_is_used_is_not_asked_for_apart(asked: Asked) -> None:
    assert [one.name for one in asked("Communicate clearly in English, in writing")] == ["English"]


def test_a_tool_beside_another_that_cards_know_is_asked_for_by_name(asked: Asked) -> None:
    assert [one.want.terms for one in asked("CUTLASS, ThunderKittens or Triton")] == [("CUTLASS", "ThunderKittens", "Triton")]


def test_what_is_asked_for_beside_years_of_several_things_is_a_requirement_of_its_own(asked: Asked) -> None:
    found = asked("3 years training language models", "RLHF or DPO", "Distributed training")
    assert [one.want.signals for one in found] == [TRAINING, ("rlhf", "dpo"), ("distributed-training",)]


@pytest.mark.parametrize(
    ("line", "signals"),
    [
        ("Automated red-teaming for AI safety", [("red-teaming", "ai-safety")]),
        ("RLHF, reward models and PyTorch", [("rlhf", "reward-modeling"), ("pytorch",)]),
    ],
)
def test_broader_and_narrower_signals_of_a_line_are_one_requirement(asked: Asked, line: str, signals: list[object]) -> None:
    assert [one.want.signals for one in asked(line)] == signals
