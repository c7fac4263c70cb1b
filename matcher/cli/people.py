"""matcher people"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from matcher import calling
from matcher.cli import shell, state
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.reading.how import How
from matcher.reading.persons import corrections
from matcher.reading.persons import people as persons
from matcher.reading.persons.corrections import Corrections
from matcher.reading.persons.people import Person
from matcher.reading.profiles import everybody as reading
from matcher.reading.profiles.everybody import Everybody
from matcher.report.people import people as report

NoState = Annotated[bool, typer.Option("--no-state", help="Leave nothing behind, and heed no corrections made here before.")]


def people(
    profiles: shell.Profiles = None,
    join: Annotated[
        tuple[str, str] | None, typer.Option("--join", metavar="A B", help="These two are one person: ids, names or documents.")
    ] = None,
    split: Annotated[
        str | None,
        typer.Option("--split", metavar="A", help="Each document of this person, or this one document, is somebody else's."),
    ] = None,
    form: shell.Format = None,
    output: shell.Output = None,
    blind: shell.Blind = False,
    no_state: NoState = False,
    encoding: shell.Encoding = None,
    no_cache: shell.NoCache = False,
    ocr: shell.Ocr = False,
    jobs: shell.Jobs = 0,
) -> None:
    """Show whose documents are whose, and what only you can tell.

    With what joined them, and where they disagree. Corrections are kept in .matcher/people.toml, which you may edit, and hold for
    every command run in this folder.

    Example: matcher people --join ada-example cv-2024.pdf
    """
    to = shell.exporter(form, output)
    told = everybody(profiles, shell.how(encoding, jobs, no_cache=no_cache, no_state=no_state, ocr=ocr))
    if join or split:
        told = _corrected(told, join, split, blind=blind, no_state=no_state)
    shell.show(report(told, blind=blind), to, output)


def everybody(paths: Sequence[Path] | None, how: How) -> Everybody:
    """Return everybody whose documents lie there; an empty place is an error."""
    named = tuple(paths or [shell.DEFAULT_POOL])
    more = shell.from_input() if shell.STDIN in named else None
    told = reading.read(tuple(path for path in named if path != shell.STDIN), more, how)
    if not (told.people.persons or told.needs_review or told.skipped):
        where = ", ".join(shown(str(path)) for path in named)
        raise MatcherError("no document in it", where, "name documents, or a folder of them")
    return told


def _corrected(told: Everybody, join: tuple[str, str] | None, split: str | None, *, blind: bool, no_state: bool) -> Everybody:
    """Return everybody with the correction made, and keep it."""
    from matcher.reading.persons import correcting

    if no_state:
        raise MatcherError("a correction cannot be kept with --no-state", "--join or --split", "leave out --no-state")
    known, everyone = corrections.load(state.CORRECTIONS), told.people.persons
    given = [one for person in everyone for one in person.documents]
    if join:
        known = correcting.joined(given, known, *(_called(one, everyone, blind=blind) for one in join))
    if split:
        named = correcting.named_document(split, everyone)
        person, document = named or (_called(split, everyone, blind=blind), None)
        known = correcting.taken_apart(given, known, correcting.sides(split, person, document))
    _keep(known)
    return told._replace(people=persons.people(given, known))


def _called(query: str, everyone: Sequence[Person], *, blind: bool) -> Person:
    """Return the person of that id, name or document; misspelt ones are understood, or the nearest named."""
    found = calling.called(query, [one.candidate for one in everyone], blind=blind)
    return next(one for one in everyone if one.candidate.id == found.id)


def _keep(known: Corrections) -> None:
    try:
        state.folder()
    except OSError as error:
        raise MatcherError(f"cannot be made: {error.strerror}", str(state.FOLDER), "run in a folder you may write to") from None
    shell.write(state.CORRECTIONS, corrections.told(known))
    shell.warn([f"kept in {state.CORRECTIONS}"])
