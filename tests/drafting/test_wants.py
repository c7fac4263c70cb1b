"""Names of several meanings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafts import Ask

Asked = Callable[..., list[Ask]]
MODELS = "Run PPO on language models of 7B parameters"


def notes(asks: list[Ask]) -> list[str]:
    return [one.want.note for one in asks if one.want.note]


def test_a_name_of_two_meanings_that_nothing_else_settles_is_said_to_be_one(asked: Asked) -> None:
    assert notes(asked(MODELS, "know Triton")) == ["“Triton” may mean Triton kernels instead: ask for what is meant"]


@pytest.mark.parametrize(
    "lines",
    [
        (MODELS, "Serve them with vLLM", "know Triton"),
        (MODELS, "LLM inference", "know Triton"),
        (MODELS, "know Triton Inference Server"),
        (MODELS, "Write Triton kernels"),
        ("Run PPO on robots", "Quantize models", "know JAX"),
        (MODELS, "模型预训练"),
    ],
)
def test_a_name_that_the_advert_settles_is_not_said_to_have_two_meanings(asked: Asked, lines: tuple[str, ...]) -> None:
    assert notes(asked(*lines)) == []
