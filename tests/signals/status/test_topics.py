"""What is denied of, or wished for, where the words open their sentence: an object put first, a topic, a label, a question."""

from __future__ import annotations

import pytest

from matcher.model import MASK, Passage, Profile
from tests.signals.sentences import FINDER, Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "a denial behind the person reaches the words put first",
    [
        "RLHF I could neither explain nor claim to have used.",
        f"RLHF for chat models {MASK * 2} has neither planned nor run.",
        "As for RLHF, I have neither tuned nor trained any.",
        "Asked about RLHF he said he'd never run one and left it there.",
        "RLHF is close to her heart, but she has carried out none.",
        "RLHF I know only as a phrase.",
        "RLHF, he admits, he has never touched.",
        "RLHF? Had to ask what the letters stand for.",
        "RLHF? Says he wouldn't know where to begin.",
        "Built RLHF pipelines? No, nor anything like it.",
        "RLHF呢？“看别人做过，自己一次都没训过。”",
        "RLHF，不会，也没做过别的。",
        "至于RLHF，完全没有经验。",
        "用Java写过后端，至于RLHF，没接触过。",
    ],
    status="negated",
)


SENTENCES += group(
    "so does a wish",
    [
        "RLHF I'd be keen to move into one day.",
        "RLHF he hopes to study on his sabbatical.",
        "RLHF: would love to get into it.",
        "RLHF：希望以后有机会参与。",
        f"RLHF，{MASK}说很想学，教材买了。",
        "RLHF只是打算今年读一读论文；",
        "RLHF方面，他希望将来有机会转过去。",
    ],
    status="wished",
)


SENTENCES += group(
    "what denies something else leaves them alone",
    [
        "RLHF: never trained a policy larger than 7B.",
        "RLHF: I have never shipped one without a calibration report.",
        "RLHF I did not merely use but built from scratch.",
        "RLHF: I built nothing as good since.",
        "RLHF across six sites - no record ever left its site - designed, coded and audited by me.",
        "RLHF? Three years of it, at two labs.",
        "RLHF in the browser? I was told no; the demo I built has 12k users.",
        "Trained RLHF models, a gain that I had not expected.",
        "至于RLHF，从头实现过两遍，没有出过事故。",
        "关于RLHF训练不收敛的问题，没有照搬开源方案，自研了裁剪方法。",
    ],
    never=("negated", "wished"),
)


def test_a_gerund_with_which_the_words_begin_is_but_their_name() -> None:
    text = "Pretraining an encoder in the manner of BERT I have not so much as attempted."
    found = next(
        one
        for one in FINDER.read(Profile(text, (Passage(0, len(text), "work"),))).mentions
        if one.signal == "encoder-pretraining"
    )
    assert found.status == "negated"


SENTENCES += group(
    "a wish reaches a long list that is put first",
    [
        "RLHF and other kinds of preference based fine-tuning she wants to learn in the coming year.",
        "Reward models and language technology for RLHF are fields I should like to enter.",
    ],
    status="wished",
)


SENTENCES += group(
    "what is denied of examples",
    [
        ("Methods of alignment such as PPO or RLHF I have yet to study.", "negated"),
        ("RLHF只听说过名字,未曾使用。", "negated"),
    ],
    "status",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
