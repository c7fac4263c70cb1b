"""What commands share: what options name, the terminal, how a run ends. With terminal.py the only place that prints."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import typer

from matcher import export, reference, report
from matcher.cli import FAILED, UNREADABLE, outputs, progress, state, terminal
from matcher.errors import MatcherError
from matcher.export.exporter import Exporter, Looks
from matcher.gate import shown
from matcher.model import Pool
from matcher.reading.persons import corrections
from matcher.reading.reading_options import AS_DETECTED, Decoding, ReadingOptions
from matcher.reference import ReferenceTable
from matcher.report.sheet import Report
from matcher.signals import taxonomy
from matcher.signals.taxonomy import Taxonomy

_SLOW = frozenset({"punycode", "idna"})
"""Encodings of host names, which would take a day for a document."""

write, put, warn = outputs.write, terminal.put, terminal.warn

STDIN = Path("-")


def day(as_of: str | None, option: str = "--as-of") -> date:
    """Return the day to look back from, today where none is given: no ranking learns the date any other way."""
    if as_of is None:
        return datetime.now().astimezone().date()
    with suppress(ValueError):
        if as_of[4:5] == as_of[7:8] == "-":
            return date.fromisoformat(as_of)
    raise MatcherError(f"“{shown(as_of)}” is not a date", option, "write it as YYYY-MM-DD")


def how(decoding: Decoding = AS_DETECTED, jobs: int = 0, *, no_cache: bool = False, no_state: bool = False) -> ReadingOptions:
    """Return how documents are to be read: with the corrections made in this folder, and with its cache."""
    if decoding.encoding and not decodes(decoding.encoding):
        raise MatcherError(f"unknown encoding “{shown(decoding.encoding)}”", "--encoding", "name one such as cp1252 or gb18030")
    cache = None if no_cache or no_state else state.CACHE
    known = corrections.NONE if no_state else corrections.load(state.CORRECTIONS)
    return ReadingOptions(decoding, cache, jobs, known, progress.teller() if sys.stderr.isatty() else None)


def decodes(encoding: str) -> bool:
    """Return whether documents may be written in an encoding."""
    try:
        return codecs.lookup(encoding).name not in _SLOW and bool(b"x".decode(encoding, "replace"))
    except (LookupError, ValueError):
        return False


def own_reference(file: Path | None) -> ReferenceTable | None:
    """Return the reference that a user names, or None for the shipped one."""
    return reference.load(file) if file else None


def cards(folder: Path | None) -> Taxonomy:
    """Return the shipped cards, with those of a folder where one is named."""
    shipped = taxonomy.load()
    if folder is None:
        return shipped
    from matcher.signals.user_cards import card_folder  # its checks are for cards that a user wrote

    return taxonomy.with_cards(shipped, card_folder.load(folder, shipped.cards))


def exporter(format: str | None, output: Path | None) -> Exporter:
    """Return the exporter of that format, named or by a suffix of its files, else of the suffix of the output, else the table."""
    if format is not None:
        named = export.EXPORTERS.get(format) or export.for_suffix(f".{format}")
        if named is None:
            raise MatcherError(f"no format “{shown(format)}”", "--format", f"choose one of {', '.join(export.EXPORTERS)}")
        if named.to_file and output is None:
            raise MatcherError(
                f"{format} cannot be shown on a terminal", "--format", f"name a file with --output, such as shortlist.{format}"
            )
        return named
    if output is None:
        return export.EXPORTERS["table"]
    known = export.for_suffix(output.suffix)
    if known is None:
        fix = f"name one of {', '.join(export.EXPORTERS)} with --format"
        what = f"no format for “{shown(output.suffix)}” files" if output.suffix else "its name ends in no format"
        raise MatcherError(what, shown(str(output)), fix)
    return known


def show(outcome: Report, to: Exporter, output: Path | None, lying: Sequence[Path] = (), *, paged: bool = False) -> str | bytes:
    """Draw a report to a file or to the terminal, with links to documents below `lying`, and through a pager if `paged`.

    Return what was drawn.
    """
    drawn = to.draw(outcome, Looks() if output else looks(lying))
    if output is not None:
        write(output, drawn)
        next_step(f"written to {shown(str(output))}")
    elif isinstance(drawn, str) and not (paged and terminal.paged(drawn)):
        put(drawn, data=to.name != "table")
    return drawn


def put_new(text: str, output: Path | None, *, force: bool) -> None:
    """Print a text for the user to edit, or write it; a file that says something else may have been edited, and is kept."""
    if output is None:
        put(text, data=True)
    elif force or not output.is_file() or outputs.says(output, text):
        write(output, text)
    else:
        raise MatcherError("has other content, and was left as it is", shown(str(output)), "overwrite it with --force")


def next_step(line: str) -> None:
    """Suggest what may come next to a user at a terminal; a script need not read it."""
    if sys.stdout.isatty() and sys.stderr.isatty():
        warn([line])


def looks(lying: Sequence[Path]) -> Looks:
    """Return what the terminal allows, with links to documents at these places."""
    able = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    color = able and not os.environ.get("NO_COLOR")
    link = terminal.linker(lying) if color and lying else None
    wide = max(60, shutil.get_terminal_size((80, 24)).columns)
    return Looks(wide, color or bool(os.environ.get("FORCE_COLOR")), able, link, terminal.substituter(sys.stdout.encoding))


def remember(last: state.Last) -> bool:
    """Remember the last ranking for `matcher explain`; return whether that was done, and warn where nothing can be written.

    A ranking of standard input cannot be remembered, and the one remembered before it is the last no more.
    """
    try:
        if last.profiles and STDIN in last.profiles:
            state.LAST.unlink(missing_ok=True)
            return False
        state.folder()
        outputs.put_in_place(state.LAST, last.as_json())
    except (OSError, MatcherError):
        warn(["this ranking is not remembered: .matcher/ cannot be written here"])
        return False
    return True


def finish(pool: Pool, to: Exporter, *, strict: bool) -> None:
    """Name the documents that could not be read where the format has no room for them, and exit with the right code."""
    if not to.page:
        problems = (report.problem(one) for one in pool.needs_review)
        warn(f"for review: {one['document']}: {one['reason']}" for one in problems)
    if strict and pool.needs_review:
        raise typer.Exit(UNREADABLE)


def gate(failures: Sequence[str], to: Exporter) -> None:
    """Exit with 1 where a check failed, and say why where the format has no room for it."""
    if failures and not to.page:
        warn(f"the gate fails: {line}" for line in failures)
    if failures:
        raise typer.Exit(FAILED)


def make_folder(path: Path) -> None:
    """Make a folder where it is missing.

    Raises:
        MatcherError: where it cannot be made.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise MatcherError(f"no folder can be made: {error.strerror}", shown(str(path)), "name another folder") from None
