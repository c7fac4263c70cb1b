"""What takes back a status: a question, and its answer in the next passage."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile
from tests.signals.sentences import FINDER


def statuses(*passages: str) -> list[str]:
    text = " ".join(passages)
    starts = [text.index(one) for one in passages]
    cut = tuple(Passage(start, start + len(one), "summary") for start, one in zip(starts, passages, strict=True))
    return [one.status for one in FINDER.read(Profile(text, cut)).mentions if one.signal == "rlhf"]


@pytest.mark.parametrize(
    "answer", ["Not yet.", "Never.", "None so far!", "没做过。", "从没接触过。", "Had to ask what it is.", "“自己一次都没训过。”"]
)
def test_a_question_that_the_next_passage_denies_is_denied(answer: str) -> None:
    assert statuses("RLHF?", answer) == ["negated"]


@pytest.mark.parametrize(
    "answer", ["Some of it.", "Not only built it, but also sold it.", "Nobody does it faster.", "I was told no; it runs."]
)
def test_any_other_answer_denies_nothing(answer: str) -> None:
    assert statuses("RLHF?", answer) == ["listed"]


@pytest.mark.parametrize("answer", ["Three years of it.", "Daily since 2019.", "Yes, on two models.", "Every working day."])
def test_an_answer_of_how_often_or_how_long_tells_that_it_was_done(answer: str) -> None:
    assert statuses("RLHF?", answer) == ["did"]


def test_the_answer_to_the_next_question_is_no_answer_to_this_one() -> None:
    assert statuses("RLHF?", "A little.", "DPO?", "Not yet.") == ["listed"]
