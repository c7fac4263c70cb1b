"""Who acts: the person's own calling, a name beside a noun, who only keeps a thing up."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile
from tests.signals.sentences import FINDER, Sentence, group, said, statuses

SENTENCES = list[Sentence]()

SENTENCES += group(
    "a calling without an article is the persons own",
    [
        "Research scientist at Acme, built RLHF.",
        "Machine learning consultant, Oslo, built RLHF.",
        "Intern, tuned models by RLHF.",
        "PhD student, developed RLHF.",
        "Research engineer, alignment lab — built RLHF.",
        "Founder of Acme, built RLHF.",
        "Contractor, designed RLHF for a bank.",
        "实习生，搭建RLHF。",
        "博士生，训练RLHF。",
    ],
    status="did",
)


SENTENCES += group(
    "a name or a place may stand beside who acts",
    [
        ("One of its engineers, Rui, invented RLHF.", "One of its engineers"),
        ("My wife's group at ETH does RLHF.", "My wife's group"),
        ("In building C the firm Velozia does RLHF.", "the firm"),
        ("The tenant, an AI company, runs its RLHF in my halls.", "an AI company"),
    ],
    "cue",
    status="other",
)


def test_a_mention_that_is_itself_a_deed_may_be_somebody_elses() -> None:
    text = "A contractor from Kyiv pretrained the company's BERT-style encoder."
    mentions = FINDER.read(Profile(text, (Passage(0, len(text), "work"),))).mentions
    assert [one.status for one in mentions if one.signal == "encoder-pretraining"] == ["other"]


def test_a_mention_may_begin_with_the_team_that_acts() -> None:
    text = "研究院的多模态组做多模态大模型,我做食堂。"
    mentions = FINDER.read(Profile(text, (Passage(0, len(text), "work"),))).mentions
    assert {one.status for one in mentions if one.signal == "multimodal"} == {"other"}


SENTENCES += group(
    "who only keeps a thing up did not make it",
    [
        "RLHF service, now maintained by another team, cut costs by half.",
        "RLHF上线后由其他团队维护。",
        "RLHF开发后由运维部门接手。",
    ],
    status="did",
)


def test_what_is_called_the_persons_own_is_whoever_uses_it() -> None:
    assert said("Colleagues now use my RLHF every day.")[0] == "did"
    assert said("My manager's RLHF won a prize.")[0] == "other"


def test_who_made_it_later_did() -> None:
    assert said("RLHF was later built by another team.")[0] == "other"
    assert said("RLHF后由其他团队完成。")[0] == "other"


def test_whoever_opens_a_long_sentence_acts_to_its_end() -> None:
    many = "tuned long-context chat models, wrote kernels for three kinds of cards, released two of the models, sped up decoding"
    assert said(f"The division there {many} and ran RLHF.") == ("other", "The division")


@pytest.mark.parametrize(
    "who", ["My colleague", "A contractor", "Another team", "The company", "A vendor", "Our intern", "The other team"]
)
@pytest.mark.parametrize("verb", ["fine-tuned", "finetuned", "red-teamed", "post-trained", "hand-labelled"])
def test_a_verb_of_two_words_is_done_by_its_subject_too(who: str, verb: str) -> None:
    text = f"{who} {verb} the LLM with RLHF."
    assert {status for signal in ("rlhf", "sft", "red-teaming") for status in statuses(signal, text, "work")} == {"other"}


def test_what_the_reader_of_an_advert_will_do_nobody_did() -> None:
    for text in ("You will pretrain models and run RLHF.", "你将负责RLHF训练。"):
        assert statuses("rlhf", text, "work") == {"other"}
    for text in ("Built tools that help you run RLHF.", "Fine-tuned the LLM with RLHF."):
        assert "other" not in statuses("rlhf", text, "work")


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
