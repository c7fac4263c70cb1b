"""What is done all the time: denials that deny one another, questions the writer answers, and how often."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group, statuses

SENTENCES = list[Sentence]()

SENTENCES += group(
    "two denials tell a deed",
    [
        "I have never let a chat model go out without RLHF.",
        "Never released an assistant without running RLHF first.",
        "No chat model left my desk without RLHF.",
        "Nothing went live without my having run RLHF first.",
        "Not a single release was shipped without RLHF.",
        "Hardly a day passes on which I do not debug RLHF.",
        "Scarcely a month went by without my running RLHF.",
        "I cannot remember a quarter in which I didn't run RLHF.",
        "There is no model of mine that was not tuned with RLHF.",
        "It is not that I have never done RLHF.",
        "I have never stopped running RLHF.",
        "我并非没做过RLHF。",
        "不能说没有做过RLHF。",
        "这几年没有一周不在跑RLHF。",
        "没有哪个对话模型不是我做的RLHF。",
        "上线的对话模型无一不经过RLHF。",
        "RLHF几乎没有一天不跑。",
        "多年来从未放下RLHF。",
    ],
    status="did",
    section="other",
)

SENTENCES += group(
    "one denial denies, and so do two that stand apart",
    [
        "Not a day of RLHF, not a line of CUDA.",
        "No RLHF was done, and nothing went live without review.",
        "There was hardly a week when I saw RLHF.",
        "Can't remember a week when I ran RLHF, for I have never run RLHF.",
        "I have not done RLHF in any project, and was not asked to.",
        "没有一个项目做过RLHF。",
        "没有做过RLHF,也没有停下来学。",
        "不是RLHF工程师,没有做过RLHF。",
        "没有任何一个模型做过RLHF。",
    ],
    never=("led", "did", "contributed", "assisted"),
    section="other",
)

SENTENCES += group(
    "the writer's own answer tells the deed",
    [
        "Have I ever done RLHF? Yes, on two chat models.",
        "RLHF? Every working day since 2021.",
        "RLHF? For six years now, in every project.",
        "RLHF? Yes, two chat models, both in production.",
        "用RLHF吗?每天都在用。",
        "会做RLHF吗?会,做了四年。",
        "Daily since 2019: RLHF.",
        "平时的工作,每天都用RLHF。",
    ],
    status="did",
    section="other",
)

SENTENCES += group(
    "an answer may deny, or say less than was asked",
    [
        ("RLHF? Not so far. PyTorch? Yes, daily.", "negated"),
        ("Have I done RLHF? No.", "negated"),
        ("RLHF? Only in one university course.", "exposed"),
        ("RLHF? A little. DPO? Not yet.", "listed"),
        ("RLHF? Ask my colleagues.", "listed"),
        ("RLHF? Yes.", "listed"),
    ],
    "status",
    section="other",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()


def test_what_a_model_did_without_was_not_done() -> None:
    assert statuses("quantization", "Served the speech model without quantising it.", "work") == {"negated"}
    assert statuses("quantization", "Quantized the speech model without retraining.", "work") == {"did"}
