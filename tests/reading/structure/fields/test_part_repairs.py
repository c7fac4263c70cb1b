"""Towns, employers and brackets go apart from the names beside them, or into them, as they are meant."""

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.structure.fields.part_repairs import with_towns_apart
from matcher.reading.structure.line.heading_parts import heading_parts
from tests.reading.structure.outlined import jobs, listed

WORK = "Work\nEngineer June 2023 – Present\nSample Robotics Austin, TX\n- Ran it\nAnalyst May 2021 – Aug. 2022\n{}\n- Reports\n"


def employers(text: str) -> list[tuple[str | None, ...]]:
    return listed(text, "work", "name", "location")


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ("Quillback Georgetown, TX", "Quillback", "Georgetown, TX"),
        ("Quillback Works Cedar Rapids, IA", "Quillback Works", "Cedar Rapids, IA"),
        ("Invented Southwestern University Georgetown, TX", "Invented Southwestern University", "Georgetown, TX"),
        ("Foxtail College Austin, TX", "Foxtail College", "Austin, TX"),
        ("Quillback, Georgetown, TX", "Quillback", "Georgetown, TX"),
        ("Quillback Works-Austin, TX", "Quillback Works", "Austin, TX"),
        ("Quillback-Georgetown, TX", "Quillback", "Georgetown, TX"),
        ("Quillback-Remote", "Quillback", "Remote"),
        ("Quillback, Winston-Salem, NC", "Quillback", "Winston-Salem, NC"),
    ],
)
def test_a_town_behind_a_blank_is_no_part_of_the_name_where_the_others_have_theirs_there(
    line: str, name: str, place: str
) -> None:
    assert employers(WORK.format(line))[1] == (name, place)


@pytest.mark.parametrize(
    "line", ["Quill Brothers, TX", "Quill Brothers, Germany", "Morgan Quill, Austin, TX", "Quill Labs Press, UK"]
)
def test_a_name_before_a_state_stays_whole_where_commas_part_names_and_places(line: str) -> None:
    heads = [heading_parts([block]) for block in lines(f"Sample Robotics, Oslo\nSample Robotics, Austin, TX\n{line}")]
    assert with_towns_apart(heads) == heads


def test_a_place_below_a_further_position_is_one() -> None:
    text = "Work\nSample Robotics\nEngineer June 2023 – Present\nSan Marcos, TX\n- Ran it\nAnalyst May 2021 – June 2023\nSan Angelo, TX\n"
    assert employers(text)[1] == ("Sample Robotics", "San Angelo, TX")


@pytest.mark.parametrize("line", ["Quill-Hammond, TX", "Quill-Austin, TX", "Semi-Remote Quill, TX", "Quill Works-Hammond"])
def test_a_name_with_a_hyphen_stays_whole_where_no_other_has_its_town_behind_one(line: str) -> None:
    heads = [heading_parts([block]) for block in lines(f"Sample Robotics, Oslo\n{line}")]
    assert with_towns_apart(heads) == heads


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Baker, Quillmark, Cambridge MA, 2019 - 2021", ("Quillmark", "Cambridge MA")),
        ("Baker, Quillmark, Oldtown IL, 2019 - 2021", ("Quillmark", "Oldtown IL")),
        ("Quillmark, Oldtown UK\nBaker\n2019 - 2021", ("Quillmark", "Oldtown UK")),
        ("Analyst, Quillmark DE, 2019 - 2021", ("Quillmark DE", None)),
        ("Analyst, Sample Systems UK, 2019 - 2021", ("Sample Systems UK", None)),
    ],
)
def test_a_town_has_its_state_behind_a_blank_where_another_is_who(line: str, expected: tuple[str, str | None]) -> None:
    assert listed(f"Ada Example\n\nWork\n\n{line}\n", "work", "name", "location") == [expected]


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


@pytest.mark.parametrize(
    ("line", "position", "employer"),
    [
        ("Ingeniera de datos en Aceros Muster (Bilbao), enero de 2021 – actualidad", "Ingeniera de datos", "Aceros Muster"),
        (
            "Becaria de investigación en la Universidad de Ejemplo, 2015 – 2017",
            "Becaria de investigación",
            "Universidad de Ejemplo",
        ),
        ("Engenheira de dados na Papelaria Muster, Porto, 2019 – 2021", "Engenheira de dados", "Papelaria Muster"),
        ("Estagiária no Hospital Exemplo, 2016 – 2017", "Estagiária", "Hospital Exemplo"),
        ("Stagiaire à l'Hôpital Modèle, 2017 – 2018", "Stagiaire", "Hôpital Modèle"),
        ("Leiter der Fertigung bei der Westmark AG, 2015 – 2019", "Leiter der Fertigung", "Westmark AG"),
        ("Cuoca in Trattoria Muster, Roma, 2017 – 2019", "Cuoca", "Trattoria Muster"),
        ("**Científica** en **Muster**, 2017 – 2019", "Científica", "Muster"),
    ],
)
def test_who_stands_behind_the_word_that_joins_it_to_the_position(line: str, position: str, employer: str) -> None:
    assert [job[:2] for job in jobs(f"Ada Example\n\nWork\n\n{line}\n")] == [(employer, position)]


@pytest.mark.parametrize(
    ("line", "position", "employer"),
    [
        ("Técnico en Electrónica, Talleres Muster, 2019 – 2021", "Técnico en Electrónica", "Talleres Muster"),
        ("Especialista en Marketing Digital, Madrid, 2015 – 2017", "Especialista en Marketing Digital", None),
        ("Analista en Seguridad, Banco Ejemplo, 2013 – 2015", "Analista en Seguridad", "Banco Ejemplo"),
        ("Engineer in Test, Westmark, 2012 – 2014", "Engineer in Test", "Westmark"),
        ("Researcher in Residence, Sample Museum, 2014 – 2015", "Researcher in Residence", "Sample Museum"),
    ],
)
def test_a_field_of_work_behind_that_word_stays_with_the_position(line: str, position: str, employer: str | None) -> None:
    assert [job[:2] for job in jobs(f"Ada Example\n\nWork\n\n{line}\n")] == [(employer, position)]


def test_an_unknown_town_in_brackets_is_one_where_the_others_have_theirs() -> None:
    text = "Ada Example\n\nWork\n\nChef at Muster (Bilbao), 2021 – 2023\nChef at Sample Group (Oldtown), 2017 – 2020\n"
    assert listed(text, "work", "name", "location") == [("Muster", "Bilbao"), ("Sample Group", "Oldtown")]


def test_the_terms_of_a_position_are_no_initials_of_it() -> None:
    text = "# Bo Quill\n\n## Work\n\n### Chargé d’études (CDD), Cabinet Lys\n09/2016 – 09/2018\n"
    assert listed(text, "work", "name", "position") == [("Cabinet Lys", "Chargé d’études")]
