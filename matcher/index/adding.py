"""Adding documents to an index: who is new, who has one more document, who is somebody else than was thought."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index import arrivals, compacting, sections, tombstones
from matcher.index.arrivals import Placed
from matcher.index.keys import BondKeys
from matcher.index.open_index import Index, PersonRow
from matcher.index.packing import RowAddress, Stored
from matcher.index.sections import NewSegment, Trouble
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import joining, people
from matcher.reading.persons.corrections import Corrections
from matcher.reading.persons.people import Person
from matcher.reading.persons.shared_facts import Facts
from matcher.store import Snapshot, Store, Writing

BATCH = 8192
"""Documents that are committed at once: what an interrupted run may have to read again."""


class Added(NamedTuple):
    """What came of adding: documents that are new, were there with other content, were there as they are, and troubles."""

    new: int = 0
    replaced: int = 0
    known: int = 0
    troubles: int = 0
    forgotten: int = 0
    """Documents that were passed over, for they were forgotten before."""
    forgotten_on: str = ""
    """The last day on which any of them was."""

    def and_more(self, more: Added) -> Added:
        """Return the sums of this and of more.

        >>> Added(new=1, forgotten_on="2026-01-02").and_more(Added(new=2, forgotten_on="2025-11-21"))
        Added(new=3, replaced=0, known=0, troubles=0, forgotten=0, forgotten_on='2026-01-02')
        """
        return Added(
            new=self.new + more.new,
            replaced=self.replaced + more.replaced,
            known=self.known + more.known,
            troubles=self.troubles + more.troubles,
            forgotten=self.forgotten + more.forgotten,
            forgotten_on=max(self.forgotten_on, more.forgotten_on),
        )


class AddOptions(NamedTuple):
    """The day on which documents are added, and whether those that were forgotten before are added too."""

    day: date = date.min
    again: bool = False


def add(
    store: Store, read: Iterable[Placed], corrections: Corrections, options: AddOptions = AddOptions(), *, batch: int = BATCH
) -> Iterator[Added]:
    """Put documents into an index, and yield what came of each batch once it is safe; people are joined as in a folder.

    A document that is there, by name and content, is not added again; one that lies where another lay takes its place. What a run
    began to forget and did not end is finished first.

    Raises:
        MatcherError: where the disk refuses, another process writes, or an earlier version made the index; what was committed
            before is whole.
    """
    with store.writing() as writing:
        compacting.settle(store, writing)
        given = iter(read)
        while placed := list(islice(given, batch)):
            with _state(store, writing) as snapshot:
                yield _Batch(writing, _joining(Index(snapshot), store), corrections, options).add(placed)


def _joining(index: Index, store: Store) -> Index:
    """Return an index, unless its people cannot be joined with others any more."""
    if all(part.joins for part in index.parts):
        return index
    raise MatcherError(
        "an earlier version of matcher made it, and joined people differently", shown(str(store.folder)), "make it again"
    )


def _state(store: Store, writing: Writing) -> Snapshot:
    """Return the state to add to; that of a new index has a secret and nothing else."""
    if writing.manifest.about:
        return store.snapshot()
    return Snapshot(writing.manifest._replace(about={"secret": secrets.token_hex(32)}), ())


class _Batch:
    """The documents of one commit."""

    def __init__(self, writing: Writing, index: Index, corrections: Corrections, options: AddOptions) -> None:
        self._writing, self._index, self._corrections, self._options = writing, index, corrections, options
        self._corrected = self._corrected_contents()
        self._heeded = {"heeded": index.keys.of("corrections", repr(corrections)), "corrected": sorted(self._corrected)}
        self._dead = sections.none_dead()

    def add(self, given: Sequence[Placed]) -> Added:
        """Commit documents, and return what came of them."""
        kept, days = self._unforgotten(arrivals.latest(given))
        keyed = [(self._index.keys.of("place", place), outcome) for place, outcome in kept]
        new = self._new(arrivals.first_of_each(keyed))
        unread = {place: outcome for place, outcome in keyed if isinstance(outcome, Trouble)}
        known = {place for place, trouble in unread.items() if self._is_known(place, trouble)}
        troubles = [(place, trouble) for place, trouble in unread.items() if place not in known]
        self._forget_troubles({place for place, _ in keyed} - known)
        replaced = self._replaced([*new, *troubles])
        if new or troubles or replaced or not self._is_heeded():
            self._commit(new, troubles, replaced)
        return Added(
            new=len(new) - len(replaced),
            replaced=len(replaced),
            known=len(keyed) - len(unread) - len(new),
            troubles=len(unread),
            forgotten=len(days),
            forgotten_on=max(days, default=""),
        )

    def _is_heeded(self) -> bool:
        """Return whether the index was made with these corrections."""
        about = self._index.manifest.about
        return all(name in about and about[name] == value for name, value in self._heeded.items())

    def _new(self, given: list[tuple[int, ReadDocument]]) -> list[tuple[int, ReadDocument]]:
        """Return the documents that are not there, by name and content."""
        keys = [self._index.keys.held(document.name, document.sha256) for _, document in given]
        held = {key for key, _ in self._index.standing("held", keys)}
        return [arrival for key, arrival in zip(keys, given, strict=True) if key not in held]

    def _unforgotten(self, placed: Sequence[Placed]) -> tuple[Sequence[Placed], list[str]]:
        """Return the documents to be added, and the days on which the others were forgotten."""
        remembered = tombstones.Remembered(self._index.manifest, self._index.keys)
        kept, days = list[Placed](), list[str]()
        for arrival in placed:
            day = remembered.day(arrival.outcome) if isinstance(arrival.outcome, ReadDocument) else None
            if day and not self._options.again:
                days.append(day)
            else:
                kept.append(arrival)
        return kept, days

    def _is_known(self, place: int, trouble: Trouble) -> bool:
        """Return whether the document at a place was unreadable before, for the same reason, and has not been read since."""
        rows = ((part, row) for part in self._index.parts for row in part.rows_of("trouble", place))
        known = any(part.trouble(row) == trouble for part, row in rows if row not in part.gone_troubles)
        return known and not self._alive("place", [place])

    def _alive(self, kind: str, keys: Collection[int]) -> set[RowAddress]:
        """Return the live documents that any of the numbers stands for."""
        return {at for _, at in self._index.standing(kind, keys)}

    def _document(self, at: RowAddress) -> ReadDocument:
        return self._index.part(at.segment).given(at.row)

    def _facts(self, at: RowAddress) -> Facts:
        return self._index.part(at.segment).facts(at.row)

    def _replaced(self, placed: Iterable[tuple[int, object]]) -> set[RowAddress]:
        """Return the documents whose places others take, marked as gone."""
        replaced = self._alive("place", {place for place, _ in placed})
        for at in replaced:
            self._dead[at.segment]["documents"].add(at.row)
        return replaced

    def _forget_troubles(self, places: Collection[int]) -> None:
        for part in self._index.parts:
            rows = {row for _, row in part.standing("trouble", places)}
            self._dead[part.name]["troubles"] |= rows - part.gone_troubles

    def _commit(
        self, new: list[tuple[int, ReadDocument]], troubles: list[tuple[int, Trouble]], replaced: set[RowAddress]
    ) -> None:
        """Write the people whom the documents make, and who is no more."""
        documents = [document for _, document in new]
        touched = self._touched(documents, replaced)
        addresses = {(document.name, document.sha256): at for at, document in touched.items()}
        addresses |= {(document.name, document.sha256): RowAddress("", row) for row, document in enumerate(documents)}
        persons = people.people([*touched.values(), *documents], self._corrections).persons
        after = {frozenset(stored.documents): stored for stored in (_stored(person, addresses) for person in persons)}
        before = self._before({*touched, *replaced})
        for at in (row for owned, row in before.items() if owned not in after):
            self._dead[self._index.parts[at.part].name]["people"].add(at.row)
        fresh = [stored for owned, stored in after.items() if owned not in before]
        self._write(NewSegment(new, fresh, troubles, self._options.day.toordinal()))

    def _touched(self, new: Sequence[ReadDocument], replaced: set[RowAddress]) -> dict[RowAddress, ReadDocument]:
        """Return the documents that could be joined with any of these, or with one that could; all others stay as they are."""
        bonds = list(map(self._index.keys.bonds, (*new, *map(self._document, replaced))))
        own = self._corrected | set(self._index.manifest.about.get("corrected", ()))
        touched: dict[RowAddress, ReadDocument] = {}
        while bonds or own:
            bound = self._alive("bond", own.union(*(bond.own for bond in bonds))) | self._namesakes(bonds)
            fresh = {at: self._document(at) for at in bound - touched.keys() - replaced}
            touched |= fresh
            bonds, own = list(map(self._index.keys.bonds, fresh.values())), set()
        return touched

    def _namesakes(self, bonds: Sequence[BondKeys]) -> set[RowAddress]:
        """Return the documents that share enough facts with any of these."""
        sought: dict[int, list[Facts]] = defaultdict(list)
        for bond in bonds:
            for key in bond.sought:
                sought[key].append(bond.facts)
        facts, namesakes = cache(self._facts), set[RowAddress]()
        for key, at in self._index.standing("bond", sought):
            if at not in namesakes and any(joining.may_be_one(known, facts(at)) for known in sought[key]):
                namesakes.add(at)
        return namesakes

    def _corrected_contents(self) -> set[int]:
        """Return the numbers of the contents that a person's corrections are about."""
        contents = set[str]()
        for known in {known for group in (*self._corrections.joins, *self._corrections.splits) for known in group}:
            if known.sha256:
                contents.add(known.sha256)
            else:
                named = self._alive("name", [self._index.keys.of("name", known.name)])
                contents |= {self._document(at).sha256 for at in named}
        return {self._index.keys.of("content", sha256) for sha256 in contents}

    def _before(self, documents: Iterable[RowAddress]) -> dict[frozenset[RowAddress], PersonRow]:
        """Return the people who had any of the documents, by all documents that they had."""
        rows = {row for at in documents if (row := self._index.person_of(at))}
        return {frozenset(self._index.parts[row.part].stored(row.row).documents): row for row in rows}

    def _write(self, written: NewSegment) -> None:
        listed = self._writing.add(sections.people_sections(written, self._index.keys), sections.about_people())
        kept = sections.with_dead(self._writing.manifest.segments, self._dead)
        about = tombstones.readmitted(self._index.manifest, self._index.keys, [document for _, document in written.documents])
        self._writing.commit({**about, **self._heeded}, [*kept, listed])


def _stored(person: Person, addresses: dict[tuple[str, str], RowAddress]) -> Stored:
    who = person.candidate._replace(id=people.unnumbered_id(person))
    return Stored(who, tuple(addresses[document.name, document.sha256] for document in person.documents))
