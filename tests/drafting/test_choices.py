"""Lists of which any one will do are one requirement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.choices import picks
from matcher.drafting.drafts import Ask


@pytest.mark.parametrize(
    ("line", "signals"),
    [
        ("熟悉Megatron-LM、DeepSpeed、FSDP等至少一种训练框架", {"megatron", "deepspeed", "fsdp"}),
        ("至少掌握DeepSpeed、Megatron中的一种", {"deepspeed", "megatron"}),
        ("精通PyTorch、JAX中的任意一种", {"pytorch", "jax"}),
        ("至少熟悉一种深度学习框架（PyTorch、JAX）", {"pytorch", "jax"}),
        ("熟悉PyTorch、DeepSpeed或JAX", {"pytorch", "deepspeed", "jax"}),
        ("FSDP, DeepSpeed, or Megatron-LM", {"fsdp", "deepspeed", "megatron"}),
        ("FSDP, DeepSpeed, Megatron (at least one)", {"fsdp", "deepspeed", "megatron"}),
        ("Distributed training (FSDP, DeepSpeed, Megatron)", {"distributed-training"}),
        ("Have trained models with RL (PPO, GRPO or similar) at a scale where things break", {"rlhf"}),
        ("Experience with RLHF, DPO or PPO", {"rlhf", "dpo", "ppo"}),
    ],
)
def test_signals_of_which_one_will_do_are_one_requirement(asked: Callable[..., list[Ask]], line: str, signals: set[str]) -> None:
    [found] = asked(line)
    assert (found.want.kind, set(found.want.signals)) == ("signal", signals)


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("熟练使用Python/C++之一", ("Python", "C++")),
        ("精通至少一种编程语言，如Python、C++", ("Python", "C++")),
        ("Strong in at least one programming language (Python, Java, Rust)", ("Python", "Java", "Rust")),
        ("Fluency in one or more languages such as Python, Java or C++", ("Python", "Java", "C++")),
    ],
)
def test_words_of_which_one_will_do_are_one_requirement(
    asked: Callable[..., list[Ask]], line: str, terms: tuple[str, ...]
) -> None:
    [found] = asked(line)
    assert (found.want.kind, found.want.terms) == ("terms", terms)


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("PyTorch and DeepSpeed", [{"pytorch"}, {"deepspeed"}]),
        ("熟悉PyTorch、DeepSpeed", [{"pytorch"}, {"deepspeed"}]),
        ("At least one paper at NeurIPS, and PyTorch", [{"top-venues"}, {"pytorch"}]),
        ("PyTorch, and FSDP, DeepSpeed or Megatron", [{"pytorch"}, {"fsdp", "deepspeed", "megatron"}]),
        ("熟悉PyTorch，掌握DeepSpeed、Megatron中的一种", [{"pytorch"}, {"deepspeed", "megatron"}]),
    ],
)
def test_what_stands_outside_the_list_is_asked_for_apart(
    asked: Callable[..., list[Ask]], line: str, groups: list[set[str]]
) -> None:
    assert [set(one.want.signals) for one in asked(line)] == groups


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("精通Python/Go/C++中的至少一门语言，熟悉Linux、Git", [("Python", "Go", "C++"), ("Linux", "Git")]),
        ("One of Python, Java and Scala, with strong testing habits", [("Python", "Java", "Scala"), ("testing habits",)]),
    ],
)
def test_what_a_line_asks_for_beside_a_choice_is_kept(
    asked: Callable[..., list[Ask]], line: str, terms: list[tuple[str, ...]]
) -> None:
    assert [one.want.terms for one in asked(line)] == terms


def test_things_of_a_choice_that_no_card_knows_are_told_of_and_not_asked_for(asked: Callable[..., list[Ask]]) -> None:
    [found] = asked("熟悉PyTorch、飞桨中的一种")
    assert (found.want.signals, found.want.note) == (("pytorch",), "飞桨 will do too, the advert says; no signal is called so")


@pytest.mark.parametrize(
    "line",
    ["Terraform or similar tools", "Terraform, and the like", "Terraform or equivalent", "Terraform等类似工具", "Terraform etc."],
)
def test_or_similar_is_nothing_that_is_asked_for(asked: Callable[..., list[Ask]], line: str) -> None:
    assert [one.want.terms for one in asked(line)] == [("Terraform",)]


@pytest.mark.parametrize(
    "line", ["PyTorch and CUDA", "公司是行业领军者之一", "Kernels (and their tests) for one GPU", "one or more", "之一", ""]
)
def test_a_line_without_a_choice_has_none(line: str) -> None:
    assert [one for one in picks(line) if one.plain] == []


def test_what_looks_like_lists_without_end_is_read_in_time() -> None:
    assert len(picks("A、B中的一种 or (a, b) 之一 " * 100)) < 1000


Asked = Callable[..., list[Ask]]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Experience with GPU profiling tools such as Nsight Systems", ("Nsight Systems", "GPU profiling")),
        ("Experience with profilers such as Nsight Compute, perf or py-spy", ("Nsight Compute", "perf", "py-spy", "profilers")),
        ("Experience with CRM systems, e.g. Salesforce or HubSpot", ("Salesforce", "HubSpot", "CRM")),
        ("Erfahrung mit BI-Tools, z. B. Power BI oder Tableau", ("Power BI", "Tableau", "BI")),
        ("Connaissance d'un outil de BI (par ex. Power BI, Tableau ou Looker)", ("Power BI", "Tableau", "Looker", "BI")),
        ("Maîtrise d'un ERP, par ex. SAP ou Oracle", ("SAP", "Oracle", "ERP")),
        ("Programming languages such as Java", ("Java",)),
    ],
)
def test_whoever_has_one_of_the_examples_or_says_what_they_are_has_what_is_asked_for(
    asked: Asked, line: str, terms: tuple[str, ...]
) -> None:
    assert [(one.want.kind, one.want.terms) for one in asked(line)] == [("terms", terms)]


def test_no_example_is_a_must_have_by_its_heading_alone(asked: Asked) -> None:
    [found] = asked("Experience with GPU profiling tools such as Nsight Systems", heading="Minimum qualifications")
    assert not found.want.must


@pytest.mark.parametrize(
    ("line", "signal"),
    [
        ("Experience with vector databases such as Milvus or Qdrant", "vector-retrieval"),
        ("Familiarity with deep learning frameworks such as PyTorch", "pytorch"),
    ],
)
def test_examples_that_cards_know_are_all_that_is_asked_for(asked: Asked, line: str, signal: str) -> None:
    assert [one.want.signals for one in asked(line)] == [(signal,)]
