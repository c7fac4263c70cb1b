"""What prose claims, and how what was written of a document is taken apart again."""

from __future__ import annotations

import pytest

from matcher.reading.structure.sections import prose_claims
from tests.reading.structure.outlined import outline


def test_each_line_of_what_was_written_is_a_passage_of_its_own() -> None:
    text = "Technical Lead\nPython, FAISS\nBuilt a chatbot. Ran it for a year."
    assert [text[low:high] for low, high in prose_claims.pieces(text)] == [
        "Technical Lead", "Python, FAISS", "Built a chatbot.", "Ran it for a year.",
    ]  # fmt: skip


def test_nothing_has_no_passages() -> None:
    assert prose_claims.pieces("") == [] == prose_claims.pieces("\n\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("English is my working language.", [("en", 4)]),
        ("Fluent in English", [("en", 5)]),
        ("I work in English every day", [("en", 4)]),
        ("Wrote a parser for fluent English.", []),
        ("Native English voices, fluent German ones", []),
    ],
)
def test_a_line_below_an_entry_tells_of_a_language_only_where_it_says_nothing_else(
    line: str, expected: list[tuple[str, int]]
) -> None:
    text = f"Ada Example\n\nWork\n2019 to 2021, Sample Labs, engineer\n- Wrote a parser.\n\nOther\n{line}\n"
    assert [(one.code, one.level) for one in outline(text).tongues] == expected
