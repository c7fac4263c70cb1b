"""Documents → Pool: as it was when nothing has changed since, else read anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from matcher.model import Pool, Query
from matcher.reading import kinds
from matcher.reading.how import How
from matcher.reading.outcomes import ReadDocuments, read, separated
from matcher.reading.unchanged import Document, KeptPool, Unchanged
from matcher.reading.waiting import Waiting, at_hand, below


class Listed(NamedTuple):
    """What lies below a path: its name, the digest of its content, or why nobody looks into it."""

    name: str
    sha256: str = ""
    refused: str = ""


def load(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: How | None = None) -> Pool:
    """Return the candidates of all documents below the paths and of all queries, and what could not be read with the reason.

    `more` is one document by name and content that lies in no file.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    how, files = how or How(), [path for path in paths if isinstance(path, Path)]
    if more or not how.cache or len(files) < len(paths):
        return _pool(read(paths, more, how), how)
    kept = KeptPool(files, how.cache, how)
    return _as_before(kept.get(), paths, how) or _anew(kept, paths, how)


def pool(documents: Iterable[tuple[str, bytes]], how: How | None = None) -> Pool:
    """Return the pool of documents by name and content."""
    return _pool(separated(map(at_hand, documents), how or How()), how)


def listed(paths: tuple[Path, ...], how: How) -> tuple[Listed, ...] | None:
    """Return all that lies below the paths, as `load` would find it, or None where a document cannot be looked into.

    Raises:
        MatcherError: where a path does not exist.
    """
    with suppress(ValueError):
        return tuple(map(_listed, below(paths, how)))
    return None


def _listed(waiting: Waiting) -> Listed:
    if kinds.suspected(waiting.called):
        return Listed(waiting.name, sha256(waiting.content()).hexdigest())
    return Listed(waiting.name, refused=waiting.refused or waiting.called)


def _as_before(kept: Unchanged | None, paths: tuple[Path | Query, ...], how: How) -> Pool | None:
    """Return the pool that was kept, or None where a document was added, changed or removed since."""
    if kept is None:
        return None
    left, unread, rest = Counter(kept.documents), set(kept.unread), list[Waiting]()
    for one in below(paths, how):
        seen = _seen(one)
        if seen and left[seen]:
            left[seen] -= 1
        elif one.name in unread:
            rest.append(one)
        else:
            return None
    told = separated(rest, how)
    return None if told.given or left.total() else Pool(kept.candidates, told.needs_review, told.skipped)


def _seen(waiting: Waiting) -> Document | None:
    """Return a document as it is found, or None where nobody looks into it or nobody can."""
    with suppress(ValueError):
        if kinds.suspected(waiting.called):
            return Document(waiting.name, waiting.called, sha256(waiting.content()).hexdigest())
    return None


def _anew(kept: KeptPool, paths: tuple[Path | Query, ...], how: How) -> Pool:
    """Return the pool as it is now, and keep it."""
    called: dict[str, str] = {}

    def noted() -> Iterator[Waiting]:
        for one in below(paths, how):
            called[one.name] = one.called
            yield one

    told = separated(noted(), how)
    pool = _pool(told, how)
    documents = tuple(Document(one.name, called[one.name], one.sha256) for one in told.given)
    kept.put(Unchanged(documents, tuple(one.document for one in (*told.needs_review, *told.skipped)), tuple(pool.candidates)))
    return pool


def _pool(documents: ReadDocuments, how: How | None) -> Pool:
    from matcher.reading.persons import people  # a pool that was kept needs nobody told apart

    return Pool(people.candidates(documents.given, (how or How()).corrections), documents.needs_review, documents.skipped)
