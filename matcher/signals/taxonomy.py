"""cards/*.toml → Taxonomy: what is looked for, and what counts for what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import tomli

from matcher.signals.keeping import kept

_HERE = Path(__file__).parent
FULL_CREDIT = 1000


@dataclass(frozen=True)
class Card:
    """A signal's description; see ARCHITECTURE.md for what each list means."""

    id: str
    label: str
    what: str
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Taxonomy:
    """All cards and cues, and the digest of the files they came from."""

    cards: dict[str, Card]
    cues: dict[str, dict[str, list[str]]]
    sha256: str
    shipped: bool = False

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


def load() -> Taxonomy:
    """Return the shipped cards and cues."""
    sources = [path.read_bytes() for path in sorted((_HERE / "cards").glob("*.toml"))]
    cues = (_HERE / "cues.toml").read_bytes()
    digest = sha256(b"\0".join([*sources, cues])).hexdigest()
    tables = kept("cards", digest, lambda: [tomli.loads(source.decode("utf-8")) for source in (*sources, cues)])
    cards = map(card, tables[:-1])
    return Taxonomy({one.id: one for one in cards}, tables[-1], digest, shipped=True)


def card(table: dict[str, object]) -> Card:
    """Return a card from its parsed TOML; unknown keys are an error of the card's author."""
    known = {one.name for one in fields(Card)}
    if unknown := set(table) - known:
        raise ValueError(f"card {table.get('id')}: unknown keys {sorted(unknown)}")
    return Card(**{key: tuple(value) if isinstance(value, list) else value for key, value in table.items()})  # type: ignore[arg-type]
