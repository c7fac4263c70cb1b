"""What takes back, behind the words, what was said of them."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said


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
