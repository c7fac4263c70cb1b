"""What one block of an entry is."""

import pytest

from matcher.reading.paper.blocks import Block, Mark
from matcher.reading.structure.line import heads


def block(text: str, mark: Mark = "plain") -> Block:
    return Block(0, len(text), text, mark)


@pytest.mark.parametrize(
    "text",
    ["Example Labs", "Engineer, Sample Inc.", "Tech Lead, Vantage Example Inc.", "2020 - 2021", "**Engineer** at Sample", "06/2020 – 07/2021   Engineer, Sample, Remote.",
     "2022   Intern, Sample, Oslo."],
)  # fmt: skip
def test_a_short_line_that_is_no_sentence_is_a_heading_line(text: str) -> None:
    assert heads.is_head(block(text))


@pytest.mark.parametrize(
    "text", ["Built a tool for examples", "We trained models of many sizes.", "负责大模型预训练", "Focus: " + "word " * 12]
)
def test_what_was_done_is_none(text: str) -> None:
    assert not heads.is_head(block(text))


def test_a_bullet_is_none_and_a_heading_always() -> None:
    assert not heads.is_head(block("Example Labs", "bullet"))
    assert heads.is_head(block("We trained models of many sizes.", "heading"))


def test_a_bullet_with_a_date_at_either_end_opens_an_entry() -> None:
    assert heads.opens(block("2021.07-now, Example Lab", "bullet"))
    assert heads.opens(block("BSc, Example University, 2015 – 2019 (with distinction)", "bullet"))
    assert not heads.opens(block("From 2015 – 2019 we grew", "bullet"))
