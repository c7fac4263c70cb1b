"""Other databases through SQLAlchemy: in a transaction that may only read, handed out in pieces by the server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.reading.elsewhere.asked import Asked, failure

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection

_PIECE = 100
"""Rows that are held at once."""
_KNOWN = ("postgresql", "sqlite")
"""Databases of which it is known how to have them refuse to write."""


@contextmanager
def asked(url: str, select: str) -> Iterator[Asked]:
    """Give what a query answers."""
    if not find_spec("sqlalchemy"):
        fix = "pip install 'candidate-matcher[sql]'"
        raise MatcherError("databases other than SQLite need SQLAlchemy", "[pool] database", fix)
    from sqlalchemy.exc import SQLAlchemyError

    where = _parsed(url)
    try:
        with _connected(where) as database, closing(database.exec_driver_sql(select)) as found:
            told = found if found.returns_rows else None
            yield Asked(_name(where), tuple(told.keys()) if told else (), iter(told or ()))
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
        yield _reading(database)


def _reading(database: Connection) -> Connection:
    """Return the connection as one that may only read."""
    options: dict[str, Any] = {"stream_results": True, "max_row_buffer": _PIECE, "no_parameters": True}
    if database.dialect.name == "sqlite":
        database.exec_driver_sql("PRAGMA query_only = ON")
        return database.execution_options(**options)
    return database.execution_options(postgresql_readonly=True, **options)


def _parsed(url: str) -> URL:
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


def _name(where: URL) -> str:
    return shown((where.database or "database").replace("\\", "/").rpartition("/")[2])


def _secrets(url: str, where: URL) -> tuple[str, ...]:
    """Return what no message may hold: the URL, the password in every spelling, and whatever its query says."""
    values = [one for value in where.query.values() for one in ([value] if isinstance(value, str) else value)]
    told = [str(where.password or ""), *values]
    return (url, *(spelt for one in told for spelt in (one, quote(one), quote(one, safe=""), quote_plus(one))))
