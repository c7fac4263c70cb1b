"""What a line gives examples of → one requirement of any of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafting import Ask

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
