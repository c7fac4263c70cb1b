"""“These are one person”, “this one is not” → the corrections that say it, with no more of them than are needed."""

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
    """Documents that a person speaks of, and those of the same person that are not meant."""

    mine: tuple[ReadDocument, ...]
    others: tuple[ReadDocument, ...]


def joined(given: Sequence[ReadDocument], known: Corrections, person: Person, other: Person) -> Corrections:
    """Return the corrections with two people made one: without what kept them apart, where that is enough; or one confirmed."""
    if person.documents == other.documents:
        return known.joining(_known(person.documents), ())
    mine, yours = _known(person.documents), _known(other.documents)
    loosened = known.unsplit(mine, yours)
    return loosened if _together(given, loosened, Side(person.documents, other.documents)) else known.joining(mine, yours)


def taken_apart(given: Sequence[ReadDocument], known: Corrections, side: Side) -> Corrections:
    """Return the corrections with two sides taken apart: without what bound them, where that is enough."""
    mine, others = _known(side.mine), _known(side.others)
    loosened = known.unjoined(mine, others)
    return known.splitting(mine, others) if _together(given, loosened, side) else loosened


def named_document(query: str, persons: Sequence[Person]) -> tuple[Person, ReadDocument] | None:
    """Return the one document of that name of people with several, with or without its folder, and whose it is."""
    many = [(person, one) for person in persons if len(person.documents) > 1 for one in person.documents]
    whole = [pair for pair in many if query == pair[1].name]
    found = whole or [pair for pair in many if query == pair[1].name.rpartition("/")[2]]
    return found[0] if len(found) == 1 else None


def sides(query: str, person: Person, document: ReadDocument | None) -> Side:
    """Return what is to be taken apart: one document from the rest of its person's, or all of a person's from one another.

    Raises:
        MatcherError: where nothing is left to take it from.
    """
    mine = (document,) if document else person.documents
    others = tuple(one for one in person.documents if document is None or one.sha256 != document.sha256)
    if len({one.sha256 for one in (*mine, *others)}) < 2:
        raise MatcherError("only one document, or copies of one", f"“{shown(query)}”", "name a person of several documents")
    return Side(mine, others)


def _together(given: Sequence[ReadDocument], known: Corrections, side: Side) -> bool:
    """Return whether a document of one side and another of the other would be one person's."""
    groups = [set(map(_key, group.documents)) for group in joining.join(given, known).groups]
    pairs = [(_key(mine), _key(yours)) for mine in side.mine for yours in side.others if mine.sha256 != yours.sha256]
    return any(mine in group and yours in group for group in groups for mine, yours in pairs)


def _key(document: ReadDocument) -> tuple[str, str]:
    return document.name, document.sha256


def _known(documents: Sequence[ReadDocument]) -> tuple[Known, ...]:
    return tuple(Known(one.name, one.sha256) for one in documents)
