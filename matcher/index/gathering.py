"""Paths → documents with the places where they lie, for an index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from matcher import reading
from matcher.index.parts import REVIEW, SKIPPED, Placed, Trouble
from matcher.model import Problem, Query
from matcher.reading.how import How
from matcher.reading.kinds import NoDocumentError
from matcher.reading.persons.given import Given


def gathered(paths: tuple[Path | Query, ...], how: How) -> Iterator[Placed]:
    """Yield all documents below the paths, read one after the other, and what could not be read or need not be.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    for path in paths:
        root = _root(path)
        for name, document in reading.each((path,), how):
            yield Placed(f"{root}/{name}", _told(name, document))


def _root(path: Path | Query) -> str:
    """Return where the names of documents begin; rows of different queries may have the same."""
    if isinstance(path, Query):
        return "\0".join((path.folder, path.database, path.select))
    return str(path.resolve() if path.is_dir() else path.resolve().parent)


def _told(name: str, document: Given | Exception) -> Given | Trouble | None:
    if isinstance(document, Given):
        return document
    if isinstance(document, reading.KnownError):
        return None
    return Trouble(SKIPPED if isinstance(document, NoDocumentError) else REVIEW, Problem(name, str(document)))
