"""A scanner takes a common character for a rare one; the word of a form is still read, and the repair shown."""

import pytest

from matcher.model import Passage, Profile
from matcher.signals.finding.misread import Misread, is_chinese
from tests.signals.sentences import FINDER

WORDS = ["知识图谱", "分布式训练", "强化学习", "机器翻译", "图谱"]


def read(text: str) -> list[str]:
    return [change.words for change in Misread(WORDS).among(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("构建知识囹谱", ["知识图谱"]),
        ("完成分布弍训练", ["分布式训练"]),
        ("囹谱", []),
        ("机器翻泽模型", ["机器翻译"]),
        ("强化学刁", ["强化学习"]),
    ],
)
def test_one_rare_or_alike_character_in_a_word_of_four_or_more_is_a_slip(text: str, words: list[str]) -> None:
    assert read(text) == words


@pytest.mark.parametrize("text", ["强化练习", "知识产谱", "知识泽谱", "机器翻阅", "王囹负责", "knowledge graphs", ""])
def test_common_characters_and_other_words_stay_as_they_are(text: str) -> None:
    assert read(text) == []


def test_the_repair_is_shown_at_its_place() -> None:
    text = "从零构建医药知识囹谱。"
    reading = FINDER.read(Profile(text, (Passage(0, len(text), "work"),)))
    assert [(text[one.start : one.end], one.words) for one in reading.repairs] == [("知识囹谱", "知识图谱")]
    assert {"knowledge-graphs"} <= {one.signal for one in reading.mentions}


def test_only_chinese_words_of_some_length_are_read_so() -> None:
    assert [word for word in [*WORDS, "BERT模型库"] if is_chinese(word)] == WORDS[:4]
