"""Requirements → names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import requirement_names
from matcher.drafting.drafts import Ask
from matcher.job.fields import heads

Asked = Callable[..., list[Ask]]
_MANY = [f"qz{letter}dough loaves" for letter in "abcdefghijklmnopqrstuvwxyz"]
"""Lines of more than can be a requirement each: they are joined under their heading."""


def test_names_are_short_and_distinct(asked: Asked) -> None:
    found = asked(
        *(f"You shape sourdough loaves number {n} by hand every single morning" for n in range(9)), "Similarity is required"
    )
    names = [one.name for one in found]
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) <= requirement_names.LONGEST
    assert "similarity" not in [name.casefold() for name in names]


@pytest.mark.parametrize("line", ["Documents", "Score", "Flags"])
def test_no_name_is_that_of_a_column_of_a_ranking(asked: Asked, line: str) -> None:
    assert [one.name for one in asked(line)] == [f"{line} 2"]


def test_no_name_heads_a_column_of_another(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    wished = iter(["Sourdough", "Sourdough: place", "Rye: quote", "Rye"])
    monkeypatch.setattr(requirement_names, "_name", lambda *_: next(wished))
    names = [one.name for one in asked("PyTorch", "RLHF", "Deutsch C1", "vLLM")]
    columns = [column.casefold() for name in names for column in heads(name)]
    assert len(set(columns)) == len(columns) == 16


def test_a_heading_in_capitals_is_set_as_others_are(asked: Asked) -> None:
    assert [one.name for one in asked(*_MANY, heading="SOURDOUGH TRADE")] == ["Sourdough trade"]


@pytest.mark.parametrize(
    "heading",
    ["REQUIREMENTS", "What you'll do", "You may be a good fit if you", "Nice to have", "岗位职责", "加分项", "Ihr Profil"],
)
def test_a_heading_that_says_only_how_things_are_asked_for_is_no_name(asked: Asked, heading: str) -> None:
    assert [one.name for one in asked(*_MANY, heading=heading)] == ["Qzadough loaves, qzbdough loaves and 24 more"]


def test_a_name_tells_how_many_more_things_are_asked_for(asked: Asked) -> None:
    [found] = asked("Kubernetic, Terraform, Ansible, Grafana, Loki, Salesforce, Pipedrive", heading="Skills")
    assert found.name == "Kubernetic, Terraform, Ansible, Grafana and 3 more"


def test_names_that_are_set_in_capitals_stay_so(asked: Asked) -> None:
    assert [one.name for one in asked("NHS, FHIR, OMOP")] == ["NHS, FHIR, OMOP"]


def test_signals_are_called_by_their_cards_and_languages_by_theirs(asked: Asked) -> None:
    assert [one.name for one in asked("PyTorch or JAX", "Deutsch C1")] == ["PyTorch, JAX", "German"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Hands-on experience with at least one of PPO, DPO or GRPO", "PPO on language models, DPO"),
        ("CUDA or Triton kernels", "CUDA kernels, Triton kernels"),
        ("Immediate or Advanced Life Support", "Immediate Life Support, Advanced Life Support"),
        ("One of Salesforce, Pipedrive, HubSpot, Dynamics", "Salesforce, Pipedrive, HubSpot, Dynamics"),
    ],
)
def test_no_thing_of_a_choice_stands_for_the_others(asked: Asked, line: str, name: str) -> None:
    assert [one.name for one in asked(line)] == [name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Bring new ovens to production within days of their release", "Ovens to production within days"),
        ("Write up ovens that failed, internally and, where we can, in papers", "Ovens"),
        ("Load and unload with a pallet truck, alone", "Load and unload with a pallet truck"),
        ("Gestire gli ordini e le scorte della propria partita", "Gestire gli ordini e le scorte"),
        ("编制月度和年度财务报表", "编制月度和年度财务报表"),
    ],
)
def test_a_sentence_is_called_by_how_it_begins(asked: Callable[..., list[Ask]], line: str, name: str) -> None:
    assert [one.name for one in asked(line, heading="What you'll do")] == [name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FSDP, DeepSpeed or Megatron", "FSDP, DeepSpeed, Megatron"),
        ("vLLMX, eBPF", "vLLMX, eBPF"),
        ("k9sq or Terraform", "k9sq, Terraform"),
        ("dbt, brioche", "dbt, brioche"),
        ("perf tracing, eBPF", "Perf tracing, eBPF"),
    ],
)
def test_a_name_tells_all_for_which_there_is_room_as_each_is_spelt(asked: Asked, line: str, name: str) -> None:
    assert [one.name for one in asked(line)] == [name]


def test_a_list_is_called_by_its_items(asked: Callable[..., list[Ask]]) -> None:
    assert [one.name for one in asked("Sourdough, rye and lamination")] == ["Sourdough, rye, lamination"]
