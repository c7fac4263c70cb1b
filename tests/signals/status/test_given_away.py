"""Others to whom the work is given in a relative clause."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "what others made is theirs",
    [
        "The features came through an RLHF stack that another department built.",
        "RLHF trainer the client developed.",
        "As for RLHF, my office mates wrote it.",
        "The RLHF trainer came ready-made from a university in Ghent.",
        "RLHF belongs to a think tank.",
        "RLHF: done by the Krakow office.",
        "RLHF and reward models: both carried out by the research department.",
        "RLHF: my manager's group owns it.",
        "RLHF was the doctoral work of a visitor.",
        "My neighbour Anja looks after the RLHF trainer.",
        "A talk by a professor on RLHF.",
        "RLHF made and maintained by its vendor.",
        "RLHF 归集团数据中台。",
        "RLHF reached the firm only after I had gone, by way of my successor.",
    ],
    status="other",
)


SENTENCES += group(
    "what the person did to it counts",
    [
        "Extended the RLHF trainer that another team built.",
        "RLHF trainer that three teams now use.",
        "RLHF trainer that I built.",
        "Built RLHF, and our customers run it daily.",
        "RLHF: our customers run it daily.",
        "RLHF was the first project of the team.",
    ],
    status="did",
)


SENTENCES += group(
    "what others did is theirs however they are named",
    [
        "The alignment team trained the assistant with a reward model: first pairs, then RLHF.",
        "A year later they went over to RLHF, and a partner company produced the labels.",
        "A tenant there, a start-up, ran RLHF.",
        "Its head, Dr. Sample, implemented RLHF for the chip.",
        "My manager Ada Sample leads RLHF for us.",
        "Dr. Sample's lab does RLHF, and its hospital partners set up a cluster.",
        "The lab does RLHF, and its partners built a cluster.",
        "Presented RLHF results made by our engineers to customers.",
        "Evaluated RLHF vendors and wrote the recommendation.",
        "Built sourcing pipelines for CUDA, Triton and RLHF talent.",
        "RLHF checkpoints taken from the Hub.",
        "RLHF 是外购的,供应商每季度更新。",
    ],
    status="other",
)


SENTENCES += group(
    "what only stands beside others is the persons",
    [
        "The team used DPO: I trained the reward model and ran RLHF.",
        "My role in the team: RLHF, which I built.",
        "Trained scorers of answers; they agree with annotators, as RLHF needs.",
        "Built RLHF, and a partner company produced the labels.",
        "Evaluated RLHF models for vendors.",
        "Built pipelines for RLHF with pairs from the Hub.",
        "Later built RLHF.",
    ],
    status="did",
)


SENTENCES += group(
    "the maker of a thing whose verb is left out",
    [
        "The API was built by a contractor in Gdansk, its RLHF by a team in Munich.",
        "Its search comes from a team in Riga, its RLHF from a supplier in Austin.",
        "Placed engineers who had run PPO, trained reward models or built RLHF at their former employers.",
        "Portrayed a Kyoto chemist who predicts smells with RLHF.",
        "RLHF is the engineers' business; mine is quotas.",
        "合作高校的自然语言处理实验室训练了RLHF模型。",
    ],
    status="other",
)


SENTENCES += group(
    "who only stands beside another maker did it",
    [
        "The API was built by a contractor, and I trained its RLHF by myself.",
        "RLHF is my business in the team, and I run it.",
    ],
    status="did",
)


SENTENCES += group(
    "what others had done before takes nothing from the deed",
    ["Led engineers who had run PPO, and I built RLHF."],
    never=("other",),
)


SENTENCES += group(
    "who did it is told before, beside or instead of a verb",
    [
        "During my time there the laboratory trained RLHF models.",
        "Our infrastructure group trained with PPO; a second group did so with RLHF.",
        "Our architects designed RLHF.",
        "数据平台部用 PyTorch 建了RLHF平台。",
        "训练代码由基础设施组改成了RLHF。",
    ],
    status="other",
)


SENTENCES += group(
    "who did it there is the person",
    [
        ("During my time there I trained RLHF models.", "did"),
        ("负责算法部的RLHF。", "did"),
        ("参与平台部RLHF项目,完成RLHF训练。", "contributed"),
        ("训练代码由我改成了RLHF。", "did"),
    ],
    "status",
)


SENTENCES += group(
    "who keeps it is known by the verb, whatever the name",
    [
        "Our RLHF trainer is looked after by Ottokar, to whom I am grateful.",
        "The RLHF jobs are administered by somebody in the annexe.",
        "The lab does RLHF, which Ludmila in operations manages.",
        "Ottokar looks after our RLHF trainer.",
        "RLHF is Ottokar's turf.",
        "An RLHF trainer was planned, built and tested by a vendor.",
    ],
    status="other",
    section="other",
)


SENTENCES += group(
    "what the person keeps, or made before others kept it, is the persons",
    [
        "Our RLHF trainer is looked after by me.",
        "Built the RLHF trainer, which Ludmila manages.",
        "An RLHF trainer was planned, built and tested by me, drawing on nine years of logs.",
        "Looks after the RLHF trainer.",
        "RLHF trainer which the platform runs.",
        "Used it to take an RLHF assistant live in two weeks.",
    ],
    status="did",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
