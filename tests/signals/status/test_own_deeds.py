"""The person's own deed, whoever else is named."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile
from tests.signals.sentences import FINDER, Sentence, group, said, statuses


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        ("The RLHF trainer that I wrote runs nightly.", "did", "wrote"),
        ("RLHF由我开发。", "did", "开发"),
        ("模型来自兄弟部门,RLHF则是我做的。", "did", "我做的"),
        ("标注由外包公司完成,RLHF的脚本、配比和多轮实验均出自我手。", "did", "我手"),
        ("Our RLHF team, which I led, shipped twice.", "led", "led"),
        ("RLHF under my leadership went live.", "led", "under my leadership"),
        ("Screened candidates with a model that I trained with RLHF.", "did", "trained"),
        ("For years I have been building RLHF pipelines.", "did", "building"),
    ],
)
def test_what_the_person_did_counts_whoever_else_is_named(text: str, status: str, cue: str) -> None:
    assert said(text) == (status, cue)


def test_what_a_predicate_gives_to_somebody_else_is_not_mine() -> None:
    assert said("RLHF是同事做的。")[0] == "other"


SENTENCES = list[Sentence]()
SENTENCES += group(
    "a deed is told by the plainest of verbs",
    [
        "Against that reward model I then did RLHF on the 70B assistant.",
        "At the lab (2021) she did RLHF for a keyboard model.",
        "I was running RLHF under tight deadlines.",
        "用RLHF加流水线并行在两百张卡上训练13B模型。",
        "用RLHF更新了13B模型。",
        "Spent six months porting the RLHF stack to new machines.",
        "RLHF for the phone release was my work as well.",
        "Administered the RLHF service.",
        "用RLHF改造了对话模型。",
        "其后的RLHF流程由他一手建立。",
    ],
    section="summary",
    status="did",
)

SENTENCES += group(
    "not every such verb is a deed",
    [
        "I then did nothing about RLHF, which stays a hope.",
        "Did a course on RLHF.",
        "RLHF, did I mention it?",
        "使用者、RLHF、训练数据。",
    ],
    section="summary",
    never=("did",),
)


def test_a_name_that_ends_like_a_past_tense_tells_no_deed() -> None:
    text = "DeepSpeed stages two and three of ZeRO"
    mention = next(
        one for one in FINDER.read(Profile(text, (Passage(0, len(text), "summary"),))).mentions if one.signal == "deepspeed"
    )
    assert mention.status == "listed"


SENTENCES += group(
    "a plain deed is seen in any sentence of a passage",
    ["写周报。对模型做RLHF。", "写周报。用RLHF微调模型。"],
    status="did",
    section="summary",
)

SENTENCES += group(
    "what was used, and what was done with it, though the verb is part of the name",
    ["用LoRA微调RLHF模型,只训练0.5%的参数。", "用RLHF训练对话模型。"],
    status="did",
    section="other",
)

SENTENCES += group(
    "what is used is not what was made of it",
    ["用户训练的RLHF模型。", "用RLHF训练器的公司。"],
    never=("led", "did"),
    section="other",
)


def test_a_name_that_stands_alone_tells_no_deed_though_it_begins_like_one() -> None:
    assert statuses("continual-pretraining", "continued pre-training;") == {"listed"}
    assert statuses("continual-pretraining", "Continued pre-training of a 7B model on legal texts;") == {"did"}


SENTENCES += group(
    "what the person does today is done, in prose under no heading too",
    [
        ("I also run RLHF for two product lines.", "did"),
        ("Since May I have been at a bank, where I operate the RLHF cluster.", "did"),
        ("Our clusters, which I maintain, do RLHF.", "did"),
        ("The RLHF stack, which I look after, serves nine teams.", "did"),
        ("I assist the head of research with RLHF, and otherwise build websites.", "assisted"),
    ],
    "status",
    section="other",
)

SENTENCES += group(
    "what the person hardly does, or would do, is not",
    [
        "I rarely run RLHF.",
        "I want to run RLHF.",
        "A tool that I run collects papers on RLHF.",
        "We at Nimbus run RLHF for banks.",
    ],
    never=("led", "did"),
    section="other",
)


@pytest.mark.parametrize(
    "text",
    [
        "I mentor three nurses a year.",
        "I currently supervise two doctoral candidates and an intern.",
        "I have supervised four bachelor theses and meet my students on Fridays.",
        "For five years I have been a mentor at a code club.",
        "Since 2018 I am mentor for young teachers.",
        "I act as mentor to career changers.",
        "I volunteer as a mentor for refugees.",
        "Both my mentees were promoted.",
        "Two of our analysts are my mentees.",
        "Mentor at a summer of code, 2020.",
    ],
)
def test_who_guides_others_does_so_in_whatever_words(text: str) -> None:
    assert "did" in statuses("mentoring", text)


def test_to_name_a_mentor_is_not_to_be_one() -> None:
    assert statuses("mentoring", "Mentor") == {"listed"}
    assert statuses("mentoring", "I am looking for a mentor.") == {"wished"}
    assert not {"led", "did"} & statuses("mentoring", "I am glad of every mentor.")


def test_a_number_is_not_the_person() -> None:
    assert statuses("continual-pretraining", "In phase I continual pretraining of the model") == {"listed"}


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()


@pytest.mark.parametrize(
    "text",
    [
        "Networks in PyTorch.",
        "Network design in PyTorch.",
        "Image preprocessing in PyTorch for a scanner.",
        "Tasks: port to PyTorch.",
        "Tests in C. Networks in PyTorch.",
    ],
)
def test_what_was_made_in_it_needs_no_verb(text: str) -> None:
    assert statuses("pytorch", text) == {"did"}


@pytest.mark.parametrize(
    "text", ["Courses in PyTorch.", "Knowledge of networks in PyTorch.", "Skills: networks in PyTorch, SQL, R"]
)
def test_what_is_known_or_taught_in_it_was_not_made(text: str) -> None:
    assert statuses("pytorch", text) <= {"exposed", "listed"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Er hat den RLHF-Trainer aufgebaut.", "did"),
        ("Wir haben RLHF in zwei Projekten erprobt und beschrieben.", "did"),
        ("Ich habe RLHF nie aufgebaut.", "negated"),
        ("Ich habe viel, und RLHF wurde geliefert.", "listed"),
        ("Ich habe von RLHF gehört.", "listed"),
    ],
)
def test_a_german_participle_at_the_end_of_its_clause_is_a_deed(text: str, status: str) -> None:
    assert said(text, "other")[0] == status


@pytest.mark.parametrize("subject", ["I", "He has", "██ has", "██", "She"])
def test_work_given_to_others_is_a_deed_where_a_card_asks_for_it(subject: str) -> None:
    assert statuses("mentoring", f"{subject} supervised nine master's theses.") == {"did"}


@pytest.mark.parametrize("text", ["Dr Falk supervised my thesis.", "██ supervised my master's thesis."])
def test_whose_thesis_was_supervised_has_supervised_none(text: str) -> None:
    assert not statuses("mentoring", text) & {"led", "did", "assisted"}


@pytest.mark.parametrize("text", ["Led training on 512 H100s with FSDP.", "Ran FSDP training on 64 GPUs."])
def test_training_that_was_led_or_run_on_machines_is_no_lesson(text: str) -> None:
    assert statuses("fsdp", text) & {"led", "did"} or statuses("distributed-training", text) & {"led", "did"}
