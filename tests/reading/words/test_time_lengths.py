"""A length of time is told from what is only counted."""

import pytest

from matcher.reading.words.time_lengths import end_of_length, is_length


@pytest.mark.parametrize(
    ("words", "length"), [("2 years 10 months", True), ("(4 mos)", True), ("2 yrs", True), ("3 models", False), ("", False)]
)
def test_words_are_but_a_length_of_time_or_not(words: str, length: bool) -> None:
    assert is_length(words) is length


def test_a_length_ends_with_its_bracket_and_what_only_looks_like_one_has_no_length() -> None:
    assert end_of_length("2019 (2 yrs), Berlin", 4) == len("2019 (2 yrs)")
    assert end_of_length("2019 (2 models)", 4) == 4
