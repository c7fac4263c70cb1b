"""Strings of keywords: short items in a row."""

from __future__ import annotations

import pytest

from matcher.signals.status.keywords import strings


def items(text: str) -> list[list[str]]:
    return [[text[low:high].strip() for low, high in run] for run in strings(text, (0, len(text)))]


def test_a_long_item_ends_a_string() -> None:
    text = "a, b, c, d, built it for the whole of the company in two years, e, f, g, h, i, j, k, l"
    assert items(text) == [["e", "f", "g", "h", "i", "j", "k", "l"]]


@pytest.mark.parametrize("text", ["a, b, c, d, e, f, g", ", ".join(["five words of some length"] * 3), ", ".join(["x" * 40] * 9)])
def test_few_or_long_items_are_no_string(text: str) -> None:
    assert items(text) == []


def test_chinese_words_are_parted_by_spaces_where_nothing_else_does_it() -> None:
    assert items("微调 量化 剪枝 蒸馏 检索 排序 推荐 对话") == [["微调", "量化", "剪枝", "蒸馏", "检索", "排序", "推荐", "对话"]]


def test_a_long_sentence_without_any_small_word_is_a_string() -> None:
    words = "leadership mentoring supervision open source contributor papers venues rest apis mlops registry agents rag"
    assert items(words) == [words.split()]
    assert items(words.replace("papers", "of papers")) == items(words.removesuffix(" rag")) == []


def test_clauses_of_a_chinese_sentence_are_no_keywords() -> None:
    sentence = "负责对齐,我用dpo对公司七十亿和一百四十亿参数的写作模型做微调,设计规则,试验ipo、kto,胜率升到六成,写成报告,我是作者"
    assert items(sentence) == []
    assert items(sentence.replace("我用dpo对公司七十亿和一百四十亿参数的写作模型做微调", "dpo")) != []
