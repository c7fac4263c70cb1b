"""matcher index forget, matcher index purge"""

from __future__ import annotations

import calendar
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated

import typer

from matcher.cli import cleaning, journal, options, pools, registry, shell, state
from matcher.cli.cleaning import Cleaned
from matcher.errors import MatcherError, Mistakes
from matcher.gate import shown
from matcher.index import forgetting, tombstones
from matcher.index.forgetting import Before, Leaving
from matcher.index.tombstones import Tombstone
from matcher.reading.persons import people as persons
from matcher.reading.persons.people import Person
from matcher.regex import regex
from matcher.report.index import PENDING
from matcher.report.numbers import count
from matcher.store import Store, StoreFinding

DEFAULT = Path("people.index")
"""The folder of an index where none is named."""

Ids = Annotated[
    list[str], typer.Argument(metavar="ID...", help="Ids as `matcher index list --people` shows them, or whole names.")
]
Folder = Annotated[
    Path | None, typer.Option("--index", metavar="DIR", help="The folder of the index; by default people.index, if there is one.")
]
Dry = Annotated[bool, typer.Option("--dry-run", help="Show what would be removed, and remove nothing.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask; for scripts.")]
_AGE = regex(r"([1-9][0-9]{0,2}|[1-9][0-9]{3,4}(?=d))(d|mo|y)")


def forget(ids: Ids, folder: Folder = None, profiles: options.Profiles = None) -> None:
    """Remove people from an index, and from everything kept in .matcher/, to the last byte.

    Exports, bundles and fitted references that still hold them are named: only you can remove those, and the documents
    themselves. With --profiles instead of --index, the people in those documents are removed from .matcher/ only. Nobody
    else's score changes. If the run is interrupted, the next command that writes to the index finishes it.

    Example: matcher index forget ada-example --index people.index
    """
    if folder and profiles:
        raise MatcherError("cannot be combined with --index", "--profiles", "name one of the two")
    if profiles and (index := pools.indexed(pools.places(profiles))):
        folder, profiles = index, None
    day, store = shell.day(None), None if profiles else _store(folder)
    if store:
        _from_index(store, day, lambda clean: forgetting.forget(store, ids, day, clean))
    else:
        leaving = _leaving(ids, pools.everybody(pools.places(profiles), shell.how(no_cache=True)).persons)
        _report(cleaning.clean(leaving, day.isoformat()))
        shell.put("Their documents are still where they were: only you can delete those.\n")
        journal.log("forget", {"people": len(set(ids))})


def _from_index(store: Store, day: date, remove: Callable[[Before], Tombstone | None]) -> None:
    """Forget people who are in an index; report what was removed, and log the counts."""
    cleaned = list[Cleaned]()
    tombstone = remove(lambda leaving: cleaned.append(cleaning.clean(leaving, day.isoformat())))
    if tombstone:
        counts = f"{count(tombstone.people, 'person')} and {count(tombstone.documents, 'document')} forgotten"
        shell.put(f"{shown(str(store.folder))}: {counts}\n")
        _report(*cleaned)
        journal.log("forget", {"people": tombstone.people, "documents": tombstone.documents, "tombstone": tombstone.id})


def _store(folder: Path | None) -> Store | None:
    """Return the named index, else the one in this folder, or None where there is none."""
    path = folder or DEFAULT
    if pools.is_index(path):
        return Store(path)
    if folder:
        raise MatcherError("not an index", shown(str(path)), "name the folder of one, or documents with --profiles")
    return None


def _leaving(ids: Sequence[str], everybody: Sequence[Person]) -> Iterator[Leaving]:
    """Return the people of documents who have these ids, or whole names that nobody shares."""
    by_query = {id: _matching(id, everybody) for id in ids}
    wrong = [forgetting.mistake(id, [one.candidate.id for one in called], "`matcher people` shows the ids")
             for id, called in by_query.items() if len(called) != 1]  # fmt: skip
    if wrong:
        raise Mistakes(tuple(wrong))
    going = {one.candidate.id: one for called in by_query.values() for one in called}
    others = forgetting.beginnings(one.candidate.id for one in everybody if one.candidate.id not in going)
    slugs = {id: persons.unnumbered_id(one) for id, one in going.items()}
    return (Leaving(one.candidate, one.documents, "" if slugs[id] in others else slugs[id]) for id, one in going.items())


