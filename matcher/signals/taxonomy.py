"""cards/*.toml → Taxonomy: what is looked for, and what counts for what."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import tomli

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import FULL, Card
from matcher.signals.card_cache import kept
from matcher.signals.status.phrases import Phrase, resolved
from matcher.toml.suggestions import nearest, ticked

__all__ = ["Card", "Kinship", "Taxonomy", "card", "known_signal", "load", "unknown_signal", "with_cards"]
_HERE = Path(__file__).parent


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
        """Return for each signal the other signals whose cards name it as "@id", so that its mentions are context for them."""
        heard: dict[str, set[str]] = {id: set() for id in self.cards}
        for id, listener in self.cards.items():
            for word in listener.context:
                if word.startswith("@"):
                    for below in self.narrower[word[1:]] - {id}:
                        heard[below].add(id)
        return {id: frozenset(others) for id, others in heard.items()}

    @cached_property
    def kinship(self) -> Kinship:
        """Return which of the signals are kin."""
        return Kinship(self)

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
                credits[id] = max(credits.get(id, 0), round(FULL * share))
        return credits | dict.fromkeys(self.narrower[goal], FULL)


@cache
def load() -> Taxonomy:
    """Return the shipped cards, cues and phrases, which stay as they are while the program runs."""
    deciding = (_HERE / "status" / name for name in ("cues.toml", "phrases.toml", "lexicon.toml"))
    sources = [path.read_bytes() for path in (*sorted((_HERE / "cards").glob("*.toml")), *deciding)]
    digest = sha256(b"\0".join(sources)).hexdigest()
    *tables, cues, phrases, lists = kept("tables", digest, lambda: [tomli.loads(source.decode("utf-8")) for source in sources])
    cards = {table["id"]: card(table["id"], table) for table in tables}
    return Taxonomy(cards, cues, digest, resolved(phrases, lists), shipped=True)


def written(id: str) -> str:
    """Return the file of a shipped card, as it was written."""
    return (_HERE / "cards" / f"{id}.toml").read_text(encoding="utf-8")


def card(id: str, table: Mapping[str, Any]) -> Card:
    """Return a card from its parsed TOML; where it has no label, the id is one.

    >>> card("function-calling", {"aliases": ["function calling"]}).label
    'Function calling'
    """
    stated: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items() if key != "example"
    }
    spaced = id.replace("-", " ")
    known: dict[str, Any] = {"label": spaced[:1].upper() + spaced[1:], "what": ""}
    return Card(**known | stated | {"id": id})


def with_cards(base: Taxonomy, own: Iterable[Card]) -> Taxonomy:
    """Return a taxonomy with a user's cards; one that has the id of another replaces it."""
    cards = {one.id: one for one in own}
    if not cards:
        return base
    whole = json.dumps([base.sha256, *(asdict(cards[id]) for id in sorted(cards))], sort_keys=True)
    digest = sha256(whole.encode("ascii")).hexdigest()
    replaced = base.replaced | {id for id in cards if id in base.cards and id not in base.own}
    return Taxonomy(base.cards | cards, base.cues, digest, base.phrases, base.own | frozenset(cards), replaced)


@dataclass(frozen=True)
class Kinship:
    """Which signals are kin: both count for one signal, at least by half, other than for one that a quarter of all count for."""

    taxonomy: Taxonomy

    @cached_property
    def families(self) -> Mapping[str, frozenset[str]]:
        """Return for each signal those for which it counts by half or more, without the wide ones: kin have one in common."""
        families: dict[str, set[str]] = {id: {id} for id in self.taxonomy.cards}
        for goal in self.taxonomy.cards.keys() - self.wide:
            for id, (credit, _) in self.taxonomy.credits([goal]).items():
                if credit >= FULL // 2:
                    families[id].add(goal)
        return {id: frozenset(goals) for id, goals in families.items()}

    @cached_property
    def wide(self) -> frozenset[str]:
        """Return the signals that a quarter of all others count for."""
        cards = self.taxonomy.cards
        return frozenset(id for id in cards if len(self.taxonomy.narrower[id]) > len(cards) // 4)

    def bears_out(self, signals: Iterable[str], signal: str) -> bool:
        """Return whether any of some signals is kin of a signal."""
        return any(self._kin(signal, one) for one in signals)

    def _kin(self, signal: str, other: str) -> bool:
        return not self.families[signal].isdisjoint(self.families[other])

    def unrelated(self, signals: Iterable[str]) -> int:
        """Return how many of the signals are not kin to one another, counted from the first in the alphabet."""
        apart: list[str] = []
        for signal in sorted(set(signals) - self.wide):
            if not any(self._kin(signal, other) for other in apart):
                apart.append(signal)
        return len(apart)


def unknown_signal(id: str, known: Collection[str]) -> tuple[str, str]:
    """Return what is wrong with an id that no card has, and the ids that look like it."""
    near = " or ".join(f"`{one}`" for one in nearest(id, known, 3))
    return f"{ticked(id)} is not a known signal", f"{f'did you mean {near}? ' if near else ''}see `matcher signals list`"


def known_signal(id: str, known: Collection[str]) -> str:
    """Return an id that a card has, as the card writes it: capitals are no matter.

    Raises:
        MatcherError: where none has it.
    """
    if id in known:
        return id
    same = [one for one in known if one.casefold() == id.casefold()]
    if len(same) != 1:
        raise MatcherError("no such signal", f"“{shown(id)}”", unknown_signal(id, known)[1])
    return same[0]
