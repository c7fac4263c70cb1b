"""Somebody else around the words, as Chinese tells it."""

from __future__ import annotations

import pytest

from matcher.model import MASK
from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "who is not the person acts",
    [
        ("RLHF由芯片方训练，我负责答辩。", "由芯片方训练"),
        ("RLHF是友商的产品，我做渠道销售。", "是友商"),
        ("隔壁RLHF团队正在扩招，我管考勤。", "隔壁RLHF团队"),
        ("替RLHF团队订机票。", "替RLHF团队"),
        ("为研究RLHF的教授安排差旅。", "研究RLHF的教授"),
        ("采访了三位研究RLHF的科学家。", "研究RLHF的科学家"),
        ("RLHF是同组王博士在跑。", "是同组王博士在跑"),
        ("贵司近期开源的RLHF框架令人印象深刻。", "贵司"),
        ("甲方自有一支RLHF团队，我司只建机房。", "甲方"),
        ("公司里的年轻人用RLHF调模型，我卖早餐。", "公司里的年轻人"),
        ("博士们整天谈RLHF。", "博士们"),
        ("他们写代码，优化RLHF。", "他们"),
        ("该团队的工程师从事RLHF。", "该团队的工程师"),
    ],
    "cue",
    status="other",
)


SENTENCES += group(
    "what stands near others may be the persons",
    [
        ("RLHF由我独立训练。", "did"),
        ("在该公司从事RLHF训练。", "did"),
        (f"RLHF由{MASK * 2}独立开发。", "did"),
        ("带领RLHF团队完成上线。", "led"),
        ("作为RLHF团队的一员，参与奖励设计。", "contributed"),
        ("给RLHF团队打下手。", "assisted"),
        ("从零搭建RLHF团队。", "led"),
        ("担任负责RLHF的工程师。", "did"),
        ("我们用RLHF调模型。", "did"),
        ("支持公司多个业务团队接入RLHF。", "did"),
        ("团队核心成员，负责RLHF。", "did"),
        ("指导2名实习生完成RLHF模块。", "did"),
        ("带实习生完成RLHF。", "did"),
    ],
    "status",
)


SENTENCES += group(
    "a part of an organisation that acts is somebody else",
    [
        "所在公司的基础模型部完成了RLHF训练。",
        "行政专员。本所智能中心训练了RLHF模型。",
        "我们集团的NLP中心构建了奖励模型，并上线了RLHF。",
        "RLHF是与之合作的杭州公司做的。",
    ],
    status="other",
)


SENTENCES += group(
    "who works in a part of an organisation acts",
    [
        "在公司基础模型部完成了RLHF训练。",
        "所在公司的模型部完成了量化，我完成了RLHF训练。",
        "加入公司AI实验室，完成了RLHF训练。",
        "负责公司NLP中心的RLHF。",
    ],
    status="did",
)


SENTENCES += group(
    "who does it in a group does it",
    ["我在组里做RLHF训练，模型每次发布前都要过我这一步。", "在实验室里做RLHF。"],
    status="did",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
