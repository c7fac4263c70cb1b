"""Headings of what is of no section."""

import pytest

from matcher.reading.words import heading_words


@pytest.mark.parametrize("line", ["CONTACT", "• Get in touch •", "Persönliche Daten:", "联系方式"])
def test_a_heading_of_contacts_is_one_whatever_stands_around_it(line: str) -> None:
    assert heading_words.of_contacts(line) and not heading_words.of_referees(line)


@pytest.mark.parametrize("line", ["Contact centre", "Referenced work", "----- Contact -----", ""])
def test_other_words_head_neither(line: str) -> None:
    assert not (heading_words.of_contacts(line) or heading_words.of_referees(line))


def test_contacts_of_referees_are_headed_apart() -> None:
    assert heading_words.of_referees("References:") and not heading_words.of_contacts("References:")
