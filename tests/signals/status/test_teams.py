"""Words that name a team, peers, or people of a trade: what they tell of the person."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said


@pytest.mark.parametrize(
    ("sentence", "status", "cue"),
    [
        ("Ran the RLHF team.", "led", "Ran the RLHF team"),
        ("Migrated the RLHF team's dashboards.", "assisted", "RLHF team"),
        ("Wrote dashboards for the RLHF team.", "other", "team"),
        ("Next door an RLHF team takes notes.", "other", "an RLHF team"),
        ("The RLHF engineers use my tools.", "other", "RLHF engineers"),
    ],
)
def test_a_team_that_bears_the_name_is_headed_helped_or_anothers(sentence: str, status: str, cue: str) -> None:
    assert said(sentence) == (status, cue)


def test_what_is_done_with_peers_is_contributed_to() -> None:
    assert said("Built RLHF with two colleagues.") == ("contributed", "with two colleagues")
    assert said("与同事一起开发RLHF。") == ("contributed", "与同事一起")


def test_what_peers_did_is_theirs() -> None:
    assert said("Did an interview with two colleagues who have done RLHF.") == ("other", "with two colleagues")
