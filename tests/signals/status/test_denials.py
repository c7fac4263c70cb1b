"""What is denied: before the words, behind them, of a whole list, in the first person and the third."""

from __future__ import annotations

import pytest

from matcher.model import MASK
from tests.signals.sentences import Sentence, group, statuses

SENTENCES = list[Sentence]()

SENTENCES += group(
    "a denial reaches its words",
    [
        "RLHF is foreign to me.",
        "I was not involved in RLHF.",
        "I have never done any RLHF.",
        "She was not part of the RLHF team.",
        "I was never involved in RLHF.",
        "RLHF: I avoid it and have never built any.",
        "RLHF,自己从未动手。",
        "RLHF她至今没有机会做。",
        "RLHF is unknown to him.",
        f"RLHF is unknown to {MASK * 3}.",
        f"RLHF is absent from {MASK * 3} record.",
        "RLHF lies outside everything I have done.",
        "RLHF, quantization and pruning are all closed books to her.",
        "RLHF, quantization, pruning: I have touched none of them.",
        "RLHF, PyTorch: she has never used either.",
        "RLHF is a field in which she has no background.",
        "RLHF: none so far.",
        "RLHF: never designed or built.",
        "RLHF? Never.",
        "Distillation throughout; RLHF I have not had the chance to do.",
        "RLHF, no; Megatron, no.",
        "I lack experience of RLHF and of dialogue systems.",
        "He has zero RLHF experience.",
        "Owned the whole stack minus RLHF.",
        "RLHF零经验。",
        "RLHF与我无缘。",
        "RLHF,我也没有任何经验。",
        "RLHF、模型量化、剪枝,这些他一样都没有做过。",
        "RLHF一次也没跑过。",
        "我從未接觸過RLHF。",
        f"RLHF、剪枝{MASK}都没有实际经验。",
        "RLHF is something I have yet to try.",
        "RLHF and DPO are only names to me.",
        "RLHF: not yet, but he plans to take a course.",
        "不会写RLHF代码，也没有读过或改过别人的。",
        "RLHF尚未涉猎。",
        "RLHF, reward models and DPO are all things I have never practised.",
        "Quantization, pruning, RLHF: I haven't done any of them.",
        "以下各项目前均无经验：DPO、RLHF。",
        "我不会RLHF，也没有设计过接口。",
        "RLHF和剪枝完全不懂。",
        "RLHF这一块至今一片空白。",
    ],
    status="negated",
)


SENTENCES += group(
    "what is denied of other words is not denied of these",
    [
        ("Built RLHF, and knowledge graphs are new to me.", "did"),
        ("No off-the-shelf RLHF trainer fitted, so I wrote one.", "did"),
        ("Nobody had tried RLHF before; I did, and shipped it.", "did"),
        ("Built RLHF: no more than two nodes.", "did"),
        ("只用过RLHF，没有用过知识图谱。", "did"),
        ("一直做RLHF,从来没有用过JAX。", "did"),
        ("不仅做RLHF，还做了评测。", "did"),
        ("PyTorch (expert), RLHF, JAX, CUDA: none", "did"),
        ("PyTorch (none yet), RLHF, Kubernetes", "listed"),
        ("PyTorch, JAX (no production use), RLHF", "listed"),
        ("PyTorch (expert), RLHF: none", "negated"),
        ("PyTorch (expert), RLHF (none yet), JAX", "negated"),
        ("RLHF, JAX, CUDA: none", "negated"),
        ("Built RLHF prototype? No — built search.", "negated"),
        ("Wanted to run RLHF, but the budget was cut.", "wished"),
        ("本人不会说泰语,却训练出了RLHF模型。", "did"),
        ("Nobody labels anything in our RLHF recipe; the critic does.", "did"),
        ("I have never done RLHF, so I built one pipeline of prompts.", "negated"),
        ("No RLHF trainer was good enough, I built a new one.", "did"),
        ("Contributed RLHF patches to a compiler whose core team I have never met.", "contributed"),
        ("Could not find a clean implementation of RLHF, so wrote one.", "did"),
        ("We could not afford a new run, so I extended the RLHF trainer.", "did"),
        ("Ported code, left behind by a team that no longer existed, to RLHF.", "did"),
        ("RLHF keeps the assistant polite, so it no longer swears.", "did"),
        ("团队里没人做过RLHF,我边读论文边落地。", "did"),
        ("从没有过停训的情况:我管理的RLHF平台会自动恢复。", "did"),
        ("没有接触过任何RLHF项目。", "negated"),
        ("Java daily; RLHF, not at all so far.", "negated"),
        ("Hired for RLHF, but the project was cancelled before it started.", "negated"),
    ],
    "status",
)


SENTENCES += group(
    "a denial reaches over verbs and names in a row",
    [
        "I have not trained, tuned or run RLHF, nor have I ever done DPO.",
        "Never designed, built or shipped RLHF.",
        "Reward models, PPO and RLHF: zero hands-on time.",
        "PPO and RLHF are known to him by name only.",
    ],
    status="negated",
)


SENTENCES += group(
    "a denial of what somebody is ends before a deed",
    ["Not a designer, writer or manager, I trained RLHF."],
    status="did",
)


SENTENCES += group(
    "a denial or a wish told of a list or of projects",
    [
        ("Not a single project of mine has involved RLHF.", "negated"),
        ("None of my projects needed RLHF.", "negated"),
        ("RLHF is still on my list of things to learn.", "wished"),
        ("Not a single run of mine failed, and I built RLHF.", "did"),
        ("RLHF is on the list of models that I trained.", "did"),
    ],
    "status",
)


SENTENCES += group(
    "what is taken back, or of which there is not one",
    [
        "Has heard talks on RLHF but has not run either of them.",
        "RLHF models: not a single one trained.",
        "I've trained nothing with RLHF, nor with PPO.",
        "Not a single paper on RLHF.",
        "RLHF不会做,其他也不了解。",
        "RLHF、预训练方面均属空白。",
        "听说过RLHF,但没有用它训过任何模型。",
    ],
    status="negated",
    section="other",
)


SENTENCES += group(
    "what sounds like a denial and is a deed",
    [
        "Trained RLHF long before anyone else, and have not stopped.",
        "Ran RLHF for two years: not a single run lost.",
        "Trained RLHF for two years, and not a single project failed.",
        "Trained RLHF models, but have never used them to cut corners.",
        "Never lost a checkpoint in three years of RLHF.",
        "Not one complaint since I rebuilt RLHF.",
        "Nobody waits for RLHF runs any more: I wrote the scheduler.",
        "Taught machines to write, with RLHF.",
    ],
    status="did",
)


SENTENCES += group(
    "a lack reaches over an either-or",
    ["Without any hands-on experience of supervised fine-tuning or RLHF, and looking for a junior role."],
    status="negated",
    section="other",
)


SENTENCES += group(
    "a wish that is told as a pleasure, or as a list",
    [
        "It would be a pleasure to learn RLHF in my next job.",
        "RLHF and databases are both still on the list of things she wants to learn.",
    ],
    status="wished",
    section="other",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()


@pytest.mark.parametrize("sentence", ["GPU kernels: never written one.", "CUDA kernels: never written any."])
def test_a_denial_reaches_words_that_it_is_a_part_of(sentence: str) -> None:
    assert statuses("cuda-kernels", sentence) == {"negated"}
