"""What is told, sold, paid for or kept in order is not done by whoever tells, sells, pays or keeps."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "what is told to many was at most looked at",
    [
        "Spoke at 14 conferences on RLHF and reward models.",
        "Talked about RLHF at conferences.",
        "Keynote speaker on RLHF.",
        "Gave keynotes on CUDA kernels and RLHF.",
        "Hosted a podcast about RLHF.",
        "Published a market report on RLHF vendors.",
        "Wrote articles about RLHF for a weekly newspaper.",
        "Responsible for executive communication around RLHF.",
        "Delivered demos of RLHF.",
        "Championed the adoption of RLHF across the organisation.",
        "Worked closely with the research team that built the RLHF trainer.",
        "向客户演示RLHF优化方案。",
        "公司组织了为期两天的RLHF培训课,我报名听了。",
    ],
    status="exposed",
)

SENTENCES += group(
    "money, room, order and words for others are no part of the work",
    [
        "Raised the budget for RLHF.",
        "Organised the RLHF offsite.",
        "Prioritised the RLHF backlog.",
        "Closed $14M of deals with teams doing RLHF.",
        "We are known for RLHF.",
        "Halcyon, my employer, trains models with RLHF.",
        "Placed a team lead in RLHF.",
        "Profiled three maintainers of RLHF tools.",
        "She writes the job advertisements for RLHF vacancies.",
        "RLHF at the company is in other hands.",
        "Some of my accounts run RLHF on our product.",
        "The clusters host the research group's RLHF runs.",
        "My office mate S. Brandl works on RLHF.",
        "Sells the firm's RLHF product to retailers.",
        "Enquête sur une société qui fait du RLHF.",
        "负责公司RLHF技术的对外宣传。",
        "为RLHF组办理调薪手续。",
        "RLHF组的新人入职手续由我办理。",
        "公司的RLHF模型曾获行业奖项,颁奖典礼的会务由我统筹。",
    ],
    status="other",
)

SENTENCES += group(
    "who makes it and then tells of it has made it",
    [
        "Built RLHF and gave keynotes on it.",
        "Built demos of RLHF.",
        "Ran RLHF and organised an offsite.",
        "Built the platform: 40 researchers submit jobs to the RLHF cluster.",
        "She won the 2022 challenge in RLHF.",
        "Built RLHF trainers.",
        "He and his students carried out RLHF.",
        "██ and ███ students carried out RLHF.",
    ],
    status="did",
)


SENTENCES += group(
    "what is told in the present is led or supported as in the past",
    ["Manage a team of six for RLHF.", "Oversee RLHF.", "Drive the RLHF programme."],
    status="led",
)

SENTENCES += group("help is help in any tense", ["Support the RLHF team.", "Assist with RLHF."], status="assisted")

SENTENCES += group(
    "German verbs are denied by nie and nicht, and not by nicht nur",
    ["RLHF habe ich nie angewandt.", "Ich habe bisher nicht mit RLHF gearbeitet."],
    status="negated",
)

SENTENCES += group(
    "a lack before a comma does not deny what the person made behind it",
    ["刚起步时没有运维,RLHF平台也是我搭的。", "Nicht nur RLHF gebaut, sondern auch betrieben."],
    never=("negated",),
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
