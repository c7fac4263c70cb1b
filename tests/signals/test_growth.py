"""Whatever looks at a person takes time in line with the number of their documents: these have no limit, as a document has."""

from __future__ import annotations

from matcher.model import Job, Requirement
from tests.growth import ranks_in_line

_RLHF = Requirement("RLHF", "signal", 1, signals=("rlhf",))


def test_copies_of_the_advert_are_found_in_line() -> None:
    job = Job("Keeper", "Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima you.", (_RLHF,), 1)
    line = "- alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima you and {}."
    assert ranks_in_line(job, line.format)


def test_the_words_of_those_who_sold_the_work_are_told_from_its_mentions_in_line() -> None:
    job = Job("Seller", "Software and tools for towns and shops, models and chat.", (_RLHF,), 1)
    line = "- Sold RLHF software, RLHF tools, RLHF models for chat models, towns and shops number {}"
    assert ranks_in_line(job, line.format, 32, 80)
