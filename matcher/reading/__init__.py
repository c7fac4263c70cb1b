"""Documents → Pool."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Pool, Problem, Query
from matcher.reading import document, elsewhere, files, kinds
from matcher.reading.elsewhere.holder import Row
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


HELD = 50_000_000
"""Bytes of documents that wait for a worker and lie in no file of their own: no more are held at once."""


class _Given(NamedTuple):
    """A document before it is read."""

    name: str
    called: str
    """Its own name, without folders."""
    content: Callable[[], bytes]
    """Raises `ValueError` with the reason where there is none."""
    refused: str = ""
    """Why it will have none, where that is known beforehand."""
    held: int = 0
    """Bytes of its content that are in memory."""
    decoded: bool = False
    """Whether it is UTF-8 whatever the user says of all others."""

    def source(self, encoding: str | None) -> Source:
        """Return its content, to be read as the user says it is written."""
        return Source(self.content(), "utf-8" if encoding and self.decoded else encoding)


_Later = tuple[_Given, Reader]
"""A document that needs a worker, and its reader."""


class KnownError(Exception):
    """Says that a document need not be read, for it is known."""


class Told(NamedTuple):
    """What documents gave, before it is known whose they are."""

    given: tuple[Given, ...]
    needs_review: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()


def load(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: How | None = None) -> Pool:
    """Return the candidates of all documents below the paths and of all queries, and what could not be read with the reason.

    `more` is one document by name and content that lies in no file.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    return _pool(read(paths, more, how), how)


def pool(documents: Iterable[tuple[str, bytes]], how: How | None = None) -> Pool:
    """Return the pool of documents by name and content."""
    return _pool(_sorted(map(_at_hand, documents), how or How()), how)


def read(paths: tuple[Path | Query, ...], more: tuple[str, bytes] | None = None, how: How | None = None) -> Told:
    """Return all documents below the paths as they were read, for whoever asks whose they are.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    how = how or How()
    return _sorted(chain(_below(paths, how), map(_at_hand, [more] if more else [])), how)


def each(paths: tuple[Path | Query, ...], how: How) -> Iterator[tuple[str, Given | Exception]]:
    """Yield each document below the paths by its name, as it was read, or why it was not; no more are held than must be.

    It is a `NoDocumentError` where it was skipped, a `KnownError` where `how` knows it already.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    return _read(_below(paths, how), how)


def _below(paths: tuple[Path | Query, ...], how: How) -> Iterator[_Given]:
    found = list(files.walk(tuple(_readable(path) for path in paths if isinstance(path, Path))))
    queries = [path for path in paths if not isinstance(path, Path)]
    return chain.from_iterable((*(_in_file(one, how.encoding) for one in found), *map(_in_database, queries)))


def _readable(path: Path) -> Path:
    """Return a path, unless it is a file of many documents that nothing here can read."""
    holder = elsewhere.for_name(path.name)
    if holder and not path.is_dir() and (missing := holder.missing()):
        raise MatcherError(f"{holder.name} cannot be read", shown(str(path)), missing)
    return path


def _in_file(found: files.Found, encoding: str | None) -> Iterator[_Given]:
    """Yield the documents of a file: itself, or its rows one by one, and what ended them before their time."""
    holder = elsewhere.for_name(found.parts[-1])
    if holder is None:
        yield _Given(found.name, found.parts[-1], partial(files.content, found), found.refused)
        return
    ended = "empty"
    try:
        with files.opened(found) as file:
            for row in holder.rows(file, encoding):
                yield _row(found.name, row)
                ended = ""
    except (ValueError, OSError) as error:
        ended = str(error)
    if ended:
        yield _row(found.name, Row("", refused=ended))


def _in_database(query: Query) -> Iterator[_Given]:
    from matcher.reading.elsewhere import sql  # few pools are one

    return (_row(name, row) for name, row in sql.rows(query))


def _row(within: str, row: Row) -> _Given:
    name = f"{within}#{row.name}" if row.name else within
    return _Given(name, row.called, row.bytes, held=len(row.content), decoded=row.decoded)


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
    kept, later = Kept(how.cache), list[_Later]()
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
                if one.held and sum(other.held for other, _ in later) > HELD:
                    yield from _apart(later, kept, how)
                    later.clear()
    if later:
        yield from _apart(later, kept, how)


def _apart(later: list[_Later], kept: Kept, how: How) -> Iterator[tuple[str, Given | Exception]]:
    """Yield documents as workers read them."""
    from matcher.reading.workers import sandbox  # a pool of JSON or text needs none

    tasks = [partial(_by_worker, one, reader, kept, how) for one, reader in later]
    readers = [reader for _, reader in later]
    yield from zip([one.name for one, _ in later], sandbox.each(tasks, readers, how.workers, how.tell), strict=True)


def _here(one: _Given, kept: Kept, how: How) -> Given | Reader:
    """Return a document that is kept or can be read in this process, else the reader that a worker must use."""
    if not kinds.suspected(one.called):
        raise kinds.NoDocumentError(one.refused or "not a document")
    source = one.source(how.encoding)
    if how.known and how.known(one.name, sha256(source.raw).hexdigest()):
        raise KnownError
    reader = kinds.reader_of(one.called, source.raw)
    parsed = kept.get(reader, source)
    if parsed is None:
        if reader.own_worker or len(source.raw) > SMALL:
            return reader
        parsed = kept.put(reader, source, document.read(reader, source))
    return _told(one, source, parsed)


def _by_worker(one: _Given, reader: Reader, kept: Kept, how: How, ask: Ask) -> Given:
    """Return a document as a worker reads it; `ValueError` where it needs a person's eyes."""
    source = one.source(how.encoding)
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
