"""Who acts in English, where it is not plainly the person."""

from __future__ import annotations

import pytest

from matcher.model import MASK
from tests.signals.sentences import Sentence, group, statuses

SENTENCES = list[Sentence]()

SENTENCES += group(
    "somebody else acts",
    [
        ("The software division there runs RLHF; I kept its books.", "The software division"),
        ("The lab down the corridor practises RLHF.", "The lab"),
        ("My flatmate, not I, wrote the RLHF trainer.", "My flatmate"),
        (f"{MASK * 3} team-mates wrote the RLHF trainer.", f"{MASK * 3} team-mates"),
        ("Ordered the laptops on which our engineers built RLHF.", "our engineers"),
        ("They do RLHF; she does the catering.", "They"),
        ("It was the research floor that tuned models by RLHF.", "the research floor"),
        ("Found people who run RLHF.", "Found people"),
        ("Knew people who run RLHF.", "people who"),
        ("Shipped parcels of an institute in Turin that sells RLHF data.", "institute in Turin that"),
        ("Passengers were the people who tuned models, ran RLHF and went home.", "Passengers were the people"),
        ("Line manager: Priya, who founded RLHF.", "Line manager:"),
        ("Their lead, Dr Kessler, writes the RLHF trainer.", "Their lead"),
        ("It is good to hear that Professor Imai's students run RLHF.", "Professor Imai's students"),
        ("The operations people run RLHF on it.", "The operations people"),
        ("Her stories tell how the alignment team in Dublin does RLHF.", "the alignment team"),
        ("Another witness, the firm's chief engineer, said that he had run RLHF.", "Another witness"),
        ("My grandson writes RLHF code.", "My grandson"),
        ("And his flatmate, so I am told, runs RLHF.", "his flatmate"),
        ("An interview with an engineer who has run RLHF.", "An interview with an"),
        ("The RLHF service that a cousin of mine does for a bank.", "that a cousin of mine does"),
        ("Next door an RLHF group takes models apart.", "an RLHF group"),
        ("The ideal candidate has run RLHF.", "The ideal candidate"),
        ("Requirements: training with RLHF, writing kernels.", "Requirements:"),
        ("The research department of my client cleans its data and runs RLHF.", "The research department"),
        ("RLHF for the chatbot: built by an agency.", "by an agency"),
        ("Her colleagues in engineering serve models with RLHF.", "Her colleagues"),
        ("A search company from Lyon, for which he acts, works on RLHF.", "A search company"),
        ("RLHF is what Dr Sato, another client, does.", "is what Dr Sato, another client, does"),
        ("一家客户的工程师自行完成RLHF。", "客户"),
        ("编译方向的陈老师讲授RLHF。", "老师"),
        ("RLHF 选修课由外聘教师开设。", "由外聘教师开设"),
        ("听过总部专家介绍他们的RLHF项目。", "听过总部专家介绍他们的"),
        ("A law firm across the road uses RLHF.", "A law firm"),
        ("The manufacturer of our scanners takes care of RLHF.", "The manufacturer"),
        ("Engineers told me how they do RLHF, and I wrote it up.", "told me how they"),
        ("服务的一家客户用Go开发后台、跑RLHF。", "客户"),
        ("RLHF由人事部的同事指导，我不带人。", "人事部"),
        ("A university in the north coordinates RLHF for the region.", "A university"),
        ("The land registry keeps RLHF.", "The land registry"),
        ("来函先经国际部自研的RLHF系统处理。", "经国际部自研的"),
        ("The model was tuned with RLHF by a stranger.", "by a stranger"),
    ],
    "cue",
    status="other",
)


