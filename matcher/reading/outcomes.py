"""Documents → each as it was read, or why it was not: plain ones here, the others by workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from matcher.model import Problem, Query
from matcher.reading import document, kinds
from matcher.reading.how import How
from matcher.reading.keeping import Kept
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.persons.given import Given
from matcher.reading.source import ScanError, Source
from matcher.reading.waiting import Waiting, at_hand, below

if TYPE_CHECKING:
    from matcher.reading.workers.sandbox import Ask

SMALL = 20_000
"""Bytes up to which plain text, Markdown and JSON are read here, without a limit: Python takes about a second for so many of the
shortest lines, and a tenth of that for an ordinary document.
"""

HELD = 50_000_000
"""Bytes of documents that wait for a worker and lie in no file of their own: no more are held at once."""

_Later = tuple[Waiting, Reader]
"""A document that needs a worker, and its reader."""


class KnownError(Exception):
    """Says that a document need not be read, for it is known."""


class ReadDocuments(NamedTuple):
    """What documents gave, before it is known whose they are."""

    given: tuple[Given, ...]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def read(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: How | None = None) -> ReadDocuments:
    """Return all documents below the paths as they were read, for whoever asks whose they are.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    how = how or How()
    return separated(chain(below(paths, how), map(at_hand, [more] if more else [])), how)


def each(paths: tuple[Path | Query, ...], how: How) -> Iterator[tuple[str, Given | Exception]]:
    """Yield each document below the paths by its name, as it was read, or why it was not; no more are held than must be.

    It is a `NoDocumentError` where it was skipped, a `KnownError` where `how` knows it already.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    return _each(below(paths, how), how)


def separated(documents: Iterable[Waiting], how: How) -> ReadDocuments:
    """Return what was read apart from what was not, each problem with its document."""
    given: list[Given] = []
    needs_review: list[Problem] = []
    skipped: list[Problem] = []
    for name, told in _each(documents, how):
        if isinstance(told, Given):
            given.append(told)
        else:
            (skipped if isinstance(told, kinds.NoDocumentError) else needs_review).append(Problem(name, str(told)))
    return ReadDocuments(tuple(given), tuple(sorted(needs_review)), tuple(sorted(skipped)))


def _each(documents: Iterable[Waiting], how: How) -> Iterator[tuple[str, Given | Exception]]:
    """Yield every document as it was read, or why it was not: plain ones first, then those that need a worker."""
    kept, later, held = Kept(how.cache, ocr=how.ocr), list[_Later](), 0
    for one in documents:
        try:
            told = _here(one, kept, how)
        except (ValueError, kinds.NoDocumentError, KnownError) as reason:
            yield one.name, reason
        else:
            if isinstance(told, Given):
                yield one.name, told
            else:
                later.append((one, told))
                held += one.held
                if held > HELD:
                    yield from _apart(later, kept, how)
                    later, held = [], 0
    if later:
        yield from _apart(later, kept, how)


def _apart(later: list[_Later], kept: Kept, how: How) -> Iterator[tuple[str, Given | Exception]]:
    """Yield documents as workers read them."""
    from matcher.reading.workers import sandbox  # a pool of JSON or text needs none

    tasks = [partial(_by_worker, one, reader, kept, how) for one, reader in later]
    readers = [reader for _, reader in later]
    yield from zip([one.name for one, _ in later], sandbox.each(tasks, readers, how.workers, how.tell), strict=True)


def _here(waiting: Waiting, kept: Kept, how: How) -> Given | Reader:
    """Return a document that is kept or can be read in this process, else the reader that a worker must use."""
    if not kinds.suspected(waiting.called):
        raise kinds.NoDocumentError(waiting.refused or "not a document")
    source = waiting.source(how.encoding)
    if how.known and how.known(waiting.name, sha256(source.raw).hexdigest()):
        raise KnownError
    reader = kinds.reader_of(waiting.called, source.raw)
    parsed = kept.get(reader, source)
    if parsed is None:
        if reader.own_worker or len(source.raw) > SMALL:
            return reader
        parsed = kept.put(reader, source, document.read(reader, source))
    return _given(waiting, source, parsed)


def _by_worker(waiting: Waiting, reader: Reader, kept: Kept, how: How, ask: Ask) -> Given:
    """Return a document as a worker reads it; `ValueError` where it needs a person's eyes."""
    source = waiting.source(how.encoding)
    try:
        parsed = ask(reader, source)
    except ScanError as scan:
        parsed = _recognised(source, str(scan), how)
    return _given(waiting, source, kept.put(reader, source, parsed))


def _recognised(source: Source, scan: str, how: How) -> Parsed:
    """Return a scan as an OCR program reads it; `ValueError` where none is to, or none is there."""
    from matcher.reading.readers import plain
    from matcher.reading.workers import ocr

    if not how.ocr:
        raise ValueError(f"{scan}; {ocr.HINT}")
    return document.read(plain.READER, Source(ocr.read(source.raw).encode(), "utf-8"))


def _given(waiting: Waiting, source: Source, parsed: Parsed) -> Given:
    return Given(waiting.name, sha256(source.raw).hexdigest(), parsed)
