"""Shipped cards with a user's."""

from __future__ import annotations

from itertools import permutations

from matcher.model import Card, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder
from matcher.signals.taxonomy import with_cards

SHIPPED = taxonomy.load()
TOOLS = Card("own-tools", "Own tools", "", aliases=("function calling",), broader=("agents",), related={"rag": 0.25})


def seen(text: str, *cards: Card) -> set[str]:
    profile = Profile(text, (Passage(0, len(text), "work"),))
    return {one.signal for one in Finder(with_cards(SHIPPED, cards)).read(profile).mentions}


def test_without_cards_nothing_changes() -> None:
    assert with_cards(SHIPPED, ()) is SHIPPED
    assert (SHIPPED.own, SHIPPED.replaced) == (frozenset(), frozenset())


def test_a_users_signal_is_found_and_counts_for_what_is_broader() -> None:
    known = with_cards(SHIPPED, [TOOLS])
    assert "own-tools" in seen("Built function calling for a chat model.", TOOLS)
    assert known.credits(["agents"])["own-tools"] == (1000, "agents")
    assert known.credits(["own-tools"])["rag"] == (250, "own-tools")


def test_a_card_with_a_shipped_id_replaces_the_shipped_one() -> None:
    other = Card("rlhf", "RLHF", "", aliases=("preference school",))
    known = with_cards(SHIPPED, [other])
    assert (known.cards["rlhf"], known.own, known.replaced) == (other, {"rlhf"}, {"rlhf"})
    assert "rlhf" in seen("Led RLHF for a chat model.")
    assert "rlhf" not in seen("Led RLHF for a chat model.", other)
    assert "rlhf" in seen("Led the preference school.", other)


def test_a_jobs_card_may_replace_a_users_and_is_no_replaced_shipped_one() -> None:
    known = with_cards(with_cards(SHIPPED, [TOOLS]), [Card("own-tools", "Tools", "", aliases=("tool calls",))])
    assert (known.cards["own-tools"].label, known.own, known.replaced) == ("Tools", {"own-tools"}, frozenset())


def test_the_digest_covers_every_word_of_every_card_and_not_their_order() -> None:
    cards = [TOOLS, Card("b", "B", "", aliases=("bee",)), Card("c", "C", "", aliases=("sea",))]
    assert len({with_cards(SHIPPED, order).sha256 for order in permutations(cards)} | {SHIPPED.sha256}) == 2
    others = [
        Card("c", "C", "", aliases=("sea", "see")),
        Card("c", "C", "", acronyms=("sea",)),
        Card("c", "D", "", aliases=("sea",)),
    ]
    digests = {with_cards(SHIPPED, [*cards[:2], one]).sha256 for one in [cards[2], *others]}
    assert len(digests) == 4


def test_a_card_that_listens_to_language_models_hears_them_in_other_languages_too() -> None:
    for card in SHIPPED.cards.values():
        if {"LLM", "language model*", "language models", "large language model*"} & set(card.context):
            assert {"Sprachmodell*", "modèle de langage", "modelo de lenguaje"} <= {*card.context, *card.ambiguous}, card.id
