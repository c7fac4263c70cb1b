"""A query → rows, as the database hands them out; it may read and nothing else.

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
from matcher.reading.rows.holder import DocumentRow, columns, of_cells

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection

_ENV, _SQLITE = "env:", "sqlite:///"
_DENIED = {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_PRAGMA}
"""What would lead to other files, or back to writing."""
_WATCHED = "data_version"
"""The one PRAGMA that is let through: SQLite's own text search asks it."""
_PIECE = 100
"""Rows that are held at once."""
_KNOWN = ("postgresql", "sqlite")
"""Databases of which it is known how to have them refuse to write."""


def rows(query: Query) -> Iterator[tuple[str, DocumentRow]]:
    """Yield the documents of a query, each with the name of the database.

    Raises:
        MatcherError: where the database cannot be asked, or its answer holds no document.
    """
    with _answered(query) as asked:
        try:
            wanted = columns(asked.columns)
        except ValueError as reason:
            raise MatcherError(str(reason), "[pool] query", "name one with AS: SELECT id, cv AS text FROM …") from None
        places = {key: asked.columns.index(name) for key, name in wanted.items()}
        for number, cells in enumerate(asked.rows, 1):
            yield asked.name, of_cells(number, {key: cells[at] for key, at in places.items()})


def _answered(query: Query) -> AbstractContextManager[QueryAnswer]:
    url = _url(query.database)
    if url.startswith(_SQLITE):
        own = not query.database.startswith(_ENV)
        return _sqlite_answer(url.removeprefix(_SQLITE), query.folder if own else "", query.select)
    return _alchemy_answer(url, query.select)


def _url(database: str) -> str:
    """Return the URL, of the variable where one is named."""
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
    """What the database is called, without where it lies and who asks."""
    columns: tuple[str, ...]
    rows: Iterator[Sequence[object]]


def failure(error: BaseException, secrets: tuple[str, ...] = ()) -> MatcherError:
    """Return what a database says of a query, on one line and without what is secret."""
    said = next(filter(None, map(str.strip, str(error).splitlines())), type(error).__name__)
    for one in sorted(filter(None, secrets), key=len, reverse=True):
        said = said.replace(one, "…")
    fix = "look at the URL and the query, and whether the account may read the tables"
    return MatcherError(f"the database says: {shown(said)}", "[pool] query", fix)


@contextmanager
def _sqlite_answer(path: str, folder: str, select: str) -> Iterator[QueryAnswer]:
    """Give what a query answers."""
    file = Path(folder, path)
    if not path or not file.is_file():
        raise MatcherError("no such database", shown(str(file)), "name a file of SQLite: sqlite:///people.db")
    try:
        with closing(_sqlite_file(file)) as database:
            found = database.execute(select)
            yield QueryAnswer(shown(file.name), tuple(one[0] for one in found.description or ()), found)
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


def _may(action: int, first: str | None, *_: str | None) -> int:
    """Tell SQLite whether a part of a query stays within the file that was opened to be read."""
    watched = action == sqlite3.SQLITE_PRAGMA and first == _WATCHED
    return sqlite3.SQLITE_DENY if action in _DENIED and not watched else sqlite3.SQLITE_OK


@contextmanager
def _alchemy_answer(url: str, select: str) -> Iterator[QueryAnswer]:
    """Give what a query answers."""
    if not find_spec("sqlalchemy"):
        fix = "pip install 'candidate-matcher[sql]'"
        raise MatcherError("databases other than SQLite need SQLAlchemy", "[pool] database", fix)
    from sqlalchemy.exc import SQLAlchemyError

    where = _parsed_url(url)
    try:
        with _connected(where) as database, closing(database.exec_driver_sql(select)) as found:
            told = found if found.returns_rows else None
            yield QueryAnswer(_database_name(where), tuple(told.keys()) if told else (), iter(told or ()))
    except SQLAlchemyError as error:
        raise failure(getattr(error, "orig", None) or error, _secrets(url, where)) from None


@contextmanager
def _connected(where: URL) -> Iterator[Connection]:
    """Give a connection that may only read; whatever it began is rolled back."""
    from sqlalchemy import NullPool, create_engine

    try:
        engine = create_engine(where, poolclass=NullPool)
    except ImportError as error:
        driver = shown(error.name or "its driver")
        raise MatcherError(f"the driver {driver} is not installed", "[pool] database", f"pip install {driver}") from None
    with engine.connect() as database:
        yield _read_only(database)


def _read_only(database: Connection) -> Connection:
    """Return the connection as one that may only read."""
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
        raise MatcherError(f"it is not known how to open {shown(kind, 30)} for reading only", "[pool] database", fix)
    return where


def _database_name(where: URL) -> str:
    return shown((where.database or "database").replace("\\", "/").rpartition("/")[2])


def _secrets(url: str, where: URL) -> tuple[str, ...]:
    """Return what no message may hold: the URL, the password in every spelling, and whatever its query says."""
    values = [one for value in where.query.values() for one in ([value] if isinstance(value, str) else value)]
    told = [str(where.password or ""), *values]
    return (url, *(spelt for one in told for spelt in (one, quote(one), quote(one, safe=""), quote_plus(one))))
