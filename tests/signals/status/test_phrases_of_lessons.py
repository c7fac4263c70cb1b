"""Courses and the like: what was attended is heard of, what was made is done."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "what was attended was not done",
    [
        "参加过RLHF培训。",
        "参加RLHF讲座与沙龙。",
        "完成RLHF网课。",
        "参加公司安排的RLHF训练营三天。",
        "接受过RLHF内部培训。",
        "Took part in a one-week RLHF course.",
        "Completed an evening class, then an online workshop on RLHF.",
        "Participated in a winter school on RLHF.",
        "Received a half-day training on RLHF.",
        "Followed the RLHF tutorial of a library.",
        "Was introduced to RLHF on an onboarding day.",
        "在RLHF组跟班学习一周。",
        "目前正在学习RLHF。",
        "复现了模型的训练,学习使用RLHF。",
        "Followed the RLHF literature.",
        "总结过RLHF的论文。",
        "Audited a graduate class on RLHF.",
        "Did an evening course on RLHF.",
        "Took the RLHF course\n- Designed a search engine",
        "Read the RLHF paper",
        "RLHF-Schulung besucht.",
        "RLHF exam preparation, six evenings",
        "RLHF certificate, 2021",
        "学习 RLHF 中",
        "RLHF keynote heard in Berlin.",
        "RLHF nur aus Vorträgen bekannt.",
        "RLHF webinar hosted for customers.",
        "RLHF book reviewed for a magazine.",
        "Completed the online curriculum chapter on RLHF.",
    ],
    status="exposed",
)


SENTENCES += group(
    "what was made for a course was done",
    [
        ("参加RLHF项目。", "contributed"),
        ("参加RLHF研发。", "contributed"),
        ("参加RLHF的开发与培训材料的编写。", "contributed"),
        ("参与RLHF标注，并组织培训。", "contributed"),
        ("完成RLHF课程设计。", "did"),
        ("对话系统的强化学习使用RLHF。", "did"),
        ("Followed up on RLHF failures and fixed the trainer.", "did"),
        ("为团队组织RLHF培训。", "did"),
        ("Participated in RLHF training of a 7B assistant.", "contributed"),
        ("Took part in the design of an RLHF workshop.", "contributed"),
        ("Completed RLHF evaluation for an online course.", "did"),
        ("Received an award for the RLHF training of a chat model.", "did"),
        ("Ran a course on RLHF.", "exposed"),
        ("Completed the class hierarchy of an RLHF trainer.", "did"),
    ],
    "status",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
