"""cards/*.toml → Taxonomy: what is looked for, and what counts for what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import tomli

from matcher.model import Card
from matcher.signals.keeping import kept
from matcher.signals.status.phrases import Phrase, resolved

__all__ = ["FULL_CREDIT", "Card", "Taxonomy", "card", "load", "with_cards"]

_HERE = Path(__file__).parent
FULL_CREDIT = 1000


@dataclass(frozen=True)
class Taxonomy:
    """All cards, cues and phrases, and the digest of what they say."""

    cards: dict[str, Card]
    cues: dict[str, dict[str, list[str]]]
    sha256: str
    phrases: Sequence[Phrase] = ()
    own: frozenset[str] = frozenset()
    """Signals whose cards are the user's."""
    replaced: frozenset[str] = frozenset()
    """Those of them that have a shipped card too, which is not used."""
    shipped: bool = False

    def __hash__(self) -> int:
        return hash(self.sha256)

    @property
    def users(self) -> tuple[Card, ...]:
        """Return the cards that are the user's, sorted by id."""
        return tuple(self.cards[id] for id in sorted(self.own))

    @cached_property
    def narrower(self) -> dict[str, frozenset[str]]:
        """Return for each signal itself and all that count in full for it."""
        closure = {id: {id} for id in self.cards}
        for id in self.cards:
            for above in self._broader(id):
                closure[above].add(id)
        return {id: frozenset(below) for id, below in closure.items()}

    @cached_property
    def neighbours(self) -> dict[str, frozenset[str]]:
        """Return for each signal whose mentions nearby are a context for others: the others whose cards name it as "@id"."""
        heard: dict[str, set[str]] = {id: set() for id in self.cards}
        for id, one in self.cards.items():
            for word in one.context:
                if word.startswith("@"):
                    for below in self.narrower[word[1:]] - {id}:
                        heard[below].add(id)
        return {id: frozenset(others) for id, others in heard.items()}

    def _broader(self, id: str) -> set[str]:
        above: set[str] = set()
        waiting = [id]
        while waiting:
            new = set(self.cards[waiting.pop()].broader) - above
            above |= new
            waiting += new
        return above

    def credits(self, asked: Iterable[str]) -> dict[str, tuple[int, str]]:
        """Return what counts for any of the asked signals: signal → (credit in thousandths, the asked signal it counts for).

        A narrower signal counts in full, a related one (and what is narrower than it) by the credit its card states.
        """
        found: dict[str, tuple[int, str]] = {}
        for goal in asked:
            for id, credit in self._credits(goal).items():
                if credit > found.get(id, (0, ""))[0]:
                    found[id] = (credit, goal)
        return found

    def _credits(self, goal: str) -> dict[str, int]:
        credits: dict[str, int] = {}
        for relative, share in self.cards[goal].related.items():
            for id in self.narrower[relative]:
                credits[id] = max(credits.get(id, 0), round(FULL_CREDIT * share))
        return credits | dict.fromkeys(self.narrower[goal], FULL_CREDIT)


@cache
def load() -> Taxonomy:
    """Return the shipped cards, cues and phrases, which stay as they are while the program runs."""
    paths = [*sorted((_HERE / "cards").glob("*.toml")), _HERE / "cues.toml", _HERE / "phrases.toml"]
    sources = [path.read_bytes() for path in paths]
    digest = sha256(b"\0".join(sources)).hexdigest()
    *tables, cues, phrases = kept("tables", digest, lambda: [tomli.loads(source.decode("utf-8")) for source in sources])
    return Taxonomy({table["id"]: card(table["id"], table) for table in tables}, cues, digest, resolved(phrases), shipped=True)


def card(id: str, table: Mapping[str, Any]) -> Card:
    """Return a card from its parsed TOML; where it has no label, the id is one.

    >>> card("function-calling", {"aliases": ["function calling"]}).label
    'Function calling'
    """
    given: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items() if key != "example"
    }
    spoken = id.replace("-", " ")
    known: dict[str, Any] = {"label": spoken[:1].upper() + spoken[1:], "what": ""}
    return Card(**known | given | {"id": id})


def with_cards(base: Taxonomy, own: Iterable[Card]) -> Taxonomy:
    """Return a taxonomy with a user's cards; one that has the id of another replaces it."""
    cards = {one.id: one for one in own}
    if not cards:
        return base
    whole = json.dumps([base.sha256, *(asdict(cards[id]) for id in sorted(cards))], sort_keys=True)
    digest = sha256(whole.encode("ascii")).hexdigest()
    replaced = base.replaced | {id for id in cards if id in base.cards and id not in base.own}
    return Taxonomy(base.cards | cards, base.cues, digest, base.phrases, base.own | frozenset(cards), replaced)
