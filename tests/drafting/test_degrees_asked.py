"""A line → degree and fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.degrees_asked import DegreeAsked, degree_asked
from matcher.drafting.drafts import Ask


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bachelor's degree in nursing", DegreeAsked("bachelor", ("nursing",))),
        (
            "MSc or PhD in computer science, mathematics or a related field",
            DegreeAsked("master", ("computer science", "mathematics")),
        ),
        ("A degree in physics", DegreeAsked("bachelor", ("physics",))),
        ("PhD", DegreeAsked("doctor", ())),
        ("PhD or MSc in CS", DegreeAsked("master", ("computer science",))),
        ("BSc in CS, EE or a related field", DegreeAsked("bachelor", ("computer science", "electrical engineering"))),
        ("MS/PhD in ML/AI", DegreeAsked("master", ("machine learning", "artificial intelligence"))),
        ("BSc/MSc in Civil Engineering", DegreeAsked("bachelor", ("civil engineering",))),
        ("Abgeschlossenes Studium im Maschinenbau oder vergleichbare Qualifikation", DegreeAsked("bachelor", ("maschinenbau",))),
        ("Master en physique, chimie ou enseignement exigé", DegreeAsked("master", ("physique", "chimie", "enseignement"))),
        ("Grado en Enfermería", DegreeAsked("bachelor", ("enfermeria",))),
        ("硕士及以上学历,计算机、数学等相关专业", DegreeAsked("master", ("计算机", "数学"))),
        ("会计或财务管理专业本科以上学历", DegreeAsked("bachelor", ("会计", "财务管理"))),
        ("Wykształcenie wyższe, najlepiej logistyka lub ekonomia", DegreeAsked("bachelor", ("logistyka", "ekonomia"))),
        ("Scrum Master", None),
        ("Registered nurse licence", None),
        ("Master data management", None),
        ("MS Office", None),
        ("BS, MS or PhD in biology", DegreeAsked("bachelor", ("biology",))),
        ("MSc in a quantitative field, e.g. mathematics, statistics", DegreeAsked("master", ("mathematics", "statistics"))),
        ("本科以上学历", DegreeAsked("bachelor", ())),
        ("A degree in computer science is welcome but not needed.", DegreeAsked("bachelor", ("computer science",))),
        ("Experience with these tools", None),
        ("A high degree of autonomy", None),
        ("Bachelor's degree at most", None),
        ("本科及以下学历", None),
    ],
)
def test_the_degree_that_a_line_asks_for(line: str, expected: DegreeAsked | None) -> None:
    found = degree_asked(line)
    assert (found and found._replace(item=False)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Abgeschlossenes Studium der Betriebswirtschaftslehre oder eine vergleichbare Ausbildung, z. B. Bilanzbuchhalter (IHK)",
        "Studium der Betriebswirtschaftslehre oder kaufmännische Ausbildung mit Weiterbildung, z. B. zum Bilanzbuchhalter",
        "Degree in accounting or a professional qualification such as ACCA",
        "Degree in accounting or an equivalent apprenticeship",
    ],
)
def test_training_that_will_do_in_place_of_a_degree_is_not_asked_for_beside_it(
    asked: Callable[..., list[Ask]], line: str
) -> None:
    [found] = asked(line, heading="Essential")
    assert found.want.kind == "education"
    assert found.want.fields in (("betriebswirtschaftslehre",), ("accounting",))
    assert not found.want.must
    assert "will do too" in found.want.note


Asked = Callable[..., list[Ask]]


def told(asks: list[Ask]) -> list[object]:
    """Return what is asked for: months, a degree with its fields, a language with its level, words."""
    wants = [one.want for one in asks]
    return [
        one.months or (one.level, *one.fields)
        if one.kind in ("experience", "education")
        else (one.code, one.level)
        if one.code
        else one.terms
        for one in wants
    ]


@pytest.mark.parametrize(("line", "expected"), [
    ("You need 3 years of experience, English C1, a Bachelor in nursing, and first aid.", [36, ("bachelor", "nursing"), ("en", "C1"), ("first aid",)]),
    ("Bachelor in nursing, fluent English, and first aid", [("bachelor", "nursing"), ("en", "C1"), ("first aid",)]),
    ("Studium der Informatik, fließendes Englisch und Ofenbau", [("bachelor", "informatik"), ("en", "C1"), ("Ofenbau",)]),
    ("本科及以上学历，数学专业，英语六级，善于沟通", [("bachelor", "数学"), ("en", "B2"), ("善于沟通",)]),
    ("Bachelor's degree in German", [("bachelor", "german")]),
    ("MSc in physics or German", [("master", "physics", "german")]),
    ("Diplom Deutsch C1", [("de", "C1")]),
    ("Good knowledge of German (B2)", [("de", "B2")]),
    ("Bachelor's degree in physics, mathematics, or equivalent experience", [("bachelor", "physics", "mathematics")]),
])  # fmt: skip
def test_a_line_loses_neither_its_degree_nor_its_languages_nor_its_rest(asked: Asked, line: str, expected: list[object]) -> None:
    assert sorted(map(str, told(asked(line)))) == sorted(map(str, expected))


def test_an_upper_bound_is_told_and_none_of_its_words_is_a_term(asked: Asked) -> None:
    asks = asked("At least two years in haulage, no more than five years")
    assert [(one.want.kind, one.want.terms, one.want.months) for one in asks] == [("terms", ("haulage",), 24)]
    assert all("ask for no months" in one.want.note for one in asks)


@pytest.mark.parametrize("line", ["Experience of supervising MSc students", "A fully funded, four-year PhD position"])
def test_degrees_of_others_and_of_the_post_itself_are_not_asked_for(asked: Callable[..., list[Ask]], line: str) -> None:
    assert not [one for one in asked(line) if one.want.kind in ("education", "experience") or one.want.months]
