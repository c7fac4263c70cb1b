"""Documents → Pool: as it was kept where nothing has changed since, else read anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from matcher.model import Candidate, Document, Entry, Pool, Query
from matcher.reading.document import has_document_name
from matcher.reading.outcomes import ReadDocuments, read, sorted_outcomes
from matcher.reading.parsed import ReadDocument
from matcher.reading.reading_cache import PoolCache, PoolSnapshot, SeenDocument
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.unread_documents import UnreadDocument, at_hand, below

RECEIVED = "received"
"""What `as_of_from` says of a document that is dated by the day on which it came in."""


class Listed(NamedTuple):
    """A file below a path: its name, and the digest of its content or why it is not opened."""

    name: str
    sha256: str = ""
    refused: str = ""


def load(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: ReadingOptions | None = None) -> Pool:
    """Return the candidates of all documents below the paths and of all queries, and what could not be read with the reason.

    `more` is the name and content of one document that is in no file.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    how, files = how or ReadingOptions(), [path for path in paths if isinstance(path, Path)]
    if more or not how.cache or len(files) < len(paths):
        return _pool(read(paths, more, how), how)
    kept = PoolCache(files, how.cache, how)
    return _kept_pool(kept.get(), paths, how) or _new_pool(kept, paths, how)


def pool(documents: Iterable[tuple[str, bytes]], how: ReadingOptions | None = None) -> Pool:
    """Return the pool of documents by name and content."""
    return _pool(sorted_outcomes(map(at_hand, documents), how or ReadingOptions()), how)


def listed(paths: tuple[Path, ...], how: ReadingOptions) -> tuple[Listed, ...] | None:
    """Return the files below the paths, as `load` would find them, or None where a document cannot be opened.

    Raises:
        MatcherError: where a path does not exist.
    """
    with suppress(ValueError):
        return tuple(map(_listed, below(paths, how)))
    return None


def _listed(unread: UnreadDocument) -> Listed:
    if has_document_name(unread.called):
        return Listed(unread.name, sha256(unread.content()).hexdigest())
    return Listed(unread.name, refused=unread.refused or unread.called)


def _kept_pool(kept: PoolSnapshot | None, paths: tuple[Path | Query, ...], how: ReadingOptions) -> Pool | None:
    """Return the pool that was kept, or None where a document was added, changed or removed since."""
    if kept is None:
        return None
    left, unread, unread_still = Counter(kept.documents), set(kept.unread), list[UnreadDocument]()
    for unread_document in below(paths, how):
        seen = _as_found(unread_document)
        if seen and left[seen]:
            left[seen] -= 1
        elif unread_document.name in unread:
            unread_still.append(unread_document)
        else:
            return None
    outcomes = sorted_outcomes(unread_still, how)
    return None if outcomes.given or left.total() else Pool(kept.candidates, outcomes.needs_review, outcomes.skipped)


def _as_found(unread: UnreadDocument) -> SeenDocument | None:
    """Return a document with the digest of its content, or None where it is not opened."""
    with suppress(ValueError):
        if has_document_name(unread.called):
            return SeenDocument(unread.name, unread.called, sha256(unread.content()).hexdigest())
    return None


def _new_pool(kept: PoolCache, paths: tuple[Path | Query, ...], how: ReadingOptions) -> Pool:
    """Return the pool as it is now, and keep it."""
    called: dict[str, str] = {}

    def noted() -> Iterator[UnreadDocument]:
        for unread in below(paths, how):
            called[unread.name] = unread.called
            yield unread

    outcomes = sorted_outcomes(noted(), how)
    new_pool = _pool(outcomes, how)
    documents = tuple(SeenDocument(unread.name, called[unread.name], unread.sha256) for unread in outcomes.given)
    kept.put(
        PoolSnapshot(
            documents,
            tuple(unread.document for unread in (*outcomes.needs_review, *outcomes.skipped)),
            tuple(new_pool.candidates),
        )
    )
    return new_pool


def _pool(documents: ReadDocuments, how: ReadingOptions | None) -> Pool:
    from matcher.reading.persons import people  # a kept pool needs nobody joined

    return Pool(
        people.candidates(documents.given, (how or ReadingOptions()).corrections), documents.needs_review, documents.skipped
    )


def received(undated: Pool, month: int | None) -> Pool:
    """Return a pool whose undated documents speak at a month, counted from year 0.

    Nobody can send in a document before it is written, so the month in which it came in bounds how far "to date" reaches.
    """
    if month is None:
        return undated
    return undated._replace(candidates=tuple(_received(one, month) for one in undated.candidates))


def received_document(document: ReadDocument, month: int | None) -> ReadDocument:
    """Return a document before it is joined with others, dated by the month in which it came in if it has no date of its own."""
    parsed = document.parsed
    if month is None or parsed.as_of is not None:
        return document
    entries = tuple(_ended(one, month) for one in parsed.entries)
    return replace(document, parsed=parsed._replace(entries=entries, as_of=month, as_of_from=RECEIVED))


def _received(candidate: Candidate, month: int) -> Candidate:
    """Return a candidate whose undated documents, and the work in them that goes on, are dated by a month."""
    undated = [one for one in candidate.documents if one.as_of is None]
    if not undated:
        return candidate
    theirs = {one.entry for one in candidate.profile.passages if any(each.start <= one.start < each.end for each in undated)}
    entries = tuple(_ended(one, month) if at in theirs else one for at, one in enumerate(candidate.profile.entries))
    documents = tuple(_dated(one, month) for one in candidate.documents)
    return candidate._replace(profile=candidate.profile._replace(entries=entries), documents=documents)


def _ended(entry: Entry, month: int) -> Entry:
    """Return an entry that goes on as one that ended in a month, or later where its own dates say so."""
    period = entry.period
    if period is None or not period.current:
        return entry
    return entry._replace(period=period._replace(end=max(period.end or 0, month + 1), current=False))


def _dated(document: Document, month: int) -> Document:
    return document if document.as_of is not None else document._replace(as_of=month, as_of_from=RECEIVED)