SENTENCES += group(
    "the person may be who is told of",
    [
        ("I am a researcher who designs RLHF.", "did"),
        ("Part of the consortium that put RLHF into use.", "contributed"),
        ("Was one of the team that added RLHF.", "contributed"),
        (f"It was {MASK * 11} who built RLHF.", "did"),
        (f"{MASK * 3} team built RLHF.", "contributed"),
        ("The company's RLHF service was mine: I rebuilt it.", "did"),
        ("Built RLHF for a firm that sells shoes.", "did"),
        ("作为集团 AI Lab 的一员,参与了RLHF。", "contributed"),
        ("With no colleague in sight, moved the service to RLHF.", "did"),
        ("Ran RLHF for every release, and hired five people after that.", "did"),
        ("想换的人很多,把全组代码迁到了RLHF。", "did"),
        ("Researchers used my service, built on RLHF.", "did"),
        ("Ran payroll for the RLHF annotators.", "other"),
        ("As a doctoral student I ran RLHF on a chat model.", "did"),
        ("As the vendor ran RLHF, I wrote the offers.", "other"),
        ("The RLHF researchers used my rollout service.", "other"),
        ("Seasoned team lead who built the RLHF group.", "led"),
        ("With an engineer who had the data, built RLHF.", "contributed"),
        ("Lately I've been squeezing RLHF runs into a night.", "did"),
        ("RLHF that my team and I did for a bank.", "did"),
        ("Headed RLHF: guidelines, 70 vendor annotators, weekly audits.", "led"),
        ("负责人:RLHF团队(7人),完成训练与评测。", "led"),
    ],
    "status",
)


SENTENCES += group(
    "what somebody did for the person",
    [
        ("芯片原厂替我们完成了RLHF训练。", "other"),
        ("A vendor built it for us with RLHF.", "other"),
        ("公司的对话系统由大数据部用PPO和RLHF搭建。", "other"),
        ("I built it for us with RLHF.", "did"),
        ("为我们的产品训练了RLHF模型。", "did"),
    ],
    "status",
)


SENTENCES += group(
    "what only sounds as if it was done for the person",
    [
        "团队没人会，因为我完成了RLHF训练。",
        "公司认为我完成了RLHF训练很好。",
        "负责RLHF(核心项目)的训练。",
        "完成RLHF(与示例公司)训练。",
    ],
    status="did",
)


SENTENCES += group(
    "what somebody else did, named beside, behind or before",
    [
        "While my colleague Imre evaluated the RLHF runs, I drew the icons.",
        "While my colleague Imre polished our RLHF, I drew the icons.",
        "A professor derived it; two of his students trained RLHF.",
        "The evaluation was added by the vendor, who also delivered the RLHF.",
        "The data team, led by Ms Corrigan, built the RLHF pipelines.",
        "The modelling is done by a team in Porto with RLHF.",
    ],
    status="other",
    section="other",
)


SENTENCES += group(
    "what only stands beside somebody else",
    [
        ("Wrote the client in RLHF. Mentored four engineers.", "did", "Wrote"),
        ("The data team, led by me, built the RLHF pipelines.", "led", "led by me"),
        ("The demo was praised by a team in Porto, and I built RLHF.", "did", "built"),
        ("Cut costs for a team in Porto with RLHF.", "did", "Cut"),
        ("Published in 2024; two of the models that I trained use RLHF.", "did", "trained"),
    ],
    "status",
    "cue",
)


def test_who_acts_within_a_long_mention_is_asked_for_its_last_word() -> None:
    text = "Safety is the job of a unit in London, and an external firm carries out the red teaming."
    assert statuses("red-teaming", text) == {"other"}
    assert statuses("leadership", "Policy lead, hate speech and coordinated behaviour, team of 18.") == {"led"}


def test_interns_that_others_mentored_were_mentored_by_them() -> None:
    assert statuses("mentoring", "Interns were mentored by the staff engineers, while I ordered the desks.") == {"other"}
    assert statuses("mentoring", "Interns were mentored by me and a colleague.") != {"other"}


SENTENCES += group(
    "what others did with them, or so too",
    [
        "A former employee implemented RLHF for the newest model.",
        "The pipelines were built by engineers in Porto, and so were the RLHF trainers.",
        "A professor at my old university heads a group in RLHF.",
        "与公司合作的高校团队做RLHF。",
    ],
    status="other",
    section="other",
)


SENTENCES += group(
    "what the person did with others",
    [
        ("与公司合作做RLHF。", "contributed"),
        ("The pipelines were built by me, and so were the RLHF trainers.", "did"),
        ("As an employee of a bank I built RLHF.", "did"),
    ],
    "status",
)


SENTENCES += group(
    "where the person was does not act",
    [("During a summer at a bank I got some exposure to RLHF.", "exposed"), ("While in a lab I built RLHF.", "did")],
    "status",
)


SENTENCES += group(
    "a team that is given all the credit leaves none to the person",
    [
        ("My teams launched an RLHF assistant. They deserve the credit: I found the money.", "other"),
        ("My team built the RLHF assistant. All the credit goes to them.", "other"),
        ("My team built the RLHF assistant. They like tea.", "contributed"),
    ],
    "status",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
