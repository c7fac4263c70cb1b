"""A line → languages and levels."""

from __future__ import annotations

import pytest

from matcher.drafting.language_levels import UNTOLD, tongues


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fluent English", [("en", "C1")]), ("English is a must", [("en", "B2")]), ("Deutsch C1 und gute Englischkenntnisse", [("de", "C1"), ("en", "B2")]),
        ("Very good spoken German and English", [("de", "B2"), ("en", "B2")]), ("英语流利,能够阅读英文论文", [("en", "C1")]), ("Anglais courant", [("en", "C1")]),
        ("Inglés B2", [("en", "B2")]), ("Limba engleză nivel B1", [("en", "B1")]), ("Bardzo dobra znajomość języka niemieckiego", [("de", "B2")]),
        ("Fluent or native French", [("fr", "C1")]), ("Fluent in Spanish (C2)", [("es", "C2")]), ("Basic Spanish", [("es", "A2")]),
        ("Welsh speaker", [("cy", "B2")]), ("Fluent Tagalog and Spanish", [("tl", "C1"), ("es", "C1")]),
        ("Teach English to children", []), ("English literature", []), ("You will write to customers in Poland", []),
    ],
)  # fmt: skip
def test_the_languages_that_a_line_asks_for(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.code, one.level) for one in tongues(line)] == expected


def test_a_language_that_is_only_named_counts_in_a_list() -> None:
    assert tongues("Italian") == []
    assert [(one.code, one.level, one.stated) for one in tongues("Italian", listed=True)] == [("it", "B2", False)]


@pytest.mark.parametrize(
    "line",
    ["Gute Englischkenntnisse", "Good English", "良好的英文阅读能力", "Bon niveau d'anglais", "Buen nivel de inglés", "Dobra znajomość języka angielskiego", "Goede beheersing van het Engels"],
)  # fmt: skip
def test_what_is_to_be_good_is_asked_for_no_less_than_what_no_level_is_told_of(line: str) -> None:
    assert [(one.code, one.level) for one in tongues(line)] == [("en", UNTOLD)]
