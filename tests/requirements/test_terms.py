"""The job's own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.model import Observation

See = Callable[..., Observation]
Make = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Megatron-LM", "Built training on megatron LM."),
        ("Megatron-LM", "Built training on MegatronLM."),
        ("C++", "Built kernels in C++."),
        ("vLLM", "Built a server on vLLM, with tests."),
        ("预训练", "负责大模型预训练数据。"),
        ("color model", "Built a Color  Model."),
        ("annotator", "Built tools for annotators."),
    ],
)
def test_a_term_is_found_in_any_spelling(see: See, profile: Make, term: str, text: str) -> None:
    assert see(profile(text), terms=(term,)).value > 0


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Ray", "Built array tools."),
        ("REST", "Built restaurants."),
        ("CUDA", "Built barracuda trackers."),
        ("量化", "负责大模型预训练。"),
    ],
)
def test_a_part_of_a_word_is_no_term(see: See, profile: Make, term: str, text: str) -> None:
    assert see(profile(text), terms=(term,)).value == 0


def test_the_words_found_are_the_evidence(see: See, profile: Make) -> None:
    seen = see(profile("Led training on megatron LM."), terms=("Megatron-LM", "DeepSpeed"))
    assert [(one.signal, one.counts_for, one.status) for one in seen.evidence] == [("Megatron-LM", "Megatron-LM", "led")]
    assert seen.evidence[0].end - seen.evidence[0].start == len("megatron LM")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Built a server on vLLM.", "met"),
        ("Assisted the vLLM team.", "not met"),
        ("No experience with vLLM.", "not met"),
        ("Built tools.", "not stated"),
    ],
)
def test_a_must_have_of_terms_has_three_states(see: See, profile: Make, text: str, state: str) -> None:
    assert see(profile(text), terms=("vLLM",), must=True, level="contributed").state == state


def test_a_level_lower_than_led_gives_the_full_value_sooner(see: See, profile: Make) -> None:
    one = profile("Contributed to a server on vLLM.")
    assert see(one, terms=("vLLM",)).value == 722
    assert see(one, terms=("vLLM",), level="contributed").value == 1000


@pytest.mark.parametrize(
    ("text", "found"), [("Built servers in Go.", True), ("Helped the team to go on.", False), ("Built tools in R.", False)]
)
def test_a_term_of_two_letters_counts_in_its_own_capitals(see: See, profile: Make, text: str, found: bool) -> None:
    assert bool(see(profile(text), terms=("Go",)).value) is found
