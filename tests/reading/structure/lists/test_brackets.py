"""Brackets in lists of skills."""

import pytest

from matcher.reading.structure.lists import brackets


@pytest.mark.parametrize("text", ["Go (3, 4)", "Rust (basics, since 2020)", "Go (what a long story it is, and more)", "Go (2nd)"])
def test_brackets_that_list_no_names_stay_as_they_are(text: str) -> None:
    assert brackets.opened(text) == text


@pytest.mark.parametrize("level", ["basic", "5 years", "sehr gut", "Grundkenntnisse", "熟练", "working knowledge"])
def test_how_well_a_skill_is_known_is_told_from_it(level: str) -> None:
    text = f"Rust ({level})"
    found = brackets.graded(text, 0, len(text))
    assert found and found.groups() == ("Rust", level)
