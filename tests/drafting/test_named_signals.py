"""Lines → signals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import named_signals
from matcher.drafting.drafts import Ask
from matcher.lore import Lore


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Run RLHF and DPO", [("rlhf",), ("dpo",)]),
        ("Megatron-LM or DeepSpeed, and PyTorch", [("megatron", "deepspeed"), ("pytorch",)]),
        ("one of PyTorch, JAX, DeepSpeed", [("pytorch", "jax", "deepspeed")]),
        ("NLP, especially RLHF", [("rlhf",)]),
        ("LLM quantization (GPTQ, AWQ)", [("quantization",)]),
        ("RLHF, for example with PPO", [("rlhf",)]),
        ("vLLM or SGLang", [("serving-engines",)]),
        ("Experience with NLP", [("nlp",)]),
        ("CUDA or Triton kernels", [("cuda-kernels", "triton-kernels")]),
        ("Wrote CUDA or Triton kernels that shipped", [("cuda-kernels", "triton-kernels")]),
        ("Wrote Triton or CUDA kernels", [("triton-kernels", "cuda-kernels")]),
        ("wrote cuda and triton kernels", [("cuda-kernels",), ("triton-kernels",)]),
        ("RLHF or brown bread", [("rlhf",)]),
        ("No experience with RLHF is needed", [("rlhf",)]),
        ("the rest of the team", []),
        ("Sourdough", []),
        ("Hands-on with PPO, GRPO or similar; PyTorch", [("ppo",), ("pytorch",)]),
    ],
)
def test_the_signals_that_a_line_asks_for(known: Lore, line: str, expected: list[tuple[str, ...]]) -> None:
    assert [one.signals for one in named_signals.asked([line], known.taxonomy)[0]] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Strong PyTorch and experience of distributed training", [("pytorch",), ("distributed-training",)]),
        ("RLHF, knowledge of CUDA", [("rlhf",), ("cuda-kernels",)]),
        ("PyTorch și o experiență în RLHF", [("pytorch",), ("rlhf",)]),
        ("PyTorch of JAX", [("pytorch", "jax")]),
        ("Kennis van PyTorch (of ervaring met JAX)", [("pytorch", "jax")]),
        ("PyTorch o experiencia en JAX", [("pytorch", "jax")]),
        ("PyTorch or experience of JAX", [("pytorch", "jax")]),
    ],
)
def test_a_word_that_means_or_elsewhere_joins_only_right_behind_the_first(
    known: Lore, line: str, expected: list[tuple[str, ...]]
) -> None:
    assert [one.signals for one in named_signals.asked([line], known.taxonomy)[0]] == expected


def test_lines_are_looked_at_apart(known: Lore) -> None:
    found = named_signals.asked(["RLHF", "bread", "PyTorch"], known.taxonomy)
    assert [[one.signals for one in line] for line in found] == [[("rlhf",)], [], [("pytorch",)]]


@pytest.mark.parametrize(
    ("line", "signals", "terms"),
    [
        ("Experience with Nsight Compute", [], ["Nsight Compute"]),
        ("You've contributed to PyTorch or NCCL", ["open-source", "pytorch"], []),
        ("CUDA kernels and Nsight Systems", ["cuda-kernels"], ["Nsight Systems"]),
    ],
)
def test_a_tool_that_only_shows_a_signal_is_asked_for_itself(
    asked: Callable[..., list[Ask]], line: str, signals: list[str], terms: list[str]
) -> None:
    wants = [one.want for one in asked(line)]
    assert [signal for one in wants for signal in one.signals] == signals
    assert [term for one in wants for term in one.terms][: len(terms)] == terms


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


@pytest.mark.parametrize("line", ["policy optimisation with PPO, GRPO or DPO", "policy optimisation (PPO or DPO)"])
def test_what_a_choice_is_of_belongs_to_the_choice(asked: Asked, line: str) -> None:
    assert [one.want.signals for one in asked(line)] == [("ppo", "dpo")]


def test_a_signal_that_stands_apart_from_a_choice_is_asked_for_by_itself(asked: Asked) -> None:
    assert [one.want.signals for one in asked("Experience with PyTorch; PyTorch or JAX at scale")] == [("pytorch",)]
