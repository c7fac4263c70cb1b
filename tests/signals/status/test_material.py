"""Data that were only used, and data that the person made."""

from __future__ import annotations

from typing import Literal

import pytest

from matcher.model import Card, Passage, Profile
from matcher.signals.mentions import Finder
from matcher.signals.taxonomy import load, with_cards
from tests.signals.sentences import statuses


@pytest.mark.parametrize(
    "text",
    [
        "Trained reward models (7B and 34B) on 120k human preference pairs.",
        "Fine-tuned a 7B model on a preference dataset.",
        "Fine-tuned LLaMA with LoRA on human-annotated data.",
        "Evaluated chat models on human preference data.",
        "Used preference data from a vendor.",
        "Retrained the 13B model using 2M preference pairs.",
    ],
)
def test_who_trains_on_data_has_dealt_with_them_and_has_not_made_them(text: str) -> None:
    assert statuses("training-data", text, "work") == {"exposed"}


@pytest.mark.parametrize(
    "text",
    [
        "Collected 120k human preference pairs and trained a reward model.",
        "Collected preference pairs, and trained a reward model on 120k preference pairs.",
        "Curated preference pairs for reward models.",
        "Trained a reward model on 120k preference pairs which I collected.",
        "Trained a reward model on my own preference data.",
        "Trained annotators on the annotation guide.",
        "Wrote preference pairs that a 7B model was trained on.",
    ],
)
def test_who_made_them_did(text: str) -> None:
    assert "did" in statuses("training-data", text, "work")


@pytest.mark.parametrize(("about", "status"), [("data", "exposed"), ("work", "did")])
def test_a_card_of_one_s_own_may_be_about_data(about: Literal["work", "data"], status: str) -> None:
    finder = Finder(with_cards(load(), [Card("whale-songs", "", "", aliases=("whale songs",), about=about)]))
    text = "Trained a classifier on whale songs data."
    reading = finder.read(Profile(text, (Passage(0, len(text), "work"),)))
    assert {one.status for one in reading.mentions if one.signal == "whale-songs"} == {status}


def test_what_else_is_told_of_a_training_stays_a_deed() -> None:
    text = "Trained reward models on 120k human preference pairs."
    assert statuses("reward-modeling", text, "work") == {"did"}
    assert statuses("speech", "Trained a speech recognition model on speech recognition data.", "work") == {"did"}
