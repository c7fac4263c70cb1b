"""Paths → documents with the places where they lie, for an index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from matcher import reading
from matcher.index.parts import REVIEW, SKIPPED, Placed, Trouble
from matcher.model import Problem, Query
from matcher.reading.how import How


def gathered(paths: tuple[Path | Query, ...], how: How) -> Iterator[Placed]:
    """Yield all documents below the paths, read, and what could not be read.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    for path in paths:
        told = reading.read((path,), how=how)
        root = _root(path)
        yield from (Placed(f"{root}/{one.name}", one) for one in told.given)
        yield from _troubles(root, REVIEW, told.needs_review)
        yield from _troubles(root, SKIPPED, told.skipped)


def _root(path: Path | Query) -> str:
    """Return where the names of documents begin."""
    if isinstance(path, Query):
        return path.database
    return str(path.resolve() if path.is_dir() else path.resolve().parent)


def _troubles(root: str, kind: str, problems: tuple[Problem, ...]) -> Iterator[Placed]:
    return (Placed(f"{root}/{one.document}", Trouble(kind, one)) for one in problems)
