from __future__ import annotations

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line.employers import describes_employer


def block(text: str) -> Block:
    return Block(0, len(text), text)


def test_an_employers_portrait_is_told_from_ones_own_work() -> None:
    assert describes_employer(block("Sample Lab is a group of people who make examples of things."))
    assert not describes_employer(block("My lab is a group of people, and I made examples of things."))
