"""A query → rows, as the database hands them out: SQLite through the standard library, others through SQLAlchemy.

It may read and nothing else: a file of SQLite is opened for reading, and SQLite itself refuses whatever is not reading; other
databases are asked in a transaction that may only read, and hand out rows in pieces.

The URL, which may hold a password, is known here and below, and goes into no message.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, quote_plus

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Query
from matcher.reading.rows.holder import DocumentRow, document_columns, row_of_cells

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection

_ENV, _SQLITE = "env:", "sqlite:///"
_DENIED = {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_PRAGMA}
"""What could open other files, or allow writing again."""
_WATCHED = "data_version"
"""The one PRAGMA that is let through: SQLite's own text search asks it."""
_PIECE = 100
"""Rows that are held in memory at once."""
_KNOWN = ("postgresql", "sqlite")
"""Databases that are known to refuse writing when they are asked to."""


def rows(query: Query) -> Iterator[tuple[str, DocumentRow]]:
    """Yield the documents of a query, each with the name of the database.

    Raises:
        MatcherError: where the database cannot be asked, or its answer holds no document.
    """
    with _answered(query) as answer:
        try:
            columns = document_columns(answer.columns)
        except ValueError as reason:
            raise MatcherError(str(reason), "[pool] query", "name one with AS: SELECT id, cv AS text FROM …") from None
        positions = {key: answer.columns.index(name) for key, name in columns.items()}
        for number, cells in enumerate(answer.rows, 1):
            yield answer.name, row_of_cells(number, {key: cells[position] for key, position in positions.items()})


def _answered(query: Query) -> AbstractContextManager[QueryAnswer]:
    url = _url(query.database)
    if url.startswith(_SQLITE):
        own = not query.database.startswith(_ENV)
        return _sqlite_answer(url.removeprefix(_SQLITE), query.folder if own else "", query.select)
    return _alchemy_answer(url, query.select)


def _url(database: str) -> str:
    """Return the URL, from the environment where a variable is named."""
    if not database.startswith(_ENV):
        return database
    name = database.removeprefix(_ENV)
    if url := os.environ.get(name):
        return url
    raise MatcherError(
        "this variable is not set", shown(database), f"export {shown(name)}=postgresql://user:password@host/people"
    )


class QueryAnswer(NamedTuple):
    """The answer to a query, row by row."""

    name: str
    """The name of the database, without where it is and who asks."""
    columns: tuple[str, ...]
    rows: Iterator[Sequence[object]]


def failure(error: BaseException, secrets: tuple[str, ...] = ()) -> MatcherError:
    """Return the error of a database about a query, on one line and without secrets."""
    message = next(filter(None, map(str.strip, str(error).splitlines())), type(error).__name__)
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        message = message.replace(secret, "…")
    fix = "look at the URL and the query, and whether the account may read the tables"
    return MatcherError(f"the database says: {shown(message)}", "[pool] query", fix)


@contextmanager
def _sqlite_answer(path: str, folder: str, select: str) -> Iterator[QueryAnswer]:
    """Give what a query answers."""
    file = Path(folder, path)
    if not path or not file.is_file():
        raise MatcherError("no such database", shown(str(file)), "name a file of SQLite: sqlite:///people.db")
    try:
        with closing(_sqlite_file(file)) as database:
            cursor = database.execute(select)
            yield QueryAnswer(shown(file.name), tuple(column[0] for column in cursor.description or ()), cursor)
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise failure(error) from None


def _sqlite_file(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"file:{quote(str(file.absolute()))}?mode=ro", uri=True)
    database.text_factory = _utf8
    database.execute("PRAGMA query_only = ON")
    database.set_authorizer(_may)
    return database


def _utf8(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _may(action: int, argument: str | None, *_: str | None) -> int:
    """Return what SQLite is to do about a part of a query: deny what leaves the file, or allow it."""
    is_watched = action == sqlite3.SQLITE_PRAGMA and argument == _WATCHED
    return sqlite3.SQLITE_DENY if action in _DENIED and not is_watched else sqlite3.SQLITE_OK


@contextmanager
def _alchemy_answer(url: str, select: str) -> Iterator[QueryAnswer]:
    """Give what a query answers."""
    if not find_spec("sqlalchemy"):
        fix = "pip install 'candidate-matcher[sql]'"
        raise MatcherError("databases other than SQLite need SQLAlchemy", "[pool] database", fix)
    from sqlalchemy.exc import SQLAlchemyError

    where = _parsed_url(url)
    try:
        with _connected(where) as database, closing(database.exec_driver_sql(select)) as cursor:
            result = cursor if cursor.returns_rows else None
            yield QueryAnswer(_database_name(where), tuple(result.keys()) if result else (), iter(result or ()))
    except SQLAlchemyError as error:
        raise failure(getattr(error, "orig", None) or error, _secrets(url, where)) from None


@contextmanager
def _connected(where: URL) -> Iterator[Connection]:
    """Give a connection that may only read; its transaction is rolled back."""
    from sqlalchemy import NullPool, create_engine

    try:
        engine = create_engine(where, poolclass=NullPool)
    except ImportError as error:
        driver = shown(error.name or "its driver")
        raise MatcherError(f"the driver {driver} is not installed", "[pool] database", f"pip install {driver}") from None
    with engine.connect() as database:
        yield _read_only(database)


def _read_only(database: Connection) -> Connection:
    """Return the connection, set so that it may only read."""
    options: dict[str, Any] = {"stream_results": True, "max_row_buffer": _PIECE, "no_parameters": True}
    if database.dialect.name == "sqlite":
        database.exec_driver_sql("PRAGMA query_only = ON")
        return database.execution_options(**options)
    return database.execution_options(postgresql_readonly=True, **options)


def _parsed_url(url: str) -> URL:
    from sqlalchemy import make_url
    from sqlalchemy.exc import SQLAlchemyError

    try:
        where = make_url(url)
    except (SQLAlchemyError, ValueError):
        fix = "write it as postgresql+psycopg://user@host/people"
        raise MatcherError("is not the URL of a database", "[pool] database", fix) from None
    kind = where.get_backend_name()
    if kind not in _KNOWN:
        fix = f"have it write JSON Lines or Parquet, or use one of {', '.join(_KNOWN)}"
        raise MatcherError(f"matcher does not know how to open {shown(kind, 30)} for reading only", "[pool] database", fix)
    return where


def _database_name(where: URL) -> str:
    return shown((where.database or "database").replace("\\", "/").rpartition("/")[2])


def _secrets(url: str, where: URL) -> tuple[str, ...]:
    """Return what no message may hold: the URL, and the password and the values of its query in every spelling."""
    values = [value for value in where.query.values() for value in ([value] if isinstance(value, str) else value)]
    secrets = [str(where.password or ""), *values]
    return (url, *(spelling for value in secrets for spelling in (value, quote(value), quote(value, safe=""), quote_plus(value))))
