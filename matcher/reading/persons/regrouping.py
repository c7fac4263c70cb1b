"""“These are one person”, “this one is not” → the corrections that say so, and no more of them than are needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import joining
from matcher.reading.persons.corrections import Corrections, Known
from matcher.reading.persons.people import Person


class Side(NamedTuple):
    """Documents that a person points at, and the others of the same candidate."""

    mine: tuple[ReadDocument, ...]
    others: tuple[ReadDocument, ...]


def with_people_joined(given: Sequence[ReadDocument], known: Corrections, person: Person, other: Person) -> Corrections:
    """Return the corrections that make two people one, or confirm one: without what kept them apart, where that is enough."""
    if person.documents == other.documents:
        return known.joining(_known(person.documents), ())
    documents, others = _known(person.documents), _known(other.documents)
    loosened = known.unsplit(documents, others)
    return (
        loosened if _are_together(given, loosened, Side(person.documents, other.documents)) else known.joining(documents, others)
    )


def with_sides_split(given: Sequence[ReadDocument], known: Corrections, side: Side) -> Corrections:
    """Return the corrections that split two sides: without what bound them, where that is enough."""
    mine, others = _known(side.mine), _known(side.others)
    loosened = known.unjoined(mine, others)
    return known.splitting(mine, others) if _are_together(given, loosened, side) else loosened


def named_document(query: str, persons: Sequence[Person]) -> tuple[Person, ReadDocument] | None:
    """Return the only document of a name, with or without its folder, among those of people with several, and whose it is."""
    candidates = [(person, document) for person in persons if len(person.documents) > 1 for document in person.documents]
    by_full_name = [pair for pair in candidates if query == pair[1].name]
    matches = by_full_name or [pair for pair in candidates if query == pair[1].name.rpartition("/")[2]]
    return matches[0] if len(matches) == 1 else None


def sides(query: str, person: Person, document: ReadDocument | None) -> Side:
    """Return the sides to split: one document from the others of its person, or all documents of a person from one another.

    Raises:
        MatcherError: where there are no others.
    """
    mine = (document,) if document else person.documents
    others = tuple(other for other in person.documents if document is None or other.sha256 != document.sha256)
    if len({other.sha256 for other in (*mine, *others)}) < 2:
        raise MatcherError("only one document, or copies of one", f"“{shown(query)}”", "name a person of several documents")
    return Side(mine, others)


def _are_together(given: Sequence[ReadDocument], known: Corrections, side: Side) -> bool:
    """Return whether documents of both sides would be in one group."""
    groups = [set(map(_key, group.documents)) for group in joining.join(given, known).groups]
    pairs = [(_key(document), _key(other)) for document in side.mine for other in side.others if document.sha256 != other.sha256]
    return any(document in group and other in group for group in groups for document, other in pairs)


def _key(document: ReadDocument) -> tuple[str, str]:
    return document.name, document.sha256


def _known(documents: Sequence[ReadDocument]) -> tuple[Known, ...]:
    return tuple(Known(document.name, document.sha256) for document in documents)
