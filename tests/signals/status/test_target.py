"""A target: what stands around it in its sentence, and what the person did before it."""

from __future__ import annotations

import pytest

from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.target import Target

TEXT = "no. we ran it there. yes."
DEED = Cue("did", "verb", TEXT.index("ran"), TEXT.index("ran") + 3)
TARGET = Target(Clause(TEXT, "work", (4, 19), (4, 19), (DEED,)), TEXT.index("it"), TEXT.index("it") + 2)


@pytest.mark.parametrize(("reach", "lead", "behind"), [(3, "an ", " th"), (100, "we ran ", " there")])
def test_what_stands_around_it_ends_with_its_sentence(reach: int, lead: str, behind: str) -> None:
    assert (TARGET.lead(reach), TEXT[TARGET.low(reach) : TARGET.start]) == (lead, lead)
    assert TEXT[TARGET.end : TARGET.high(reach)] == behind


def test_it_follows_a_deed_that_begins_before_it() -> None:
    assert TARGET.follows_deed
    assert not TARGET._replace(start=DEED.start).follows_deed
