"""Words that mean something only beside their neighbours."""

from __future__ import annotations

import pytest

from tests.signals.sentences import ANY, Sentence, group, said

SENTENCES = list[Sentence]()

SENTENCES += group(
    "leading helping and selling are told by more than a verb",
    [
        ("Under my leadership a squad of three shipped RLHF.", "led", "Under my leadership"),
        ("RLHF was put into production under my technical lead.", "led", "under my technical lead"),
        ("在我的带领下，小组完成了RLHF。", "led", "我的带领下"),
        ("RLHF在我主导下完成。", "led", "我主导下"),
        ("我带的四人小组上线了RLHF。", "led", "我带的四人小组"),
        ("Two engineers reporting to me shipped RLHF.", "led", "reporting to me"),
        ("RLHF was led by me for two years.", "led", "led by me"),
        ("Supervised seven engineers working on RLHF.", "led", "Supervised seven"),
        ("在导师带领下完成RLHF实验。", "assisted", "带领下"),
        ("Under a senior scientist's supervision, ran RLHF jobs.", "assisted", "Under a senior scientist's supervision"),
        ("Guided by a postdoc, ran RLHF.", "assisted", "Guided by a postdoc"),
        ("项目组三名成员之一，共同开发RLHF。", "contributed", "共同"),
        ("联合高校实验室建设RLHF平台。", "contributed", "联合高校实验室"),
        ("Was on the team that built RLHF.", "contributed", "Was on the team that"),
        ("Sold RLHF services to banks.", "other", "Sold RLHF services"),
        ("Assistant to the head of RLHF.", "other", "to the head of"),
    ],
    "status",
    "cue",
)


SENTENCES += group(
    "what was given up before it began is denied",
    [
        "An RLHF stage was planned but dropped before anybody had started.",
        "RLHF was considered, then shelved.",
        "The RLHF project was cancelled before it began.",
        "The planned RLHF stage was called off.",
        "The idea of using RLHF was rejected.",
        "RLHF never got started.",
        "RLHF尚未启动即被叫停。",
        "项目在RLHF开始之前即告终止。",
        "RLHF方案被否决。",
        "放弃了RLHF方案，改用规则。",
    ],
    status="negated",
)


SENTENCES += group(
    "what was done stays done whatever became of it",
    [
        "Built RLHF for a product that was cancelled before it started selling.",
        "Built RLHF; the product was planned but dropped.",
        "The planned move to RLHF was finished early.",
        "Sold 300 licences after I rebuilt RLHF.",
        "联合优化RLHF与SFT。",
    ],
    status="did",
)


def test_a_calling_is_no_deed() -> None:
    assert said("Applied LLM Engineer RLHF RLHF RLHF", "summary")[0] == "listed"
    assert said("Applied RLHF to a chat model.")[0] == "did"


def test_what_pretraining_has_is_no_deed() -> None:
    assert said("Scaling laws, optimizers, pretraining data, RLHF.", "summary")[0] == "listed"


SENTENCES += group(
    "what is beside a deed is done",
    ["Built search, together with a dashboard and RLHF.", "实作RLHF训练程式。"],
    status="did",
)

SENTENCES += group(
    "several nouns of what is done with a thing have one verb",
    [
        ("Led the design and implementation of RLHF.", "led", "Led"),
        ("Led the technical design, testing and rollout of RLHF.", "led", "Led"),
        ("Spearheaded research & development of RLHF.", "led", "Spearheaded"),
        ("Leading the design and the deployment of RLHF.", "led", "Leading"),
        ("Contributed to the design and implementation of RLHF.", "contributed", "Contributed to"),
        ("Assisted with design, development and maintenance of RLHF.", "assisted", "Assisted with"),
        ("Took a course on the design and implementation of RLHF.", "exposed", ANY),
        ("Designed it; design and implementation of RLHF.", "did", "design"),
        ("Led workshops and development of RLHF.", "did", "development of"),
        ("Led hiring, and the development of RLHF.", "led", "Led"),
        ("Led the team, and design of RLHF.", "did", "design of"),
        ("Led the migration to and rollout of RLHF.", "did", "rollout of"),
    ],
    "status",
    "cue",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
