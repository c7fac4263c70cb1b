"""A query → rows, as the database hands them out; it may read and nothing else.

The URL, which may hold a password, is known here and below, and goes into no message.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Query
from matcher.reading.elsewhere import alchemy, sqlite
from matcher.reading.elsewhere.asked import Asked
from matcher.reading.elsewhere.holder import Row, columns, of_cells

_ENV, _SQLITE = "env:", "sqlite:///"


def rows(query: Query) -> Iterator[tuple[str, Row]]:
    """Yield the documents of a query, each with the name of the database.

    Raises:
        MatcherError: where the database cannot be asked, or its answer holds no document.
    """
    with _asked(query) as asked:
        try:
            wanted = columns(asked.columns)
        except ValueError as reason:
            raise MatcherError(str(reason), "[pool] query", "name one with AS: SELECT id, cv AS text FROM …") from None
        places = {key: asked.columns.index(name) for key, name in wanted.items()}
        for number, cells in enumerate(asked.rows, 1):
            yield asked.name, of_cells(number, {key: cells[at] for key, at in places.items()})


def _asked(query: Query) -> AbstractContextManager[Asked]:
    url = _url(query.database)
    if url.startswith(_SQLITE):
        own = not query.database.startswith(_ENV)
        return sqlite.asked(url.removeprefix(_SQLITE), query.folder if own else "", query.select)
    return alchemy.asked(url, query.select)


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
