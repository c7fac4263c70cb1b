"""What lines ask for → requirements."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import grouping
from matcher.drafting.drafts import Ask, JobDraft

Asked = Callable[..., list[Ask]]


def test_one_line_is_one_requirement(asked: Asked) -> None:
    found = asked("Patience", "SQL, Airflow, Kafka", "Writing GPU code", "Python or R, and SQL")
    assert [one.name for one in found] == ["Patience", "SQL, Airflow, Kafka", "Writing GPU code", "Python, R"]


def test_the_short_items_of_a_list_are_one_requirement_where_there_are_too_many(asked: Asked) -> None:
    first, *others = asked(*(f"qz{letter}dough loaves" for letter in "abcdefghijklmnopqrstuvwxyz"), heading="Skills")
    assert (first.name, len(first.want.terms), others) == ("Qzadough loaves, qzbdough loaves and 24 more", 26, [])


def test_of_too_many_lists_those_are_joined_that_are_asked_for_least(drafted: Callable[..., JobDraft]) -> None:
    listed = ("".join(f"- {role}{letter}dough\n" for letter in "abcdefghijklm") for role in ("qz", "zx"))
    found = drafted("Baker\n\nNice to have\n{}\nRequirements\n{}".format(*listed)).asks[1:]
    assert [(one.role, len(one.want.terms)) for one in found] == [("must", 1)] * 13 + [("nice", 13)]


def test_a_list_of_too_many_items_is_cut(asked: Asked) -> None:
    found = asked(*(f"qz{first}{second}dough" for first in "abcdefgh" for second in "abcdefgh"))
    assert [len(one.want.terms) for one in found] == [grouping.MOST_TERMS, 64 - grouping.MOST_TERMS]
    assert len({one.name for one in found}) == 2


def test_sentences_are_a_requirement_each_while_there_is_room(asked: Asked) -> None:
    lines = [f"You shape qz{letter}loaves by hand every morning for the market" for letter in "abcdefghijklmnopqrst"]
    found = asked(*lines)
    assert len(asked(*lines[:5])) == 5
    assert len(found) <= grouping.MOST
    assert len({quote.text for one in found for quote in one.quotes}) == 20


def test_a_signal_is_asked_for_once_with_all_its_lines(asked: Asked) -> None:
    first, *others = asked("RLHF is required", "2 years of RLHF", "RLHF is a plus")
    assert (first.role, first.want.months, len(first.quotes), others) == ("must", 24, 3, [])


def test_of_signals_beyond_the_most_any_one_counts(asked: Asked) -> None:
    names = ["RLHF", "DPO", "PyTorch", "JAX", "quantization", "Kubernetes", "GraphRAG knowledge graphs", "speculative decoding", "KV cache",
             "mixture of experts", "long context", "red teaming", "LLM evaluation", "scaling laws", "CUDA kernels", "Triton kernels",
             "SFT", "tokenizers", "vLLM", "FlashAttention"]  # fmt: skip
    found = asked(*names)
    assert [one.want.kind for one in found] == ["signal"] * (grouping.MOST_SIGNALS + 1)
    assert (len(found[-1].want.signals), found[-1].name, found[-1].want.must) == (
        3,
        "Tokenizers, Serving engines, Fused attention kernels",
        False,
    )
    assert "any of these counts" in found[-1].want.note


def test_a_must_of_its_own_stands_alone(asked: Asked) -> None:
    found = asked("rye", "wheat", "A food hygiene certificate is mandatory")
    assert [(one.want.must, one.want.terms) for one in found] == [
        (True, ("food hygiene certificate",)),
        (False, ("rye",)),
        (False, ("wheat",)),
    ]


def test_requirements_are_must_haves_only_where_words_say_so(asked: Asked) -> None:
    def musts(line: str, heading: str) -> list[bool]:
        return [one.want.must for one in asked(line, heading=heading)]

    assert musts("2 years of RLHF", "Requirements") == [False]
    assert musts("2 years of RLHF", "Anforderungen") == [False]
    assert musts("2 years of RLHF", "Minimum qualifications") == [True]
    assert musts("2 years of RLHF are required", "Requirements") == [True]
    assert musts("RLHF as needed", "Requirements") == [False]
    assert musts("2 years of RLHF", "Nice to have") == [False]


def test_no_more_must_haves_than_leave_somebody_and_those_first_that_say_so(asked: Asked) -> None:
    names = ["PyTorch", "JAX", "Kubernetes", "vLLM", "RLHF", "Megatron-LM", "A hygiene certificate is mandatory"]
    found = asked(*names, heading="Must have")
    musts = [one for one in found if one.want.must]
    assert len(musts) == grouping.MOST_MUSTS
    assert any(one.want.terms == ("hygiene certificate",) for one in musts)
    assert sum("must-have" in one.want.note for one in found) == len(names) - grouping.MOST_MUSTS


def test_a_thing_asked_for_twice_is_one(asked: Asked) -> None:
    found = asked("Sourdough starters are required", "sourdough", "starters")
    assert [one.want.terms for one in found] == [("Sourdough starters",)]
    assert len(found[0].quotes) == 3


def test_a_list_below_a_heading_of_musts_is_asked_for_more_and_no_gate(asked: Asked) -> None:
    (only,) = asked("rye, wheat", heading="Requirements")
    assert (only.role, only.want.must) == ("must", False)


def test_experience_is_asked_for_once(asked: Asked) -> None:
    found = [one for one in asked("3 years of work", "5 years of professional experience", "8 years of experience is a plus")]
    assert [one.want.months for one in found if one.want.kind == "experience"] == [60]


@pytest.mark.parametrize(
    "line", ["Bachelor's degree in nursing or equivalent experience", "Degree or diploma in nursing is required"]
)
def test_a_degree_that_may_be_something_else_is_no_must(asked: Asked, line: str) -> None:
    first, *_ = asked(line, heading="Requirements")
    assert (first.want.kind, first.want.must, first.role) == ("education", False, "must")


def test_two_levels_of_a_degree_are_two_requirements(asked: Asked) -> None:
    found = asked("Bachelor's degree in nursing is required", "Master's degree is a plus")
    assert [(one.name, one.role) for one in found] == [("Degree", "must"), ("Master's degree", "nice")]


def test_what_is_asked_for_more_weighs_more(asked: Asked) -> None:
    found = asked("rye loaves must be known", "wheat", "spelt is a plus")
    assert [one.role for one in found] == ["must", "asked", "nice"]
    assert found[0].weight > found[1].weight > found[2].weight


def test_degrees_of_one_level_are_asked_for_once_with_all_their_fields(asked: Asked) -> None:
    [found] = asked("Degree or diploma in nursing", "Bachelor's degree in midwifery")
    assert (found.want.kind, found.want.fields) == ("education", ("nursing", "midwifery"))


def test_a_field_that_would_be_nice_does_not_narrow_a_degree(asked: Asked) -> None:
    [found] = asked("Bachelor's degree is required", "Bachelor's degree in midwifery is a plus")
    assert found.want.fields == ()


def test_a_choice_of_which_one_thing_is_asked_for_already_asks_for_nothing_more(drafted: Callable[..., JobDraft]) -> None:
    advert = "Engineer\n\nResponsibilities\n- Write CUDA or Triton kernels\n\nMinimum qualifications\n- CUDA kernels\n- RLHF\n"
    assert [one.want.signals for one in drafted(advert).asks if one.want.signals] == [("cuda-kernels",), ("rlhf",)]


def test_what_is_one_of_a_choice_already_is_not_asked_for_again(drafted: Callable[..., JobDraft]) -> None:
    """Neither in a later choice, nor by itself where that matters less; by itself it asks for more than the choice."""
    found = drafted(
        "Baker\n\nWhat you'll do\n- Run Spark, Kafka or Airflow\n- Spark, Grafana\n\n"
        "Requirements\n- Spark or Flink\n- AWS or GCP\n- AWS, Linux\n"
    )
    assert [one.want.terms for one in found.asks[1:]] == [("Spark", "Flink"), ("AWS", "GCP"), ("AWS", "Linux"), ("Grafana",)]


def test_a_task_that_repeats_one_of_a_choice_stands_above_the_choice(drafted: Callable[..., JobDraft]) -> None:
    draft = drafted("Baker\n\nYour profile:\n- Chef or Puppet\n\nWhat you'll do:\n- Puppet")
    assert [[quote.place for quote in one.quotes] for one in draft.asks if one.want.kind == "terms"] == [["4", "7"]]


def test_a_remark_on_several_signals_is_told_once(asked: Callable[..., list[Ask]]) -> None:
    [found] = asked("RLHF, DPO or another comparable method")
    assert found.want.note == "another comparable method will do too, the advert says; no signal is called so"
