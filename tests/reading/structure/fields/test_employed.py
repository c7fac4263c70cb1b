"""An employer that a word joins to a position, in other languages."""

from __future__ import annotations

import pytest

from tests.reading.structure.outlined import jobs, listed


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
