"""Blocks that tell of something, and name nothing."""

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import prose


def block(text: str) -> Block:
    return Block(0, len(text), text)


@pytest.mark.parametrize(("text", "ends"), [
    ("We trained models of many sizes.", True), ("负责大模型预训练的整个流程，包括数据清洗。", True), ("Consulting for Example Inc.", False),
    ("An engine for Example Labs", False), ("Short.", False),
])  # fmt: skip
def test_a_sentence_ends_with_a_stop_that_is_of_no_abbreviation(text: str, ends: bool) -> None:
    assert prose.is_sentence(block(text)) is ends


@pytest.mark.parametrize(("text", "told"), [
    ("Cost reports that saved a third of it", True), ("Engineer of lenses that saved a third", False), ("Institute of Sample Sciences", False),
    ("Reports on lenses", True), ("Lenses", False),
])  # fmt: skip
def test_prose_is_mostly_small_words_and_begins_with_no_position(text: str, told: bool) -> None:
    assert prose.is_prose(block(text)) is told
