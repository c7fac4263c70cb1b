"""An index that is open: everybody in it, each as if read from files, and what cards made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, overload

from matcher import reference
from matcher.index.cards import taxonomy
from matcher.index.checking import check
from matcher.index.keys import Keys
from matcher.index.packing import At
from matcher.index.parts import CARDS, PEOPLE, REVIEW, SEEN, Part, Readings, Trouble, kind_of
from matcher.model import Candidate, Passage, Pool, Profile
from matcher.reading.persons import people
from matcher.reading.persons.given import Given
from matcher.shelf import rooms
from matcher.signals.taxonomy import Taxonomy
from matcher.store import Snapshot, Store

_HERE = Path(__file__).parents[1]
_LATELY = 20_000
"""People whose readings are found by what their profiles say: those that were taken last."""
_CODE = (_HERE, _HERE / "model", *rooms(_HERE / "signals"), _HERE / "index")

Said = tuple[str, tuple[Passage, ...]]
"""All of a profile that its reading depends on."""


class Row(NamedTuple):
    """Where a person is kept: the number of the part, and the row in it."""

    part: int
    row: int


class Index:
    """A state of an index, which stays as it is whatever is written meanwhile."""

    def __init__(self, snapshot: Snapshot, folder: Path = Path()) -> None:
        check(snapshot, folder)
        self.manifest, self.folder = snapshot.manifest, folder
        self.keys = Keys(self.manifest.about.get("secret", ""))  # there is none before the first document
        self.parts = [Part(one) for one in snapshot.segments if kind_of(one.listed) == PEOPLE]
        seen = {readings.of: readings for one in snapshot.segments if kind_of(one.listed) == SEEN for readings in [Readings(one)]}
        self.seen = [seen.get(part.name) for part in self.parts]
        self._cards = {one.listed.about["cards"]: one for one in snapshot.segments if kind_of(one.listed) == CARDS}
        self._taken: dict[Said, Row] = {}
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
        return Pool(People(self), tuple(sorted(review)), tuple(sorted(skipped)), self.documents)

    def given(self) -> Iterator[Given]:
        """Yield all documents as they were read."""
        return (part.given(row) for part in self.parts for row in part.documents())

    def candidate(self, at: Row) -> Candidate:
        """Return a person, with the id that they have among everybody."""
        who = self._taken_from(at)
        return who._replace(id=_numbered(who.id, self.with_slug(who.id).index(at) + 1))

    def everybody(self) -> Iterator[Candidate]:
        """Yield everybody, in the order of their ids."""
        nth = dict[str, int]()
        for at in self.rows:
            who = self._taken_from(at)
            nth[who.id] = nth.get(who.id, 0) + 1
            yield who._replace(id=_numbered(who.id, nth[who.id]))

    def reading(self, profile: Profile, cards: Taxonomy) -> dict[str, Any] | None:
        """Return what cards saw in the profile of somebody who was taken from here lately, as a plain value; else none."""
        at = self._taken.get(_said(profile))
        seen = at and self.fits(at.part, cards)
        return seen.reading(at.row) if at and seen else None

    def _taken_from(self, at: Row) -> Candidate:
        who = self.parts[at.part].stored(at.row).candidate
        self._taken[_said(who.profile)] = at
        if len(self._taken) > _LATELY:
            del self._taken[next(iter(self._taken))]
        return who

    def holds(self, name: str, digest: str) -> bool:
        """Return whether a document of this name and content is there."""
        key = self.keys.held(name, digest)
        return any(row not in part.gone_documents for part in self.parts for row in part.found("held", key))

    def standing(self, kind: str, keys: Collection[int]) -> Iterator[tuple[int, At]]:
        """Yield which of some numbers stand for documents that are alive, each with these."""
        for part in self.parts:
            yield from ((key, At(part.name, row)) for key, row in part.standing(kind, keys) if row not in part.gone_documents)

    def with_slug(self, slug: str) -> list[Row]:
        """Return who has a slug, in the order of their ids."""
        key = self.keys.of("slug", slug)
        found = [
            (head.first, Row(number, row))
            for number, part in enumerate(self.parts)
            for row in part.found("slug", key)
            if row not in part.gone_people and (head := part.head(row)).slug == slug
        ]
        return [at for _, at in sorted(found)]

    def with_id(self, id: str) -> Row | None:
        """Return who has an id, or None where nobody has."""
        slug, _, number = id.rpartition("-")
        nth = int(number) if number.isdecimal() and len(number) < 10 else 0
        for begun, ordinal in ((id, 1), (slug, nth)):
            same = self.with_slug(begun) if ordinal else []
            if 0 < ordinal <= len(same) and _numbered(begun, ordinal) == id:
                return same[ordinal - 1]
        return None

    def person_of(self, at: At) -> Row | None:
        """Return whose a document is, or None where it is nobody's any more."""
        for number, part in enumerate(self.parts):
            own = At("", at.row) if part.name == at.segment else at
            for row in part.found("owned", self.keys.owned(own)):
                if row not in part.gone_people and at in part.stored(row).documents:
                    return Row(number, row)
        return None

    def part(self, name: str) -> Part:
        """Return the part of a name."""
        return self.parts[self._numbers[name]]

    def fits(self, number: int, cards: Taxonomy) -> Readings | None:
        """Return what was seen in a part, where these cards and this code saw it."""
        seen = self.columns(number)
        return seen if seen and seen.cards == cards.sha256 else None

    def stale(self, cards: Taxonomy) -> int:
        """Return how many people must be read anew, for other cards or another version saw them last."""
        stale = [part for number, part in enumerate(self.parts) if self.fits(number, cards) is None]
        return sum(part.people - len(part.gone_people) for part in stale)

    def columns(self, number: int) -> Readings | None:
        """Return what any cards made of a part, where this code made it: columns of words hold for all cards."""
        seen = self.seen[number]
        return seen if seen and (seen.code, seen.words) == (self._code, words()) else None

    def before(self, name: str) -> tuple[Readings, Taxonomy] | None:
        """Return what other cards, or another table of words, made of a part where this code did, and these cards."""
        seen = self.seen[self._numbers[name]]
        cards = self._cards.get(seen.cards) if seen and seen.code == self._code else None
        return (seen, taxonomy(cards)) if seen and cards else None

    @cached_property
    def _code(self) -> str:
        return code()

    @cached_property
    def rows(self) -> list[Row]:
        """Return where everybody is kept, in the order of their ids."""
        held = ((part.head(row), Row(number, row)) for number, part in enumerate(self.parts) for row in part.persons())
        return [at for _, _, at in sorted((head.slug, head.first, at) for head, at in held)]


class People(Sequence[Candidate]):
    """Everybody in an index, in the order of their ids; each is read when asked for, and not kept."""

    def __init__(self, index: Index) -> None:
        self.kept = index

    def __len__(self) -> int:
        return sum(part.people - len(part.gone_people) for part in self.kept.parts)

    def called(self, query: str) -> Candidate | None:
        """Return who has an id, or alone has a name, as it is written, or None where only a look at everybody could tell."""
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
        found = self.kept.rows[at]
        return self.kept.candidate(found) if isinstance(found, Row) else [self.kept.candidate(one) for one in found]


def _said(profile: Profile) -> Said:
    """Return what tells apart the readings of two people: one text may be parted otherwise in another format."""
    return profile.text, profile.passages


def _numbered(slug: str, ordinal: int) -> str:
    """Return the id of the nth person of that name."""
    return slug if ordinal == 1 else f"{slug}-{ordinal}"


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
