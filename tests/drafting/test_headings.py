"""A heading → what stands under it."""

from __future__ import annotations

import pytest

from matcher.drafting import headings


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("What we're looking for", "asked"), ("**Requirements:**", "must"), ("MINIMUM QUALIFICATIONS", "must"), ("Nice to have", "nice"),
        ("Preferred qualifications", "nice"), ("Your responsibilities", "work"), ("About the role", "work"), ("About us", "company"),
        ("Who we are", "company"), ("What we offer", "benefits"), ("How to apply", "apply"), ("Equal Opportunity Employer", "equal"),
        ("Location", "place"), ("三、任职要求:", "must"), ("【岗位职责】", "work"), ("加分项", "nice"), ("福利待遇", "benefits"), ("公司简介", "company"),
        ("Ihre Aufgaben", "work"), ("Das bringen Sie mit", "asked"), ("Wir bieten", "benefits"), ("Von Vorteil sind", "nice"),
        ("Profil recherché", "asked"), ("Vos missions", "work"), ("Nous offrons :", "benefits"), ("Requisitos", "must"), ("Se valorará", "nice"),
        ("Ofrecemos", "benefits"), ("Responsabilidades", "work"), ("Requisitos obrigatórios", "must"), ("Diferenciais", "nice"),
        ("Chi siamo", "company"), ("Cosa offriamo", "benefits"), ("Wat bieden wij", "benefits"), ("Functie-eisen", "must"),
        ("Wymagania", "must"), ("Mile widziane", "nice"), ("Oferujemy", "benefits"), ("Ce vei face", "work"), ("Cerințe", "must"),
        ("Ce oferim", "benefits"), ("Cum se aplică", "apply"), ("Competencias técnicas", "asked"), ("Kimpale", ""),
        ("Strong candidates may also have:", "nice"), ("Strong candidates may also have experience with", "nice"),
        ("You may be a good fit if you", "asked"), ("You might thrive in this role if you:", "asked"), ("Successful candidates will have", "asked"),
        ("Representative projects", "work"), ("What you'll work on", "work"), ("In this role, you will:", "work"), ("Logistics", "place"),
        ("How we're different", "company"), ("Come work with us!", "company"), ("Ways to stand out from the crowd", "nice"),
        ("Essential criteria", "must"), ("Desirable criteria", "nice"), ("We'd also love to see", "nice"), ("What you need to succeed", "asked"), ("If you are interested", "apply"),
    ],
)  # fmt: skip
def test_a_heading_tells_what_stands_under_it(line: str, role: str) -> None:
    assert headings.role(line) == role


@pytest.mark.parametrize(
    ("line", "heading"),
    [("¿Qué harás?", True), ("What we are proud of", True), ("Our ovens", True), ("🛠 Kelbor", True), ("The ability to lift sacks of rye", False),
     ("Strong Excel skills", False), ("What you bake is sold the same day.", False), ("La maîtrise de l'aluminium serait un plus", False)],
)  # fmt: skip
def test_some_lines_are_headings_by_their_shape(line: str, heading: bool) -> None:
    assert headings.asks(line) == heading


def test_only_a_whole_known_heading_is_a_phrase() -> None:
    assert headings.phrase("Requirements:") == "must"
    assert headings.phrase("Requirements engineering") == ""
