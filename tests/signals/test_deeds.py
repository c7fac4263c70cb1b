"""Deeds that no listed verb tells: by the form of the words themselves, or by the plainest of verbs."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile
from tests.signals.test_assertion import FINDER, said


@pytest.mark.parametrize(
    "text",
    [
        "Against that reward model I then did RLHF on the 70B assistant.",
        "At the lab (2021) she did RLHF for a keyboard model.",
        "I was running RLHF under tight deadlines.",
        "用RLHF加流水线并行在两百张卡上训练13B模型。",
        "用RLHF更新了13B模型。",
    ],
)
def test_a_deed_is_told_by_the_plainest_of_verbs(text: str) -> None:
    assert said(text, "summary")[0] == "did"


@pytest.mark.parametrize(
    "text",
    [
        "I then did nothing about RLHF, which stays a hope.",
        "Did a course on RLHF.",
        "RLHF, did I mention it?",
        "使用者、RLHF、训练数据。",
    ],
)
def test_not_every_such_verb_is_a_deed(text: str) -> None:
    assert said(text, "summary")[0] != "did"


def test_a_name_that_ends_like_a_past_tense_tells_no_deed() -> None:
    text = "DeepSpeed stages two and three of ZeRO"
    mention = next(one for one in FINDER.read(Profile(text, (Passage(0, len(text), "summary"),))).mentions if one.signal == "deepspeed")
    assert mention.status == "listed"


@pytest.mark.parametrize("text", ["写周报。对模型做RLHF。", "写周报。用RLHF微调模型。"])
def test_a_plain_deed_is_seen_in_any_sentence_of_a_passage(text: str) -> None:
    assert said(text, "summary")[0] == "did"
