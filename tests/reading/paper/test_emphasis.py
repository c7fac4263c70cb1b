"""Marks of emphasis go, and what only looks like them stays."""

from __future__ import annotations

import pytest

from matcher.reading.paper.emphasis import without, without_any


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("**Led** a `team`", "Led a team"),
        ("*C++* `x`,", "C++ x,"),
        ("___wide___", "wide"),
        ("of_two and 2*3", "of_two and 2*3"),
        ("", ""),
    ],
)
def test_a_mark_within_a_word_stays(text: str, bare: str) -> None:
    assert without(text) == bare


def test_a_heading_is_compared_without_any_mark() -> None:
    assert without_any("**Work_experience**") == "Workexperience"
    assert without_any("Work experience") == "Work experience"
