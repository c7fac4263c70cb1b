"""Lines that list languages → a record each, its level beside it."""

import pytest

from tests.reading.structure.outlined import listed

BEFORE = "# Bo Quill\n\n## Experience\n\nEngineer, Example Ltd, 2019 - 2021\n\n- Built things.\n\n"


@pytest.mark.parametrize(("lines", "spoken"), [
    ("## Skills\n\nSQL, Rust\n\nGerman C2, English C2", [("German", "C2"), ("English", "C2")]),
    ("## Skills\n\nKorean (native), English (fluent)", [("Korean", "native"), ("English", "fluent")]),
    ("## Kenntnisse\n\nDeutsch: Muttersprache; Englisch: fließend (C1)", [("Deutsch", "Muttersprache"), ("Englisch", "fließend (C1)")]),
    ("## Skills\n\nSpoken: English, French", [("English", None), ("French", None)]),
    ("## Languages\n\nEnglish ●●●●○", [("English", "●●●●○")]),
    ("## Languages\n\nEnglish ★★★★☆, German ★★☆☆☆", [("English", "★★★★☆"), ("German", "★★☆☆☆")]),
    ("## Languages\n\nDeutsch 5/5", [("Deutsch", "5/5")]),
    ("## Skills\n\nPython (advanced), Rust (basic)", []),
    ("## Sprachen\n\nDeutsch (C2) – Kroatisch (Muttersprache)", [("Deutsch", "C2"), ("Kroatisch", "Muttersprache")]),
])  # fmt: skip
def test_languages_with_their_levels_are_languages_wherever_they_are_listed(
    lines: str, spoken: list[tuple[str, str | None]]
) -> None:
    assert listed(f"{BEFORE}{lines}\n", "languages", "language", "fluency") == spoken


@pytest.mark.parametrize(("line", "spoken"), [
    ("Fluent in English, French and German", [("English", "Fluent"), ("French", "Fluent"), ("German", "Fluent")]),
    ("I am fluent in English, French, and German.", [("English", "fluent"), ("French", "fluent"), ("German", "fluent")]),
    ("Fluent: English, French and German", [("English", "Fluent"), ("French", "Fluent"), ("German", "Fluent")]),
    ("Fließend in Englisch, Französisch und Deutsch", [
        ("Englisch", "Fließend"), ("Französisch", "Fließend"), ("Deutsch", "Fließend"),
    ]),
    ("English C1, French and German B1", [("English", "C1"), ("French", "B1"), ("German", "B1")]),
    ("English, French and German", [("English", None), ("French", None), ("German", None)]),
    ("English, French and German (fluent)", [("English", None), ("French", None), ("German", "fluent")]),
    ("Fluent in English, French basic", [("English", "Fluent"), ("French", "basic")]),
    ("Fluent in English, conversational in French and German", [
        ("English", "Fluent"), ("French", "conversational"), ("German", "conversational"),
    ]),
    ("Fluent in English. Some French and German", [("English", "Fluent"), ("French", "Some"), ("German", "Some")]),
])  # fmt: skip
def test_each_language_of_a_list_is_one_with_the_level_that_leads_it_in(line: str, spoken: list[tuple[str, str | None]]) -> None:
    assert listed(f"{BEFORE}## Languages\n\n{line}\n", "languages", "language", "fluency") == spoken
