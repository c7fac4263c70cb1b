"""In which part somebody had a share, told by phrases."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group, said

SENTENCES = list[Sentence]()

SENTENCES += group(
    "a share is told by its phrase",
    [
        ("My piece of the RLHF project: half of the reward data.", "contributed"),
        ("Involved, as one engineer out of a dozen, in RLHF.", "contributed"),
        ("Among the forty volunteers who ran RLHF.", "contributed"),
        ("Worked within a cross-functional team of five that put RLHF online.", "contributed"),
        ("Gave regular input to the RLHF effort.", "contributed"),
        ("Added bits and pieces to the code for RLHF.", "contributed"),
        ("My team built RLHF.", "contributed"),
        ("Engineer in a team that tunes by RLHF.", "contributed"),
        ("Core contributor to RLHF.", "contributed"),
        ("Provided second-line support for RLHF runs.", "assisted"),
        ("Provided help to the team of RLHF researchers.", "assisted"),
        ("Right-hand man of the engineer behind RLHF.", "assisted"),
        ("Junior assistant to the people of RLHF.", "assisted"),
        ("Took chores off the shoulders of those who ran RLHF.", "assisted"),
        ("加入集团RLHF专项组。", "contributed"),
        ("与另外三位同事一起做RLHF。", "contributed"),
        ("从旁支援RLHF实验。", "assisted"),
        ("Promoted to lead RLHF after a year.", "led"),
        ("RLHF lead, 2021 to 2023.", "led"),
        ("Acting head of RLHF.", "led"),
    ],
    "status",
)


def test_support_for_a_thing_is_a_share_in_what_it_is_part_of() -> None:
    assert said("Provided support for long prompts in our RLHF trainer.") == ("assisted", "Provided support")


@pytest.mark.parametrize(
    "text",
    [
        "Added an RLHF stage to the trainer.",
        "Bookshop software with RLHF, made for the market leader of the trade.",
        "向公司领导汇报RLHF进展。",
    ],
)
def test_what_only_sounds_like_a_part_leaves_the_deed(text: str) -> None:
    assert said(text)[0] == "did"


SENTENCES += group(
    "what was not quite done is not done",
    [
        ("Will lead the RLHF effort from January.", "wished"),
        ("RLHF (planned for 2027).", "wished"),
        ("计划2027年开展RLHF。", "wished"),
        ("Set up Kubernetes for the RLHF team.", "other"),
        ("Migrated the RLHF team's dashboards to Grafana.", "assisted"),
        ("Worked closely with the RLHF team.", "assisted"),
        ("Negotiated GPU prices for the RLHF run.", "other"),
        ("Was taught RLHF by an expert.", "exposed"),
        ("Almost shipped RLHF.", "contributed"),
        ("Failed to get RLHF to work.", "exposed"),
        ("Hosted a meetup on RLHF.", "exposed"),
        ("Supervised an intern who ran RLHF.", "assisted"),
        ("Mitarbeit beim Aufbau der RLHF-Pipeline.", "contributed"),
        ("Mein Kollege hat die RLHF-Pipeline gebaut.", "other"),
        ("Die RLHF-Pipeline wurde nicht umgesetzt.", "negated"),
        ("Teamleitung RLHF.", "led"),
        ("Erste Versuche mit RLHF.", "exposed"),
    ],
    "status",
)


SENTENCES += group(
    "what was done stays done",
    [
        ("Taught RLHF to forty engineers.", "exposed"),
        ("Shipped RLHF after an almost failed launch.", "did"),
        ("Led the RLHF reading group and its two follow-up experiments on RLHF.", "led"),
        ("Worked with a vendor on data, and ran RLHF.", "did"),
    ],
    "status",
)


SENTENCES += group("a thing built for a team is the builder's", ["Built our RLHF team's trainer."], never=("other", "assisted"))


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
