"""What a database answers, and the error of one that does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown


class Asked(NamedTuple):
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
