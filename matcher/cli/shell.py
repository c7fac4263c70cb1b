"""What commands share: options, the terminal, exit codes. With putting.py the only place that prints."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from matcher import export, reference, report
from matcher.cli import lettering, linking, paging, progress, putting, state, writing
from matcher.errors import MatcherError
from matcher.export.exporter import Exporter, Looks
from matcher.gate import shown
from matcher.model import Pool
from matcher.reading.how import How
from matcher.reading.persons import corrections
from matcher.reference import Reference
from matcher.report.sheet import Report
from matcher.signals import taxonomy
from matcher.signals.taxonomy import Taxonomy

FINE, FAILED, MENDABLE, UNREADABLE = 0, 1, 2, 3
"""Exit codes: fine; a check failed; the user can fix it; inputs were unreadable and --strict was given. A traceback is a bug."""

_SLOW = frozenset({"punycode", "idna"})
"""Encodings of names of hosts, which take a day for a document."""

write, put, warn = writing.write, putting.put, putting.warn

STDIN = Path("-")

Spec = Annotated[Path, typer.Argument(metavar="JOB", help="The job file (TOML), or an advert as it is.")]
Specs = Annotated[list[Path], typer.Argument(metavar="JOB...", help="Job files (TOML), or adverts as they are.")]
Who = Annotated[str, typer.Argument(metavar="CANDIDATE", help="Id, name or document; a misspelt name will do.")]
Profiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--profiles",
        "-p",
        metavar="PATH",
        help="Folder or file of documents or profiles, or a TOML file with a [pool]; - for standard input. "
        "May be given more than once.",
    ),
]
Index = Annotated[Path | None, typer.Option("--index", metavar="DIR", help="An index of people, instead of --profiles.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="table, json, csv, markdown, html or xlsx; with rank and evaluate trec too. By default the format of --output.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the terminal; - for standard output."),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The day to look back from, as YYYY-MM-DD; by default today.")
]
Blind = Annotated[bool, typer.Option("--blind", help="Leave out names; ids become hashes of the content.")]
Idf = Annotated[
    Path | None, typer.Option("--reference", metavar="FILE", help="A reference idf of your own (`matcher reference fit`).")
]
Cards = Annotated[
    Path | None, typer.Option("--cards", metavar="DIR", help="Folder of cards of your own; one with a shipped id replaces it.")
]
NoState = Annotated[bool, typer.Option("--no-state", help="Write nothing to .matcher/, and ignore corrections made here before.")]
IgnoreMust = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore-must", metavar="NAME", help="Treat this must-have as an ordinary requirement. May be given more than once."
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="Text encoding of the documents; by default detected for each."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read every document again, and keep nothing of it in .matcher/.")]
Ocr = Annotated[bool, typer.Option("--ocr", help="Read scans with tesseract, if it is installed; a second or two a page.")]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        max=256,
        metavar="N",
        show_default=False,
        help="Number of workers that read or score; by default one per core.",
    ),
]
Engine = Annotated[
    str, typer.Option("--engine", metavar="NAME", help="Where to score: local, processes or dask (on other machines too).")
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADDRESS", help="Address of a running dask scheduler; by default a local cluster is started."
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 if a document could not be read.")]


def day(as_of: str | None) -> date:
    """Return the day to look back from, today where none is given: no ranking learns the date any other way."""
    if as_of is None:
        return datetime.now().astimezone().date()
    with suppress(ValueError):
        if as_of[4:5] == as_of[7:8] == "-":
            return date.fromisoformat(as_of)
    raise MatcherError(f"“{shown(as_of)}” is not a date", "--as-of", "write it as YYYY-MM-DD")


def how(encoding: str | None = None, jobs: int = 0, *, no_cache: bool = False, no_state: bool = False, ocr: bool = False) -> How:
    """Return how documents are to be read: with the corrections made in this folder, kept there for the next time."""
    if encoding and not decodes(encoding):
        raise MatcherError(f"unknown encoding “{shown(encoding)}”", "--encoding", "name one such as cp1252 or gb18030")
    cache = None if no_cache or no_state else state.CACHE
    known = corrections.NONE if no_state else corrections.load(state.CORRECTIONS)
    return How(encoding, cache, jobs, known, ocr, progress.teller() if sys.stderr.isatty() else None)


def decodes(encoding: str) -> bool:
    """Return whether an encoding is one that documents may be written in."""
    try:
        return codecs.lookup(encoding).name not in _SLOW and bool(b"x".decode(encoding, "replace"))
    except (LookupError, ValueError):
        return False


def table_of(idf: Path | None) -> Reference | None:
    """Return the reference that a user names, or None for the shipped one."""
    return reference.load(idf) if idf else None


def cards(folder: Path | None) -> Taxonomy:
    """Return the shipped cards, with those of a folder where one is named."""
    shipped = taxonomy.load()
    if folder is None:
        return shipped
    from matcher.signals.written import own  # its checks are for cards that a user wrote

    return taxonomy.with_cards(shipped, own.load(folder, shipped.cards))


def exporter(form: str | None, output: Path | None) -> Exporter:
    """Return the exporter asked for by name, else by the suffix of the output file; before any work is done."""
    if form is not None:
        if form not in export.EXPORTERS:
            raise MatcherError(f"no format “{shown(form)}”", "--format", f"choose one of {', '.join(export.EXPORTERS)}")
        if export.EXPORTERS[form].to_file and output is None:
            raise MatcherError(
                f"{form} cannot be shown on a terminal", "--format", f"name a file with --output, such as shortlist.{form}"
            )
        return export.EXPORTERS[form]
    if output is None:
        return export.EXPORTERS["table"]
    known = export.for_suffix(output.suffix)
    if known is None:
        fix = f"name one of {', '.join(export.EXPORTERS)} with --format"
        what = f"no format for “{shown(output.suffix)}” files" if output.suffix else "its name ends in no format"
        raise MatcherError(what, shown(str(output)), fix)
    return known


def show(outcome: Report, to: Exporter, output: Path | None, lying: Sequence[Path] = (), *, paged: bool = False) -> str | bytes:
    """Draw a report on the terminal, with links to documents that lie there and in a pager where it may be, or into a file.

    Return what was drawn.
    """
    drawn = to.draw(outcome, Looks() if output else looks(lying))
    if output is not None:
        write(output, drawn)
        next_step(f"written to {shown(str(output))}")
    elif isinstance(drawn, str) and not (paged and paging.shown(drawn)):
        put(drawn, data=to.name != "table")
    return drawn


def next_step(line: str) -> None:
    """Name what may come next to whoever sits before a terminal; a script need not read it."""
    if sys.stdout.isatty() and sys.stderr.isatty():
        warn([line])


def looks(lying: Sequence[Path]) -> Looks:
    """Return what the terminal allows, with links to documents that lie at these places."""
    able = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    color = able and not os.environ.get("NO_COLOR")
    link = linking.linker(lying) if color and lying else None
    wide = max(60, shutil.get_terminal_size((80, 24)).columns)
    return Looks(wide, color or bool(os.environ.get("FORCE_COLOR")), able, link, lettering.sayer(sys.stdout.encoding))


def remember(last: state.Last) -> bool:
    """Note the last ranking for `matcher explain`, and return whether that was done; where it cannot be, say so and go on.

    Of documents that lie nowhere nothing can be noted, and what was noted before is the last ranking no more.
    """
    try:
        if last.profiles and STDIN in last.profiles:
            state.LAST.unlink(missing_ok=True)
            return False
        state.folder()
        writing.put_in_place(state.LAST, last.told())
    except (OSError, MatcherError):
        warn(["this ranking is not remembered: .matcher/ cannot be written here"])
        return False
    return True


def finish(pool: Pool, to: Exporter, *, strict: bool, blind: bool) -> None:
    """Name the documents that could not be read where the format has no room for them, and end with the right code."""
    if not to.page:
        problems = (report.problem(one, blind=blind) for one in pool.needs_review)
        warn(f"for review: {one['document']}: {one['reason']}" for one in problems)
    if strict and pool.needs_review:
        raise typer.Exit(UNREADABLE)


def gate(failures: Sequence[str], to: Exporter) -> None:
    """End with 1 where a check failed; say why where the format has no room for it."""
    if failures and not to.page:
        warn(f"the gate fails: {line}" for line in failures)
    if failures:
        raise typer.Exit(FAILED)


def make_folder(path: Path) -> None:
    """Make the folder where it is not there."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise MatcherError(f"no folder can be made: {error.strerror}", shown(str(path)), "name another folder") from None
