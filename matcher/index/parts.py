"""The segments of an index: documents and people as rows, and what they are found by."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from matcher.index import packing
from matcher.index.packing import At, Stored
from matcher.model import Problem
from matcher.reading.persons.given import Given
from matcher.reading.persons.likeness import Facts
from matcher.store import Listed, Segment

Made = TypeVar("Made")

PEOPLE, SEEN, CARDS = "people", "seen", "cards"
"""Kinds of segments: what was read of documents, what cards make of it, and these cards, to tell one day what changed in them."""

ABOUT = ("of", "cards", "code", "words")
"""What the manifest says of a segment of readings: whose they are, and digests of all that they depend on beside."""

GONE = {"documents": "document", "people": "person", "troubles": "trouble"}
"""What can be dead in a segment of people, and the section of which it is rows."""

_MANY = 64  # numbers from which on they are looked up together

REVIEW, SKIPPED = "needs review", "skipped"


class Head(NamedTuple):
    """What tells one person from another: the slug of the name, the digest of the first document, how many there are."""

    slug: str
    first: str
    documents: int


class Trouble(NamedTuple):
    """A document that could not be read: whether it needs review or was skipped, and why."""

    kind: str
    problem: Problem


def made(segment: Segment, section: str, row: int, make: Callable[[bytes], Made]) -> Made:
    """Return what is made of a row.

    Raises:
        MatcherError: where it is damaged, or somebody wrote another thing there.
    """
    kept = segment.row(section, row)
    try:
        return make(kept)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, zlib.error):
        raise segment.damaged(f"{section}, row {row}") from None


class Part:
    """One segment of people, with what is dead in it."""

    def __init__(self, segment: Segment) -> None:
        self.name, self._segment, about = segment.listed.name, segment, segment.listed.about
        self.about = about
        self.gone_documents, self.gone_people = frozenset(about["gone"]["documents"]), frozenset(about["gone"]["people"])
        self.gone_troubles = frozenset(about["gone"]["troubles"])
        self._columns: dict[str, tuple[memoryview, memoryview]] = {}

    @property
    def people(self) -> int:
        """Return how many people are in it, dead rows included."""
        return self._segment.rows("person")

    @property
    def read(self) -> int:
        """Return how many documents were read and are alive."""
        return self._segment.rows("document") - len(self.gone_documents)

    def persons(self) -> Iterator[int]:
        """Yield the rows of the people that are alive."""
        return (row for row in range(self.people) if row not in self.gone_people)

    def documents(self) -> Iterator[int]:
        """Yield the rows of the documents that are alive."""
        return (row for row in range(self._segment.rows("document")) if row not in self.gone_documents)

    def troubles(self) -> Iterator[tuple[int, Trouble]]:
        """Yield the documents that could not be read, by their rows."""
        for row in range(self._segment.rows("trouble")):
            if row not in self.gone_troubles:
                yield row, self.trouble(row)

    def trouble(self, row: int) -> Trouble:
        """Return a document that could not be read."""
        kind, name, reason = made(self._segment, "trouble", row, packing.loosened)
        return Trouble(kind, Problem(name, reason))

    def stored(self, row: int) -> Stored:
        """Return a person, the documents of this segment told by its name."""
        one = made(self._segment, "person", row, packing.stored)
        return one._replace(documents=tuple(at if at.segment else At(self.name, at.row) for at in one.documents))

    def head(self, row: int) -> Head:
        """Return what tells a person from others."""
        return made(self._segment, "head", row, lambda told: Head(*packing.loosened(told)))

    def given(self, row: int) -> Given:
        """Return a document."""
        return made(self._segment, "document", row, packing.given)

    def facts(self, row: int) -> Facts:
        """Return what could join a document with others."""
        return made(self._segment, "fact", row, packing.stated)

    def day(self, row: int) -> int:
        """Return the day on which a document was added, counted from the first of year 1."""
        return self._segment.section("document.day").cast("I")[row]

    @property
    def clean(self) -> bool:
        """Return whether nothing is dead in it, and each of its documents, and no other, is owned in it."""
        gone = self.gone_documents or self.gone_people or self.gone_troubles
        return not gone and self._segment.size("owned.row") == 4 * self._segment.rows("document")

    @property
    def joins(self) -> bool:
        """Return whether its documents are found by what joins people, as those of earlier versions are not."""
        return "fact" in self._segment

    def pairs(self, name: str) -> Iterator[tuple[int, int]]:
        """Yield the numbers that things of a kind are looked up by, each with the row that it stands for, dead ones included."""
        return zip(*self._looked_up(name), strict=True)

    def place(self, kind: str, row: int) -> int:
        """Return the number of the place of a document or a trouble."""
        return self._segment.section(f"{kind}.place").cast("Q")[row]

    def raw(self, kind: str, row: int) -> bytes:
        """Return a row as it is kept."""
        return self._segment.row(kind, row)

    def found(self, name: str, key: int) -> list[int]:
        """Return the rows that a number stands for, dead ones included."""
        keys, places = self._looked_up(name)
        at, rows = bisect_left(keys, key), list[int]()
        while at < len(keys) and keys[at] == key:
            rows.append(places[at])
            at += 1
        return rows

    def standing(self, name: str, wanted: Collection[int]) -> Iterator[tuple[int, int]]:
        """Yield which of many numbers stand here, each with the rows that it stands for, dead ones included."""
        if len(wanted) < _MANY:
            yield from ((key, row) for key in wanted for row in self.found(name, key))
            return
        import numpy as np  # for many it is a hundred times as fast

        keys, rows = (np.frombuffer(column, column.format) for column in self._looked_up(name))
        sought = np.sort(np.fromiter(wanted, np.uint64, len(wanted)))
        low, high = (np.searchsorted(keys, sought, side) for side in ("left", "right"))
        for at in np.flatnonzero(high > low).tolist():
            yield from ((int(sought[at]), row) for row in rows[low[at] : high[at]].tolist())

    def _looked_up(self, name: str) -> tuple[memoryview, memoryview]:
        """Return the numbers that things of a kind are looked up by, in order, and the row that each stands for."""
        if name not in self._columns:
            keys, places = self._segment.section(f"{name}.key").cast("Q"), self._segment.section(f"{name}.row").cast("I")
            self._columns[name] = keys, places
        return self._columns[name]


class Readings:
    """One segment of what cards make of the people of another, with the words that were known then."""

    def __init__(self, segment: Segment) -> None:
        self.of, self.cards, self.code, self.words = (str(segment.listed.about[name]) for name in ABOUT)
        self.segment = segment

    def reading(self, row: int) -> dict[str, Any]:
        """Return the reading of a person as a plain value."""
        plain: dict[str, Any] = made(self.segment, "reading", row, packing.loosened)
        return plain


def seen(*about: str) -> dict[str, Any]:
    """Return what the manifest says of a segment of readings: whose, and the digests of cards, code and words."""
    return {"kind": SEEN, **dict(zip(ABOUT, about, strict=True))}


class Placed(NamedTuple):
    """A document, or what became of it, and where it lies: what lies there later takes its place."""

    place: str
    told: Given | Trouble | None
    """None where it was not read, for it is there already."""


def kind_of(listed: Listed) -> str:
    """Return the kind of a segment."""
    return str(listed.about.get("kind"))


def aged(listed: Listed, gone: Mapping[str, Collection[int]]) -> Listed:
    """Return a segment with more of it dead; as it is where nothing is."""
    if not gone:
        return listed
    both = {name: sorted({*rows, *gone[name]}) for name, rows in listed.about["gone"].items()}
    return listed._replace(about={**listed.about, "gone": both})


def latest(given: Iterable[Placed]) -> list[Placed]:
    """Return what was read last at each place."""
    return list({one.place: one for one in given}.values())


def first_of_each(keyed: Iterable[tuple[int, Given | Trouble | None]]) -> list[tuple[int, Given]]:
    """Return each document by name and content once, where it lies first, in the order of where it lies last."""
    first: dict[tuple[str, str], tuple[int, Given]] = {}
    for place, one in keyed:
        if isinstance(one, Given):
            key = one.name, one.sha256
            first[key] = first.pop(key, (place, one))
    return list(first.values())
