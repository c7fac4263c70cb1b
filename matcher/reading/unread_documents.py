"""Paths and queries → documents that are not read yet: files, rows of files that hold many, and rows of databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Query
from matcher.reading import document_files, rows
from matcher.reading.reading_options import ReadingOptions
from matcher.reading.rows.holder import DocumentRow
from matcher.reading.source import Source


class UnreadDocument(NamedTuple):
    """A document that is not read yet."""

    name: str
    called: str
    """Its own file name, without folders."""
    content: Callable[[], bytes]
    """Returns the content, or raises `ValueError` with the reason why there is none."""
    refused: str = ""
    """Why it will not be opened, where that is known beforehand."""
    held: int = 0
    """Bytes of its content that are in memory."""
    decoded: bool = False
    """Whether it is UTF-8, whatever encoding the user names."""

    def source(self, encoding: str | None) -> Source:
        """Return its content, to be decoded as the user says."""
        return Source(self.content(), "utf-8" if encoding and self.decoded else encoding)


def below(paths: tuple[Path | Query, ...], how: ReadingOptions) -> Iterator[UnreadDocument]:
    """Return the documents below the paths and of the queries, in order.

    Raises:
        MatcherError: where a path does not exist, or a database cannot be asked.
    """
    found = list(document_files.walk(tuple(_checked_path(path) for path in paths if isinstance(path, Path))))
    queries = dict.fromkeys(path for path in paths if not isinstance(path, Path))
    return chain.from_iterable((*(_in_file(one, how.decoding.encoding) for one in found), *map(_in_database, queries)))


def _checked_path(path: Path) -> Path:
    """Return a path; raise `MatcherError` where it is a file of many documents whose library is not installed."""
    holder = rows.for_name(path.name)
    if holder and not path.is_dir() and (missing := holder.missing()):
        raise MatcherError(f"{holder.name} cannot be read", shown(str(path)), missing)
    return path


def _in_file(entry: document_files.FoundFile, encoding: str | None) -> Iterator[UnreadDocument]:
    """Yield the documents of a file: the file itself, or its rows one by one, and last the reason where they end too early."""
    holder = rows.for_name(entry.parts[-1])
    if holder is None:
        yield UnreadDocument(entry.name, entry.parts[-1], partial(document_files.content, entry), entry.refused)
        return
    ended = "empty"
    try:
        with document_files.opened(entry) as file:
            for row in holder.rows(file, encoding):
                yield _row_document(entry.name, row)
                ended = ""
    except (ValueError, OSError) as error:
        ended = str(error)
    if ended:
        yield _row_document(entry.name, DocumentRow("", refused=ended))


def _in_database(query: Query) -> Iterator[UnreadDocument]:
    from matcher.reading.rows import sql  # few pools are one

    return (_row_document(name, row) for name, row in sql.rows(query))


def _row_document(within: str, row: DocumentRow) -> UnreadDocument:
    name = f"{within}#{row.name}" if row.name else within
    return UnreadDocument(name, row.called, row.bytes, held=len(row.content), decoded=row.decoded)


def at_hand(document: tuple[str, bytes]) -> UnreadDocument:
    """Return the document of a name and its content."""
    name, raw = document
    return UnreadDocument(name, name.rpartition("/")[2], lambda: raw)
