"""A user's card → the mistakes that only somebody who knows what cards mean can see.

Types, keys and lengths are `matcher.toml.checking`'s. Shipped cards are checked by the tests, so ranking never loads this.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from matcher.model import Card
from matcher.signals.taxonomy import unknown_signal
from matcher.signals.user_cards.faults import form_fault, pattern_fault
from matcher.signals.user_cards.fields import CARD, LONGEST_ID, OWN, SLUG, longest
from matcher.toml.checking import Mistake
from matcher.toml.scanning import KeyPath
from matcher.toml.suggestions import ticked

_LISTS = ("aliases", "acronyms", "ambiguous", "context", "patterns", "unless", "traps")
_LOOKED_FOR = {"aliases", "acronyms", "ambiguous", "patterns"}
_MARKS = {"aliases", "patterns", "acronyms", "traps", "ambiguous"}
"""Keys by which a table is known to be meant as a card."""
_STEPS = 6
"""Signals of a circle that a message names."""


@dataclass(frozen=True, slots=True)
class Written:
    """A card as somebody wrote it: its id, its table, and the path to it in its file."""

    id: str
    table: Mapping[str, Any]
    path: KeyPath = ()
    id_path: KeyPath = ("id",)


@dataclass(frozen=True, slots=True)
class House:
    """All cards together, the user's in place of shipped ones: what each is broader to, and which others count for it."""

    broader: Mapping[str, tuple[str, ...]]
    goals: frozenset[str]
    """Signals that something else counts for, so that they need no words of their own."""


def house(written: Iterable[Written], base: Mapping[str, Card], unreadable: Iterable[str] = ()) -> House:
    """Return all cards together; of a file that cannot be read, the name may be an id."""
    broader = {id: card.broader for id, card in base.items()} | dict.fromkeys(unreadable, ())
    own = {one.id: tuple(text for text in _items(one.table.get("broader")) if isinstance(text, str)) for one in written}
    whole = broader | own
    return House(whole, frozenset(goal for goals in whole.values() for goal in goals))


def of_card(card: Written, known: House) -> Iterator[Mistake]:
    """Yield the mistakes of one card: its id, its words, and the signals it names."""
    yield from _id(card)
    for name in _LISTS:
        yield from _words(name, card.table.get(name), (*card.path, name))
    yield from _use(card, known)
    yield from _sure(card)
    yield from _named(card, known)
    yield from _circles(card, known)


def of_job(own: object, strays: Mapping[str, Any], base: Mapping[str, Card]) -> Iterator[Mistake]:
    """Yield the mistakes of the cards of a job file, and of those that stand under a key that is none."""
    top = OWN.name
    tables = own.items() if isinstance(own, dict) else ()
    written = [Written(id, table, (top, id), (top, id)) for id, table in tables if isinstance(table, dict)][: OWN.most]
    known = house(written, base)
    for card in written:
        yield from of_card(card, known)
    for path, table in _strays(strays):
        if _MARKS & set(table):
            yield Mistake(path, "is a card in a place for none", f"write it as a table {OWN.example}")
            for name in _LISTS:
                yield from _words(name, table.get(name), (*path, name))


def _strays(strays: Mapping[str, Any]) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    for key, value in strays.items():
        for path, table in [((key,), value), *(((key, at), one) for at, one in enumerate(_items(value)))]:
            if isinstance(table, dict):
                yield path, table


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _id(card: Written) -> Iterator[Mistake]:
    if not re.search(SLUG, card.id) or len(card.id) > LONGEST_ID:
        fix = 'write small letters, digits and single hyphens, such as "function-calling"'
        yield Mistake(card.id_path, f"{ticked(card.id)} is no id of at most {LONGEST_ID} characters", fix)


def _words(name: str, given: object, path: KeyPath) -> Iterator[Mistake]:
    """Yield the mistakes of one list; values that are not texts, empty or too long are reported elsewhere."""
    for at, text in enumerate(_items(given)):
        if isinstance(text, str) and text.strip() and len(text) <= longest(name):
            fault = pattern_fault(text) if name == "patterns" else form_fault(name, text)
            if fault:
                yield Mistake((*path, at), *fault)


def _use(card: Written, known: House) -> Iterator[Mistake]:
    """Yield a mistake where a card can never be seen, or some of its words cannot."""
    if not _LOOKED_FOR & set(card.table) and card.id not in known.goals:
        keys = ", ".join(row.name for row in CARD if row.name in _LOOKED_FOR)
        yield Mistake(card.path, "has no words to look for", f"add one of {keys}")
    if "ambiguous" in card.table and "context" not in card.table:
        fix = "add the words near which they count, or move them to aliases"
        yield Mistake((*card.path, "ambiguous"), "never count without a context", fix)


def _sure(card: Written) -> Iterator[Mistake]:
    """Yield a mistake for every ambiguous word that counts without its context, for it is an alias too."""
    sure = {_plain(text) for text in _items(card.table.get("aliases")) if isinstance(text, str)}
    for at, text in enumerate(_items(card.table.get("ambiguous"))):
        if isinstance(text, str) and {_plain(text), _plain(f"{text}*")} & sure:
            what = f"{ticked(text)} is an alias too, and counts anywhere"
            yield Mistake((*card.path, "ambiguous", at), what, "remove one of them")


def _plain(form: str) -> str:
    return form.casefold().replace("-", " ")


def _named(card: Written, known: House) -> Iterator[Mistake]:
    """Yield a mistake for every signal that a card names and that there is none of, or that is the card itself."""
    for path, id in _references(card):
        if id == card.id:
            yield Mistake(path, f"{ticked(id)} is the signal itself", "remove it")
        elif id not in known.broader:
            yield Mistake(path, *unknown_signal(id, known.broader), of_key=isinstance(path[-1], str))


def _references(card: Written) -> Iterator[tuple[KeyPath, str]]:
    for at, id in enumerate(_items(card.table.get("broader"))):
        if isinstance(id, str) and id.strip():
            yield (*card.path, "broader", at), id
    for at, word in enumerate(_items(card.table.get("context"))):
        if isinstance(word, str) and word.startswith("@"):
            yield (*card.path, "context", at), word[1:]
    related = card.table.get("related")
    for id in related if isinstance(related, dict) else ():
        yield (*card.path, "related", id), id


def _circles(card: Written, known: House) -> Iterator[Mistake]:
    """Yield a mistake where a card counts for itself, by way of others."""
    circle, broader = _circle(card.id, known), _items(card.table.get("broader"))
    if len(circle) > 2 and circle[1] in broader:  # of several cards with one id, the last is known
        shown_way = (*circle[:_STEPS], "…", card.id) if len(circle) > _STEPS + 1 else circle
        what = f"goes in a circle: {' → '.join(shown_way)}"
        yield Mistake((*card.path, "broader", broader.index(circle[1])), what, "remove one of them from `broader`")


def _circle(id: str, known: House) -> tuple[str, ...]:
    """Return the shortest way from a signal back to itself along `broader`, or an empty one where there is none."""
    ways: dict[str, tuple[str, ...]] = {id: (id,)}
    waiting = deque([id])
    while waiting:
        here = waiting.popleft()
        for above in known.broader.get(here, ()):
            if above == id:
                return (*ways[here], id)
            if above not in ways:
                ways[above] = (*ways[here], above)
                waiting.append(above)
    return ()
