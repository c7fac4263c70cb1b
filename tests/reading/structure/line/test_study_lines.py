"""Degrees, fields and grades as a study states them."""

import pytest

from matcher.reading.records import Stretch
from matcher.reading.structure.line import study_lines


@pytest.mark.parametrize(
    ("line", "degree", "area"),
    [
        ("PhD in Computer Science", "PhD", "Computer Science"),
        ("MS.E. in Optics", "MS.E.", "Optics"),
        ("Master Degree of Software Engineering", "Master Degree", "Software Engineering"),
        ("Bachelor of Science Computerlinguistik", "Bachelor of Science", "Computerlinguistik"),
        ("M.Sc., Statistics", "M.Sc.", "Statistics"),
        ("B.A. (Hons) History", "B.A. (Hons)", "History"),
        ("Degree: Bachelor Degree of Optics", "Bachelor Degree", "Optics"),
        ("软件工程 硕士", "硕士", "软件工程"),
        ("Optics, BSc", "BSc", "Optics"),
        ("Promotion (Dr. rer. pol.) in Wirtschaftsinformatik", "Promotion", "Wirtschaftsinformatik"),
        ("Bachelor of Science (B.Sc.) in Optics", "Bachelor of Science", "Optics"),
        ("B.A. in Physics, minor in Philosophy", "B.A.", "Physics"),
        ("Master of Science in Optics, GPA 3.94", "Master of Science", "Optics"),
        ("MSc Optics (Distinction)", "MSc", "Optics"),
        ("Licence de mathématiques", "Licence", "mathématiques"),
        ("MSc with Distinction, Optics", "MSc", "Optics"),
        ("M.Sc. Informatik mit Auszeichnung", "M.Sc.", "Informatik"),
        ("BSc in Optics, First Class Honours", "BSc", "Optics"),
        ("Ph.D. in Optics. Advisor: Prof. Bo Test.", "Ph.D.", "Optics"),
        ("M.Sc. Eng. in Optics", "M.Sc. Eng.", "Optics"),
        ("MFA in Glass Blowing", "MFA", "Glass Blowing"),
        ("BASc, Mining Engineering (co-op)", "BASc", "Mining Engineering"),
        ("BMus (Hons) Organ", "BMus (Hons)", "Organ"),
        ("LL.M. in Maritime Law", "LL.M.", "Maritime Law"),
        ("MSE in Optics", "MSE", "Optics"),
        ("Dr. rer. nat. Physik", "Dr. rer. nat.", "Physik"),
        ("M.S. in Optics (en route)", "M.S.", "Optics"),
        ("博士在读，光学，导师：王芳教授", "博士", "光学"),
        ("Erasmus exchange semester, Optics", "Erasmus exchange semester", "Optics"),
        ("M.Sc. (Tech.), Optics", "M.Sc. (Tech.)", "Optics"),
        ("MSc Eng (Optics)", "MSc Eng", "Optics"),
        ("B.A.A.S., Computer Systems", "B.A.A.S.", "Computer Systems"),
        ("Dipl.-Wirt.-Inf. Wirtschaftsinformatik", "Dipl.-Wirt.-Inf.", "Wirtschaftsinformatik"),
        ("Mag. rer. nat. Physik", "Mag. rer. nat.", "Physik"),
        ("M.C.S. Optics", "M.C.S.", "Optics"),
        ("Masterstudium Informatik", "Masterstudium", "Informatik"),
        ("Masterstudium Informatik (MSc)", "MSc", "Informatik"),
        ("Diplomstudium Physik (Dipl.-Ing.)", "Dipl.-Ing.", "Physik"),
        ("Master in Optics (M.Sc.)", "Master", "Optics"),
        ("Master 2 Informatique, parcours IA, mention bien", "Master 2", "Informatique"),
        ("Master in Business Administration", "Master in Business Administration", None),
        ("Bachelor's degree in Business Administration", "Bachelor's degree", "Business Administration"),
        ("Certificate in Wine Making", "Certificate", "Wine Making"),
        ("Graduate Diploma in Optics", "Graduate Diploma", "Optics"),
        ("High school diploma", "High school diploma", None),
        ("Executive Program, Leadership", "Executive Program", "Leadership"),
        ("Intermediate (B.P.C.)", "Intermediate", "B.P.C"),
        ("Class XII, Science", "Class XII", "Science"),
        ("S.S.C.", "S.S.C.", None),
        ("Baccalauréat scientifique, mention bien", "Baccalauréat scientifique", None),
        ("DUT Génie civil", "DUT", "Génie civil"),
        ("BTS, Optique", "BTS", "Optique"),
        ("Diplôme d’ingénieur, spécialité Optique", "Diplôme d’ingénieur", "Optique"),
        ("Study abroad coursework in Optics", "Study abroad coursework", "Optics"),
        ("学士 光学工程（卓越班）", "学士", "光学工程"),
        ("Awarded a certificate of attendance", None, None),
        ("Intermediate results on lenses", None, None),
        ("BS", "BS", None),
        ("Undergraduate Student", "Undergraduate Student", None),
        ("Example University", None, None),
    ],
)
def test_a_degree_and_its_field_are_told_apart(line: str, degree: str | None, area: str | None) -> None:
    by_key = {one.key: one.said for one in study_lines.degree(Stretch(line, 0, len(line)))}
    assert (by_key.get("studyType"), by_key.get("area")) == (degree, area)


