"""Documents → each as it was read, or why it was not: plain ones here, the others by workers."""

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
"""Bytes of documents that wait for a worker and lie in no file of their own: no more are held at once."""

_Later = tuple[UnreadDocument, Reader]
"""A document that needs a worker, and its reader."""


class KnownError(Exception):
    """Says that a document need not be read, for it is known."""


class ReadDocuments(NamedTuple):
    """What documents gave, before it is known whose they are."""

    given: tuple[ReadDocument, ...]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def read(
    paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: ReadingOptions | None = None
) -> ReadDocuments:
    """Return all documents below the paths as they were read, for whoever asks whose they are.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    how = how or ReadingOptions()
    return separated(chain(below(paths, how), map(at_hand, [more] if more else [])), how)


def each(paths: tuple[Path | Query, ...], how: ReadingOptions) -> Iterator[tuple[str, ReadDocument | Exception]]:
    """Yield each document below the paths by its name, as it was read, or why it was not; no more are held than must be.

    It is a `NoDocumentError` where it was skipped, a `KnownError` where `how` knows it already.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    return _each(below(paths, how), how)


def separated(documents: Iterable[UnreadDocument], how: ReadingOptions) -> ReadDocuments:
    """Return what was read apart from what was not, each problem with its document."""
    given: list[ReadDocument] = []
    needs_review: list[Problem] = []
    skipped: list[Problem] = []
    for name, told in _each(documents, how):
        if isinstance(told, ReadDocument):
            given.append(told)
        else:
            (skipped if isinstance(told, document.NoDocumentError) else needs_review).append(Problem(name, str(told)))
    return ReadDocuments(tuple(given), tuple(sorted(needs_review)), tuple(sorted(skipped)))


def _each(documents: Iterable[UnreadDocument], how: ReadingOptions) -> Iterator[tuple[str, ReadDocument | Exception]]:
    """Yield every document as it was read, or why it was not: plain ones first, then those that need a worker."""
    kept, later, held = DocumentCache(how.cache, ocr=how.ocr), list[_Later](), 0
    for one in documents:
        try:
            told = _here(one, kept, how)
        except (ValueError, document.NoDocumentError, KnownError) as reason:
            yield one.name, reason
        else:
            if isinstance(told, ReadDocument):
                yield one.name, told
            else:
                later.append((one, told))
                held += one.held
                if held > HELD:
                    yield from _apart(later, kept, how)
                    later, held = [], 0
    if later:
        yield from _apart(later, kept, how)


def _apart(later: list[_Later], kept: DocumentCache, how: ReadingOptions) -> Iterator[tuple[str, ReadDocument | Exception]]:
    """Yield documents as workers read them."""
    from matcher.reading.workers import sandbox  # a pool of JSON or text needs none

    tasks = [partial(_by_worker, one, reader, kept, how) for one, reader in later]
    readers = [reader for _, reader in later]
    yield from zip([one.name for one, _ in later], sandbox.each(tasks, readers, how.workers, how.tell), strict=True)


def _here(waiting: UnreadDocument, kept: DocumentCache, how: ReadingOptions) -> ReadDocument | Reader:
    """Return a document that is kept or can be read in this process, else the reader that a worker must use."""
    if not document.has_document_name(waiting.called):
        raise document.NoDocumentError(waiting.refused or "not a document")
    source = waiting.source(how.encoding)
    if how.known and how.known(waiting.name, sha256(source.raw).hexdigest()):
        raise KnownError
    reader = document.reader_of(waiting.called, source.raw)
    parsed = kept.get(reader, source)
    if parsed is None:
        if reader.own_worker or len(source.raw) > SMALL:
            return reader
        parsed = kept.put(reader, source, document.read(reader, source))
    return _given(waiting, source, parsed)


def _by_worker(waiting: UnreadDocument, reader: Reader, kept: DocumentCache, how: ReadingOptions, ask: Ask) -> ReadDocument:
    """Return a document as a worker reads it; `ValueError` where it needs a person's eyes."""
    source = waiting.source(how.encoding)
    try:
        parsed = ask(reader, source)
    except ScanError as scan:
        parsed = _recognised(source, str(scan), how)
    return _given(waiting, source, kept.put(reader, source, parsed))


def _recognised(source: Source, scan: str, how: ReadingOptions) -> Parsed:
    """Return a scan as an OCR program reads it; `ValueError` where none is to, or none is there."""
    from matcher.reading.readers import plain
    from matcher.reading.workers import ocr

    if not how.ocr:
        raise ValueError(f"{scan}; {ocr.HINT}")
    return document.read(plain.READER, Source(ocr.read(source.raw).encode(), "utf-8"))


def _given(waiting: UnreadDocument, source: Source, parsed: Parsed) -> ReadDocument:
    return ReadDocument(waiting.name, sha256(source.raw).hexdigest(), parsed)
