"""Which patterns the forms of a text may make, and which of these forms nothing can come of."""

from __future__ import annotations

import pytest

from matcher.signals.finding.compiling import Pattern
from matcher.signals.finding.forms import Forms, book
from matcher.signals.finding.patterns import Patterns

FORMS = Forms(book([("reward", ("anchor", "0")), ("model", ("part", "1")), ("tool", ("part", "2")), ("rag", ("alias", "rag"))]))
PATTERNS = Patterns([(0, [Pattern("a", [0, 1], False), Pattern("b", [0, 1, 2], True)])])


@pytest.mark.parametrize(
    ("text", "may", "useful"),
    [
        ("reward rag", set(), ["rag"]),
        ("model tool rag", set(), ["rag"]),
        ("reward tool", set(), []),
        ("reward model rag", {"a"}, ["reward", "model", "rag"]),
        ("tool of a reward model", {"a", "b"}, ["tool", "reward", "model"]),
    ],
)
def test_mere_parts_are_of_use_where_all_that_a_pattern_needs_stands_in_the_text(
    text: str, may: set[str], useful: list[str]
) -> None:
    found = FORMS.scan(text)
    roles = {one.roles for one in found}
    chances = PATTERNS.among(roles)
    assert {rest.signal for rests in chances.begun.values() for rest in rests} == may
    assert [text[one.start : one.end] for one in found if one.roles in chances.useful(roles)] == useful
    spots = chances.within([one for one in found if one.roles in chances.begun], found)
    assert {spot.signal for spot in spots} == may - {"b"}  # whose parts must stand in order


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (f"reward {'x' * 107} model", ["a"]),  # 120 characters from the first part to the last
        (f"reward {'x' * 108} model", []),
        (f"model {'x' * 107} reward", ["a"]),
        (f"reward {'x' * 28} tool", ["c"]),  # 30 between them
        (f"reward {'x' * 29} tool", []),
        ("tool reward", []),
    ],
)
def test_parts_stand_close_to_each_other(text: str, made: list[str]) -> None:
    patterns = Patterns([(0, [Pattern("a", [0, 1], False), Pattern("c", [0, 2], True)])])
    found = FORMS.scan(text)
    chances = patterns.among({one.roles for one in found})
    assert [spot.signal for spot in chances.within([one for one in found if one.roles in chances.begun], found)] == made
