"""Lines → signals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import cards
from matcher.drafting.drafting import Ask
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
    assert [one.signals for one in cards.asked([line], known.taxonomy)[0]] == expected


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
    assert [one.signals for one in cards.asked([line], known.taxonomy)[0]] == expected


def test_lines_are_looked_at_apart(known: Lore) -> None:
    found = cards.asked(["RLHF", "bread", "PyTorch"], known.taxonomy)
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
