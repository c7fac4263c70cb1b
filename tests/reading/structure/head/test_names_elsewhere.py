"""Names that neither the first line nor a label states."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.structure.head import names_elsewhere
from matcher.reading.structure.outline import outline

BELOW = "\n\nExperience\n\nEngineer, Great Labs, Jan 2019 - May 2020\n- Led RLHF.\n"


@pytest.mark.parametrize(("line", "name"), [
    ("Sample, Ada", "Ada Sample"),
    ("Müster, Hans-Peter", "Hans-Peter Müster"),
    ("Muñoz Sample, José", "José Muñoz Sample"),
    ("van der Sample, Anna", "Anna van der Sample"),
    ("O'Sample, Shaun", "Shaun O'Sample"),
    ("Sample, Ada B.", "Ada B. Sample"),
    ("Sample, Ada, PhD", "Ada Sample"),
    ("Sample, Ada | ada@example.com", "Ada Sample"),
    ("# Sample, Ada", "Ada Sample"),
    ("Примеров, Олег", "Олег Примеров"),
    ("---\nname: Sample, Ada\n---\nI bake.", "Ada Sample"),
])  # fmt: skip
def test_a_surname_may_stand_first_and_its_line_is_no_passage(line: str, name: str) -> None:
    read = outline(Paper(line + BELOW))
    assert read.name == name
    assert "Sample" not in " ".join(read.text[one.start : one.end] for one in read.passages)


@pytest.mark.parametrize("line", ["Ada Example, Electrician", "Ada Example, Bern", "Ada Example, M.Sc., PhD", "Ada Example, RN"])
def test_a_calling_a_town_or_a_degree_behind_a_name_is_no_first_name(line: str) -> None:
    assert outline(Paper(line + BELOW)).name == "Ada Example"


def test_a_word_of_the_document_behind_a_name_is_no_first_name() -> None:
    assert outline(Paper("Ada Example, Optics\n\nI love optics." + BELOW)).name == "Ada Example"


@pytest.mark.parametrize("line", ["Sample Labs, Bern", "Bern, Switzerland", "Sample, Inc."])
def test_an_organisation_or_a_place_is_no_name_with_its_surname_first(line: str) -> None:
    assert names_elsewhere.surname_first(line) is None


def test_what_an_address_confirms_goes_before_a_line_that_only_looks_like_a_name() -> None:
    assert outline(Paper("Sampleton, Exampleshire\nAda Example\nada.example@example.com" + BELOW)).name == "Ada Example"


@pytest.mark.parametrize("heading", ["Personal information", "Información personal", "个人信息"])
@pytest.mark.parametrize(("line", "name"), [("Ada Example", "Ada Example"), ("- 王小芳/女/1996", "王小芳")])
def test_a_name_stands_below_a_heading_of_personal_details(heading: str, line: str, name: str) -> None:
    assert outline(Paper(f"# Contact\n\n- 555-0142\n\n# {heading}\n\n{line}\n555-0142{BELOW}")).name == name


@pytest.mark.parametrize("line", ["Ada Example, my referee", "Nationality: Spanish", "Sample Street 5"])
def test_what_says_more_than_a_name_below_such_a_heading_is_none(line: str) -> None:
    assert outline(Paper(f"# Personal information\n\n{line}\n{BELOW}")).name is None


def test_a_letter_names_its_writer_by_the_initials_of_the_address_and_not_whom_it_goes_to() -> None:
    head = "From: A <{}@example.com>\nTo: b.other@example.com\nSubject: CV\n\nDear all,\n\nhere it is.\n\n"
    assert outline(Paper(head.format("a.example") + "Ada Example\nBern" + BELOW)).name == "Ada Example"
    assert outline(Paper(head.format("office") + "Bo Other\nBern" + BELOW)).name is None


def test_a_line_that_only_begins_as_that_of_a_receiver_does_is_none() -> None:
    assert not names_elsewhere.is_receiver("To date: all of it")


COLUMN = "Contact\n{address}\n\nTop Skills\nPyTorch\nDeep Learning\n\nBo Sample Prize\n\n{name}\nResearch Engineer at Example Labs\n\nExperience\n"


@pytest.mark.parametrize(("address", "name", "expected"), [
    ("www.linkedin.com/in/ada-example-4b1c22 (LinkedIn)", "Ada Example", "Ada Example"),
    ("www.linkedin.com/in/adaexample", "Ada Example", "Ada Example"),
    ("ada.m.example@example.com", "Ada M. Example", "Ada M. Example"),
    ("example.ada@example.com", "Ada Example", "Ada Example"),
    ("someone@example.com", "Ada Example", None),
    ("555-0142", "Ada Example", None),
    ("www.linkedin.com/in/bo-other", "Ada Example", None),
])  # fmt: skip
def test_a_name_below_a_side_column_is_the_one_that_an_address_confirms(address: str, name: str, expected: str | None) -> None:
    assert outline(Paper(COLUMN.format(address=address, name=name))).name == expected


@pytest.mark.parametrize("running", ["A. M. Example · CV · October 2026", "A. Mary Example", "Ada M. Example – Résumé"])
def test_a_name_is_taken_in_full_where_a_running_head_has_initials(running: str) -> None:
    assert outline(Paper(f"{running}\n\n# Ada Mary Example\n\nada@example.com\n\n## Experience\n")).name == "Ada Mary Example"


@pytest.mark.parametrize("below", ["Bo Example", "Ada Sample", "Abel B. Example", "Experience\nAda Example", "- Ada Example"])
def test_a_name_with_initials_stays_where_no_line_of_the_head_spells_them_out(below: str) -> None:
    assert outline(Paper(f"A. Example\nada@example.com\n{below}\n")).name == "A. Example"


def test_addresses_further_down_are_those_of_others() -> None:
    text = "Summary\n\n" + "I bake bread every day.\n\n" * 20 + "References\n\nBo Sample\nbo.sample@example.com\n"
    assert outline(Paper(text)).name is None


LETTER = "\n\nDear team,\n\nhere it is.\n\nAda Example\nAnalyst\nada@example.com\n"


@pytest.mark.parametrize(
    "head",
    [
        "From: Ada <ada@example.com>\nTo: office@example.com\nDate: Mon, 6 Oct 2025\nSubject: CV",
        "Von: Ada <ada@example.com>\nAn: office@example.com\nCc: desk@example.com\nBetreff: Lebenslauf",
        "发件人: ada@example.com\n收件人: office@example.com\n主题: 简历",
    ],
)
def test_the_address_that_a_mail_was_sent_to_is_nobodys_of_its_writer(head: str) -> None:
    assert outline(Paper(head + LETTER)).contacts == ("mail:ada@example.com",)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example\nTo: office@example.com\nSubject: Optics\n",
        "E-mail: ada@example.com\nTo: office@example.com\nPhone: 555-0142\n",
        "From: 2019\nTo: 2021\n\nSubject: Optics\n",
    ],
)
def test_labels_that_are_no_head_of_a_mail_stay(text: str) -> None:
    assert names_elsewhere.without_receivers(text) == text
