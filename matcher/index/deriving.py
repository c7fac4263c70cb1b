"""Deriving what cards make of the people of an index: readings and columns, a segment for each segment of people.

They depend on documents, cards, the words that are known and code alone, so they are made after the documents are safe, many
segments at once. Where the code has changed all are made anew; where cards or words have, those whom that touches. A run that is
interrupted goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from matcher import reference
from matcher.engine import ALONE, Crew, over
from matcher.index import packing, sections
from matcher.index.column_sections import IN_STRETCHES, Columns
from matcher.index.columns import BothReadings, columns
from matcher.index.open_index import Index
from matcher.index.sections import CARDS, kind_of, needed
from matcher.index.segments import PeopleSegment, ReadingsSegment, code, words
from matcher.lore import Lore
from matcher.model import Profile
from matcher.scoring import overlaid
from matcher.signals.changes import Changes
from matcher.signals.memory import kept
from matcher.signals.taxonomy import Taxonomy
from matcher.store import Blocks, ListedSegment, Rows, Store, Writing


class Derived(NamedTuple):
    """The content of a segment of readings and columns."""

    readings: Iterable[bytes]
    columns: Columns


@dataclass(frozen=True, eq=False)
class Deriving:
    """Derives what a segment of people shows: what an engine maps over the names of such segments."""

    folder: Path
    known: Lore

    def __call__(self, name: str) -> Derived:
        """Return the readings and columns of a segment of people."""
        with Store(self.folder).snapshot() as snapshot:
            index = Index(snapshot)
            part, before = index.part(name), index.before(name)
            if before is None:
                return derive((part.stored(row).candidate.profile for row in range(part.people)), self.known)
            return _anew(part, before[0], self._since(*before), self.known)

    def _since(self, seen: ReadingsSegment, cards: Taxonomy) -> Changes:
        key = seen.cards, seen.words
        if key not in self._changes:
            known = reference.load().knows
            self._changes[key] = Changes(cards, self.known.taxonomy, known, others=seen.words != words())
        return self._changes[key]

    @cached_property
    def _changes(self) -> dict[tuple[str, str], Changes]:
        return {}


def refresh(store: Store, known: Lore, crew: Crew = ALONE) -> Iterator[tuple[int, int]]:
    """Derive what the index lacks, or what other cards or other code made; yield how many people of how many are done.

    Raises:
        MatcherError: where the disk refuses, or another process writes; what was derived before is kept.
    """
    with store.writing() as writing, store.snapshot() as snapshot:
        index = Index(snapshot)
        stale = [part for number, part in enumerate(index.parts) if not index.fits(number, known.taxonomy)]
        done, whole = 0, sum(part.people for part in stale)
        made = over(Deriving(store.folder.absolute(), known), [part.name for part in stale], crew)
        for part, derived in zip(stale, made, strict=True):
            others = [one for one in writing.manifest.segments if one.about.get("of") != part.name]
            listed = writing.add(segment(derived), sections.about_readings(part.name, known.taxonomy.sha256, code(), words()))
            writing.commit(writing.manifest.about, _with_cards([*others, listed], known.taxonomy, writing))
            done += part.people
            yield done, whole


def _with_cards(segments: list[ListedSegment], cards: Taxonomy, writing: Writing) -> list[ListedSegment]:
    """Return segments with the cards that made the latest readings, and without those that made none."""
    wanted = needed(segments)
    if any(kind_of(one) == CARDS and one.about["cards"] == cards.sha256 for one in wanted):
        return wanted
    return [*wanted, writing.add(sections.card_sections(cards), {"kind": CARDS, "cards": cards.sha256})]


def _anew(part: PeopleSegment, seen: ReadingsSegment, changes: Changes, lore: Lore) -> Derived:
    """Return the readings and columns of a segment, made anew for the people whom the changes touch."""
    from matcher.index.arrays import ColumnsInMemory, SegmentColumns  # most runs find no changes, and need no numpy
    from matcher.index.merging import merged

    touched = [row for row in part.persons() if changes.touch(part.stored(row).candidate.profile, seen.reading(row))]
    fresh = derive((part.stored(row).candidate.profile for row in touched), lore)
    numbers, readings = {row: number for number, row in enumerate(touched)}, dict(zip(touched, fresh.readings, strict=True))
    both = {0: SegmentColumns(seen.segment), 1: SegmentColumns(ColumnsInMemory(fresh.columns))}
    people = [(1, numbers[row]) if row in numbers else (0, row) for row in range(part.people)]
    readings |= {row: seen.segment.row("reading", row) for row in range(part.people) if row not in numbers}
    return Derived([readings[row] for row in range(part.people)], merged(both, people))


def derive(profiles: Iterable[Profile], lore: Lore) -> Derived:
    """Return the readings and columns of people, in their order."""
    readings: list[bytes] = []
    return Derived(readings, columns(_both(profiles, lore, readings)))


def _both(profiles: Iterable[Profile], lore: Lore, readings: list[bytes]) -> Iterator[BothReadings]:
    """Yield the readings of each profile, and keep them as rows."""
    for profile in profiles:
        plain = lore.finder.read(profile)
        overlay, _ = overlaid(plain, lore, None)
        readings.append(packing.packed(kept(plain)))
        yield BothReadings(plain, overlay)


def segment(derived: Derived) -> dict[str, bytes | Rows | Blocks]:
    """Return the sections of a segment of readings and columns."""
    from matcher.index.arrays import rows_of_words

    made = {name: Blocks(data) if name in IN_STRETCHES else data for name, data in derived.columns.items()}
    return {"reading": Rows(derived.readings), "said": Rows(rows_of_words(derived.columns)), **made}
