"""The cards that readings were made with, kept as a segment: to tell one day what changed in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matcher.index import packing
from matcher.index.parts import CARDS, SEEN, kind_of, made
from matcher.signals.status.phrases import Phrase
from matcher.signals.taxonomy import Taxonomy, card
from matcher.store import Listed, Rows, Segment, rows


def sections(cards: Taxonomy) -> dict[str, bytes | Rows]:
    """Return the sections of a segment of cards."""
    values = [cards.sha256, cards.cues, [vars(one) for one in cards.cards.values()], cards.phrases]
    return {"cards": rows([packing.squeezed(values)])}


def taxonomy(segment: Segment) -> Taxonomy:
    """Return the cards of a segment."""
    return made(segment, "cards", 0, lambda told: _taxonomy(*packing.loosened(told)))


def _taxonomy(
    sha256: str, cues: dict[str, dict[str, list[str]]], cards: list[dict[str, Any]], phrases: Sequence[Sequence[Any]] = ()
) -> Taxonomy:
    """Return the cards that were kept; before there were phrases beside them, none were."""
    return Taxonomy({one["id"]: card(one["id"], one) for one in cards}, cues, sha256, [Phrase(*one) for one in phrases])


def needed(segments: Sequence[Listed]) -> list[Listed]:
    """Return segments without the cards that made none of the readings among them."""
    used = {one.about["cards"] for one in segments if kind_of(one) == SEEN}
    return [one for one in segments if kind_of(one) != CARDS or one.about["cards"] in used]
