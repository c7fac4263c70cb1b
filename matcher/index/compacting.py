"""Many small segments, and the dead rows in them → few segments of whoever is alive; nothing is read anew.

A segment that is clean stays as it is: nothing in it is dead, and its people's documents are all in it. The rest is written
anew, each person beside the documents, and committed at once. Readings go over as they are, columns are put together.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index import deriving, packing, sections, tombstones
from matcher.index.columns import little_endian
from matcher.index.open_index import Index, PersonRow
from matcher.index.packing import RowAddress
from matcher.index.sections import about_people, lookup
from matcher.index.segments import PeopleSegment
from matcher.store import Blocks, ListedSegment, Rows, Store, Writing, rows

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
        names = {index.parts[number].name for number in stale}
        made, documents = list[ListedSegment](), 0
        troubles = [PersonRow(number, row) for number in stale for row, _ in index.parts[number].troubles()]
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
        seen = index.columns(number)
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

    def __init__(self, index: Index, people: Sequence[PersonRow], troubles: Sequence[PersonRow]) -> None:
        self._index, self._people, self._troubles = index, people, troubles
        self.documents: dict[RowAddress, int] = {}
        self._owned: list[tuple[int, int]] = []
        self._persons = [self._person(number, at) for number, at in enumerate(people)]

    def written(self, writing: Writing) -> Iterator[ListedSegment]:
        """Yield the segment of people, and that of what is seen of them where it is known of all."""
        listed = writing.add(self._sections(), about_people())
        yield listed
        seen = self._index.columns(self._people[0].part) if self._people else None
        if seen:
            yield writing.add(self._seen(), sections.about_readings(listed.name, seen.cards, seen.code, seen.words))

    def _person(self, number: int, at: PersonRow) -> bytes:
        """Return the row of a person, with the new addresses of the documents."""
        part = self._part(at)
        return packing.with_documents_at(
            part.raw("person", at.row), lambda at: self._own(number, RowAddress(at.segment or part.name, at.row))
        )

    def _own(self, number: int, at: RowAddress) -> RowAddress:
        own = RowAddress("", self.documents.setdefault(at, len(self.documents)))
        self._owned.append((self._index.keys.owned(own), number))
        return own

    def _sections(self) -> dict[str, bytes | Rows]:
        documents = [(self._index.part(name), row) for name, row in self.documents]
        troubles = [(self._part(at), at.row) for at in self._troubles]
        people = {RowAddress(self._part(one).name, one.row): number for number, one in enumerate(self._people)}
        placed = {RowAddress(part.name, row): number for number, (part, row) in enumerate(troubles)}
        return {
            "document": rows(part.raw("document", row) for part, row in documents),
            "fact": rows(part.raw("fact", row) for part, row in documents),
            "person": rows(self._persons),
            "head": rows(self._part(at).raw("head", at.row) for at in self._people),
            "trouble": rows(part.raw("trouble", row) for part, row in troubles),
            "document.place": little_endian(array("Q", [part.place("document", row) for part, row in documents])),
            "trouble.place": little_endian(array("Q", [part.place("trouble", row) for part, row in troubles])),
            "document.day": little_endian(array("I", [part.day(row) for part, row in documents])),
            **self._looked_up("bond", self.documents),
            **self._looked_up("held", self.documents),
            **self._looked_up("name", self.documents),
            **self._looked_up("place", self.documents),
            **self._looked_up("trouble", placed),
            **self._looked_up("slug", people),
            **lookup("owned", self._owned),
        }

    def _looked_up(self, name: str, numbers: Mapping[RowAddress, int]) -> dict[str, bytes]:
        """Return the lookup of a kind, with the new numbers of the rows."""
        found = (self._index.part(one) for one in sorted({segment for segment, _ in numbers}))
        pairs = ((key, numbers.get(RowAddress(part.name, row))) for part in found for key, row in part.pairs(name))
        return lookup(name, ((key, number) for key, number in pairs if number is not None))

    def _seen(self) -> dict[str, bytes | Rows | Blocks]:
        """Return readings as they are, and columns put together."""
        from matcher.index import merging
        from matcher.index.arrays import SegmentColumns

        chosen = [(number, [at.row for at in group]) for number, group in groupby(self._people, attrgetter("part"))]
        sources = [(seen, which) for number, which in chosen if (seen := self._index.columns(number))]
        readings = (seen.segment.row("reading", row) for seen, which in sources for row in which)
        columns = merging.merged([merging.MergeSource(SegmentColumns(seen.segment), which) for seen, which in sources])
        return deriving.segment(deriving.Derived(readings, columns))

    def _part(self, at: PersonRow) -> PeopleSegment:
        return self._index.parts[at.part]
