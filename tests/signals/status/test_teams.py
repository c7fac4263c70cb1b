"""Words that name a team, peers, or people of a trade: what they tell of the person."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said, statuses


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
