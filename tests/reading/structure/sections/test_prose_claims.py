"""What prose claims, and how what was written of a document is taken apart again."""

from __future__ import annotations

from matcher.reading.structure.sections import prose_claims


def test_each_line_of_what_was_written_is_a_passage_of_its_own() -> None:
    text = "Technical Lead\nPython, FAISS\nBuilt a chatbot. Ran it for a year."
    assert [text[low:high] for low, high in prose_claims.pieces(text)] == [
        "Technical Lead", "Python, FAISS", "Built a chatbot.", "Ran it for a year.",
    ]  # fmt: skip


def test_nothing_has_no_passages() -> None:
    assert prose_claims.pieces("") == [] == prose_claims.pieces("\n\n")
