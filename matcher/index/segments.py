"""The segments of an open index: documents, people and readings as rows, and the numbers that they are found by."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from matcher import reference
from matcher.index import packing
from matcher.index.packing import RowAddress, Stored
from matcher.index.sections import ABOUT, NUMBERS, Head, Trouble
from matcher.model import Problem
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons.shared_facts import Facts
from matcher.shelf import rooms
from matcher.signals.status.phrases import Phrase
from matcher.signals.taxonomy import Taxonomy, card
from matcher.store import Segment

_Made = TypeVar("_Made")

_MANY = 64
"""Numbers from which on they are looked up together."""

_HERE = Path(__file__).parents[1]

_CODE = (_HERE, _HERE / "model", *rooms(_HERE / "signals"), _HERE / "index")


def read_row(segment: Segment, section: str, row: int, make: Callable[[bytes], _Made]) -> _Made:
    """Return the value that is made of a row.

    Raises:
        MatcherError: where it is damaged, or somebody wrote another thing there.
    """
    kept = segment.row(section, row)
    try:
        return make(kept)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, zlib.error):
        raise segment.damaged(f"{section}, row {row}") from None


class PeopleSegment:
    """One segment of people, and which rows of it are dead."""

    def __init__(self, segment: Segment) -> None:
        self.name, self.about, self._segment = segment.listed.name, segment.listed.about, segment
        gone = self.about["gone"]
        self.gone_documents, self.gone_people = frozenset(gone["documents"]), frozenset(gone["people"])
        self.gone_troubles = frozenset(gone["troubles"])
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
        kind, name, reason = read_row(self._segment, "trouble", row, packing.unpacked)
        return Trouble(kind, Problem(name, reason))

    def stored(self, row: int) -> Stored:
        """Return a person; documents of this segment have its name in their addresses."""
        stored = read_row(self._segment, "person", row, packing.person_of)
        return stored._replace(documents=tuple(at if at.segment else RowAddress(self.name, at.row) for at in stored.documents))

    def head(self, row: int) -> Head:
        """Return the head of a person, which tells them from others."""
        return read_row(self._segment, "head", row, lambda raw: Head(*packing.unpacked(raw)))

    def given(self, row: int) -> ReadDocument:
        """Return a document."""
        return read_row(self._segment, "document", row, packing.document_of)

    def facts(self, row: int) -> Facts:
        """Return the facts that could join a document with others."""
        return read_row(self._segment, "fact", row, packing.facts_of)

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

    def number(self, name: str, row: int) -> int:
        """Return a number of a document or a trouble, such as the day on which it was added, counted from the first of year 1."""
        return self._segment.section(name).cast(NUMBERS[name])[row]

    def raw(self, section: str, row: int) -> bytes:
        """Return a row as it is kept."""
        return self._segment.row(section, row)

    def rows_of(self, name: str, key: int) -> list[int]:
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
            yield from ((key, row) for key in wanted for row in self.rows_of(name, key))
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


class ReadingsSegment:
    """One segment of what cards make of the people of another, with the words that were known then."""

    def __init__(self, segment: Segment) -> None:
        self.of, self.cards, self.code, self.words = (str(segment.listed.about[name]) for name in ABOUT)
        self.segment = segment

    def reading(self, row: int) -> dict[str, Any]:
        """Return the reading of a person as a plain value."""
        plain: dict[str, Any] = read_row(self.segment, "reading", row, packing.unpacked)
        return plain


def taxonomy(segment: Segment) -> Taxonomy:
    """Return the cards of a segment."""
    return read_row(segment, "cards", 0, lambda raw: _taxonomy(*packing.unpacked(raw)))


def _taxonomy(
    digest: str, cues: dict[str, dict[str, list[str]]], cards: list[dict[str, Any]], phrases: Sequence[Sequence[Any]] = ()
) -> Taxonomy:
    """Return the cards that were kept; before there were phrases beside them, none were."""
    return Taxonomy({one["id"]: card(one["id"], one) for one in cards}, cues, digest, [Phrase(*one) for one in phrases])


@cache
def words() -> str:
    """Return the digest of the words that are known, which no repair touches."""
    return reference.load().sha256


@cache
def code() -> str:
    """Return a digest of the code that makes readings and columns: of what is in the files, so that it outlives a new install."""
    files = sorted(path for folder in _CODE for path in folder.iterdir() if path.suffix in (".py", ".toml"))
    whole = sha256()
    for path in files:
        whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()
