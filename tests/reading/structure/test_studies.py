"""Studies as people of several countries tell of them: what is taken at schools, seats, minors, advisers, indented schools."""

from __future__ import annotations

import pytest

from tests.reading.structure.outlined import listed, outline


def studies(text: str) -> list[tuple[str | None, ...]]:
    """Return school, degree, field and end of each."""
    return listed(f"Ada Example\n\nEducation\n\n{text}\n", "education", "institution", "studyType", "area", "endDate")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A-levels in Maths and Art, Sample School, 2011", ("Sample School", "A-levels", "Maths and Art", "2011")),
        ("T Level in Optics, Sample College, 2022", ("Sample College", "T Level", "Optics", "2022")),
        ("BTEC Level 3 in Engineering, Sample College, 2009", ("Sample College", "BTEC Level 3", "Engineering", "2009")),
        ("PGCE Secondary Music, Sample University, 2017", ("Sample University", "PGCE", "Secondary Music", "2017")),
        ("International Baccalaureate, Sample School, 2012", ("Sample School", "International Baccalaureate", None, "2012")),
        (
            "Allgemeine Hochschulreife, Muster-Gymnasium Ulm, 2011",
            ("Muster-Gymnasium Ulm", "Allgemeine Hochschulreife", None, "2011"),
        ),
        ("Dr. techn. Informatik, Universität Muster, 2021", ("Universität Muster", "Dr. techn", "Informatik", "2021")),
        ("Dr. sc. ETH, Optik, ETH Zürich, 2021", ("ETH Zürich", "Dr. sc. ETH", "Optik", "2021")),
        ("Dr. sc. ETH Zürich, 2021", ("ETH Zürich", "Dr. sc", None, "2021")),
        ("Dr. med. univ., Universität Muster, 2021", ("Universität Muster", "Dr. med. univ", None, "2021")),
        ("Engineer's degree (BSc), Optics, Sample University, 2021", ("Sample University", "BSc", "Optics", "2021")),
        ("Specialist degree (MSc equivalent), Optics, Sample University, 2021", ("Sample University", "MSc", "Optics", "2021")),
        ("Optics (BSc), Sample University, 2021", ("Sample University", "BSc", "Optics", "2021")),
        ("Mittlere Reife, Realschule Muster, 2007", ("Realschule Muster", "Mittlere Reife", None, "2007")),
        ("Semestre d'échange, Université de Modèle, 2018", ("Université de Modèle", "Semestre d'échange", None, "2018")),
        (
            "Classes préparatoires MPSI/MP, Lycée du Modèle, 2015",
            ("Lycée du Modèle", "Classes préparatoires MPSI/MP", None, "2015"),
        ),
        ("Juris Doctor, Sample School of Law, 2014", ("Sample School of Law", "Juris Doctor", None, "2014")),
        ("MSc (Distinction) in Optics, Sample University, 2014", ("Sample University", "MSc", "Optics", "2014")),
        ("BA in Art, minor in Economics, Sample University, 2010", ("Sample University", "BA", "Art", "2010")),
        ("MEng, University of Nigeria, Nsukka, 2012", ("University of Nigeria, Nsukka", "MEng", None, "2012")),
        ("MBA, University of Sample at Oldtown, 2021", ("University of Sample at Oldtown", "MBA", None, "2021")),
        ("B.Sc. Optics, Universitetet i Bergen, 2011", ("Universitetet i Bergen", "B.Sc", "Optics", "2011")),
    ],
)
def test_a_line_names_its_school_and_what_was_taken_there(line: str, expected: tuple[str | None, ...]) -> None:
    found = studies(line)
    assert [(one[0], (one[1] or "").rstrip("."), *one[2:]) for one in found] == [expected]


def test_a_juris_doctor_is_of_the_level_of_a_master_as_its_letters_are() -> None:
    parsed = outline(
        "Ada Example\n\nEducation\n\nJuris Doctor, Sample School of Law, 2014\nPhD in Law, Sample University, 2018\n"
    )
    assert [one.level for one in parsed.degrees] == ["master", "doctor"]


def test_an_honours_degree_of_arts_has_its_level_and_field() -> None:
    parsed = outline("Ada Example\n\nEducation\n\nBA (Hons) in Linguistics, Sample University, 2014\n")
    assert [(one.level, one.field) for one in parsed.degrees] == [("bachelor", "Linguistics")]


def test_subjects_behind_a_label_that_is_a_degree_are_an_entry() -> None:
    text = (
        'Sample University\nBSc Computing                           2011 - 2015\n  Dissertation: "Kettles"\n\n'
        "A-levels: Mathematics (A*), Physics (A), Further Mathematics (A), King James Sixth Form, 2011"
    )
    assert [one[:2] for one in studies(text)] == [("Sample University", "BSc"), ("King James Sixth Form", "A-levels")]


def test_a_field_and_its_degree_behind_a_german_label_are_read_below_their_school() -> None:
    text = (
        "10/2006 – 12/2011   Technische Universität Muster\n                    Studium Maschinenbau, Abschluss: Diplom-Ingenieur (Note 1,8)\n"
        "                    Diplomarbeit: Schwingungen\n"
    )
    assert studies(text) == [("Technische Universität Muster", "Diplom-Ingenieur", "Maschinenbau", "2011-12")]


def test_an_adviser_goes_with_the_studies_above_and_a_school_with_those_indented_below() -> None:
    text = (
        "University of Sample, Vancouver\n    Ph.D., Computer Science, 2018\n        Thesis: Kettles of structured glass\n"
        "        Advisor: Prof. Bo Test\n    M.Sc., Statistics, 2013\nUniversity of Quillmark\n    B.Sc., Mathematics (minor in Music), 2008–2011\n"
    )
    assert [one[:3] for one in studies(text)] == [
        ("University of Sample", "Ph.D.", "Computer Science"),
        ("University of Sample", "M.Sc.", "Statistics"),
        ("University of Quillmark", "B.Sc.", "Mathematics"),
    ]


def test_a_minor_in_brackets_with_a_colon_makes_no_label_of_the_line() -> None:
    text = "MBA, Quillmark University, 2021\nBA in Psychology (minor: Statistics), University of Sample Boulder, 2012–2016, GPA: 3.85"
    assert [one[0] for one in studies(text)] == ["Quillmark University", "University of Sample Boulder"]
