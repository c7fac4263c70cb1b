"""What a reading says of words, and how it looks them up."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile, Repair, Section
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder
from matcher.signals.readings import Reading
from matcher.text import View
from tests.growth import in_line

FINDER = Finder(taxonomy.load())


def counting(text: str, word: str, section: Section = "work") -> bool:
    """Return whether a word of a passage is the person's own."""
    reading = FINDER.read(Profile(text, (Passage(0, len(text), section),)))
    return reading.counts(text.index(word), text.index(word) + len(word))


def test_what_somebody_sold_is_their_own_trade_and_others_work() -> None:
    assert counting("Sold bread and RLHF services in Oslo.", "bread")
    assert not counting("Sold bread and RLHF services in Oslo.", "RLHF")
    assert not counting("My colleague sold bread in Oslo.", "bread")
    assert not counting("Never sold bread in Oslo.", "bread")


@pytest.mark.parametrize(
    ("section", "own"), [("skills", True), ("title", True), ("wishes", False), ("interests", False), ("employer", False)]
)
def test_what_is_wished_for_or_said_by_an_employer_is_not_the_persons(section: Section, own: bool) -> None:
    assert counting("Bread for Oslo", "Bread", section) is own


def test_the_repairs_of_each_mention_are_found_in_line_with_both() -> None:
    def of_each(many: int) -> None:
        repairs = tuple(Repair(at * 5, at * 5 + 4, "word") for at in range(many))
        reading = Reading(Profile("wrod " * many, ()), View("word " * many, [0], [0]), (), repairs)
        assert all(reading.repaired(one.start, one.end) == (one,) for one in repairs)
        assert reading.repaired(4, 5) == () and reading.repaired(0, 6) == repairs[:2]

    assert in_line(of_each, 8_000)
