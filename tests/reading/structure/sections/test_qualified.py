"""Licences, memberships and certificates are told from studies, under whatever heading they stand."""

import pytest

from tests.reading.structure.outlined import listed

WORK = "Bo Quill\n\nEXPERIENCE\n\nEngineer, Example Ltd\n2019 - 2021\n- Built things.\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "LICENSURE AND BOARD CERTIFICATION",
        "CREDENTIALS",
        "REGISTRATIONS",
        "TICKETS",
        "CURSUSSEN EN CERTIFICATEN",
        "CERTIFICATIONS PROFESSIONNELLES",
        "CORSI E CERTIFICAZIONI",
        "ZERTIFIKATE UND KURSE",
        "执业资格",
    ],
)
def test_headings_of_licences_and_courses_head_certificates(heading: str) -> None:
    text = f"{WORK}{heading}\n\nSample Medical License (2014)\nTest Board of Surgery (2016)\n"
    told = [("Sample Medical License", "2014"), ("Test Board of Surgery", "2016")]
    assert listed(text, "certificates", "name", "date") == told


def test_credentials_that_are_degrees_are_studies() -> None:
    text = f"{WORK}CREDENTIALS\n\nMBA, Sample University, 2012\nBSc Optics, Test University, 2008\n"
    assert listed(text, "education", "institution", "studyType") == [("Sample University", "MBA"), ("Test University", "BSc")]


def test_memberships_among_qualifications_are_certificates() -> None:
    text = f"{WORK}QUALIFICATIONS\nFellow of the Institute of Actuaries, qualified July 2018\nChartered Risk Actuary, 2020\n"
    told = [("Fellow of the Institute of Actuaries", "2018-07"), ("Chartered Risk Actuary", "2020")]
    assert listed(text, "certificates", "name", "date") == told


def test_qualifications_with_a_degree_among_them_are_studies() -> None:
    text = f"{WORK}QUALIFICATIONS\nBSc Optics, Sample University, 2012\nMember of the Institute of Physics, 2014\n"
    assert listed(text, "education", "institution")[0] == ("Sample University",)


def test_who_was_a_fellow_for_some_years_studied_there() -> None:
    text = f"{WORK}EDUCATION\nFellow of the Sample Institute, 2014 - 2016\n"
    assert listed(text, "education", "institution") == [("Fellow of the Sample Institute",)]
    assert not listed(text, "certificates", "name")


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("ACLS Provider (exp. 05/2026)", "ACLS Provider", "2026-05"),
        ("Sample Nursing License, expires 05/2027", "Sample Nursing License", "2027-05"),
        ("Sample Board, Surgery (2014, recertified 2024)", "Sample Board", "2024"),
        ("Lens Grinder, seit 2015", "Lens Grinder", "2015"),
    ],
)
def test_what_leads_in_the_date_of_a_certificate_is_no_part_of_its_name(line: str, name: str, date: str) -> None:
    assert listed(f"{WORK}CERTIFICATES\n\n{line}\n", "certificates", "name", "date") == [(name, date)]


@pytest.mark.parametrize(
    ("line", "name", "issuer"),
    [
        ("Lens Grinding (Coursera, 2019)", "Lens Grinding", "Coursera"),
        ("磨镜师证书（样例协会，2019）", "磨镜师证书", "样例协会"),
        ("Lens Grinding (with honours), 2019", "Lens Grinding (with honours)", None),
        ("Lens Grinding (2019)", "Lens Grinding", None),
    ],
)
def test_who_issued_a_certificate_stands_in_brackets_with_its_date(line: str, name: str, issuer: str | None) -> None:
    assert listed(f"{WORK}CERTIFICATES\n\n{line}\n", "certificates", "name", "issuer") == [(name, issuer)]
