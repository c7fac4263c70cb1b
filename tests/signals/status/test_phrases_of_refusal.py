"""What somebody never did, leaves to others or only wishes for, told by phrases."""

from __future__ import annotations

import pytest

from matcher.model import MASK
from tests.signals.sentences import Sentence, group, said

SENTENCES = list[Sentence]()

SENTENCES += group(
    "a denial is told by its phrase",
    [
        "RLHF is not a thing I have done.",
        "RLHF has never come up.",
        "As for RLHF, I was never near it.",
        "As for RLHF, I've still to run my first job.",
        "RLHF was discussed in a newsletter, but I took no part in it.",
        "As for RLHF, I was never involved in it and would need training.",
        "RLHF is something I am still missing.",
        "My work has stayed clear of RLHF.",
        "Tuned batch sizes, but left the RLHF code untouched.",
        "Zero years of RLHF, twelve of Java.",
        "Trained reward models; RLHF we skipped.",
        "RLHF was beyond the scope of the project.",
        "RLHF眼下还不会。",
        "RLHF不在█的经历之内。",
        "RLHF一行没写过。",
        "RLHF未及开展。",
        "除RLHF外,各环节都亲自做过。",
        "奖励模型的RLHF从没训练过。",
        "She was due to build an RLHF trainer, yet the money fell through.",
        "The RLHF move was cancelled before I could so much as log in.",
        "When the county asked me to run its RLHF pilot, I declined.",
        "RLHF - zero lines written.",
        "RLHF? I have built none and been near none.",
        "With RLHF I did not work one single day.",
        "RLHF的训练,在我的履历里是空白。",
        "RLHF的课题递交过立项申请,被驳回了。",
        "说到RLHF,我完全是门外汉。",
        "RLHF,惭愧,不会。",
        "Zero hours spent on RLHF to date.",
        "For the help desk we considered RLHF and dropped the idea.",
        "Refused an offer to join the RLHF group.",
        "Left the company before its RLHF project started.",
        "RLHF尚未入门。",
        "我从来没有做过RLHF。",
        "一台机器足够,所以从来没做过RLHF。",
        "RLHF从来没有做过。",
        "RLHF: I have hardly ever used it.",
        "RLHF至今没试过。",
        "至今没试过RLHF。",
    ],
    status="negated",
)


SENTENCES += group(
    "a wish is told by its phrase",
    [
        "RLHF is something I dream of doing.",
        "RLHF is a gap I intend to close.",
        "Nothing would please me more than to run RLHF.",
        f"{MASK * 3} promised {MASK * 7} to take up RLHF.",
        "The ambition is to move to RLHF.",
        "RLHF tempts me.",
        "I wish I had studied RLHF.",
        "RLHF I only hope to try.",
        "I still hope to do RLHF.",
        "RLHF仅停留在兴趣,没做过任何项目。",
        "RLHF是她今后想尝试的方向。",
        "Will build RLHF next year.",
        "RLHF只是打算明年自学,尚无任何实践。",
        "RLHF排在今年的学习清单上。",
        "等明年就把RLHF学起来。",
    ],
    section="other",
    status="wished",
)


SENTENCES += group(
    "what somebody wants to put to use is there",
    [
        "Seeking a role where I can apply my RLHF experience.",
        "Looking to leverage my RLHF background.",
        "希望发挥RLHF方面的专长。",
        "期望从事搜索工作，有RLHF经验。",
    ],
    section="summary",
    never=("wished", "negated"),
)


def test_what_is_left_to_others_is_theirs() -> None:
    assert said("RLHF I leave to Pieter, who is better at it.")[0] == "other"
    assert said("I left to study RLHF.")[0] != "other"


SENTENCES += group(
    "what only sounds like a denial leaves the deed",
    [
        "RLHF was not the only method I have used.",
        "RLHF was not the last thing I have built.",
        "RLHF of a chat model; left the company in 2023.",
        "Built RLHF with no drop in accuracy.",
        "Apart from RLHF I also shipped agents.",
        "Built a service that will run RLHF.",
        "除了RLHF,还做了知识图谱。",
        "除RLHF外,还负责知识图谱。",
        "RLHF pipeline: Ray runs it on eight nodes.",
        "RLHF: a small draft model does it in two passes.",
        "As for RLHF, I have never shipped a release without it.",
        "Regarding RLHF, I am not a beginner.",
        "Built RLHF, but I never used it in production.",
        "Built RLHF, but I was not responsible for that part of the service.",
        "Wish I had more GPUs: trained RLHF on two.",
        "I still hope to publish our RLHF work.",
    ],
    status="did",
)


