"""Cards → what `matcher signals` shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from matcher.card import Card
from matcher.report.sheet import Cell, Report, Sheet, Table
from matcher.signals.taxonomy import Taxonomy

SIGNALS = "matcher.signals/1"

SHOWN = 10
"""Words of one list that the page of all signals shows."""


def listing(taxonomy: Taxonomy) -> Report:
    """Return all signals, one row each; where there are own cards, whose each is."""
    head: tuple[str, ...] = ("id", "what it is", "counts for")
    head = (*head, "card") if taxonomy.own else head
    table = Table("", head, tuple(_line(one, taxonomy) for one in taxonomy.cards.values()))
    sheet = Sheet(f"{len(table.rows)} signals", "", (table,), ("`matcher signals show ID` tells how one is recognised.",))
    return Report(lambda: (sheet,), lambda: table, lambda: _record(taxonomy))


def _line(one: Card, taxonomy: Taxonomy) -> tuple[str, ...]:
    whose = (_whose(taxonomy, one.id),) if taxonomy.own else ()
    return one.id, one.what or one.label, ", ".join(one.broader), *whose


def _record(taxonomy: Taxonomy) -> dict[str, Any]:
    told = [_told(one, taxonomy) for one in taxonomy.cards.values()]
    return {"schema": SIGNALS, "signals": told, "cards_sha256": taxonomy.sha256}


def _told(one: Card, taxonomy: Taxonomy) -> dict[str, Any]:
    return asdict(one) | ({"card": _whose(taxonomy, one.id)} if taxonomy.own else {})


def _whose(taxonomy: Taxonomy, id: str) -> str:
    if id not in taxonomy.own:
        return "shipped"
    return "yours, in place of the shipped one" if id in taxonomy.replaced else "yours"


def card(taxonomy: Taxonomy, id: str) -> Report:
    """Return one signal: what it is, the words it is known by, and what counts for it."""
    one = taxonomy.cards[id]
    rows = tuple((name, ", ".join(words)) for name, words in _parts(one, taxonomy) if words)
    notes = (f"The card is {_whose(taxonomy, id)}.",) if taxonomy.own else ()
    sheet = Sheet(f"{one.id} · {one.label}", one.what, (Table("", ("", "words"), rows),), notes)
    grid = Table("signal", ("what", "words"), rows)
    return Report(lambda: (sheet,), lambda: grid, lambda: {"schema": SIGNALS, "signals": [_told(one, taxonomy)]})


def _parts(one: Card, taxonomy: Taxonomy) -> list[tuple[str, Sequence[str]]]:
    return [
        ("known by", one.aliases + one.acronyms),
        ("together in a sentence", one.patterns),
        ("only near its context", one.ambiguous),
        ("context", one.context),
        ("not beside", one.unless),
        ("not to be confused with", one.traps),
        ("count in full for it", sorted(taxonomy.narrower[one.id] - {one.id})),
        ("count partly for it", [f"{id} ({credit})" for id, credit in one.related.items()]),
        ("counts in full for", one.broader),
        ("counts partly for", sorted(_partly(one.id, taxonomy))),
    ]


def _partly(id: str, taxonomy: Taxonomy) -> list[str]:
    """Return the signals for which one counts in part, each with its credit."""
    return [f"{goal} ({card.related[id]})" for goal, card in taxonomy.cards.items() if id in card.related]


def book(taxonomy: Taxonomy) -> Report:
    """Return all signals with how each is recognised: one table each, long lists cut short."""
    cards = taxonomy.cards.values()
    tables = tuple(_chapter(one, taxonomy) for one in cards)
    rows = tuple((one.id, name, ", ".join(words)) for one in cards for name, words in _parts(one, taxonomy) if words)
    subtitle = f"{len(tables)} signals, what each is, and how it is recognised. Printed from the cards; change those instead."
    sheet = Sheet("Signals", subtitle, tables, (f"A list shows its first {SHOWN}; `matcher signals show ID` shows all.",))
    return Report(lambda: (sheet,), lambda: Table("signals", ("id", "what", "words"), rows), lambda: _record(taxonomy))


def _chapter(one: Card, taxonomy: Taxonomy) -> Table:
    about: tuple[tuple[Cell, ...], ...] = (("what it is", one.what),) if one.what else ()
    rows = tuple((name, _some(words)) for name, words in _parts(one, taxonomy) if words and name != "context")
    return Table(f"{one.id} · {one.label}", ("", ""), (*about, *rows))


def _some(words: Sequence[str]) -> str:
    more = len(words) - SHOWN
    return ", ".join(words[:SHOWN]) + (f" and {more} more" if more > 0 else "")
