"""What cards make of the people of an index: readings and columns, a segment for each segment of people.

They depend on documents, cards and code alone, so they are made after the documents are safe, many segments at once, and anew
where the cards or the code have changed. A run that is interrupted goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from matcher import pipeline
from matcher.engine import ALONE, Crew, over
from matcher.index import packing
from matcher.index.columns import Columns, columns, sections
from matcher.index.columns import Seen as Both
from matcher.index.index import Index, code
from matcher.index.parts import SEEN, Part
from matcher.model import Profile
from matcher.requirements.kind import Lore
from matcher.scoring import Once, overlaid
from matcher.signals.kinship import Kinship
from matcher.signals.memory import kept
from matcher.store import Blocks, Rows, Store, blocks, rows

_IN_PLACES = ("words", "words.passage", *(f"{name}.{at}" for name in ("pieces", "lasting") for at in range(3)))
"""Columns of which a job touches a few stretches."""


class Derived(NamedTuple):
    """What goes into a segment of readings and columns."""

    readings: Iterable[bytes]
    columns: Columns


@dataclass(frozen=True, eq=False)
class Deriving:
    """Derives what a segment of people shows: what an engine maps over the names of such segments.

    To another process it goes as the plain values that it was made of.
    """

    folder: Path
    known: Lore

    def __call__(self, name: str) -> Derived:
        """Return what goes beside a segment of people."""
        with Store(self.folder).snapshot() as snapshot:
            part = Index(snapshot).part(name)
            return derive((part.stored(row).candidate.profile for row in range(part.people)), self.known)

    def __reduce__(self) -> tuple[Callable[..., Deriving], tuple[object, ...]]:
        """Return what makes it anew elsewhere."""
        return _arrived, (self.folder, self.known.as_of, self.known.taxonomy)


def _arrived(folder: Path, *known: Any) -> Deriving:
    return Deriving(folder, pipeline.lore(*known))


def refresh(store: Store, known: Lore, crew: Crew = ALONE) -> Iterator[tuple[int, int]]:
    """Derive whatever the index lacks, or other cards or other code made; yield how many people of how many are done.

    Raises:
        MatcherError: where the disk refuses, or another process writes; what was derived before is kept.
    """
    with store.writing() as writing, store.snapshot() as snapshot:
        index = Index(snapshot)
        stale = [part for number, part in enumerate(index.parts) if not index.fits(number, known.taxonomy)]
        done, all_of_them = 0, sum(part.people for part in stale)
        made = over(Deriving(store.folder.absolute(), known), [part.name for part in stale], crew)
        for part, derived in zip(stale, made, strict=True):
            kept = [one for one in writing.manifest.segments if one.about.get("of") != part.name]
            writing.commit(writing.manifest.about, [*kept, writing.add(segment(derived), about(part, known))])
            done += part.people
            yield done, all_of_them


def derive(profiles: Iterable[Profile], lore: Lore) -> Derived:
    """Return what the cards make of people, in their order."""
    readings: list[bytes] = []
    return Derived(readings, columns(_both(profiles, lore, readings)))


def _both(profiles: Iterable[Profile], lore: Lore, readings: list[bytes]) -> Iterator[Both]:
    """Yield the readings of each profile, and keep them as rows."""
    finder, kinship = Once(lore.finder), Kinship(lore.taxonomy)
    for profile in profiles:
        told, _ = overlaid(profile, lore._replace(finder=finder), None, kinship)
        plain = finder.read(profile)
        finder.forget()
        readings.append(packing.squeezed(kept(plain)))
        yield Both(plain, told)


def segment(derived: Derived) -> dict[str, bytes | Rows | Blocks]:
    """Return the sections of a segment of readings and columns."""
    made = dict(sections(derived.columns))
    told = {name: blocks(one) if name in _IN_PLACES else one for name, one in made.items()}
    return {"reading": rows(derived.readings), **told}


def about(part: Part, lore: Lore) -> dict[str, Any]:
    """Return what the manifest says of such a segment."""
    return {"kind": SEEN, "of": part.name, "cards": lore.taxonomy.sha256, "code": code()}
