"""Many small segments, and the dead rows in them → few segments of whoever is alive; nothing is read anew.

A segment that is clean stays as it is: nothing in it is dead, and its people's documents are all in it. The rest is written
anew, each person beside the documents, and committed at once. Readings go over as they are, columns are put together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index import deriving, packing, sections, tombstones
from matcher.index.open_index import Index, PersonRow
from matcher.index.packing import RowAddress
from matcher.index.sections import LOOKUPS, NUMBERS, ROWS, about_people, lookup, numbers
from matcher.store import Blocks, ListedSegment, Rows, Store, Writing

SIZE = 65_536
"""People of a segment, at most."""

MANY = 32
"""Segments to be put together from which on that makes a question plainly faster: each is looked through by itself."""


class Compacted(NamedTuple):
    """Segments of people, and bytes, before and after."""

    segments: tuple[int, int]
    bytes: tuple[int, int]


def compact(store: Store, *, size: int = SIZE) -> Compacted:
    """Put the segments of an index together, so many people in each, and finish whatever was begun to be forgotten.

    Raises:
        MatcherError: where the disk refuses, or another process writes; the index is as it was before.
    """
    with store.writing() as writing:
        before = writing.manifest.segments
        _rewrite(store, writing, size, least=-(-size // 2))
        _settled(writing)
        after = writing.manifest.segments
        return Compacted((_number_of_people_segments(before), _number_of_people_segments(after)), (_size(before), _size(after)))


def loose(index: Index) -> int:
    """Return how many segments of an index would be put together."""
    return len(_stale(index, least=-(-SIZE // 2)))


def settle(store: Store, writing: Writing) -> None:
    """Finish what a run began to forget that was interrupted: afterwards no file holds what is dead."""
    if tombstones.pending(writing.manifest):
        _rewrite(store, writing, SIZE, least=0)
        _settled(writing)


def _settled(writing: Writing) -> None:
    """Commit that all is done, once the old files are gone; opening removes those that an interrupted run left."""
    if tombstones.pending(writing.manifest):
        writing.commit(tombstones.all_settled(writing.manifest), writing.manifest.segments)


def _number_of_people_segments(segments: Iterable[ListedSegment]) -> int:
    return sum(sections.kind_of(one) == sections.PEOPLE for one in segments)


def _size(segments: Iterable[ListedSegment]) -> int:
    return sum(one.size for one in segments)


def _rewrite(store: Store, writing: Writing, size: int, least: int) -> None:
    """Write anew all segments that are not clean, or have fewer people than `least`."""
    with store.snapshot() as snapshot:
        index = Index(snapshot)
        stale = _stale(index, least)
        if not stale:
            return
        parts = [index.parts[number] for number in stale]
        names = {part.name for part in parts}
        made, documents = list[ListedSegment](), 0
        troubles = [RowAddress(part.name, row) for part in parts for row, _ in part.troubles()]
        groups = _groups(index, stale, size)
        if troubles and not groups:
            groups = [[]]
        for people in groups:
            merging = _Merging(index, people, troubles)
            made += merging.written(writing)
            documents, troubles = documents + len(merging.documents), []
        _check(index, stale, documents, store.folder)
        kept = [one for one in writing.manifest.segments if one.name not in names and one.about.get("of") not in names]
        writing.commit(writing.manifest.about, sections.needed([*kept, *made]))


def _stale(index: Index, least: int) -> list[int]:
    """Return the numbers of the parts to be written anew; a single small one would only be the same again."""
    dirty = [number for number, part in enumerate(index.parts) if not part.clean]
    small = [number for number, part in enumerate(index.parts) if part.clean and part.people < least]
    return sorted([*dirty, *small]) if len(small) > 1 or dirty else []


def _groups(index: Index, stale: Sequence[int], size: int) -> list[list[PersonRow]]:
    """Return the people of each new segment; those whose columns other cards made stay apart."""
    by_cards: dict[str, list[PersonRow]] = defaultdict(list)
    for number in stale:
        seen = index.readings(number)
        by_cards[seen.cards if seen else ""] += [PersonRow(number, row) for row in index.parts[number].persons()]
    return [people[at : at + size] for _, people in sorted(by_cards.items()) for at in range(0, len(people), size)]


def _check(index: Index, stale: Sequence[int], written: int, folder: Path) -> None:
    """Check that no document is lost.

    Raises:
        MatcherError: where one is nobody's, or two people's, which cannot be unless the index is damaged.
    """
    alive = sum(index.parts[number].read for number in stale)
    if written != alive:
        what = f"damaged: {alive} documents, of which people have {written}"
        raise MatcherError(what, shown(str(folder)), "make the index again")


class _Merging:
    """One new segment: its people, their documents, numbered in the order in which they are met, and troubles."""

    def __init__(self, index: Index, people: Sequence[PersonRow], troubles: Sequence[RowAddress]) -> None:
        self._index, self._people = index, people
        self.documents: dict[RowAddress, int] = {}
        self._owned: list[tuple[int, int]] = []
        addresses = [RowAddress(index.parts[at.part].name, at.row) for at in people]
        self._persons = [self._person(number, at) for number, at in enumerate(addresses)]
        self._numbers = {"document": self.documents, "person": _numbered(addresses), "trouble": _numbered(troubles)}

    def written(self, writing: Writing) -> Iterator[ListedSegment]:
        """Yield the segment of people, and that of what is seen of them where it is known of all."""
        listed = writing.add(self._sections(), about_people())
        yield listed
        seen = self._index.readings(self._people[0].part) if self._people else None
        if seen:
            yield writing.add(self._seen(), sections.about_readings(listed.name, seen.cards, seen.code, seen.words))

    def _person(self, number: int, at: RowAddress) -> bytes:
        """Return the row of a person, with the new addresses of the documents."""
        row = self._index.part(at.segment).raw("person", at.row)
        return packing.with_documents_at(
            row, lambda document: self._own(number, RowAddress(document.segment or at.segment, document.row))
        )

    def _own(self, number: int, at: RowAddress) -> RowAddress:
        own = RowAddress("", self.documents.setdefault(at, len(self.documents)))
        self._owned.append((self._index.keys.owned(own), number))
        return own

    def _sections(self) -> dict[str, bytes | Rows]:
        """Return all sections as they were, in the new order; only people own documents elsewhere now."""
        made: dict[str, bytes | Rows] = {"person": Rows(self._persons), **lookup("owned", self._owned)}
        for section in ROWS:
            made[section] = Rows(self._raw(section))
        for section in NUMBERS:
            addresses = self._numbers[section.partition(".")[0]]
            made |= numbers(section, (self._index.part(at.segment).number(section, at.row) for at in addresses))
        for name in LOOKUPS:
            made |= lookup(name, self._looked_up(name))
        return made

    def _raw(self, section: str) -> Iterator[bytes]:
        return (self._index.part(at.segment).raw(section, at.row) for at in self._numbers[ROWS[section]])

    def _looked_up(self, name: str) -> Iterator[tuple[int, int]]:
        """Yield the numbers that things are looked up by, each with the new number of the row."""
        renumbered = self._numbers[LOOKUPS[name]]
        for part in (self._index.part(segment) for segment in sorted({at.segment for at in renumbered})):
            for key, row in part.pairs(name):
                if (number := renumbered.get(RowAddress(part.name, row))) is not None:
                    yield key, number

    def _seen(self) -> dict[str, bytes | Rows | Blocks]:
        """Return readings as they are, and columns put together."""
        from matcher.index.arrays import SegmentColumns
        from matcher.index.merging import merged

        seen = {number: one for number in {at.part for at in self._people} if (one := self._index.readings(number))}
        readings = (seen[at.part].segment.row("reading", at.row) for at in self._people)
        columns = merged({number: SegmentColumns(one.segment) for number, one in seen.items()}, self._people)
        return deriving.segment(deriving.Derived(readings, columns))


def _numbered(addresses: Iterable[RowAddress]) -> dict[RowAddress, int]:
    return {at: number for number, at in enumerate(addresses)}
