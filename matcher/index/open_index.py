"""An open index: the people in it, each as if read from files, and what cards made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, overload

from matcher.index.keys import Keys
from matcher.index.packing import RowAddress
from matcher.index.sections import CARDS, PEOPLE, REVIEW, SEEN, Trouble, check, kind_of
from matcher.index.segments import PeopleSegment, ReadingsSegment, code, taxonomy, words
from matcher.lore import Lore
from matcher.model import Candidate, Passage, Pool, Profile
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import people
from matcher.signals.memory import recalled
from matcher.signals.readings import Finds, Reading
from matcher.signals.taxonomy import Taxonomy
from matcher.store import Snapshot, Store

_LATELY = 20_000
"""People whose readings are found by what their profiles say: those that were taken last."""

ReadingKey = tuple[str, tuple[Passage, ...]]
"""All of a profile that its reading depends on."""


class PersonRow(NamedTuple):
    """Where a person is kept: the number of the part, and the row in it."""

    part: int
    row: int


class Index:
    """A state of an index, which stays as it is whatever is written meanwhile."""

    def __init__(self, snapshot: Snapshot, folder: Path = Path()) -> None:
        check(snapshot, folder)
        self.manifest, self.folder = snapshot.manifest, folder
        self.keys = Keys(self.manifest.about.get("secret", ""))  # there is none before the first document
        self.parts = [PeopleSegment(one) for one in snapshot.segments if kind_of(one.listed) == PEOPLE]
        seen = {
            readings.of: readings
            for one in snapshot.segments
            if kind_of(one.listed) == SEEN
            for readings in [ReadingsSegment(one)]
        }
        self.seen = [seen.get(part.name) for part in self.parts]
        self._cards = {one.listed.about["cards"]: one for one in snapshot.segments if kind_of(one.listed) == CARDS}
        self._taken: dict[ReadingKey, PersonRow] = {}
        self._numbers = {part.name: number for number, part in enumerate(self.parts)}

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Return the index in a folder, as it was committed last.

        Raises:
            MatcherError: where there is none, or it is damaged.
        """
        return cls(Store(folder).snapshot(), folder)

    @cached_property
    def documents(self) -> int:
        """Return how many documents were read."""
        return sum(part.read for part in self.parts)

    @cached_property
    def troubles(self) -> list[Trouble]:
        """Return the documents that could not be read."""
        return [one for part in self.parts for _, one in part.troubles()]

    def pool(self) -> Pool:
        """Return everybody as a pool; who is in it is read when asked for."""
        review = [one.problem for one in self.troubles if one.kind == REVIEW]
        skipped = [one.problem for one in self.troubles if one.kind != REVIEW]
        return Pool(IndexPeople(self), tuple(sorted(review)), tuple(sorted(skipped)), self.documents)

    def given(self) -> Iterator[ReadDocument]:
        """Yield all documents as they were read."""
        return (part.given(row) for part in self.parts for row in part.documents())

    def candidate(self, at: PersonRow) -> Candidate:
        """Return a person, with the id that they have among everybody."""
        who = self._taken_from(at)
        return who._replace(id=next(id for row, id in self._with_ids(who.id) if row == at))

    def everybody(self) -> Iterator[Candidate]:
        """Yield everybody, in the order of their ids."""
        free = dict[str, Iterator[str]]()
        for at in self.rows:
            who = self._taken_from(at)
            ids = free.setdefault(who.id, self._ids(who.id))
            yield who._replace(id=next(ids))

    def reading(self, profile: Profile, cards: Taxonomy) -> dict[str, Any] | None:
        """Return what cards saw in the profile of somebody who was taken from here lately, as a plain value; None for others."""
        at = self._taken.get(_reading_key(profile))
        seen = at and self.fits(at.part, cards)
        return seen.reading(at.row) if at and seen else None

    def _taken_from(self, at: PersonRow) -> Candidate:
        who = self.parts[at.part].stored(at.row).candidate
        self._taken[_reading_key(who.profile)] = at
        if len(self._taken) > _LATELY:
            del self._taken[next(iter(self._taken))]
        return who

    def holds(self, name: str, digest: str) -> bool:
        """Return whether a document of this name and content is there."""
        return any(True for _ in self.standing("held", [self.keys.held(name, digest)]))

    def standing(self, kind: str, keys: Collection[int]) -> Iterator[tuple[int, RowAddress]]:
        """Yield which of some numbers stand for documents that are alive, each with these."""
        for part in self.parts:
            yield from (
                (key, RowAddress(part.name, row)) for key, row in part.standing(kind, keys) if row not in part.gone_documents
            )

    def with_slug(self, slug: str) -> list[PersonRow]:
        """Return who has a slug, in the order of their ids."""
        key = self.keys.of("slug", slug)
        same = [
            (head.first, PersonRow(number, row))
            for number, part in enumerate(self.parts)
            for row in part.rows_of("slug", key)
            if row not in part.gone_people and (head := part.head(row)).slug == slug
        ]
        return [at for _, at in sorted(same)]

    def with_id(self, id: str) -> PersonRow | None:
        """Return who has an id, or None where nobody has."""
        own = (row for slug in (id, id.rpartition("-")[0]) for row, known in self._with_ids(slug) if known == id)
        return next(own, None)

    def _with_ids(self, slug: str) -> Iterator[tuple[PersonRow, str]]:
        """Return who has a slug, each with their id."""
        return zip(self.with_slug(slug), self._ids(slug), strict=False)

    def _ids(self, slug: str) -> Iterator[str]:
        """Return the ids of those who have a slug, and more."""
        return people.ids_of(slug, lambda id: bool(self.with_slug(id)))

    def person_of(self, at: RowAddress) -> PersonRow | None:
        """Return the person of a document, or None where it is nobody's any more."""
        for number, part in enumerate(self.parts):
            own = RowAddress("", at.row) if part.name == at.segment else at
            for row in part.rows_of("owned", self.keys.owned(own)):
                if row not in part.gone_people and at in part.stored(row).documents:
                    return PersonRow(number, row)
        return None

    def part(self, name: str) -> PeopleSegment:
        """Return the part of a name."""
        return self.parts[self._numbers[name]]

    def fits(self, number: int, cards: Taxonomy) -> ReadingsSegment | None:
        """Return the readings of a part, or None where other cards or other code made them."""
        seen = self.readings(number)
        return seen if seen and seen.cards == cards.sha256 else None

    def stale(self, cards: Taxonomy) -> int:
        """Return how many people must be read anew, as other cards or another version read them last."""
        stale = [part for number, part in enumerate(self.parts) if self.fits(number, cards) is None]
        return sum(part.people - len(part.gone_people) for part in stale)

    def readings(self, number: int) -> ReadingsSegment | None:
        """Return the readings of a part by any cards, or None where other code made them: columns of words hold for all cards."""
        seen = self.seen[number]
        return seen if seen and (seen.code, seen.words) == (self._code, words()) else None

    def before(self, name: str) -> tuple[ReadingsSegment, Taxonomy] | None:
        """Return the readings of a part that are of other cards or words, with these cards; None where other code made them."""
        seen = self.seen[self._numbers[name]]
        cards = self._cards.get(seen.cards) if seen and seen.code == self._code else None
        return (seen, taxonomy(cards)) if seen and cards else None

    @cached_property
    def _code(self) -> str:
        return code()

    @cached_property
    def rows(self) -> list[PersonRow]:
        """Return where everybody is kept, in the order of their ids."""
        held = ((part.head(row), PersonRow(number, row)) for number, part in enumerate(self.parts) for row in part.persons())
        return [at for _, _, at in sorted((head.slug, head.first, at) for head, at in held)]


