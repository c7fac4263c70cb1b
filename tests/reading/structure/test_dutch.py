"""A Dutch CV names its person behind a label, and positions and bodies by Dutch words."""

import pytest

from tests.reading.structure.outlined import jobs, listed, outline

TEXT = """Curriculum vitae
================

**Naam:** Bo van Quill
**Adres:** Dorpsstraat 1, Utrecht

Werkervaring
------------

**Teamleider wijkteam**, Stichting De Proef, Utrecht
*maart 2018 – heden*

* Leiding aan elf medewerkers

**Maatschappelijk werker**, Gemeente Amersfoort
*september 2010 – februari 2018*

**Groepsbegeleider**, Huize Proef, Zwolle
*juli 2007 – augustus 2010*
"""


def test_the_name_stands_behind_its_dutch_label() -> None:
    assert outline(TEXT).name == "Bo van Quill"


def test_dutch_positions_are_told_from_their_employers() -> None:
    assert jobs(TEXT) == [
        ("Stichting De Proef", "Teamleider wijkteam", "2018-03", None),
        ("Gemeente Amersfoort", "Maatschappelijk werker", "2010-09", "2018-02"),
        ("Huize Proef", "Groepsbegeleider", "2007-07", "2010-08"),
    ]
    assert listed(TEXT, "work", "location") == [("Utrecht",), (None,), ("Zwolle",)]


@pytest.mark.parametrize(
    "position", ["Adviseur verantwoorde AI", "Data-architect", "BI-consultant", "Beleidsonderzoeker", "Data-analist"]
)
def test_dutch_positions_joined_of_others_or_with_an_adviser_first_are_read_below_a_date(position: str) -> None:
    text = f"# Bo van Quill\n\n## Werkervaring\n\n2017 - 2023        {position}\n                   Stichting De Proef, Zwolle\n"
    assert jobs(text) == [("Stichting De Proef", position, "2017", "2023")]
