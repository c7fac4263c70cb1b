"""What stays of people who were forgotten: a random number, a day, counts, and digests that only the index can compare.

They stand in the manifest, so that they commit with the rest. A tombstone that is not settled is an intent: rows are dead, and
yet to be written out of the files.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from matcher.index.keys import Keys
from matcher.reading.parsed import ReadDocument
from matcher.store import Manifest

_NAME = "forgotten"


class Tombstone(NamedTuple):
    """How many were forgotten at once, and when; `all_settled` tells whether every file is rid of them."""

    id: str
    day: str
    people: int
    documents: int
    digests: tuple[int, ...]
    settled: bool = False


def made(day: date, people: int, digests: Iterable[str], keys: Keys) -> Tombstone:
    """Return the tombstone of so many people, whose documents have these digests."""
    numbers = [keys.of(_NAME, one) for one in digests]
    return Tombstone(secrets.token_hex(8), day.isoformat(), people, len(numbers), tuple(sorted(set(numbers))))


def tombstones(manifest: Manifest) -> list[Tombstone]:
    """Return all tombstones of an index, in the order of the forgetting."""
    stones = [Tombstone(*one) for one in manifest.about.get(_NAME, ())]
    return [one._replace(digests=tuple(one.digests)) for one in stones]


def pending(manifest: Manifest) -> list[Tombstone]:
    """Return the tombstones of those of whom something is still in the files, though nobody sees it any more."""
    return [one for one in tombstones(manifest) if not one.settled]


def with_tombstone(manifest: Manifest, more: Tombstone) -> dict[str, Any]:
    """Return what the manifest says with one more tombstone."""
    return {**manifest.about, _NAME: [*tombstones(manifest), more]}


def all_settled(manifest: Manifest) -> dict[str, Any]:
    """Return what the manifest says once no file holds anything of those who were forgotten."""
    return {**manifest.about, _NAME: [one._replace(settled=True) for one in tombstones(manifest)]}


def readmitted(manifest: Manifest, keys: Keys, given: Iterable[ReadDocument]) -> dict[str, Any]:
    """Return what the manifest says once forgotten documents are wanted again."""
    again = {keys.of(_NAME, one.sha256) for one in given}
    if not any(again.intersection(one.digests) for one in tombstones(manifest)):
        return manifest.about
    stones = [
        one._replace(digests=tuple(number for number in one.digests if number not in again)) for one in tombstones(manifest)
    ]
    return {**manifest.about, _NAME: stones}


class Remembered:
    """Which documents were forgotten before, by their content."""

    def __init__(self, manifest: Manifest, keys: Keys) -> None:
        self._keys = keys
        self._days = {digest: one.day for one in tombstones(manifest) for digest in one.digests}

    def day(self, given: ReadDocument) -> str | None:
        """Return when a document was forgotten, or None where it was not."""
        return self._days.get(self._keys.of(_NAME, given.sha256)) if self._days else None
