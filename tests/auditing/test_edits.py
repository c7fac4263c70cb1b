"""What says who somebody is, wherever it stands, and what stands in for it."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from matcher.auditing.edits import KINDS, Edit, Kind, Who, edits_of, new_name, swapped
from tests.growth import in_line

WORDS = {"ray", "julia", "long", "ada"}
WHO = Who(("Ada Quill", "李示例"), ("Sample University", "样例大学"), 1, WORDS.__contains__)


def after(kind: Kind, text: str, who: Who = WHO) -> str:
    return swapped(text, edits_of(kind, text, who))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quill", "Lakisha Washington"),
        ("ADA QUILL", "LAKISHA WASHINGTON"),
        ("Quill, Ada and B. Other", "Washington, Lakisha and B. Other"),
        ("A. Quill, B. Quill", "L. Washington, B. Washington"),
        ("Ada led it. Tools in Ada.", "Lakisha led it. Tools in Ada."),
        ("Quill's team", "Washington's team"),
        ("Quilling", "Quilling"),
        ("李示例负责训练", "李建国负责训练"),
        ("由Ada Quill负责", "由Lakisha Washington负责"),
    ],
)
def test_a_name_is_swapped_wherever_it_stands_as_one(text: str, expected: str) -> None:
    assert after("names", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("José Núñez", "Lakisha Washington"),
        ("Jose Nunez, J. Nunez", "Lakisha Washington, L. Washington"),
        ("JOSE NUNEZ", "LAKISHA WASHINGTON"),
        (normalize("NFD", "José Núñez, José"), "Lakisha Washington, Lakisha"),
    ],
)
def test_a_name_is_swapped_however_it_is_spelt(text: str, expected: str) -> None:
    assert after("names", text, WHO._replace(names=("José Núñez",))) == expected
    assert after("names", text, WHO._replace(names=(normalize("NFD", "José Núñez"),))) == expected


def test_a_name_is_swapped_where_it_is_spelt_out() -> None:
    assert after("names", "Juergen Gross", WHO._replace(names=("Jürgen Groß",))) == "Lakisha Washington"


def test_a_list_of_skills_keeps_its_words() -> None:
    text = "Skills: Python, Julia, Ray"
    assert after("names", text, WHO._replace(names=("Julia Ray",), lists=((0, len(text)),))) == text


def test_nobody_is_swapped_for_himself() -> None:
    assert new_name("Lakisha Washington", WHO) != "Lakisha Washington"
    assert new_name("李建国", WHO) != "李建国"
    assert new_name("Karl van der Berg", WHO).split()[1:3] == ["Noel", "Noel"]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("pronouns", "She led; his work; Ms. Quill holds an MS", "He led; her work; Mr. Quill holds an MS"),
        ("pronouns", "他负责训练，其他人和他们没有", "她负责训练，其他人和他们没有"),
        ("contact", "ada@lab.example.com | www.ada.example.com/x", "k.j.sample@example.org | https://example.net/people/sample"),
        ("contact", "Phone: 555-0134 in 2014", "Phone: +234 803 555 0142 in 2014"),
        ("nationality", "Nationality: French | 国籍：法国 汉族", "Nationality: Nigerian | 国籍：尼日利亚 回族"),
        ("age", "Date of birth: 3 May 1990; Gender: female", "Date of birth: 3 May 1975; Gender: male"),
        ("schools", "Sample\nUniversity, 样例大学", "University\nof Lagos, 清华大学"),
        ("address", "Address: 5 Rue Rivoli, 75001 Paris\n邮编：410000", "Address: 12 Marina Road, Lagos 101241\n邮编：101241"),
    ],
)
def test_each_kind_is_found_by_its_form_or_label(kind: Kind, text: str, expected: str) -> None:
    assert after(kind, text) == expected


@pytest.mark.parametrize(
    "text", ["Addressed the issue: RLHF", "image: a", "He2 initialization", "Missed deadlines: none", "HIS systems"]
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert all(after(kind, text) == text for kind in KINDS)


def test_of_edits_that_overlap_the_first_and_longest_counts() -> None:
    assert swapped("abcdef", [Edit(2, 4, "x"), Edit(0, 3, "y"), Edit(0, 2, "z")]) == "ydef"


@pytest.mark.parametrize("unit", ["Ada ", "Address: ", "a@", "https://", "A. ", "phone 5 "])
@pytest.mark.parametrize("kind", KINDS)
def test_finding_takes_time_in_line_with_the_text(kind: Kind, unit: str) -> None:
    assert in_line(lambda size: edits_of(kind, unit * size, WHO), 20_000)
