"""Cards → what `matcher signals` shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from matcher.model import Card
from matcher.report.sheet import ID, Cell, CellTable, Report, Sheet
from matcher.signals.taxonomy import Taxonomy

SIGNALS = "matcher.signals/1"

SHOWN = 10
"""Words of a list that the page of all signals shows."""


def listing(taxonomy: Taxonomy) -> Report:
    """Return all signals, one row each; with cards of the user's own, whose each card is."""
    head = (ID, "what it is", "counts for", *(("card",) if taxonomy.own else ()))
    table = CellTable("", head, tuple(_line(one, taxonomy) for one in taxonomy.cards.values()))
    sheet = Sheet(f"{len(table.rows)} signals", "", (table,), ("`matcher signals show ID` shows how one is recognised.",))
    return Report(lambda: (sheet,), lambda: table, lambda: _record(taxonomy))


def _line(card: Card, taxonomy: Taxonomy) -> tuple[str, ...]:
    whose = (_whose(taxonomy, card.id),) if taxonomy.own else ()
    return card.id, card.what or card.label, ", ".join(card.broader), *whose


def _record(taxonomy: Taxonomy) -> dict[str, Any]:
    cards = [_card(one, taxonomy) for one in taxonomy.cards.values()]
    return {"schema": SIGNALS, "signals": cards, "cards_sha256": taxonomy.sha256}


def _card(card: Card, taxonomy: Taxonomy) -> dict[str, Any]:
    return asdict(card) | ({"card": _whose(taxonomy, card.id)} if taxonomy.own else {})


def _whose(taxonomy: Taxonomy, id: str) -> str:
    if id not in taxonomy.own:
        return "shipped"
    return "yours, instead of the shipped one" if id in taxonomy.replaced else "yours"


def details(taxonomy: Taxonomy, id: str) -> Report:
    """Return one signal: what it is, the words it is known by, and what counts for it."""
    card = taxonomy.cards[id]
    rows = tuple((name, ", ".join(words)) for name, words in _parts(card, taxonomy) if words)
    notes = (f"The card is {_whose(taxonomy, id)}.",) if taxonomy.own else ()
    sheet = Sheet(f"{card.id} · {card.label}", card.what, (CellTable("", ("", "words"), rows),), notes)
    grid = CellTable("signal", ("what", "words"), rows)
    return Report(lambda: (sheet,), lambda: grid, lambda: {"schema": SIGNALS, "signals": [_card(card, taxonomy)]})


def _parts(card: Card, taxonomy: Taxonomy) -> list[tuple[str, Sequence[str]]]:
    return [
        ("known by", card.aliases + card.acronyms),
        ("together in a sentence", card.patterns),
        ("only near its context", card.ambiguous),
        ("context", card.context),
        ("not beside", card.unless),
        ("not to be confused with", card.traps),
        ("count in full for it", sorted(taxonomy.narrower[card.id] - {card.id})),
        ("count partly for it", [f"{id} ({credit})" for id, credit in card.related.items()]),
        ("counts in full for", card.broader),
        (
            "counts partly for",
            sorted(f"{one.id} ({one.related[card.id]})" for one in taxonomy.cards.values() if card.id in one.related),
        ),
    ]


def book(taxonomy: Taxonomy) -> Report:
    """Return all signals with how each is recognised: one table each, long lists cut short."""
    cards = taxonomy.cards.values()
    tables = tuple(_chapter(one, taxonomy) for one in cards)
    rows = tuple((one.id, name, ", ".join(words)) for one in cards for name, words in _parts(one, taxonomy) if words)
    subtitle = f"{len(tables)} signals, what each is, and how it is recognised. Printed from the cards; change those instead."
    sheet = Sheet("Signals", subtitle, tables, (f"A list shows its first {SHOWN}; `matcher signals show ID` shows all.",))
    return Report(lambda: (sheet,), lambda: CellTable("signals", ("id", "what", "words"), rows), lambda: _record(taxonomy))


def _chapter(card: Card, taxonomy: Taxonomy) -> CellTable:
    about: tuple[tuple[Cell, ...], ...] = (("what it is", card.what),) if card.what else ()
    rows = tuple((name, _some(words)) for name, words in _parts(card, taxonomy) if words and name != "context")
    return CellTable(f"{card.id} · {card.label}", ("", ""), (*about, *rows))


def _some(words: Sequence[str]) -> str:
    more = len(words) - SHOWN
    return ", ".join(words[:SHOWN]) + (f" and {more} more" if more > 0 else "")
