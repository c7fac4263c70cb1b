"""Terms on which somebody worked."""

import pytest

from matcher.reading.structure.line import asides


@pytest.mark.parametrize(
    "words", ["Part-time", "fixed term", "evenings", "one day a week", "20 h/week", "50 %", "非全日制", "contract"]
)
def test_terms_of_employment_are_known(words: str) -> None:
    assert asides.is_terms(words)


@pytest.mark.parametrize("words", ["Machine learning", "Weekend Labs", "Contract law"])
def test_what_else_stands_in_brackets_is_none(words: str) -> None:
    assert not asides.is_terms(words)


def test_only_words_that_stand_for_an_employer_say_that_there_was_none() -> None:
    assert asides.nobody("Self-employed")
    assert asides.nobody("自由职业")
    assert not asides.nobody("Freelance")
    assert not asides.nobody("Self-employed designer")
