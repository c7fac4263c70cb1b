"""Where the pool lies: documents, what a database is asked, or an index."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from matcher import reading
from matcher.cli import shell
from matcher.errors import MatcherError
from matcher.gate import shown, typed
from matcher.model import Job, Pool, Query
from matcher.reading import loading
from matcher.reading.reading_options import ReadingOptions
from matcher.report.numbers import count

if TYPE_CHECKING:
    from matcher.reading.persons.people import People

DEFAULT = Path("data/profiles")


def load(paths: Sequence[Path | Query], how: ReadingOptions | None = None, option: str = "") -> Pool:
    """Return the pool at these places; `option` says in a mistake what would name others.

    Raises:
        MatcherError: where there is no document in it.
    """
    if folder := indexed(paths):
        return _kept(folder)
    pool = reading.load(tuple(path for path in paths if path != shell.STDIN), from_input() if shell.STDIN in paths else None, how)
    if not pool.documents:
        raise empty(paths, option)
    return pool


def everybody(paths: Sequence[Path | Query], how: ReadingOptions) -> People:
    """Return everybody whose documents lie at these places, or are in the index there, with the documents.

    Raises:
        MatcherError: where there is nothing.
    """
    if folder := indexed(paths):
        return _kept_people(folder, how)
    from matcher.reading.profiles import profiles  # a ranking needs no document by itself

    files = tuple(path for path in paths if path != shell.STDIN)
    read = profiles.read_people(files, from_input() if shell.STDIN in paths else None, how)
    if not (read.persons or read.needs_review or read.skipped):
        raise empty(paths)
    return read


def received(pool: Pool, job: Job | None) -> Pool:
    """Return a pool whose documents came in on the day that the job says, where it says one."""
    if job is None or job.received is None:
        return pool
    if pool.is_index:
        shell.warn(
            ["received: an index keeps the dates that documents were added with; `matcher index add --received DATE` sets one"]
        )
        return pool
    return loading.received(pool, job.received)


def empty(paths: Sequence[Path | Query], option: str = "") -> MatcherError:
    """Return the error that there is no document at the places of a pool."""
    return MatcherError("no document in it", ", ".join(map(name_of, paths)), f"name a folder of documents or profiles{option}")


def _kept(folder: Path) -> Pool:
    from matcher.index import Index  # most pools are documents

    pool = Index.open(folder).pool()
    if not pool.documents:
        fix = f"add documents: matcher index add PATH --index {typed(str(folder))}"
        raise MatcherError("nobody is in the index", shown(str(folder)), fix)
    return pool


def _kept_people(folder: Path, how: ReadingOptions) -> People:
    from matcher.index import Index  # as above
    from matcher.reading.persons import people

    index = Index.open(folder)
    pool = index.pool()
    return people.people(index.given(), how.corrections)._replace(needs_review=pool.needs_review, skipped=pool.skipped)


def indexed(paths: Sequence[Path | Query]) -> Path | None:
    """Return the folder of the index where the pool is one, or None where it is documents."""
    folders = [path for path in paths if isinstance(path, Path) and is_index(path)]
    if folders and len(paths) > 1:
        what, fix = "an index cannot be combined with other documents", "name it alone, or add the documents to it"
        raise MatcherError(what, name_of(folders[0]), fix)
    return folders[0] if folders else None


def is_index(path: Path) -> bool:
    """Return whether a path is the folder of an index."""
    if not (path / "manifest").is_file():
        return False
    from matcher.index import is_index  # hardly any folder of documents has a file of that name

    return is_index(path)


def no_index(folder: Path) -> MatcherError:
    """Return the error that a folder is not an index."""
    name = typed(str(folder))
    how = f"make one of it: matcher index add {name}" if folder.is_dir() else f"make one: matcher index add PATH --index {name}"
    return MatcherError("not an index" if folder.is_dir() else "there is no index", shown(str(folder)), how)


def stale_line(number: int, folder: Path, own: Path | None) -> str:
    """Return the line that says how many people of an index must be read again, and the command that does it for good."""
    cards = f" --cards {typed(str(own))}" if own else ""
    anew = f"matcher index add --index {typed(str(folder))}{cards}"
    whom = "1 person is" if number == 1 else f"{count(number, 'person')} are"
    return f"{whom} read again each time, because the index was made with other cards or an older version; to update it: {anew}"


def places(given: Sequence[Path] | None, job: Job | None = None, *, default: bool = True) -> tuple[Path | Query, ...]:
    """Return the places of the pool: those given, else those that the job file names, else with `default` data/profiles.

    There are none where nothing is named, and there is no such folder.
    """
    if given:
        return tuple(chain.from_iterable(map(_pooled, given)))
    if job and job.pool:
        return tuple(_located(job.pool))
    return (DEFAULT,) if default and DEFAULT.is_dir() else ()


def _pooled(path: Path) -> Iterable[Path | Query]:
    """Return the place that a path names; those of its [pool] where it is a TOML file."""
    if path.suffix.lower() != ".toml" or path.is_dir():
        return (path,)
    from matcher.job import pooling  # most pools are named as they are

    return _located(pooling.load(path))


def _located(pool: Iterable[str | Query]) -> Iterator[Path | Query]:
    return (one if isinstance(one, Query) else Path(one) for one in pool)


def file_of(place: Path | Query) -> Path:
    """Return the file or folder of a place of the pool; for a database on a server it does not exist."""
    return Path(place.folder, place.database.removeprefix("sqlite:///")) if isinstance(place, Query) else place


def name_of(place: Path | Query) -> str:
    """Return the name of a place of the pool in messages."""
    if place == shell.STDIN:
        return "standard input"
    return shown(place.database if isinstance(place, Query) else str(place))


def from_input() -> tuple[str, bytes] | None:
    """Return the document on standard input, with a name that shows its format, or None where the input is empty."""
    raw = sys.stdin.buffer.read()
    if not raw.strip():
        return None
    return "stdin.json" if raw.lstrip()[:1] == b"{" else "stdin.md", raw