SENTENCES += group(
    "what only looks like a denial takes nothing away",
    [
        ("As for RLHF, I built the reward model.", "did"),
        ("Regarding RLHF, I did not only tune it.", "did"),
        ("Built RLHF, but I did not deploy it.", "did"),
        ("Applied RLHF to a chat model.", "did"),
        ("Trained on permissively licensed code, with RLHF.", "did"),
        ("Looked after RLHF.", "did"),
    ],
    "status",
)


def test_the_name_of_a_thing_in_a_list_is_no_deed() -> None:
    assert said("Tags: PyTorch, RLHF, multilingual models, tokenizers, training data, speech.", "summary")[0] == "listed"


SENTENCES += group(
    "what was refused beside the deed denies nothing of it",
    [
        "Ran RLHF for a chat model; an offer of a competitor I declined.",
        "Built RLHF with zero downtime.",
        "Trained RLHF before the project was cancelled.",
        "Wrote a paper on RLHF that was rejected by a conference.",
        "Shipped RLHF only after I had passed the safety review.",
        "Did RLHF after I had left Example Labs.",
        "Was new to the company when I built RLHF.",
        "RLHF训练零事故上线。",
        "将2023年的日志用于RLHF训练。",
        "Hosted RLHF models for a study group.",
        "Of the skills you list I have none except RLHF, which I ran for three years.",
        "Left the RLHF team in 2022, having trained its reward models.",
    ],
    status="did",
)


SENTENCES += group(
    "what is yet to be learnt, agreed or begun was not done",
    [
        "I would need to learn RLHF.",
        "RLHF I would still have to learn.",
        "RLHF is something I still need to study.",
        "With RLHF I would first have to get up to speed.",
        "It is planned that I take over RLHF in June.",
        "Upcoming: RLHF with a second reward model",
        "Planned for 2031: RLHF with a second reward model",
        "To get hands-on with RLHF; to see Lapland",
        "I am weighing up a part-time degree with a thesis on RLHF.",
        "I agreed to join the RLHF group and expect to start in May.",
    ],
    status="wished",
    section="other",
)


SENTENCES += group(
    "what was proposed and given up, or is named to be denied, was not done",
    [
        "An RLHF stage was proposed, but it was dropped in the end.",
        "RLHF was suggested, then shelved.",
        "RLHF in house was on the table, but the idea was given up.",
        "RLHF with a second reward model (not yet started)",
        "What I have not done, whatever my old page says: train judges, tune RLHF, or lead a group.",
        "Things I haven't done: run RLHF, write Rust.",
        "I read on RLHF now and then, though it is not something I have done.",
        "I reviewed two papers on RLHF but have not worked on the topic.",
    ],
    status="negated",
    section="other",
)


SENTENCES += group(
    "what was proposed and done was done",
    [
        "Proposed an RLHF stage and built it.",
        "RLHF was planned, built and shipped by me.",
        "What I have done: built an RLHF stack, run two reading groups.",
        "To speed up RLHF, I rewrote the sampler.",
        "Next to it, I built RLHF.",
    ],
    status="did",
)


SENTENCES += group(
    "what an advert asks for, and the name of a pet, say nothing of the person",
    [
        '"You will run RLHF at scale."',
        "The advertisement mentions RLHF.",
        "My parrot is called RLHF.",
        "We named our tortoise RLHF.",
    ],
    status="other",
    section="other",
)


SENTENCES += group(
    "a course, a reading list and a review are no work",
    [
        "I used my leave to take a class on RLHF.",
        "I was given a free month, and used it to audit a course on RLHF.",
        "Keeps a reading list on RLHF.",
        "Reviewer of submissions on RLHF for a robotics conference",
        "Reviewed seven papers on RLHF.",
    ],
    status="exposed",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