@pytest.mark.parametrize(
    "line",
    [
        "GPA: 3.9/4.0",
        "Overall GPA: 3.76/4.0",
        "with distinction",
        "with Highest Distinction",
        "mit Auszeichnung",
        "First Class Honours",
        "summa cum laude",
        "绩点 3.8/4.0",
        "Note 1,3",
        "3.9/4.0 GPA",
    ],
)
def test_a_grade_is_kept_in_its_own_words(line: str) -> None:
    assert [one.said for one in study_lines.score(Stretch(f"{line}, and more", 0, len(line) + 10))] == [line]


def test_how_studies_ended_is_a_grade_in_german() -> None:
    assert study_lines.is_score("Abschluss mit Auszeichnung")
    assert not study_lines.is_score("Abschluss Informatik")


def test_a_line_without_grade_has_none() -> None:
    assert study_lines.score(Stretch("Grade A eggs and GPT 4", 0, 22)) == ()


@pytest.mark.parametrize("line", ["Master's thesis: tea", "PhD advisor: Bo Test", "博士论文：光学"])
def test_the_name_of_a_thesis_begins_with_no_degree(line: str) -> None:
    assert not study_lines.begins_with_degree(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("MASTER OF SCIENCE, OPTICS", ["MASTER OF SCIENCE", "OPTICS"]),
        ("Doctor of Philosophy (Ph.D.), Physics", ["Doctor of Philosophy", "Physics"]),
        ("PhD candidate in Linguistics", ["PhD", "Linguistics"]),
        ("MSc by Research in Robotics", ["MSc", "Robotics"]),
        ("MEng Computing (AI)", ["MEng", "Computing (AI)"]),
        ("Postgraduate Diploma in Statistics", ["Postgraduate Diploma", "Statistics"]),
    ],
)
def test_a_degree_is_told_from_its_field_however_it_is_written(line: str, expected: list[str]) -> None:
    assert [one.said for one in study_lines.degree(Stretch(line, 0, len(line)))] == expected


def test_degrees_with_their_kind_of_school_and_those_not_yet_taken() -> None:
    def told(line: str) -> list[tuple[str, str]]:
        return [(one.key, one.said) for one in study_lines.degree(Stretch(line, 0, len(line)))]

    assert told("Dipl.-Inf. (FH)") == [("studyType", "Dipl.-Inf. (FH)")]
    assert told("Dipl.-Ing. (FH) Optik") == [("studyType", "Dipl.-Ing. (FH)"), ("area", "Optik")]
    assert told("硕士在读") == [("studyType", "硕士")]
    assert told("本科毕业") == told("统招本科") == [("studyType", "本科")]
    assert told("M.A.Sc. Optics") == [("studyType", "M.A.Sc."), ("area", "Optics")]
    assert told("MASc") == [("studyType", "MASc")]


def test_degrees_of_one_line_that_state_each_its_own_date_are_several() -> None:
    line = "MIT — PhD Physics 2012 | Caltech — MS Physics 2007"
    assert [line[low:high] for low, high in study_lines.dated_degrees(line)] == line.split(" | ")


@pytest.mark.parametrize(
    "line", ["PhD, Optics; thesis on lenses, 2009", "MSc Optics 2019; 2018 prize; GPA 3.9", "PhD, Optics, 2009", ""]
)
def test_one_degree_with_what_is_told_of_it_is_one(line: str) -> None:
    assert study_lines.dated_degrees(line) == []
