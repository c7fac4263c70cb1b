"""Documents → each as it was read, or why it was not: plain ones are read here, the others by workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from matcher.model import Problem, Query
from matcher.reading import document
from matcher.reading.parsed import Parsed, ReadDocument, Reader
from matcher.reading.reading_cache import DocumentCache
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.source import ScanError, Source
from matcher.reading.unread_documents import UnreadDocument, at_hand, below

if TYPE_CHECKING:
    from matcher.reading.workers.sandbox import Ask

SMALL = 20_000
"""Bytes up to which plain text, Markdown and JSON are read here, without a limit: Python takes about a second for so many of the
shortest lines, and a tenth of that for an ordinary document.
"""

HELD = 50_000_000
"""Bytes of documents that wait for a worker and are in no file of their own: no more are held in memory at once."""

_ForWorker = tuple[UnreadDocument, Reader]
"""A document that needs a worker, and its reader."""


class KnownError(Exception):
    """A document that need not be read, because it was read before."""


class ReadDocuments(NamedTuple):
    """Documents as they were read, before it is known whose they are, and those that could not be read."""

    given: tuple[ReadDocument, ...]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def read(
    paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: ReadingOptions | None = None
) -> ReadDocuments:
    """Return all documents below the paths as they were read, not yet joined into people.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    how = how or ReadingOptions()
    return sorted_outcomes(chain(below(paths, how), map(at_hand, [more] if more else [])), how)


def each(paths: tuple[Path | Query, ...], how: ReadingOptions) -> Iterator[tuple[str, ReadDocument | Exception]]:
    """Yield each document below the paths by its name, as it was read, or why it was not; as few as possible are held in memory.

    The reason is a `NoDocumentError` for a document that is skipped, a `KnownError` for one that `how` knows already.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    return _each(below(paths, how), how)


def sorted_outcomes(documents: Iterable[UnreadDocument], how: ReadingOptions) -> ReadDocuments:
    """Return what was read, what needs review and what was skipped, each problem with its document."""
    given: list[ReadDocument] = []
    needs_review: list[Problem] = []
    skipped: list[Problem] = []
    for name, outcome in _each(documents, how):
        if isinstance(outcome, ReadDocument):
            given.append(outcome)
        else:
            problems = skipped if isinstance(outcome, document.NoDocumentError) else needs_review
            problems.append(Problem(name, str(outcome)))
    return ReadDocuments(tuple(given), tuple(sorted(needs_review)), tuple(sorted(skipped)))


def _each(documents: Iterable[UnreadDocument], how: ReadingOptions) -> Iterator[tuple[str, ReadDocument | Exception]]:
    """Yield every document as it was read, or why it was not: those read here first, then those read by a worker."""
    cache, for_workers, held_bytes = DocumentCache(how.cache, how.decoding), list[_ForWorker](), 0
    for unread in documents:
        try:
            outcome = _read_here(unread, cache, how)
        except (ValueError, document.NoDocumentError, KnownError) as reason:
            yield unread.name, reason
        else:
            if isinstance(outcome, ReadDocument):
                yield unread.name, outcome
            else:
                for_workers.append((unread, outcome))
                held_bytes += unread.held
                if held_bytes > HELD:
                    yield from _read_apart(for_workers, cache, how)
                    for_workers, held_bytes = [], 0
    if for_workers:
        yield from _read_apart(for_workers, cache, how)


def _read_apart(
    for_workers: list[_ForWorker], cache: DocumentCache, how: ReadingOptions
) -> Iterator[tuple[str, ReadDocument | Exception]]:
    """Yield documents as workers read them."""
    from matcher.reading.workers import sandbox  # a pool of JSON or text needs none

    tasks = [partial(_by_worker, unread, reader, cache, how) for unread, reader in for_workers]
    readers = [reader for _, reader in for_workers]
    yield from zip([unread.name for unread, _ in for_workers], sandbox.each(tasks, readers, how.workers, how.tell), strict=True)


def _read_here(unread: UnreadDocument, cache: DocumentCache, how: ReadingOptions) -> ReadDocument | Reader:
    """Return a document that is cached or may be read in this process, else the reader that a worker must use."""
    if not document.has_document_name(unread.called):
        raise document.NoDocumentError(unread.refused or "not a document")
    source = unread.source(how.decoding.encoding)
    if how.known and how.known(unread.name, sha256(source.raw).hexdigest()):
        raise KnownError
    reader = document.reader_of(unread.called, source.raw)
    parsed = cache.get(reader, source)
    if parsed is None:
        if reader.own_worker or len(source.raw) > SMALL:
            return reader
        parsed = cache.put(reader, source, document.read(reader, source))
    return _read_document(unread, source, parsed)


def _by_worker(unread: UnreadDocument, reader: Reader, cache: DocumentCache, how: ReadingOptions, ask: Ask) -> ReadDocument:
    """Return a document as a worker reads it; raise `ValueError` where a person must look at it."""
    source = unread.source(how.decoding.encoding)
    try:
        parsed = ask(reader, source)
    except ScanError as scan:
        parsed = _read_scan(source, str(scan), how)
    return _read_document(unread, source, cache.put(reader, source, parsed))


def _read_scan(source: Source, scan: str, how: ReadingOptions) -> Parsed:
    """Return a scan as an OCR program reads it; raise `ValueError` where OCR is not asked for, or not installed."""
    from matcher.reading.readers import plain
    from matcher.reading.workers import ocr

    if not how.decoding.ocr:
        raise ValueError(f"{scan}; {ocr.HINT}")
    return document.read(plain.READER, Source(ocr.read(source.raw).encode(), "utf-8"))


def _read_document(unread: UnreadDocument, source: Source, parsed: Parsed) -> ReadDocument:
    return ReadDocument(unread.name, sha256(source.raw).hexdigest(), parsed)
