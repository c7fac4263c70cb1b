"""An item of a list is told by the same rules as any other fact, but for the signs that part it from its neighbours."""

from __future__ import annotations

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.records import Fact
from matcher.reading.structure.line import items
from matcher.reading.structure.line.items import item


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Python. *C++* `x`,", "Python. C++ x"),
        ("- Kafka (", "Kafka"),
        ("机器\n学习、", "机器学习"),
        ("Node.js.", "Node.js"),
        ("a  b", "a b"),
    ],
)
def test_an_item_loses_what_parts_it_and_keeps_what_is_its_own(text: str, line: str) -> None:
    assert [fact.said for fact in item(Block(7, 7 + len(text), text), "keywords", 0, len(text))] == [line]


def test_an_item_stands_where_its_block_does() -> None:
    assert item(Block(10, 18, "x, *C++*"), "keywords", 2, 8) == (Fact("keywords", "C++", 14, 17),)
    assert item(Block(10, 13, " , "), "keywords", 0, 3) == ()


def test_what_a_line_lists_is_one_fact_each_where_it_stands() -> None:
    line = "Courses: Light (2), Lenses"
    assert [(one.said, line[one.start : one.end]) for one in items.listed_facts("courses", line, 0, len(line))] == [
        ("Light (2)", "Light (2)"),
        ("Lenses", "Lenses"),
    ]


def test_a_blank_as_wide_as_an_ideograph_parts_a_list() -> None:
    line = "Axure　Figma　用户研究"
    assert [line[slice(*span)] for span in items.parts(line)] == ["Axure", "Figma", "用户研究"]
