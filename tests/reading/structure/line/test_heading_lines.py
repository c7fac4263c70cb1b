"""What one block of an entry is."""

import pytest

from matcher.reading.paper.blocks import Block, Mark
from matcher.reading.structure.line import heading_lines


def block(text: str, mark: Mark = "plain") -> Block:
    return Block(0, len(text), text, mark)


@pytest.mark.parametrize(
    "text",
    ["Example Labs", "Engineer, Sample Inc.", "Tech Lead, Vantage Example Inc.", "2020 - 2021", "**Engineer** at Sample", "06/2020 – 07/2021   Engineer, Sample, Remote.",
     "2022   Intern, Sample, Oslo."],
)  # fmt: skip
def test_a_short_line_that_is_no_sentence_is_a_heading_line(text: str) -> None:
    assert heading_lines.is_head(block(text))


@pytest.mark.parametrize(
    "text", ["Built a tool for examples", "We trained models of many sizes.", "负责大模型预训练", "Focus: " + "word " * 12]
)
def test_what_was_done_is_none(text: str) -> None:
    assert not heading_lines.is_head(block(text))


def test_a_bullet_is_none_and_a_heading_always() -> None:
    assert not heading_lines.is_head(block("Example Labs", "bullet"))
    assert heading_lines.is_head(block("We trained models of many sizes.", "heading"))


def test_a_bullet_with_a_date_at_either_end_opens_an_entry() -> None:
    assert heading_lines.opens(block("2021.07-now, Example Lab", "bullet"))
    assert heading_lines.opens(block("BSc, Example University, 2015 – 2019 (with distinction)", "bullet"))
    assert not heading_lines.opens(block("From 2015 – 2019 we grew", "bullet"))


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
    assert heading_lines.is_position(block(text)) is named


def test_a_sentence_may_say_where_somebody_works() -> None:
    said = heading_lines.workplace(block("I have worked at Sample Labs, on lenses"))
    assert said and said[1] == "Sample Labs"
    assert not heading_lines.workplace(block("Our work at night lasted"))