def _matching(query: str, everybody: Sequence[Person]) -> list[Person]:
    """Return the person with that id, else everybody with that whole name."""
    own = [one for one in everybody if one.candidate.id == query]
    return own or [one for one in everybody if forgetting.has_name(one.candidate, query)]


def purge(
    older: Annotated[str, typer.Option("--older-than", metavar="AGE", help="Days, months or years: 180d, 6mo, 2y.")],
    folder: Folder = None,
    dry_run: Dry = False,
    yes: Yes = False,
) -> None:
    """Forget everybody who has had no document added recently, and clear what .matcher/ has kept for longer.

    People with no document added within --older-than are removed from the index, with everything kept of them in .matcher/.
    Older cached values and older lines of the log are removed too. The command first says how many, and asks. Nothing is
    ever purged on its own.

    Example: matcher index purge --older-than 6mo --dry-run
    """
    day, store = shell.day(None), _store(folder)
    since = _since(day, older)
    before = datetime.combine(since, time.min).astimezone()
    number = forgetting.counted(store, since) if store else 0
    files, logged = cleaning.outdated(before)
    shell.put(f"before {since}: {count(number, 'person')} with no document added since, "
              f"{count(len(files), 'value')} of the cache, {count(logged, 'line')} of the log\n")  # fmt: skip
    if dry_run or not (number or files or logged) or not _confirmed(yes=yes):
        return
    if store and number:
        _from_index(store, day, lambda clean: forgetting.purge(store, since, day, clean))
    cleaning.expire(before)


def _since(day: date, age: str) -> date:
    """Return the day that lies `age` before another.

    >>> _since(date(2026, 8, 31), "6mo"), _since(date(2024, 2, 29), "1y"), _since(date(2026, 1, 1), "1d")
    (datetime.date(2026, 2, 28), datetime.date(2023, 2, 28), datetime.date(2025, 12, 31))
    """
    parts = _AGE.fullmatch(age)
    if not parts:
        what, fix = f"“{shown(age)}” is not a length of time", "write days, months or years, such as 180d, 6mo or 2y"
        raise MatcherError(what, "--older-than", fix)
    number, unit = int(parts[1]), parts[2]
    if unit == "d":
        return day - timedelta(days=number)
    year, month = divmod(day.year * 12 + day.month - 1 - number * (12 if unit == "y" else 1), 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _confirmed(*, yes: bool) -> bool:
    """Return whether to go on: the answer of the user, or yes where --yes is given."""
    if not (yes or sys.stdin.isatty()):
        raise MatcherError("is not a terminal, so nobody can confirm it", "standard input", "add --yes to purge in a script")
    return yes or typer.confirm("Remove all of it for good?")


def _report(cleaned: Cleaned) -> None:
    """Print what was removed from this folder, and which files still hold the people."""
    removed = f"{count(cleaned.cached, 'value')} of the cache and {count(cleaned.decisions, 'decision')} removed"
    shell.put(f"{state.FOLDER}: {removed}\n")
    if cleaned.exports:
        shell.put("These files still hold them. Delete the files, or write them again:\n" + registry.as_lines(cleaned.exports))


def findings(store: Store) -> list[StoreFinding]:
    """Return what is left to be done for people to be forgotten, by a command that writes or by the owner of the files."""
    with suppress(MatcherError):
        pending = [StoreFinding("manifest", PENDING)] if tombstones.pending(store.manifest()) else []
        return [
            *pending,
            *(StoreFinding(one.path, f"holds people who were forgotten on {one.since}") for one in registry.still_holding()),
        ]
    return []
