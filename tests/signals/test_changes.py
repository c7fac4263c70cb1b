"""Whoever changed cards make read otherwise is touched; whoever they leave alone is not."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from matcher import reference
from matcher.model import Card, Entry, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.changes import Changes, changed
from matcher.signals.memory import kept
from matcher.signals.mentions import Finder
from matcher.signals.taxonomy import Taxonomy

SHIPPED = taxonomy.load()
HARBOUR = Card("harbour", "Harbours", "", acronyms=("MOE",))
RARE = Card("rare", "Rare", "", ambiguous=("zeppelin",))
ERROR, MARGIN = replace(RARE, context=("margin of error",)), replace(RARE, patterns=("zeppelin + margin of error",))
BRACKET, BEHIND = "A margin of error (MOE) was told, and the MOE stood.", "Kept the MOE (margin of error) of the MOE."


def few(*cards: Card, **more: Any) -> Taxonomy:
    return Taxonomy({one.id: one for one in cards}, SHIPPED.cues, "0" * 64, **more)


def profile(text: str) -> Profile:
    return Profile(text, (Passage(0, len(text), "work", 0),), (Entry("work", None),))


def read(cards: Taxonomy, text: str) -> dict[str, Any]:
    """Return how cards read a text, as it is kept."""
    record: dict[str, Any] = json.loads(json.dumps(kept(Finder(cards).read(profile(text)))))
    return record


def touched(before: Taxonomy, after: Taxonomy, text: str) -> bool:
    return Changes(before, after, reference.load().knows).touch(profile(text), read(before, text))


@pytest.mark.parametrize("text", [BRACKET, BEHIND])
@pytest.mark.parametrize("rare", [ERROR, MARGIN], ids=["context", "pattern"])
def test_other_words_that_an_abbreviation_stands_for_touch_it_though_no_form_of_their_card_stands_there(
    text: str, rare: Card
) -> None:
    without, knowing = few(HARBOUR), few(HARBOUR, rare)
    assert read(without, text) != read(knowing, text)
    assert touched(without, knowing, text)
    assert touched(knowing, without, text)


@pytest.mark.parametrize("text", ["A margin of error was told.", "The ministry of education (MOE) stood.", "Sold bread."])
def test_words_that_no_abbreviation_stands_for_touch_nobody(text: str) -> None:
    without, knowing = few(HARBOUR), few(HARBOUR, ERROR)
    assert read(without, text) == read(knowing, text)
    assert not touched(without, knowing, text)


@pytest.mark.parametrize(("after", "text"), [
    (few(HARBOUR, replace(RARE, ambiguous=("bread",))), "Sold bread."),
    (few(HARBOUR, replace(RARE, traps=("sold bread",))), "Sold bread."),
    (few(HARBOUR, RARE, Card("own", "Own", "", patterns=("sold > bread",))), "Sold bread."),
    (few(HARBOUR, RARE, Card("own", "Own", "", aliases=("hangars",))), "Built hangrs."),
    (few(HARBOUR), "Built a zeppelin."),
    (replace(few(HARBOUR, RARE), cues={}), "Sold milk."),
    (replace(few(HARBOUR, RARE), phrases=SHIPPED.phrases), "Sold milk."),
])  # fmt: skip
def test_a_form_that_stands_there_a_slip_and_other_cues_touch(after: Taxonomy, text: str) -> None:
    assert touched(few(HARBOUR, RARE), after, text)
    assert not touched(after, after, text)


def test_what_a_card_is_called_changes_nothing_and_its_kin_does() -> None:
    others = [Card(str(number), "", "") for number in range(8)]  # among few, every card is wide, and kin of none
    cards = few(HARBOUR, RARE, *others)
    assert changed(cards, few(HARBOUR, replace(RARE, label="Airships", what="Great."), *others)) == set()
    assert changed(cards, few(HARBOUR, *others)) == {"rare"}
    assert changed(cards, few(HARBOUR, replace(RARE, related={"harbour": 0.5}), *others)) == {"harbour", "rare"}
    assert changed(cards, few(HARBOUR, replace(RARE, related={"harbour": 0.4}), *others)) == {"rare"}
