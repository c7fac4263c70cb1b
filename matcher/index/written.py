"""What is written of documents and people: the sections of a new segment, and what is looked up in them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from matcher.index import packing
from matcher.index.columns import plain
from matcher.index.keys import Keys
from matcher.index.packing import Stored
from matcher.index.parts import GONE, PEOPLE, Head, Trouble
from matcher.reading.persons.given import Given
from matcher.store import Rows, rows


class Written(NamedTuple):
    """What goes into a segment of people, documents and troubles with the numbers of their places."""

    documents: Sequence[tuple[int, Given]]
    people: Sequence[Stored]
    troubles: Sequence[tuple[int, Trouble]]
    day: int = 0
    """The day on which it is added, counted from the first of year 1."""


def sections(written: Written, keys: Keys) -> dict[str, bytes | Rows]:
    """Return the sections of a segment of people."""
    heads = [head(one) for one in written.people]
    bonds = [keys.bonds(one) for _, one in written.documents]
    return {
        "document": rows(packing.document(one) for _, one in written.documents),
        "fact": rows(packing.facts(one.facts) for one in bonds),
        "person": rows(map(packing.person, written.people)),
        "head": rows(packing.squeezed(one) for one in heads),
        "trouble": rows(packing.squeezed([kind, *problem]) for _, (kind, problem) in written.troubles),
        "document.place": plain(array("Q", (place for place, _ in written.documents))),
        "trouble.place": plain(array("Q", (place for place, _ in written.troubles))),
        "document.day": plain(array("I", [written.day]) * len(written.documents)),
        **lookup("bond", ((key, row) for row, one in enumerate(bonds) for key in one.own | one.held)),
        **lookup("held", ((keys.held(one.name, one.sha256), row) for row, (_, one) in enumerate(written.documents))),
        **lookup("name", ((keys.of("name", one.name), row) for row, (_, one) in enumerate(written.documents))),
        **lookup("place", ((place, row) for row, (place, _) in enumerate(written.documents))),
        **lookup("trouble", ((place, row) for row, (place, _) in enumerate(written.troubles))),
        **lookup("slug", ((keys.of("slug", one.slug), row) for row, one in enumerate(heads))),
        **lookup("owned", ((keys.owned(at), row) for row, one in enumerate(written.people) for at in one.documents)),
    }


def head(stored: Stored) -> Head:
    """Return what tells a person from others."""
    who = stored.candidate
    return Head(who.id, who.documents[0].sha256, len(who.documents))


def about() -> dict[str, Any]:
    """Return what the manifest says of a new segment of people."""
    return {"kind": PEOPLE, "gone": {name: [] for name in GONE}}


def lookup(name: str, pairs: Iterable[tuple[int, int]]) -> dict[str, bytes]:
    """Return numbers in order, and the row that each stands for."""
    ordered = sorted(pairs)
    keys, places = array("Q", (key for key, _ in ordered)), array("I", (row for _, row in ordered))
    return {f"{name}.key": plain(keys), f"{name}.row": plain(places)}
