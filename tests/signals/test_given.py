"""Others to whom the work is given in a relative clause."""

from __future__ import annotations

import pytest

from tests.signals.test_assertion import said


@pytest.mark.parametrize(
    "text",
    [
        "The features came through an RLHF stack that another department built.",
        "RLHF trainer the client developed.",
        "As for RLHF, my office mates wrote it.",
        "The RLHF trainer came ready-made from a university in Ghent.",
        "RLHF belongs to a think tank.",
        "RLHF: done by the Krakow office.",
        "RLHF and reward models: both carried out by the research department.",
        "RLHF: my manager's group owns it.",
        "RLHF was the doctoral work of a visitor.",
        "My neighbour Anja looks after the RLHF trainer.",
        "A talk by a professor on RLHF.",
        "RLHF made and maintained by its vendor.",
        "RLHF 归集团数据中台。",
        "RLHF reached the firm only after I had gone, by way of my successor.",
    ],
)
def test_what_others_made_is_theirs(text: str) -> None:
    assert said(text)[0] == "other"


@pytest.mark.parametrize(
    "text",
    ["Extended the RLHF trainer that another team built.", "RLHF trainer that three teams now use.", "RLHF trainer that I built.", "Built RLHF, and our customers run it daily.", "RLHF: our customers run it daily.", "RLHF was the first project of the team."],
)
def test_what_the_person_did_to_it_counts(text: str) -> None:
    assert said(text)[0] == "did"
