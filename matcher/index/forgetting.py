"""Taking people out of an index, to the last byte.

First an intent is committed: the rows of the people are dead, so that nobody sees them from then on. Then every segment with dead
rows is written anew without them (`compacting`). A run that is killed in between is finished by the next one that writes. What is
kept elsewhere goes first, while the index still knows of whom; so whoever was killed there is whole, and is forgotten again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.gate import shown
from matcher.index import compacting, tombstones
from matcher.index.open_index import Index, PersonRow
from matcher.index.packing import RowAddress
from matcher.index.sections import none_dead, with_dead
from matcher.index.tombstones import Tombstone
from matcher.model import Candidate
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import people as persons
from matcher.regex import regex
from matcher.store import Store, Writing

_NUMBER = regex(r"-[0-9]+$")


class Leaving(NamedTuple):
    """Somebody who is to be forgotten, with the documents; what the ids begin with, nothing where ids of others begin so."""

    candidate: Candidate
    documents: tuple[ReadDocument, ...]
    slug: str = ""


Before = Callable[[Iterator[Leaving]], object]
"""What is done before anybody is gone, with each of those who go."""


def forget(store: Store, ids: Sequence[str], day: date, before: Before) -> Tombstone:
    """Forget the people of these ids or names, so that no file of the index holds a byte of them; return what stays.

    Raises:
        MatcherError: where nobody has an id or name, or several have a name, or the disk refuses, or another process writes.
    """
    return _forgotten(store, lambda index: _rows_of_names(index, ids), day, before)


def purge(store: Store, older: date, day: date, before: Before) -> Tombstone | None:
    """Forget everybody of whom no document was added since a day; return what stays, or None where there is nobody."""
    return _forgotten(store, lambda index: old(index, older), day, before) if counted(store, older) else None


def counted(store: Store, older: date) -> int:
    """Return how many people there are of whom no document was added since a day."""
    with store.snapshot() as snapshot:
        return len(old(Index(snapshot), older))


def old(index: Index, older: date) -> list[PersonRow]:
    """Return everybody of whom no document was added since a day, in the order of the parts."""
    old_documents, recent = set[RowAddress](), set[RowAddress]()
    for part in index.parts:
        for row in part.documents():
            documents = old_documents if part.number("document.day", row) < older.toordinal() else recent
            documents.add(RowAddress(part.name, row))
    people = {at for document in old_documents if (at := index.person_of(document))}
    return sorted(at for at in people if recent.isdisjoint(index.parts[at.part].stored(at.row).documents))


def _rows_of_names(index: Index, names: Sequence[str]) -> list[PersonRow]:
    by_name = {name: _rows_of_name(index, name) for name in names}
    fix = "`matcher index list --people` shows the ids"
    wrong = [mistake(name, [index.candidate(at).id for at in rows], fix) for name, rows in by_name.items() if len(rows) != 1]
    if wrong:
        raise Mistakes(tuple(wrong))
    return sorted({at for rows in by_name.values() for at in rows})


def _rows_of_name(index: Index, name: str) -> list[PersonRow]:
    """Return who has an id, else everybody who has a whole name."""
    at = index.with_id(name)
    same = index.with_slug(persons.slug(name)) if at is None else []
    return [at] if at else [row for row in same if has_name(index.candidate(row), name)]


def has_name(candidate: Candidate, name: str) -> bool:
    """Return whether words are the whole name of somebody, whatever their letters and blanks: nobody is forgotten by a slip."""
    return candidate.name is not None and _plain(candidate.name) == _plain(name)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def mistake(name: str, ids: Sequence[str], fix: str) -> MatcherError:
    """Return the mistake of a name that nobody has, or that several people have."""
    if ids:
        return MatcherError(f"several people have this name: {', '.join(ids)}", f"“{shown(name)}”", "name one by the id")
    return MatcherError("nobody has this id, or this whole name", f"“{shown(name)}”", fix)


def _forgotten(store: Store, chosen: Callable[[Index], list[PersonRow]], day: date, before: Before) -> Tombstone:
    with store.writing() as writing:
        compacting.settle(store, writing)
        with store.snapshot() as snapshot:
            index = Index(snapshot)
            people = chosen(index)
            before(_leaving(index, people))
            stone = _intended(writing, index, people, day)
        compacting.settle(store, writing)
        return stone._replace(settled=True)


def _leaving(index: Index, people: Sequence[PersonRow]) -> Iterator[Leaving]:
    """Yield who goes, read one by one: a purge may be of many."""
    going = set(people)
    others = beginnings(index.parts[at.part].head(at.row).slug for at in index.rows if at not in going)
    for at in people:
        stored = index.parts[at.part].stored(at.row)
        documents = tuple(index.part(one.segment).given(one.row) for one in stored.documents)
        slug = stored.candidate.id
        yield Leaving(index.candidate(at), documents, "" if slug in others else slug)


def beginnings(ids: Iterable[str]) -> set[str]:
    """Return with what these ids may begin: themselves, and themselves without a number.

    >>> sorted(beginnings(["ann-lee-2"]))
    ['ann-lee', 'ann-lee-2']
    """
    return {beginning for id in ids for beginning in (id, without_number(id))}


def without_number(id: str) -> str:
    """Return an id without the number behind it, if there is one."""
    return _NUMBER.sub("", id)


def _intended(writing: Writing, index: Index, people: Sequence[PersonRow], day: date) -> Tombstone:
    """Commit that these people are dead, and return what is to stay of them; it names rows, and nobody."""
    dead, digests = none_dead(), list[str]()
    for at in people:
        part = index.parts[at.part]
        stored = part.stored(at.row)
        dead[part.name]["people"].add(at.row)
        digests += [document.sha256 for document in stored.candidate.documents]
        for address in stored.documents:
            dead[address.segment]["documents"].add(address.row)
    stone = tombstones.made(day, len(people), digests, index.keys)
    writing.commit(tombstones.with_tombstone(writing.manifest, stone), with_dead(writing.manifest.segments, dead))
    return stone
