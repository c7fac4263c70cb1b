"""What is but a list, and what says in few words what was done."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group, said

SENTENCES = list[Sentence]()

SENTENCES += group(
    "work told in few words is no list",
    [
        "RLHF service on Redis + Flink, online checks",
        "RLHF and DPO rollouts, then PPO",
        "Judge evaluation of RLHF, 250 tasks, 3 reviewers each",
        "Decontamination against RLHF sets, GSM8K, HumanEval",
    ],
    status="did",
)


SENTENCES += group(
    "a list of words is one in work too",
    [
        "RLHF, DPO, PPO, CUDA",
        "Hands-on experience with RLHF, DPO, PPO, CUDA",
        "Projects on RLHF, DPO, CUDA",
        "Skills from RLHF, DPO, CUDA",
    ],
    status="listed",
)


SENTENCES += group(
    "Chinese items as long as sentences are no list",
    ["从RLHF日志中去重、过滤，为基座模型准备语料。", "模型经RLHF后先讲结论再讲理由，答案附原文出处页码，咨询工单明显变少"],
    status="did",
)

SENTENCES += group("short Chinese items are one", ["RLHF、强化学习、奖励模型、偏好对齐"], status="listed")


def test_a_comma_in_a_number_parts_no_items() -> None:
    assert said("Operate a 2,000-GPU cluster for RLHF and PPO.")[0] == "did"
    assert said("Operate a 2000-GPU cluster for RLHF and PPO.")[0] == "did"
    assert said("RLHF,100,DPO,PPO")[0] == "listed"


def test_a_stack_that_somebody_built_is_no_list() -> None:
    assert said("Built the training stack: RLHF, Megatron and DeepSpeed.")[0] == "did"
    assert said("Own the alignment stack: RLHF, DPO and PPO.")[0] == "led"
    assert said("Training stack: RLHF, Megatron and DeepSpeed.")[0] == "listed"


def test_chinese_keywords_parted_by_spaces_are_a_list_whatever_verbs_are_among_them() -> None:
    assert said("预训练数据 语料 去重 清洗 配比 RLHF 大模型评测 PPO DPO", "summary")[0] == "listed"
    assert said("在 128 张 A100 上 清洗 语料 并 训练 RLHF 模型", "work")[0] == "did"


def test_keywords_are_so_whatever_stands_behind_them() -> None:
    words = "Leadership, team lead, NLP, RLHF, CUDA, vLLM, Megatron, DeepSpeed, TensorRT"
    assert said(f"{words} In this role you build with deep hands-on work in translation and serving", "summary")[0] == "listed"
    assert said(f"Built {words} and more besides", "work")[0] != "listed"


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
