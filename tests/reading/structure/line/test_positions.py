"""Blocks that name a position, or where somebody worked."""

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import positions


def block(text: str) -> Block:
    return Block(0, len(text), text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Research Assistant, Advisor: Bo", True),
        ("Lawyer LLaMA", False),
        ("Working in Example Lab", True),
        ("Example Labs", False),
    ],
)
def test_a_position_is_named_by_its_noun(text: str, named: bool) -> None:
    assert positions.is_position(block(text)) is named


def test_a_sentence_may_say_where_somebody_works() -> None:
    said = positions.workplace(block("I have worked at Sample Labs, on lenses"))
    assert said and said[1] == "Sample Labs"
    assert not positions.workplace(block("Our work at night lasted"))
