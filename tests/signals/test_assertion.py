"""What a sentence says of the person: one line a rule."""

from __future__ import annotations

import pytest

from matcher.model import Mention, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder

FINDER = Finder(taxonomy.load())


def read(text: str, section: str = "work") -> Mention:
    profile = Profile(text, (Passage(0, len(text), section),))  # type: ignore[arg-type]
    return next(one for one in FINDER.read(profile).mentions if one.signal == "rlhf")


def said(text: str, section: str = "work") -> tuple[str, str | None]:
    mention = read(text, section)
    return mention.status, text[slice(*mention.cue)] if mention.cue else None


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        ("Led RLHF for a chat model.", "led", "Led"),
        ("主导RLHF训练。", "led", "主导"),
        ("Built an RLHF pipeline.", "did", "Built"),
        ("Responsible for RLHF.", "did", "Responsible for"),
        ("RLHF for a 7B model.", "did", None),
        ("Contributed to RLHF.", "contributed", "Contributed to"),
        ("参与RLHF训练。", "contributed", "参与"),
        ("Assisted with RLHF.", "assisted", "Assisted with"),
        ("协助完成RLHF实验。", "assisted", "协助"),
        ("Basic knowledge of RLHF.", "exposed", "Basic knowledge of"),
        ("No experience with RLHF.", "negated", "No experience"),
        ("没有RLHF经验。", "negated", "没有"),
        ("RLHF: no experience.", "negated", "no experience"),
        ("Looking for a role in RLHF.", "wished", "Looking for"),
        ("对RLHF很感兴趣。", "wished", "很感兴趣"),
        ("The lab develops RLHF methods.", "other", "The lab"),
        ("RLHF was added by another team.", "other", "by another team"),
        ("Handed models to the alignment team, which ran RLHF on them.", "other", "team, which"),
    ],
)
def test_the_words_decide_and_are_quoted(text: str, status: str, cue: str | None) -> None:
    assert said(text) == (status, cue)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No experience with pretraining, but built RLHF.", "did"),
        ("No pretraining experience, led RLHF.", "led"),
        ("Never worked on pretraining. Built RLHF.", "did"),
        ("Not only pretraining but also RLHF was built.", "did"),
        ("No experience with pretraining, quantization, RLHF or CUDA.", "negated"),
        ("Without any training data, built RLHF.", "did"),
    ],
)
def test_a_denial_ends_where_something_new_begins(text: str, status: str) -> None:
    assert said(text)[0] == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Contributed to data selection and led RLHF.", "led"),
        ("Led data selection, assisted with RLHF.", "assisted"),
        ("Led the work on RLHF.", "led"),
        ("RLHF: led a team of four.", "led"),
        ("Led a team that used tools for RLHF.", "led"),
        ("Led alignment with an improved form of RLHF.", "led"),
        ("主导设计并实现RLHF框架。", "did"),
        ("主导设计RLHF框架。", "led"),
    ],
)
def test_the_governing_verb_decides(text: str, status: str) -> None:
    assert said(text)[0] == status


@pytest.mark.parametrize(
    ("section", "status"),
    [
        ("work", "did"), ("project", "did"), ("publication", "did"), ("award", "did"), ("summary", "listed"), ("skills", "listed"),
        ("education", "exposed"), ("course", "exposed"), ("interests", "wished"), ("wishes", "wished"), ("employer", "other"),
        ("title", "other"), ("other", "listed"),
    ],
)  # fmt: skip
def test_where_no_word_decides_the_section_does(section: str, status: str) -> None:
    assert said("RLHF", section) == (status, None)


def test_a_list_stays_a_list_whatever_stands_around_it() -> None:
    assert said("RLHF, DPO, PPO, CUDA")[0] == "listed"
    assert said("Tools: RLHF, DPO, CUDA")[0] == "listed"
    assert said("Built RLHF", "skills")[0] == "listed"
    assert said("Basic knowledge of RLHF", "skills")[0] == "exposed"


def test_the_subject_must_stand_at_the_beginning() -> None:
    assert said("Led the team that built RLHF.")[0] == "led"
    assert said("The team built RLHF, and I led RLHF.")[0] in ("other", "led")
