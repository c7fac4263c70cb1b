"""Paths → the documents that are to be added to an index, each with the place where it lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from matcher import reading
from matcher.index.sections import REVIEW, SKIPPED, Trouble
from matcher.model import Problem, Query
from matcher.reading import loading
from matcher.reading.document import NoDocumentError
from matcher.reading.parsed import ReadDocument
from matcher.reading.reading_options import ReadingOptions


class Placed(NamedTuple):
    """What came of reading a document, and where it lies: one that lies there later takes its place."""

    place: str
    outcome: ReadDocument | Trouble | None
    """The document, or why it cannot be read; None where it was not read, as it is there already."""


def latest(given: Iterable[Placed]) -> list[Placed]:
    """Return the last arrival at each place."""
    return list({one.place: one for one in given}.values())


def first_of_each(keyed: Iterable[tuple[int, ReadDocument | Trouble | None]]) -> list[tuple[int, ReadDocument]]:
    """Return each document by name and content once, where it lies first, in the order of where it lies last."""
    first: dict[tuple[str, str], tuple[int, ReadDocument]] = {}
    for place, given in keyed:
        if isinstance(given, ReadDocument):
            key = given.name, given.sha256
            first[key] = first.pop(key, (place, given))
    return list(first.values())


def gathered(paths: tuple[Path | Query, ...], how: ReadingOptions, received: int | None = None) -> Iterator[Placed]:
    """Yield all documents below the paths, read one after the other, and what could not be read or need not be.

    `received` is the month, counted from year 0, in which those came in that have no date of their own.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    for path in paths:
        root = _root(path)
        for name, document in reading.each((path,), how):
            outcome = _outcome(name, document)
            dated = loading.received_document(outcome, received) if isinstance(outcome, ReadDocument) else outcome
            yield Placed(f"{root}/{name}", dated)


def _root(path: Path | Query) -> str:
    """Return where the names of documents begin; rows of different queries may have the same."""
    if isinstance(path, Query):
        return "\0".join((path.folder, path.database, path.select))
    return str(path.resolve() if path.is_dir() else path.resolve().parent)


def _outcome(name: str, document: ReadDocument | Exception) -> ReadDocument | Trouble | None:
    if isinstance(document, ReadDocument):
        return document
    if isinstance(document, reading.KnownError):
        return None
    return Trouble(SKIPPED if isinstance(document, NoDocumentError) else REVIEW, Problem(name, str(document)))
