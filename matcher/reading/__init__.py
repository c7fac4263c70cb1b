"""Documents → Pool."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from matcher.model import Pool, Problem
from matcher.reading import document, files, kinds
from matcher.reading.how import How
from matcher.reading.keeping import Kept
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.persons import people
from matcher.reading.persons.given import Given
from matcher.reading.source import ScanError, Source

if TYPE_CHECKING:
    from matcher.reading.workers.sandbox import Ask

SMALL = 200_000
"""Bytes up to which plain text and JSON are read here: linear-time Python needs two tenths of a second for so many."""


class _Given(NamedTuple):
    """A document before it is read."""

    name: str
    called: str
    """Its own name, without folders."""
    content: Callable[[], bytes]
    """Raises `ValueError` with the reason where there is none."""
    refused: str = ""
    """Why it will have none, where that is known beforehand."""


class Told(NamedTuple):
    """What documents gave, before it is known whose they are."""

    given: tuple[Given, ...]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def load(paths: tuple[Path, ...], more: tuple[str, bytes] | None = None, how: How | None = None) -> Pool:
    """Return the candidates of all documents below the paths, and what could not be read with the reason.

    `more` is one document by name and content that lies in no file.

    Raises:
        MatcherError: where a path does not exist.
    """
    return _pool(read(paths, more, how), how)


def pool(documents: Iterable[tuple[str, bytes]], how: How | None = None) -> Pool:
    """Return the pool of documents by name and content."""
    return _pool(_sorted(map(_at_hand, documents), how or How()), how)


def read(paths: tuple[Path, ...], more: tuple[str, bytes] | None = None, how: How | None = None) -> Told:
    """Return all documents below the paths as they were read, for whoever asks whose they are.

    Raises:
        MatcherError: where a path does not exist.
    """
    found = [_Given(one.name, one.parts[-1], partial(files.content, one), one.refused) for one in files.walk(paths)]
    return _sorted([*found, *map(_at_hand, [more] if more else [])], how or How())


def _pool(told: Told, how: How | None) -> Pool:
    return Pool(people.candidates(told.given, (how or How()).corrections), told.needs_review, told.skipped)


def _at_hand(document: tuple[str, bytes]) -> _Given:
    name, raw = document
    return _Given(name, name.rpartition("/")[2], lambda: raw)


def _sorted(documents: Iterable[_Given], how: How) -> Told:
    """Return what was read apart from what was not, each problem with its document."""
    given: list[Given] = []
    needs_review: list[Problem] = []
    skipped: list[Problem] = []
    for name, told in _read(documents, how):
        if isinstance(told, Given):
            given.append(told)
        else:
            (skipped if isinstance(told, kinds.NoDocumentError) else needs_review).append(Problem(name, str(told)))
    return Told(tuple(given), tuple(sorted(needs_review)), tuple(sorted(skipped)))


def _read(documents: Iterable[_Given], how: How) -> Iterator[tuple[str, Given | Exception]]:
    """Yield every document as it was read, or why it was not: plain ones first, then those that need a worker."""
    kept, later = Kept(how.cache), list[tuple[_Given, Reader]]()
    for one in documents:
        try:
            told = _here(one, kept, how.encoding)
        except (ValueError, kinds.NoDocumentError) as reason:
            yield one.name, reason
        else:
            if isinstance(told, Given):
                yield one.name, told
            else:
                later.append((one, told))
    if later:
        from matcher.reading.workers import sandbox  # a pool of JSON or text needs none

        tasks = [partial(_by_worker, one, reader, kept, how) for one, reader in later]
        readers = [reader for _, reader in later]
        yield from zip([one.name for one, _ in later], sandbox.each(tasks, readers, how.workers, how.tell), strict=True)


def _here(one: _Given, kept: Kept, encoding: str | None) -> Given | Reader:
    """Return a document that is kept or can be read in this process, else the reader that a worker must use."""
    if not kinds.suspected(one.called):
        raise kinds.NoDocumentError(one.refused or "not a document")
    source = Source(one.content(), encoding)
    reader = kinds.reader_of(one.called, source.raw)
    parsed = kept.get(reader, source)
    if parsed is None:
        if reader.own_worker or len(source.raw) > SMALL:
            return reader
        parsed = kept.put(reader, source, document.read(reader, source))
    return _told(one, source, parsed)


def _by_worker(one: _Given, reader: Reader, kept: Kept, how: How, ask: Ask) -> Given:
    """Return a document as a worker reads it; `ValueError` where it needs a person's eyes."""
    source = Source(one.content(), how.encoding)
    try:
        parsed = ask(reader, source)
    except ScanError as scan:
        parsed = _recognised(source, str(scan), how)
    return _told(one, source, kept.put(reader, source, parsed))


def _recognised(source: Source, scan: str, how: How) -> Parsed:
    """Return a scan as an OCR program reads it; `ValueError` where none is to, or none is there."""
    from matcher.reading.readers import plain
    from matcher.reading.workers import ocr

    if not how.ocr:
        raise ValueError(f"{scan}; {ocr.HINT}")
    return document.read(plain.READER, Source(ocr.read(source.raw).encode(), "utf-8"))


def _told(one: _Given, source: Source, parsed: Parsed) -> Given:
    return Given(one.name, sha256(source.raw).hexdigest(), parsed)
