"""Documents → Pool: as it was when nothing has changed since, else read anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from matcher.model import Candidate, Document, Entry, Pool, Query
from matcher.reading.document import has_document_name
from matcher.reading.outcomes import ReadDocuments, read, separated
from matcher.reading.reading_cache import PoolCache, PoolSnapshot, SeenDocument
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.unread_documents import UnreadDocument, at_hand, below

RECEIVED = "received"
"""Where the date of such a document comes from."""


class Listed(NamedTuple):
    """What lies below a path: its name, the digest of its content, or why nobody looks into it."""

    name: str
    sha256: str = ""
    refused: str = ""


def load(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: ReadingOptions | None = None) -> Pool:
    """Return the candidates of all documents below the paths and of all queries, and what could not be read with the reason.

    `more` is one document by name and content that lies in no file.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    how, files = how or ReadingOptions(), [path for path in paths if isinstance(path, Path)]
    if more or not how.cache or len(files) < len(paths):
        return _pool(read(paths, more, how), how)
    kept = PoolCache(files, how.cache, how)
    return _as_before(kept.get(), paths, how) or _anew(kept, paths, how)


def pool(documents: Iterable[tuple[str, bytes]], how: ReadingOptions | None = None) -> Pool:
    """Return the pool of documents by name and content."""
    return _pool(separated(map(at_hand, documents), how or ReadingOptions()), how)


def listed(paths: tuple[Path, ...], how: ReadingOptions) -> tuple[Listed, ...] | None:
    """Return all that lies below the paths, as `load` would find it, or None where a document cannot be looked into.

    Raises:
        MatcherError: where a path does not exist.
    """
    with suppress(ValueError):
        return tuple(map(_listed, below(paths, how)))
    return None


def _listed(waiting: UnreadDocument) -> Listed:
    if has_document_name(waiting.called):
        return Listed(waiting.name, sha256(waiting.content()).hexdigest())
    return Listed(waiting.name, refused=waiting.refused or waiting.called)


def _as_before(kept: PoolSnapshot | None, paths: tuple[Path | Query, ...], how: ReadingOptions) -> Pool | None:
    """Return the pool that was kept, or None where a document was added, changed or removed since."""
    if kept is None:
        return None
    left, unread, rest = Counter(kept.documents), set(kept.unread), list[UnreadDocument]()
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


def _seen(waiting: UnreadDocument) -> SeenDocument | None:
    """Return a document as it is found, or None where nobody looks into it or nobody can."""
    with suppress(ValueError):
        if has_document_name(waiting.called):
            return SeenDocument(waiting.name, waiting.called, sha256(waiting.content()).hexdigest())
    return None


def _anew(kept: PoolCache, paths: tuple[Path | Query, ...], how: ReadingOptions) -> Pool:
    """Return the pool as it is now, and keep it."""
    called: dict[str, str] = {}

    def noted() -> Iterator[UnreadDocument]:
        for one in below(paths, how):
            called[one.name] = one.called
            yield one

    told = separated(noted(), how)
    pool = _pool(told, how)
    documents = tuple(SeenDocument(one.name, called[one.name], one.sha256) for one in told.given)
    kept.put(PoolSnapshot(documents, tuple(one.document for one in (*told.needs_review, *told.skipped)), tuple(pool.candidates)))
    return pool


def _pool(documents: ReadDocuments, how: ReadingOptions | None) -> Pool:
    from matcher.reading.persons import people  # a pool that was kept needs nobody told apart

    return Pool(
        people.candidates(documents.given, (how or ReadingOptions()).corrections), documents.needs_review, documents.skipped
    )


def received(undated: Pool, month: int | None) -> Pool:
    """Return a pool whose documents speak at a month, counted from year 0, where they do not say when they were written.

    Nobody can send in a document before it is written, so whoever knows when it came knows how far "to date" goes at most.
    """
    if month is None:
        return undated
    return undated._replace(candidates=tuple(_received(one, month) for one in undated.candidates))


def _received(candidate: Candidate, month: int) -> Candidate:
    undated = [one for one in candidate.documents if one.as_of is None]
    if not undated:
        return candidate
    theirs = {one.entry for one in candidate.profile.passages if any(each.start <= one.start < each.end for each in undated)}
    entries = tuple(_until(one, month) if at in theirs else one for at, one in enumerate(candidate.profile.entries))
    documents = tuple(_dated(one, month) for one in candidate.documents)
    return candidate._replace(profile=candidate.profile._replace(entries=entries), documents=documents)


def _until(entry: Entry, month: int) -> Entry:
    """Return an entry that is still going on as one that lasted to a month, and no shorter than it proves itself."""
    period = entry.period
    if period is None or not period.current:
        return entry
    return entry._replace(period=period._replace(end=max(period.end or 0, month + 1), current=False))


def _dated(document: Document, month: int) -> Document:
    return document if document.as_of is not None else document._replace(as_of=month, as_of_from=RECEIVED)
