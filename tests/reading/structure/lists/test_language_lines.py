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
])  # fmt: skip
def test_languages_with_their_levels_are_languages_wherever_they_are_listed(
    lines: str, spoken: list[tuple[str, str | None]]
) -> None:
    assert listed(f"{BEFORE}{lines}\n", "languages", "language", "fluency") == spoken
