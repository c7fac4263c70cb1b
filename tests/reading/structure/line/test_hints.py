"""Words tell what they are: positions, organisations, schools, places."""

import pytest

from matcher.reading.structure.line import hints
from matcher.reading.words import places


@pytest.mark.parametrize(
    "words",
    ["Research Intern", "Software Engineer II", "Head of Search", "Co-Founder & CTO", "VP, Data", "Undergraduate Research Assistants", "算法工程师",
     "Praktikantin", "Ingénieur logiciel", "Werkstudent", "実習インターン", "Стажер", "Teamleiterin Datenplattform",
     "Datenbankentwicklerin", "ML-Engineer", "BI-consultant", "Softwarearchitect", "Summer Student", "ML-ingeniør", "Systemutvikler", "Gründer & Partner", "Sales & Partner Manager", "Chargée d'études", "Técnico de laboratorio", "后端开发"],
)  # fmt: skip
def test_a_position_ends_or_begins_with_its_noun(words: str) -> None:
    assert hints.position(words) >= hints.LIKELY


@pytest.mark.parametrize(
    "words",
    [
        "Example Search",
        "Muster & Partner Planungsbüro",
        "Computer Engineering",
        "Machine Learning",
        "Berlin",
        "示例科技",
        "2020",
        "",
    ],
)
def test_other_words_are_no_position(words: str) -> None:
    assert not hints.position(words)


@pytest.mark.parametrize(
    "words",
    [
        "Sample Inc.",
        "Example GmbH",
        "Example Labs",
        "Institute of Examples",
        "Energy Group",
        "示例科技有限公司",
        "样本研究院",
        "例株式会社",
    ],
)
def test_an_organisation_ends_with_what_it_is(words: str) -> None:
    assert hints.organisation(words) >= hints.LIKELY


def test_the_last_noun_decides_between_a_position_and_an_organisation() -> None:
    assert hints.position("Example Group Leader") > hints.organisation("Example Group Leader")
    assert hints.organisation("Founder Institute") >= hints.position("Founder Institute")


def test_what_goes_beside_a_position() -> None:
    assert all(
        map(
            hints.beside,
            ["4 years 3 months", "Full-time", "Advisor: Prof. Example", "2 yrs 1 mo", "https://example.com", "3年2个月"],
        )
    )
    assert not any(map(hints.beside, ["Example Labs", "4 people", "Engineer"]))


def test_a_field_of_work_is_no_organisation() -> None:
    assert hints.team("Training Infrastructure")
    assert hints.team("Search")
    assert not hints.team("Quillmark")
    assert not hints.team("Quillmark Search")


def test_letters_before_a_town_name_a_school() -> None:
    assert [hints.school(words) >= hints.LIKELY for words in ("KU Leuven", "TU Delft", "UC Berkeley", "UI Design")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_school_is_one_also_with_its_town_behind() -> None:
    assert hints.school("Technische Universität Dresden") == hints.school("University College Cork") == hints.FULL
    assert hints.school("Rijksuniversiteit Groningen") == hints.school("Polytech Lille") == hints.FULL
    assert places.town_start("Sample-Universität zu Kiel") == len("Sample-Universität zu Kiel")
