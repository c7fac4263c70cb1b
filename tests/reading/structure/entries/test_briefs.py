"""Engagements told as briefs, a label a line: no label names anything."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.records import Record
from matcher.reading.structure.outline import outline

BRIEF = """{number}
{label}: {client}
Role: {role}
Duration: {when}
Team size: 6
Environment: Rust, gRPC, Kafka
Responsibilities:
- Sorted the letters of {client} by their age

"""
ONE = {"client": "Sample Bank", "role": "Backend Engineer", "when": "Jan 2022 - Mar 2024"}
OTHER = {"client": "Example Trams", "role": "Data Analyst", "when": "Jun 2019 - Dec 2021"}


def told(text: str, kind: str) -> list[Record]:
    return [one for one in outline(Paper(f"Ada Example\nada@example.com\n\n{text}")).records if one.list == kind]


def briefs(number: str = "Project #{}", label: str = "Client", section: str = "PROJECTS") -> str:
    pairs = enumerate((ONE, OTHER), 1)
    return f"{section}\n\n" + "".join(BRIEF.format(number=number.format(at), label=label, **one) for at, one in pairs)


@pytest.mark.parametrize("number", ["Project #{}", "Project {}:", "Assignment {}", "项目{}"])
@pytest.mark.parametrize("label", ["Client", "Customer", "**Client**", "End client"])
def test_a_project_that_has_only_a_number_is_called_by_its_client(number: str, label: str) -> None:
    assert [
        (one.first("name"), one.first("roles"), one.first("startDate")) for one in told(briefs(number, label), "projects")
    ] == [
        ("Sample Bank", "Backend Engineer", "2022-01"),
        ("Example Trams", "Data Analyst", "2019-06"),
    ]


@pytest.mark.parametrize(
    "number", ["Project #{}: Letter Assistant", "Project: Letter Assistant", "**Project name:** Letter Assistant"]
)
def test_a_name_behind_its_label_goes_before_the_client_and_be_it_a_position_by_its_word(number: str) -> None:
    found = told(briefs(number), "projects")
    assert [(one.first("name"), one.first("roles")) for one in found] == [
        ("Letter Assistant", "Backend Engineer"), ("Letter Assistant", "Data Analyst"),
    ]  # fmt: skip
    assert [one.said for one in found[0].facts if one.key == "description"] == ["Client: Sample Bank", "Team size: 6"]


def test_the_client_of_a_position_without_another_employer_is_the_employer_without_the_label() -> None:
    found = told(briefs("", section="WORK EXPERIENCE").replace("\n\n\n", "\n\n"), "work")
    assert [(one.first("name"), one.first("position")) for one in found] == [
        ("Sample Bank", "Backend Engineer"), ("Example Trams", "Data Analyst"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label", ["Environment", "Technical environment", "Tech stack", "Tools used", "Tools & technologies", "Stack", "开发环境"]
)
def test_what_is_listed_as_environment_or_tools_are_keywords_of_the_entry(label: str) -> None:
    found = told(briefs().replace("Environment", label), "projects")
    assert [one.said for one in found[0].facts if one.key == "keywords"] == ["Rust", "gRPC", "Kafka"]


def test_an_environment_that_is_told_of_is_no_list() -> None:
    text = briefs().replace("Environment: Rust, gRPC, Kafka", "- Environment: a plant of forty people, who work in three shifts.")
    assert not [one for found in told(text, "projects") for one in found.facts if one.key == "keywords"]


def test_a_description_between_the_labels_of_a_brief_does_not_cut_it_in_two() -> None:
    text = briefs("Project name: Letters").replace("Role:", "Description: Letters from all offices, read and sorted.\nRole:")
    assert [(one.first("name"), one.first("roles")) for one in told(text, "projects")] == [
        ("Letters", "Backend Engineer"), ("Letters", "Data Analyst"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Client Portal", "Project Alpha", "Environment Monitor", "Team Planner", "Platform Two", "Tools for Trams"]
)
def test_a_name_that_begins_with_the_word_of_a_label_stays_whole(name: str) -> None:
    text = (
        f"PROJECTS\n\n{name}   Jan 2022 - Mar 2024\n- Sorted letters by age\n\nTram Times   Jun 2019 - Dec 2021\n- Sorted times\n"
    )
    assert [one.first("name") for one in told(text, "projects")] == [name, "Tram Times"]
