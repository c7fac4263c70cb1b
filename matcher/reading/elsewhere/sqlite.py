"""SQLite through the standard library: the file is opened to be read, and whatever is not reading is refused by SQLite itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.reading.elsewhere.asked import Asked, failure

_DENIED = {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_PRAGMA}
"""What would lead to other files, or back to writing."""
_WATCHED = "data_version"
"""The one PRAGMA that is let through: SQLite's own text search asks it."""


@contextmanager
def asked(path: str, folder: str, select: str) -> Iterator[Asked]:
    """Give what a query answers."""
    file = Path(folder, path)
    if not path or not file.is_file():
        raise MatcherError("no such database", shown(str(file)), "name a file of SQLite: sqlite:///people.db")
    try:
        with closing(_opened(file)) as database:
            found = database.execute(select)
            yield Asked(shown(file.name), tuple(one[0] for one in found.description or ()), found)
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise failure(error) from None


def _opened(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"file:{quote(str(file.absolute()))}?mode=ro", uri=True)
    database.text_factory = _text
    database.execute("PRAGMA query_only = ON")
    database.set_authorizer(_may)
    return database


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _may(action: int, first: str | None, *_: str | None) -> int:
    """Tell SQLite whether a part of a query stays within the file that was opened to be read."""
    watched = action == sqlite3.SQLITE_PRAGMA and first == _WATCHED
    return sqlite3.SQLITE_DENY if action in _DENIED and not watched else sqlite3.SQLITE_OK
