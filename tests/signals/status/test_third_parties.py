"""People and bodies of whom a sentence tells."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said, statuses


@pytest.mark.parametrize(
    ("sentence", "status", "cue"),
    [
        ("Joined an institute in Turin that does RLHF.", "other", "institute in Turin that"),
        ("Ported code, left by a team that had gone, to RLHF.", "did", "Ported"),
        ("Researcher and tech lead who designs RLHF.", "led", "tech lead"),
        ("I was part of the alignment team, which ran RLHF.", "contributed", "part of the alignment team"),
        ("Later, the platform group soon red-teamed the RLHF model.", "other", "the platform group"),
    ],
)
def test_what_is_told_of_others_is_theirs_until_the_person_acts(sentence: str, status: str, cue: str) -> None:
    assert said(sentence) == (status, cue)


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Used a chatbot, which was tuned with RLHF, to draft letters.", "Used a chatbot, which was tuned with"),
        ("Tested assistants trained with RLHF by a supplier.", "Tested assistants trained with"),
        ("Compared toys that had been made with RLHF.", "Compared toys that had been made with"),
    ],
)
def test_who_uses_a_thing_has_not_done_what_it_was_made_with(sentence: str, cue: str) -> None:
    assert said(sentence) == ("other", cue)


@pytest.mark.parametrize(
    "sentence",
    [
        "Built a chatbot, which was tuned with RLHF, for a bank.",
        "Tested our assistants, which were trained with RLHF.",
        "Tested assistants trained with RLHF on 40 tasks.",
        "Used DeepSpeed, which is built on PyTorch, for RLHF.",
    ],
)
def test_who_made_the_thing_has_done_it(sentence: str) -> None:
    assert said(sentence)[0] == "did"


@pytest.mark.parametrize(
    ("sentence", "status", "cue"),
    [
        ("Ran the RLHF team.", "led", "Ran the RLHF team"),
        ("Migrated the RLHF team's dashboards.", "assisted", "RLHF team"),
        ("Wrote dashboards for the RLHF team.", "other", "team"),
        ("Next door an RLHF team takes notes.", "other", "an RLHF team"),
        ("The RLHF engineers use my tools.", "other", "RLHF engineers"),
        ("Improved the dashboards of the RLHF team.", "assisted", "RLHF team"),
        ("Consulted the RLHF team on visas.", "other", "Consulted the RLHF team on"),
        ("对接RLHF团队，采购显卡。", "other", "对接RLHF团队"),
    ],
)
def test_a_team_that_bears_the_name_is_headed_helped_or_anothers(sentence: str, status: str, cue: str) -> None:
    assert said(sentence) == (status, cue)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Engineer of the RLHF team, built its trainer.", "did"),
        ("Head of the RLHF team.", "led"),
        ("与标注团队对接，完成RLHF。", "did"),
    ],
)
def test_whoever_is_of_the_team_does_its_work(sentence: str, status: str) -> None:
    assert said(sentence)[0] == status


def test_a_team_is_known_where_a_longer_name_takes_its_word() -> None:
    assert statuses("llm-pretraining", "Provided laptops to the LLM pretraining team.", "work") == {"other"}


def test_those_in_care_do_no_work() -> None:
    assert said("Competent with RLHF patients.")[0] == "did"


def test_what_is_done_with_peers_is_contributed_to() -> None:
    assert said("Built RLHF with two colleagues.") == ("contributed", "with two colleagues")
    assert said("与同事一起开发RLHF。") == ("contributed", "与同事一起")


def test_what_peers_did_is_theirs() -> None:
    assert said("Did an interview with two colleagues who have done RLHF.") == ("other", "with two colleagues")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The models came from our Berlin colleagues, who handled the quantization.", {"other"}),
        ("The models came from another office, which trained them and handled the quantization.", {"other"}),
        ("I trained the models, and handled the quantization.", {"did"}),
    ],
)
def test_words_that_stand_apart_are_of_whoever_is_named_between_them(sentence: str, expected: set[str]) -> None:
    assert statuses("quantization", sentence) == expected
