"""Lines → signals."""

from __future__ import annotations

import pytest

from matcher.drafting import cards
from matcher.requirements.kind import Lore


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
