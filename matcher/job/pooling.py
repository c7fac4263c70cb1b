"""`[pool]` → where the profiles are: folders and files, and what a database is asked; or its mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from matcher.errors import MatcherError, Mistakes
from matcher.files import decoded
from matcher.job.fields import JOB, JOB_FILE
from matcher.model import Query
from matcher.regex import regex
from matcher.toml.checking import Mistake, check
from matcher.toml.field import FileShape
from matcher.toml.parsing import content, located, tables
from matcher.toml.scanning import KeyPath

_POOL_FILE = FileShape("file with a [pool]", tuple(row for row in JOB if row.name == "pool"))
_VARIABLE = regex(r"env:[A-Za-z_]\w{0,99}")
_URL = regex(r"[A-Za-z][A-Za-z0-9_+]{0,60}://.{0,1000}")
_SECRET = regex(r"://[^@]{0,1000}?:[^@]{0,1000}@|[?&;][^=&;]{0,60}(?:pass|pwd|secret|token)[^=&;]{0,60}=", re.IGNORECASE)
"""A password behind the user, or in a key of the URL."""
_SELECT = regex(r"\s*(?:SELECT|WITH)\b", re.IGNORECASE)


def places(job: dict[str, Any]) -> tuple[str | Query, ...]:
    """Return where the profiles of a job file without mistakes are, as it is written."""
    pool = job.get("pool", {})
    profiles, database = pool.get("profiles", ()), pool.get("database")
    paths = (profiles,) if isinstance(profiles, str) else tuple(profiles)
    return (*paths, *([pool["index"]] if "index" in pool else []), *([Query(database, pool["query"])] if database else []))


def keys(pool: dict[str, Any]) -> list[KeyPath]:
    """Return where each place of a pool is written, in the order of `places`.

    >>> keys({"profiles": ["a", "b"], "index": "c"})
    [('pool', 'profiles', 0), ('pool', 'profiles', 1), ('pool', 'index')]
    """
    profiles = pool.get("profiles", ())
    paths: list[KeyPath] = [("pool", "profiles", at) for at in range(len(profiles))]
    paths = [("pool", "profiles")] if isinstance(profiles, str) else paths
    return [*paths, *(("pool", key) for key in ("index", "database") if key in pool)]


def beside(folder: Path, pool: Iterable[str | Query]) -> tuple[str | Query, ...]:
    """Return where the profiles are, as seen from the folder of the file that says so."""
    return tuple(one._replace(folder=str(folder)) if isinstance(one, Query) else str(folder / one) for one in pool)


def load(path: Path) -> tuple[str | Query, ...]:
    """Return where the profiles are by the [pool] of a TOML file, whatever else that says.

    Raises:
        MatcherError: where it cannot be read, or has no pool; `Mistakes` where the pool has several.
    """
    source = decoded(content(path, _POOL_FILE), str(path))
    keys_at_top = tables(source, str(path), JOB_FILE)
    if "pool" not in keys_at_top:
        raise MatcherError("has no [pool]", str(path), "name documents, or a TOML file whose [pool] tells where they are")
    pool = {"pool": keys_at_top["pool"]}
    if mistakes := [*check(pool, _POOL_FILE), *mistaken(pool["pool"])]:
        raise Mistakes(located(mistakes, source, str(path)))
    return beside(path.parent, places(pool))


def mistaken(pool: object) -> Iterator[Mistake]:
    """Yield the mistakes of a pool that no value makes alone, or that are about databases."""
    if not isinstance(pool, dict):
        return
    if not {"profiles", "index", "database", "query"} & pool.keys():
        yield Mistake(("pool", "profiles"), "is missing", 'write, for instance, profiles = "people", or database and query')
    for key, other in (("database", "query"), ("query", "database")):
        if key in pool and other not in pool:
            yield Mistake(("pool", other), "is missing", f"{key} and {other} go together")
    yield from _of_database(pool.get("database"))
    yield from _of_query(pool.get("query"))


def _of_database(url: object) -> Iterator[Mistake]:
    """Yield what is wrong with a URL; what it says is not shown, for it may hold a password."""
    if not isinstance(url, str) or not url.strip():
        return
    path = ("pool", "database")
    if _SECRET.search(url):
        fix = "put the URL into an environment variable, and write env:NAME"
        yield Mistake(path, "holds a password, which does not belong in a job file", fix)
    elif not (_VARIABLE.fullmatch(url) or _URL.fullmatch(url)):
        fix = 'write, for instance, "sqlite:///people.db", or "env:PEOPLE_DATABASE"'
        yield Mistake(path, "is neither a URL nor env:NAME", fix)


def _of_query(select: object) -> Iterator[Mistake]:
    """Yield a mistake if a query is visibly more than one SELECT; only the database can tell for certain."""
    if not isinstance(select, str) or not select.strip():
        return
    if not _SELECT.match(select) or ";" in select.rstrip().removesuffix(";"):
        yield Mistake(("pool", "query"), "is not one SELECT", 'write, for instance, "SELECT id, profile FROM people"')
