"""Documents of one person → where they disagree: an employer at other dates or under another title, a degree in other years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import shared_facts
from matcher.reading.profiles import document_trees, trees, uniting
from matcher.reading.profiles.trees import Leaf, Tree
from matcher.reading.words import degrees, isodates

_MOST = 200
"""Entries of one list of a document that are compared."""

_HEADS = {"work": ("name", "position"), "education": ("institution", "studyType")}
_DATES = ("startDate", "endDate")


class DocumentClaim(NamedTuple):
    """What one document says, and where; the place is that of the entry's words, none in JSON."""

    document: str
    said: str
    line: int | None = None
    column: int | None = None
    page: int | None = None


class Contradiction(NamedTuple):
    """Something that two documents of one person say differently: the list, what it is about, and the key."""

    list: str
    about: str
    key: str
    claims: tuple[DocumentClaim, DocumentClaim]


class _Entry(NamedTuple):
    """An entry of a document."""

    given: ReadDocument
    table: Tree

    def said(self, key: str) -> str:
        """Return the text under a key, empty where there is none."""
        return trees.text(self.table, key)


def contradictions(documents: tuple[ReadDocument, ...]) -> tuple[Contradiction, ...]:
    """Return what the documents of one person say differently."""
    trees_of_documents = [(one, document_trees.document_tree(one, 0).tree) for one in documents] if len(documents) > 1 else []
    return tuple(
        one
        for mine, yours in combinations(trees_of_documents, 2)
        for key in _HEADS
        for one in _between(key, *(_entries(document, tree, key) for document, tree in (mine, yours)))
    )


def _entries(given: ReadDocument, tree: Tree, key: str) -> list[_Entry]:
    return [_Entry(given, table) for table in trees.tables(tree, key)[:_MOST]]


def _between(key: str, mine: list[_Entry], yours: list[_Entry]) -> Iterator[Contradiction]:
    """Yield what two documents say differently, the entries that both tell alike left out."""
    pairs = [(first, other) for first in mine for other in yours if _about_one(key, first, other)]
    agreeing = [pair for pair in pairs if not list(_differing(key, *pair))]
    settled = {id(entry.table) for pair in agreeing for entry in pair}
    for first, other in pairs:
        if not {id(first.table), id(other.table)} & settled:
            settled |= {id(first.table), id(other.table)}
            yield from (_contradiction(key, name, first, other) for name in _differing(key, first, other))


def _about_one(key: str, entry: _Entry, other: _Entry) -> bool:
    """Return whether two entries are about one thing: one employer and a common title or start; one school and level."""
    name_key, head = _HEADS[key]
    if not shared_facts.same_words(_words(entry.said(name_key)), _words(other.said(name_key))):
        return False
    if key == "education":
        return _level(entry) is not None and _level(entry) == _level(other)
    starts = entry.said("startDate"), other.said("startDate")
    return _agree(head, entry, other) or (all(starts) and _one_date(*starts))


def _words(text: str) -> frozenset[str]:
    return frozenset(uniting.folded(text))


def _level(entry: _Entry) -> str | None:
    stated = degrees.stated(entry.said("studyType"))
    return stated[0] if stated else None


def _agree(head: str, entry: _Entry, other: _Entry) -> bool:
    mine, yours = _words(entry.said(head)), _words(other.said(head))
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _differing(key: str, entry: _Entry, other: _Entry) -> Iterator[str]:
    """Yield the keys under which two entries say what cannot both be true."""
    head = _HEADS[key][1]
    if key == "work" and entry.said(head) and other.said(head) and not _agree(head, entry, other):
        yield head
    for name in _DATES:
        mine, yours = _when(entry, name), _when(other, name)
        if mine and yours and not _one_date(mine, yours):
            yield name


def _when(entry: _Entry, name: str) -> str:
    """Return a date of an entry; an open end is not before the day of its document."""
    if entry.said(name) or name == "startDate" or not entry.said("startDate"):
        return entry.said(name)
    as_of = entry.given.parsed.as_of
    return "" if as_of is None else f">{isodates.month_iso(as_of)}"


def _one_date(date: str, other: str) -> bool:
    """Return whether two dates may be one: a year is any month of it, an open end any month from a day on.

    >>> _one_date("2019", "2019-07"), _one_date(">2024-07", "2024-03"), _one_date(">2024-07", "2025")
    (True, False, True)
    """
    if date.startswith(">") or other.startswith(">"):
        known, least = sorted((date, other), key=lambda end: end.startswith(">"))
        return known.startswith(">") or known >= least[1 : 1 + len(known)]
    return date.startswith(other) or other.startswith(date)


def _contradiction(key: str, name: str, entry: _Entry, other: _Entry) -> Contradiction:
    return Contradiction(key, entry.said(_HEADS[key][0]), name, (_claim(entry, name), _claim(other, name)))


def _claim(entry: _Entry, name: str) -> DocumentClaim:
    """Return what an entry says under a key, at its place or that of the entry."""
    leaf = entry.table.get(name) or next(iter(entry.table.values()))
    spot = leaf.origin if isinstance(leaf, Leaf) else None
    when = _when(entry, name) if name in _DATES else entry.said(name)
    said = f"open in {when[1:]}" if when.startswith(">") else when
    if spot is None or entry.given.parsed.source:
        return DocumentClaim(entry.given.name, said)
    return DocumentClaim(entry.given.name, said, spot.line, spot.column, spot.page)
