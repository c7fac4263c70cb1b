"""Lists of which one thing will do → one requirement of any of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafts import Ask

Asked = Callable[..., list[Ask]]


def choices(asks: list[Ask]) -> list[tuple[str, ...]]:
    return [one.want.terms for one in asks if one.want.kind == "terms"]


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("Experience with Terraform or Pulumi", ("Terraform", "Pulumi")),
        ("Strong Python, Go or Rust", ("Python", "Go", "Rust")),
        ("CIMA, ACCA or ACA qualified", ("CIMA", "ACCA", "ACA")),
        ("Knowledge of Postgres and/or MySQL", ("Postgres", "MySQL")),
    ],
)
def test_names_joined_by_or_are_one_requirement_of_any_of_them(asked: Asked, line: str, things: tuple[str, ...]) -> None:
    found = asked(line)
    assert choices(found) == [things]
    assert len(found) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Design or operation of Terraform",
        "Fluent in French or German",
        "Bachelor's degree in Physics or Mathematics",
        "Terraform and Pulumi",
    ],
)
def test_words_that_are_no_names_of_tools_are_no_choice(asked: Asked, line: str) -> None:
    assert choices(asked(line)) == []


def test_a_language_beside_a_choice_is_asked_for_too(asked: Asked) -> None:
    terms = [one.want.terms for one in asked("Fluent in Python and either C++ or Rust")]
    assert sorted(terms) == [("C++", "Rust"), ("Python",)]


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("Immediate or Advanced Life Support", ("Immediate Life Support", "Advanced Life Support")),
        ("Salesforce or Microsoft Dynamics 365", ("Salesforce", "Microsoft Dynamics 365")),
        ("AWS or Google Cloud Platform", ("AWS", "Google Cloud Platform")),
        ("Kaufmännische oder Technische Ausbildung", ("Kaufmännische Ausbildung", "Technische Ausbildung")),
    ],
)
def test_a_name_of_a_choice_is_whole(asked: Asked, line: str, things: tuple[str, ...]) -> None:
    assert choices(asked(line)) == [things]


@pytest.mark.parametrize(
    "line",
    [
        "Published at NeurIPS, ICML or ICLR",
        "Publications at SIGIR, KDD or NeurIPS",
        "Papers at MLSys, ASPLOS or ISCA",
        "Published in ICML or JMLR",
        "在ICML、NeurIPS、ICLR等顶会发表论文",
    ],
)
def test_a_list_that_tells_of_a_signal_is_asked_for_once(asked: Asked, line: str) -> None:
    assert [one.want.signals for one in asked(line)] == [("top-venues",)]


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("Deep knowledge of table formats (Iceberg, Delta Lake, Hudi)", [("Iceberg", "Delta Lake", "Hudi", "table formats")]),
        ("Regulatory standards (SR 11-7, SS1/23)", [("SR 11-7", "SS1/23", "Regulatory standards")]),
        ("Bonne connaissance d'un cloud public (AWS, Azure, GCP)", [("AWS", "Azure", "GCP", "cloud public")]),
        ("You know your way around a cloud (AWS, GCP)", [("AWS", "GCP", "cloud")]),
        ("Integrate PACS and the patient record (HL7, FHIR)", [("HL7", "FHIR", "patient record"), ("Integrate PACS",)]),
        ("Our internal data tooling (lineage, sampling)", [("internal data tooling", "lineage", "sampling")]),
        ("Feature stores (Feast, Tecton)", []),
    ],
)  # fmt: skip
def test_names_in_brackets_are_examples_any_of_which_will_do(asked: Asked, line: str, things: list[tuple[str, ...]]) -> None:
    """What is no name is a part, and each is asked for; behind the name of a signal they only show that."""
    assert [one.want.terms for one in asked(line) if one.want.terms] == things
