"""A block is exactly its span, whole or cut."""

from __future__ import annotations

from matcher.reading.paper.blocks import Block


def test_a_stretch_of_a_block_stands_where_it_did_and_is_set_as_it_was() -> None:
    block = Block(10, 22, "Example Labs", "bullet", 2, True)
    assert block.cut(8) == Block(18, 22, "Labs", "bullet", 2, True)
    assert block.cut(0, 7) == Block(10, 17, "Example", "bullet", 2, True)
    assert block.cut(0) == block


def test_a_block_and_the_one_behind_it_are_one_span_with_blanks_between() -> None:
    first, after = Block(10, 17, "Example", "bullet"), Block(20, 24, "Labs")
    assert first.joined(after) == Block(10, 24, "Example   Labs", "bullet")
    assert first.joined(after, "\n") == Block(10, 24, "Example  \nLabs", "bullet")
    assert first.joined(after._replace(start=18, end=22), "\t\t").text == "Example\tLabs"