class IndexPeople(Sequence[Candidate]):
    """Everybody in an index, in the order of their ids; each is read when asked for, and not kept."""

    def __init__(self, index: Index) -> None:
        self.kept = index

    def __len__(self) -> int:
        return sum(part.people - len(part.gone_people) for part in self.kept.parts)

    def called(self, query: str) -> Candidate | None:
        """Return the one person of an id or a whole name, or None where only a look at everybody could tell."""
        at = self.kept.with_id(query)
        alone = self.kept.with_slug(people.slug(query)) if at is None else [at]
        return self.kept.candidate(alone[0]) if len(alone) == 1 else None

    def __iter__(self) -> Iterator[Candidate]:
        return self.kept.everybody()

    @overload
    def __getitem__(self, at: int) -> Candidate: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Candidate]: ...
    def __getitem__(self, at: int | slice) -> Candidate | Sequence[Candidate]:
        rows = self.kept.rows[at]
        return self.kept.candidate(rows) if isinstance(rows, PersonRow) else [self.kept.candidate(row) for row in rows]


def _reading_key(profile: Profile) -> ReadingKey:
    """Return the key of a reading; it has the passages too, for one text may be split otherwise in another format."""
    return profile.text, profile.passages


class KeptReadings:
    """A finder that takes the readings of people of an index from there, and asks another finder for all others."""

    def __init__(self, index: Index, cards: Taxonomy, finder: Finds) -> None:
        self._index, self._cards, self._finder = index, cards, finder

    def read(self, profile: Profile) -> Reading:
        """Return the reading of a profile."""
        kept = self._index.reading(profile, self._cards)
        return self._finder.read(profile) if kept is None else recalled(profile, kept)


def shelved(candidates: Sequence[Candidate], known: Lore) -> Lore:
    """Return what is known, with the readings that an index keeps if the candidates come from one."""
    if not isinstance(candidates, IndexPeople):
        return known
    return known._replace(finder=KeptReadings(candidates.kept, known.taxonomy, known.finder), memory=None)
