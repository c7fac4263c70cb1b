"""A line → degree and fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafting import Ask
from matcher.drafting.schooling import DegreeAsked, degree


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
    found = degree(line)
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
