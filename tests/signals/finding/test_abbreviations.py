"""What an abbreviation stands for, as the text itself tells it."""

from __future__ import annotations

import pytest

from matcher.signals.finding.abbreviations import expanded
from tests.signals.sentences import statuses


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("within a margin of error (moe)", "margin of error "),
        ("our dpo (data protection officer) for cardiff", "data protection officer"),
        ("the fsdp form (farm soil drainage plan)", "farm soil drainage plan"),
        ("treasurer of the rlhf, the rural livestock health fund.", "rural livestock health fund"),
        ("keeps the gpus (ground power units) fuelled", "ground power units"),
        ("from the fsdp (friesland small shop donation pot) we had", "friesland small shop donation pot"),
        ("hold the fsdp, the county's food safety diploma for packers.", "county's food safety diploma for packers"),
        ("the moe, short for ministry of education", "ministry of education"),
        ("荣合商贸有限公司(英文简称rlhf)", "荣合商贸有限公司"),
        ("我司英文缩写为rlhf,主营五金", "我司"),
    ],
)
def test_it_is_told_before_the_abbreviation_or_behind_it(text: str, words: str) -> None:
    assert [text[low:high] for _, low, high in expanded(text)] == [words]


@pytest.mark.parametrize("text", ["ran sft, the cheapest of all stages", "built rag (with faiss and bm25)", "(rlhf)", "a, the b"])
def test_other_words_behind_an_abbreviation_are_not_what_it_stands_for(text: str) -> None:
    assert not list(expanded(text))


def test_chinese_words_before_an_abbreviation_are_what_it_stands_for() -> None:
    rows = [(short, low, high) for short, low, high in expanded("在社区食品安全发展计划(fsdp)当志愿者")]
    assert rows == [("fsdp", 0, 9)]


def test_what_a_chinese_text_calls_english_words_for_short_is_their_abbreviation() -> None:
    text = "编写《食品安全提升计划》(food safety development plan,简称 fsdp)手册。"
    ((short, start, end),) = expanded(text)
    assert (short, text[start:end]) == ("fsdp", "food safety development plan")
    assert list(expanded("英文简历,简称 cv")) == []


def test_chinese_words_behind_an_abbreviation_that_name_a_body_or_a_measure_are_what_it_stands_for() -> None:
    assert list(expanded("参加集团的fsdp(金融服务发展计划)轮岗")) == [("fsdp", 10, 18)]
    for aside in ("做nlp(文本分类、情感分析)方向", "负责rlhf(核心项目)", "用sac(软演员评论家算法)", "与rag(示例公司)"):
        assert not [span for short, *span in expanded(aside) if aside[span[0] - 1 : span[0]] == "("]


def test_the_words_behind_an_abbreviation_may_be_a_list() -> None:
    assert list(expanded("kept the rag (red, amber, green) board")) == [("rag", 14, 31)]
    assert list(expanded("used rag (faiss, milvus, bm25) daily")) == []


def test_a_name_that_begins_with_what_the_text_expands_otherwise_is_not_meant() -> None:
    text = "Carried out artificial insemination (AI) on dairy farms and wrote the AI safety sheet."
    assert not statuses("ai-safety", text)
    assert statuses("ai-safety", "Wrote the guardrails of the AI safety team; artificial intelligence (AI).")


@pytest.mark.parametrize(
    ("text", "short"),
    [("nonlinear programming (nlp)", "nlp"), ("ai (artificial insemination)", "ai"), ("ml (maximum likelihood)", "ml")],
)
def test_a_prefix_may_have_a_letter_and_two_letters_two_words(text: str, short: str) -> None:
    assert [one[0] for one in expanded(text)] == [short]


@pytest.mark.parametrize(
    "text", ["ai (and its uses)", "ai (as a service)", "rl (real control of it)", "nonlinear optimisation (nlp)"]
)
def test_two_letters_stand_for_nothing_but_two_words_of_content(text: str) -> None:
    assert list(expanded(text)) == []
