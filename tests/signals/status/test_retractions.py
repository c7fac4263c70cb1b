"""What takes back, behind the words, what was said of them."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said, statuses


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Prototyped RLHF, but did not implement it.", "did not implement it"),
        ("Prototyped RLHF but never used it.", "never used it"),
        ("Planned RLHF and then decided against it.", "then decided against it"),
        ("Designed RLHF, but have never trained them.", "have never trained them"),
    ],
)
def test_what_was_taken_back_was_not_done(sentence: str, cue: str) -> None:
    assert said(sentence) == ("negated", cue)


@pytest.mark.parametrize(
    "sentence", ["Prototyped RLHF, but did not publish the paper.", "Built RLHF but never used it to cheat."]
)
def test_what_is_denied_of_something_else_takes_nothing_back(sentence: str) -> None:
    assert said(sentence)[0] == "did"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("No hands-on RLHF; reviewed RLHF results with the team.", "exposed"),
        ("No hands-on RLHF until 2023, later tuned RLHF runs.", "did"),
        ("No hands-on RLHF at work, but built an RLHF trainer at home.", "did"),
        ("No hands-on pruning; tuned RLHF runs.", "did"),
    ],
)
def test_what_nobody_laid_a_hand_on_stays_so_to_the_end_of_the_line(sentence: str, status: str) -> None:
    assert statuses("rlhf", sentence, "work") - {"negated"} == {status}
