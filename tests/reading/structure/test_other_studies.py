"""What is taken beside degrees, in several countries, is told from its field and its school."""

import pytest

from tests.reading.structure.outlined import listed


def _studies(lines: str) -> list[tuple[str | None, ...]]:
    return listed(f"# Bo Quill\n\n## Education\n\n{lines}\n", "education", "institution", "studyType", "area")


@pytest.mark.parametrize(
    ("lines", "school", "degree", "field"),
    [
        ("2005 – 2011   MD\n              Sample University", "Sample University", "MD", None),
        ("2009 – 2010   MPH, Epidemiology\n              Sample University", "Sample University", "MPH", "Epidemiology"),
        ("2014 – 2016   Fellowship, Cardiology\n              Test Hospital", "Test Hospital", "Fellowship", "Cardiology"),
        ("Residency in Surgery, Test Hospital, 2011 - 2014", "Test Hospital", "Residency", "Surgery"),
        ("NVQ Level 2 Hairdressing, Sample College, 2003 - 2005", "Sample College", "NVQ Level 2", "Hairdressing"),
        ("**Havo**, Sample Scholengemeenschap, Zwolle\n*1998 – 2003*", "Sample Scholengemeenschap", "Havo", None),
        ("MBO 4 Verpleegkunde, ROC Sample, 2001 - 2005", "ROC Sample", "MBO 4", "Verpleegkunde"),
        ("Sample College – Graduate Certificate, Marketing, 2014", "Sample College", "Graduate Certificate", "Marketing"),
        ("Ausbildung zum Koch, Hotel Sample, Ulm, 2011 – 2013", "Hotel Sample", "Ausbildung zum Koch", None),
        ("Ausbildung zur Köchin, Berufsschule Köln, 2011 – 2013", "Berufsschule Köln", "Ausbildung zur Köchin", None),
        ("2012 – 2014 : Classe préparatoire PCSI, Lycée Sample", "Lycée Sample", "Classe préparatoire PCSI", None),
        ("清华大学，访问学生，2020年1月—2020年7月", "清华大学", "访问学生", None),
        ("香港大学，交换生，计算机科学，2020年1月—2020年7月", "香港大学", "交换生", "计算机科学"),
        ("Universidad de Sample, Grado in Linguistics, 2011 - 2015", "Universidad de Sample", "Grado", "Linguistics"),
        ("**Master Social Work**, Hogeschool Utrecht\n*2014 – 2016*", "Hogeschool Utrecht", "Master", "Social Work"),
    ],
)
def test_studies_that_are_no_degree_are_told_from_their_field(lines: str, school: str, degree: str, field: str | None) -> None:
    assert _studies(lines) == [(school, degree, field)]


@pytest.mark.parametrize(
    ("lines", "school", "degree"),
    [
        ("Towson University, Baltimore, MD\nBS Biology, 2005 - 2011", "Towson University", "BS"),
        ("Abitur, Sample-Gymnasium, Köln, 2001 - 2008", "Sample-Gymnasium", "Abitur"),
        ("MSc, Optics, Sample University, 2010\n- Rhodes Fellowship", "Sample University", "MSc"),
    ],
)
def test_states_schools_and_stipends_are_no_degrees(lines: str, school: str, degree: str) -> None:
    assert [(one[0], one[1]) for one in _studies(lines)] == [(school, degree)]


@pytest.mark.parametrize(
    "line",
    ["B.Tech. in Optics, Sample Institute of Technology. CGPA 9.12, 2011", "B.Tech. in Optics, Sample College. 78%, 2011"],
)
def test_a_grade_behind_a_full_stop_is_no_part_of_the_school(line: str) -> None:
    assert _studies(line)[0][0] in {"Sample Institute of Technology", "Sample College"}


@pytest.mark.parametrize(
    "item",
    ["Sample College – BSc, Optics, 2014", "**Sample College**, BSc in Optics, 2014.", "BSc in Optics, Sample College (2014)"],
)
def test_the_year_that_ends_an_item_is_that_of_its_degree(item: str) -> None:
    text = f"# Bo Quill\n\n## Education\n\n- {item}\n- MSc in Lenses, Test University, 2016\n"
    assert listed(text, "education", "studyType", "endDate") == [("BSc", "2014"), ("MSc", "2016")]


def test_a_year_within_an_item_is_not_when_its_degree_was_taken() -> None:
    text = "# Bo Quill\n\n## Education\n\n- BSc in Optics, Sample College. Thesis: The lenses of 2012, ground anew\n"
    assert listed(text, "education", "studyType", "endDate") == [("BSc", None)]


@pytest.mark.parametrize(
    "first", ["Diplôme d’ingénieur, Polytech Lille", "BSc, Polytech Lille", "Semestre Erasmus, Polytech Lille"]
)
def test_items_that_begin_with_a_year_and_name_a_school_are_studies_of_that_year(first: str) -> None:
    text = f"# Bo Quill\n\n## Formation\n\n- 2016 – {first}\n- 2015 – Semestre Erasmus, Universidade do Porto\n"
    degree = first.partition(",")[0]
    told = [("Polytech Lille", degree, "2016"), ("Universidade do Porto", "Semestre Erasmus", "2015")]
    assert listed(text, "education", "institution", "studyType", "endDate") == told


@pytest.mark.parametrize(
    "project", ["Final year project", "Abschlussprojekt", "Capstone project", "Projet de fin d’études", "Scriptie"]
)
def test_a_project_at_the_end_of_studies_is_told_below_their_line_as_a_thesis_is(project: str) -> None:
    study = "**BEng in Electronic Engineering**, University of Limerick, 2013"
    text = f"# Bo Quill\n\n## Education\n\n{study}\n{project}: a low-power time server\n"
    told = [("University of Limerick", "2013", f"{project}: a low-power time server")]
    assert listed(text, "education", "institution", "endDate", "highlights") == told


def test_lines_that_end_with_their_years_are_studies_of_their_own_however_long() -> None:
    text = (
        "Education\n\nMEng in Electrical Engineering, Sample University of Technology, Oslo, 2014\n"
        "Exchange year at the Technical University of Denmark, 2012 - 2013\nBEng in Electrical Engineering, Test College, 2011\n"
    )
    told = [
        ("Sample University of Technology", "2014"),
        ("Technical University of Denmark", "2013"),
        ("Test College", "2011"),
    ]
    assert listed(text, "education", "institution", "endDate") == told


def test_words_of_an_item_that_no_field_holds_are_kept() -> None:
    text = "# Bo Quill\n\n## Education\n\n- 2015 – Semester of joy, Universidade do Porto\n"
    assert "Semester of joy" in str(listed(text, "education", "summary", "area"))
