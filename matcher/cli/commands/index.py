"""matcher index add, list, compact and doctor; forget and purge are in index_forget.py"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Annotated

import typer

from matcher.cli import options, pools, progress, registry, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.commands import index_forget
from matcher.cli.shared_options import shared
from matcher.engine import Crew, checked
from matcher.errors import MatcherError
from matcher.gate import shown, typed
from matcher.index import Index, adding, arrivals, compacting, deriving
from matcher.index.adding import Added
from matcher.lore import Lore, make_lore
from matcher.model import Query
from matcher.report import index as pages
from matcher.store import Store
from matcher.store.disk import LOCK

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Keep people on disk, ready to rank for any job.")

Folder = Annotated[Path, typer.Option("--index", metavar="DIR", help="The folder of the index.")]
Engine = Annotated[str, typer.Option("--engine", metavar="NAME", help="Where to look for signals: local, processes or dask.")]


@app.command()
@shared(only=("cards", "encoding", "ocr", "jobs"))
def add(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH...]", help="Folders or files of documents, or TOML files with a [pool]."),
    ] = None,
    *,
    setting: CommandSetting,
    folder: Folder = index_forget.DEFAULT,
    received: Annotated[
        str | None,
        typer.Option("--received", metavar="DATE", help="The day on which you received these documents, as YYYY-MM-DD."),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Also add documents that were forgotten before.")] = False,
    engine: Engine = "processes",
) -> None:
    """Add documents to an index, or make a new one.

    A document that is already there, by name and content, is not added again. If the content has changed, the document
    replaces the one that was read from the same path. People are joined as they are in a folder. Documents that were
    forgotten before are skipped and counted. With --received, work "to date" in a document without a date of its own counts
    up to that day, as with `received` in a job file; documents that are already there stay as they are.
    Progress is saved every 8,192 documents: if a run is interrupted, run it again, and it continues from there. Without a
    PATH, an index made with other cards or by an older version is brought up to date.

    Example: matcher index add ~/cvs --index people.index
    """
    crew, known = checked(Crew(engine, setting.jobs)), setting.taxonomy
    how = setting.how._replace(cache=None, known=_known_test(folder))
    store = Store(folder)
    if not paths:
        _check_index(folder)
    day, given = shell.day(None), arrivals.gathered(_places(paths), how, _month(received))
    counts = reduce(Added.and_more, adding.add(store, given, how.corrections, adding.AddOptions(day, again)), Added())
    derive(store, make_lore(day, known), crew)
    shell.put(f"{shown(str(folder))}: {pages.added(counts)}\n")
    shell.warn([f"which were not read, and why: matcher index list --index {typed(str(folder))}"] if counts.troubles else [])
    shell.warn(pages.loose(Index.open(folder)))


def _month(received: str | None) -> int | None:
    """Return the month of a day, counted from year 0, or None where no day is named."""
    if received is None:
        return None
    day = shell.day(received, "--received")
    return 12 * day.year + day.month - 1


def _places(paths: list[Path] | None) -> tuple[Path | Query, ...]:
    """Return where the documents to add lie."""
    places = pools.places(paths) if paths else ()
    if other := pools.indexed(places):
        raise MatcherError("this is an index, not documents", shown(str(other)), "name the documents that it was made of")
    return places


def _known_test(folder: Path) -> Callable[[str, str], bool] | None:
    """Return the test whether a document is in the index already and need not be read, or None where there is no index yet."""
    return Index.open(folder).holds if pools.is_index(folder) else None


def derive(store: Store, known: Lore, crew: Crew) -> None:
    """Derive everything that the index lacks, with a progress bar on a terminal."""
    tell = progress.teller("people", progress.PATIENCE) if sys.stderr.isatty() else None
    for done, of in deriving.refresh(store, known, crew):
        if tell:
            tell(done, of)


@app.command("list")
def listing(
    folder: Folder = index_forget.DEFAULT,
    everybody: Annotated[bool, typer.Option("--people", help="List everybody in it, with their documents.")] = False,
    format: options.Format = None,
    output: options.Output = None,
    blind: options.Blind = False,
    no_state: options.NoState = False,
) -> None:
    """Show what is in an index.

    Example: matcher index list --index people.index --people
    """
    to = shell.exporter(format, output)
    index = opened(folder)
    page = pages.people if everybody else pages.summary
    shell.show(page(index, shown(str(folder)), blind=blind), to, output)
    if output and everybody and not no_state:
        registry.note([output])


@app.command()
def compact(folder: Folder = index_forget.DEFAULT) -> None:
    """Merge the segments of an index, and free the space of what was replaced or forgotten.

    Example: matcher index compact --index people.index
    """
    opened(folder)
    sizes = compacting.compact(Store(folder))
    shell.put(f"{shown(str(folder))}: {pages.compacted(sizes)}\n")


@app.command()
def doctor(folder: Folder = index_forget.DEFAULT, format: options.Format = None, output: options.Output = None) -> None:
    """Read every byte of an index, and list what is wrong.

    If anything is wrong, the exit code is 1.

    Example: matcher index doctor --index people.index
    """
    to = shell.exporter(format, output)
    _check_index(folder)
    findings = [*Store(folder).doctor(), *index_forget.findings(Store(folder))]
    shell.show(pages.findings(findings, shown(str(folder))), to, output)
    wrong = [one for one in findings if one.file != LOCK]  # that somebody is writing is worth knowing, and nothing wrong
    shell.gate([f"{one.file}: {one.what}" for one in wrong], to)


def opened(folder: Path) -> Index:
    """Return the index in a folder.

    Raises:
        MatcherError: where there is none, or it is damaged.
    """
    _check_index(folder)
    return Index.open(folder)


def _check_index(folder: Path) -> None:
    """Refuse a folder that is not an index; a damaged index passes."""
    if not pools.is_index(folder):
        raise pools.no_index(folder)


app.command()(index_forget.forget)
app.command()(index_forget.purge)
