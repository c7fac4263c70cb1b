"""Deeds told without their doer, and what only looks like one: homework, others' models, training of people, conditions."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group, said, statuses

SENTENCES = list[Sentence]()

SENTENCES += group(
    "what names no maker is the person's",
    [
        "The alignment code was written for RLHF on eight cards.",
        "For six years I have done RLHF and evaluation for a bank.",
        "All experiments on RLHF.",
        "The trainer is still in RLHF form.",
        "RLHF release of both assistants, with a report.",
        "Handwritten RLHF trainer.",
        "日常全部用RLHF调模型。",
        "代码都是RLHF框架写的。",
        "基于RLHF深度定制。",
    ],
    status="did",
    section="other",
)

SENTENCES += group(
    "another maker is named",
    [
        "A vendor's code was written for RLHF.",
        "The alignment code was written for RLHF by another team.",
        "训练代码由同事用RLHF框架编写。",
        "模型由供应商团队基于RLHF开发。",
        "Evaluated three commercial assistants that were tuned with RLHF.",
        "Compared open models aligned with RLHF on legal questions.",
        "评测过三款经过RLHF的商用对话模型。",
        'From your advert: "The ideal candidate has experience with RLHF."',
        "Your advert asks for RLHF.",
        "You ask for RLHF; my field is Java.",
    ],
    status="other",
    section="other",
)

SENTENCES += group(
    "the person's own deed stays one",
    [
        ("Compared models that I tuned with RLHF.", "did"),
        ("评测了我们用RLHF训练的对话模型。", "did"),
        ("训练代码由我用RLHF框架编写。", "did"),
        ("You ask for experience: I ran RLHF on two chat models.", "did"),
        ("如果效果不够,我会再做一轮RLHF,两年里一共做了八轮RLHF。", "did"),
        ("除DPO由兄弟团队负责以外,从数据清洗到RLHF,都是我亲手做的。", "did"),
        ("负责人类反馈的收集和RLHF。", "did"),
        ("组织二十名标注老师做RLHF两两排序,用排序结果训练打分模型。", "did"),
        ("Tools: RLHF, DPO, PPO.", "listed"),
        ("Good at RLHF and DPO.", "listed"),
    ],
    "status",
    section="other",
)

SENTENCES += group(
    "homework is exposure",
    [
        "Wrote an RLHF trainer in a lab course.",
        "Ran RLHF on a small model as homework.",
        "在一门课程的作业里实现了RLHF。",
        "修课:自然语言处理(RLHF)。",
        "Built an RLHF demo during a tutorial.",
    ],
    status="exposed",
)

SENTENCES += group(
    "what only sounds like a course is work",
    [
        "In the course of two years, built an RLHF trainer.",
        "Built RLHF in the alignment module of a trainer.",
        "Wrote an RLHF trainer in a class of its own.",
        "Built RLHF for the course planner of a university.",
        "Deployed an open model that I tuned with RLHF.",
        "Tested an open model that I tuned with RLHF.",
    ],
    status="did",
)

SENTENCES += group(
    "a condition is a wish",
    [
        "如果将来需要,我会考虑RLHF。",
        "要是以后有机会,我会尝试RLHF。",
        "If the data ever ran short, I might turn to RLHF.",
        "If a client asked for it, I would learn RLHF.",
    ],
    status="wished",
    section="other",
)

SENTENCES += group(
    "what the person has not done alone is taken back",
    [
        "部署过RLHF模型,但从未自己训练过。",
        "Deployed chat models with RLHF, but never trained one myself.",
    ],
    status="negated",
    section="other",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rolled out distributed training for 600 volunteers in four counties.", "other"),
        ("Organised distributed training of new nurses.", "other"),
        ("负责全国两千名店员的分布式训练。", "other"),
        ("Set up distributed training for customers on Kubernetes.", "did"),
        ("Ran distributed training of a 7B model for the staff of a bank.", "did"),
        ("负责推荐模型的分布式训练。", "did"),
    ],
)
def test_training_of_people_is_no_training_of_models(text: str, status: str) -> None:
    assert statuses("distributed-training", text) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("发布前把网络量化为4位,可在手机上运行。", {"did"}),
        ("主导分割网络的8位定点量化。", {"led"}),
        ("考核全部量化到4位主管名下。", set()),
        ("将成绩量化为5个等级。", set()),
    ],
)
def test_quantizing_to_some_bits_is_a_deed(text: str, status: set[str]) -> None:
    assert statuses("quantization", text) == status


@pytest.mark.parametrize(
    ("text", "seen"),
    [("在一张卡上训练了两周。", False), ("用64张卡训练了13B模型。", True), ("把训练从一张卡扩展到64张卡。", True)],
)
def test_training_on_one_card_is_not_distributed(text: str, seen: bool) -> None:
    assert bool(statuses("distributed-training", text)) is seen


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("rlhf", "用排序结果训练打分模型,再用近端策略优化微调对话模型,使其更符合老师的偏好。"),
        ("rlhf", "Fine-tuned the assistant with proximal policy optimisation until its answers matched the raters' preferences."),
        ("llm-pretraining", "One of four engineers who pretrained Corvus-9B on 3T tokens."),
    ],
)
def test_the_thing_is_known_by_what_it_consists_in(signal: str, text: str) -> None:
    assert statuses(signal, text) & {"did", "contributed"}


def test_a_model_that_others_pretrained_is_only_used() -> None:
    assert not statuses("llm-pretraining", "Fine-tuned a model pretrained on 3T tokens.")


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("llm-pretraining", "Took a 9B-parameter decoder from blank weights to a fluent base on 2 trillion tokens."),
        ("llm-pretraining", "Personally pretrained our 3B speech model, from an empty checkpoint to 600B tokens."),
        ("llm-pretraining", "从随机权重开始训练30亿参数的越南语模型。"),
        ("llm-pretraining", "从零把一个20B模型训到3万亿token。"),
        ("quantization", "Squeezed the detector's weights into 8 bits for the camera chip."),
        ("quantization", "Shrank the parameters of our ranker to 4 bits each."),
        ("quantization", "将模型参数压缩至8比特。"),
        ("distributed-training", "Split the layers of a 40B model over 32 accelerators."),
        ("distributed-training", "Trained a segmenter across three four-GPU servers."),
        ("distributed-training", "Learner distributed over twelve GPU nodes; solver rewritten by me."),
        ("distributed-training", "把网络切分到24个节点上训练。"),
        ("distributed-training", "在16台8卡机器上训练。"),
    ],
)
def test_a_deed_is_known_by_what_was_done_where_its_usual_name_is_missing(signal: str, text: str) -> None:
    assert statuses(signal, text) == {"did"}


def test_a_crew_that_pretrained_a_model_shares_it() -> None:
    told = "Part of the six-person crew that pretrained Birch-12B on 3T tokens."
    assert statuses("llm-pretraining", told) == {"contributed"}


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("llm-pretraining", "Served a 14B-parameter model at 1.8 trillion tokens a month."),
        ("llm-pretraining", "Started from random weights and trained a ResNet on X-rays."),
        ("llm-pretraining", "从零预训练了一个1亿参数的BERT。"),
        ("quantization", "Reduced the bits of each audio sample to 8."),
        ("quantization", "Thesis on the quantization of the electromagnetic field in a cavity."),
        ("quantization", "把图片压缩到8比特灰度。"),
        ("distributed-training", "Split the database over 32 servers."),
        ("distributed-training", "Distributed over eight nodes, the flow solver took an hour."),
        ("distributed-training", "用单卡训练了十天。"),
    ],
)
def test_what_only_looks_like_such_a_deed_is_none(signal: str, text: str) -> None:
    assert not statuses(signal, text)


def test_a_training_programme_for_people_trains_no_model() -> None:
    assert statuses("distributed-training", "I designed the distributed training courses for 300 shop staff.") == {"other"}


def test_what_somebody_did_at_a_post_is_not_weakened_by_its_name() -> None:
    assert said("Two years as a research assistant in Graz, where I built RLHF.")[0] == "did"
    assert said("As a research assistant, supported RLHF.")[0] == "assisted"


def test_those_one_speaks_with_are_called_by_what_they_do() -> None:
    assert statuses("pytorch", "为了便于和研发沟通,学完了一门PyTorch网课。") == {"exposed"}
    assert statuses("pytorch", "与设计讨论后，用PyTorch重写了推理服务。") == {"did"}
