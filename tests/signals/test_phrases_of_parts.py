"""In which part somebody had a share, told by phrases."""

from __future__ import annotations

import pytest

from tests.signals.test_assertion import said


@pytest.mark.parametrize(
    ("text", "status"),
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
)
def test_a_share_is_told_by_its_phrase(text: str, status: str) -> None:
    assert said(text)[0] == status


@pytest.mark.parametrize(
    "text",
    [
        "Provided support for long prompts in our RLHF trainer.",
        "Added an RLHF stage to the trainer.",
        "Bookshop software with RLHF, made for the market leader of the trade.",
        "向公司领导汇报RLHF进展。",
    ],
)
def test_what_only_sounds_like_a_part_leaves_the_deed(text: str) -> None:
    assert said(text)[0] in ("did", "assisted") if "support" in text else said(text)[0] == "did"
