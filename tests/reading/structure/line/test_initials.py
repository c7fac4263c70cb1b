"""What stands in brackets behind a name is part of it where it is its initials, or the seat of a school."""

import pytest

from tests.reading.structure.outlined import listed


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Analyst, Sample Institut für Optik (SIO), Oslo", "Sample Institut für Optik (SIO)"),
        ("Analyst, Beispielzentrum für Boots- und Hafenbau (BBH),", "Beispielzentrum für Boots- und Hafenbau (BBH)"),
        ("Site Reliability Engineer (SRE), Quillmark Labs", "Quillmark Labs"),
        ("Analyst, Quillmark Sample Labs (USA)", "Quillmark Sample Labs"),
    ],
)
def test_initials_belong_to_the_employer_that_they_are_of(line: str, name: str) -> None:
    assert listed(f"Work\n2019 – 2021   {line}\n- Ran it\n", "work", "name") == [(name,)]


@pytest.mark.parametrize(
    ("line", "institution", "area"),
    [
        ("样例大学（威海） - 学士 - 软件工程", "样例大学（威海）", "软件工程"),
        ("样例大学（北京） - 学士 - 软件工程", "样例大学（北京）", "软件工程"),
        ("Sample School of Optics (SSO), BSc in Optics", "Sample School of Optics (SSO)", "Optics"),
        ("Sample School of Optics, BSc in Optics (Honours)", "Sample School of Optics", "Optics"),
    ],
)
def test_the_seat_and_the_initials_of_a_school_belong_to_its_name(line: str, institution: str, area: str) -> None:
    assert listed(f"Education\n\n{line}   2013.9 - 2017.6\n", "education", "institution", "area") == [(institution, area)]


@pytest.mark.parametrize(
    ("line", "institution", "area"),
    [
        ("K.G. High School, Sampleton", "K.G. High School", None),
        ("Govt. Model School, Sampleton", "Govt. Model School", None),
        ("National University of Ireland, Maynooth — LLB in Law", "National University of Ireland, Maynooth", "Law"),
        ("IUT de Westmark – major de promotion", "IUT de Westmark", None),
        ("样例大学   博士   光学工程，导师：王芳教授", "样例大学", "光学工程"),
    ],
)
def test_the_name_of_a_school_is_whole_and_a_field_is_not_lost_beside_an_adviser(line: str, institution: str, area: str) -> None:
    assert listed(f"Education\n\n{line}   2013 - 2017\n", "education", "institution", "area") == [(institution, area)]


@pytest.mark.parametrize("aside", ["统招", "本科", "在读"])
def test_what_brackets_tell_of_studies_belongs_to_no_school(aside: str) -> None:
    assert listed(f"Education\n\n样例大学（{aside}） - 软件工程   2013.9 - 2017.6\n", "education", "institution") == [
        ("样例大学",)
    ]
