"""Cards → what `matcher signals` shows."""

from __future__ import annotations

from dataclasses import asdict

from matcher.report.sheet import Cell, Report, Sheet, Table
from matcher.signals.taxonomy import Card, Taxonomy

SIGNALS = "matcher.signals/1"


def listing(taxonomy: Taxonomy) -> Report:
    """Return all signals, one row each."""
    rows = tuple((one.id, one.what, ", ".join(one.broader)) for one in taxonomy.cards.values())
    table = Table("", ("id", "what it is", "counts for"), rows)
    record = {"schema": SIGNALS, "signals": [asdict(one) for one in taxonomy.cards.values()], "cards_sha256": taxonomy.sha256}
    sheet = Sheet(f"{len(rows)} signals", "", (table,), ("`matcher signals show ID` tells how one is recognised.",))
    return Report(lambda: (sheet,), lambda: table, lambda: record)


def card(taxonomy: Taxonomy, id: str) -> Report:
    """Return one signal: what it is, the words it is known by, and what counts for it."""
    one = taxonomy.cards[id]
    table = Table("", ("", "words"), tuple((name, words) for name, words in _parts(one, taxonomy) if words))
    sheet, record = Sheet(f"{one.id} · {one.label}", one.what, (table,)), {"schema": SIGNALS, "signals": [asdict(one)]}
    return Report(lambda: (sheet,), lambda: table, lambda: record)


def _parts(one: Card, taxonomy: Taxonomy) -> list[tuple[str, Cell]]:
    narrower = sorted(taxonomy.narrower[one.id] - {one.id})
    related = [f"{id} ({credit})" for id, credit in one.related.items()]
    return [
        ("known by", ", ".join(one.aliases + one.acronyms)),
        ("together in a sentence", ", ".join(one.patterns)),
        ("only near its context", ", ".join(one.ambiguous)),
        ("context", ", ".join(one.context)),
        ("not beside", ", ".join(one.unless)),
        ("not to be confused with", ", ".join(one.traps)),
        ("count in full for it", ", ".join(narrower)),
        ("count partly for it", ", ".join(related)),
        ("counts in full for", ", ".join(one.broader)),
    ]
