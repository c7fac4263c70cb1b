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
from matcher.reading.persons.corrections import Corrections, Known
from matcher.reading.persons.given import Given
from matcher.reading.persons.people import Person
from matcher.reading.profiles import everybody as reading
from matcher.reading.profiles.everybody import Everybody

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
    """Show whose documents are whose: what joined them, where they disagree, and what only you can tell.

    Corrections are kept in .matcher/people.toml, which you may edit, and hold for every command run in this folder.

    Example: matcher people --join ada-example cv-2024.pdf
    """
    from matcher.report import people as report

    to = shell.exporter(form, output)
    told = everybody(profiles, shell.how(encoding, jobs, no_cache=no_cache, no_state=no_state, ocr=ocr))
    if join or split:
        told = _corrected(told, join, split, blind=blind, no_state=no_state)
    shell.show(report.people(told, blind=blind), to, output)


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
    if no_state:
        raise MatcherError("a correction cannot be kept with --no-state", "--join or --split", "leave out --no-state")
    known = corrections.load(state.CORRECTIONS)
    given = [one for person in told.people.persons for one in person.documents]
    if join:
        known = _joined(given, known, *(_called(one, told, blind=blind).documents for one in join))
    if split:
        known = _split(given, known, split, told, blind=blind)
    _keep(known)
    return told._replace(people=persons.people(given, known))


def _called(query: str, told: Everybody, *, blind: bool) -> Person:
    """Return the person of that id, name or document; misspelt ones are understood, or the nearest named."""
    found = calling.called(query, [one.candidate for one in told.people.persons], blind=blind)
    return next(one for one in told.people.persons if one.candidate.id == found.id)


def _joined(given: list[Given], known: Corrections, one: tuple[Given, ...], other: tuple[Given, ...]) -> Corrections:
    """Return the corrections with two people made one: without what kept them apart, where that is enough; or one confirmed."""
    if one == other:
        return known.joining(_known(one), ())
    loosened = known.unsplit(_known(one), _known(other))
    return loosened if _together(given, loosened, one, other) else known.joining(_known(one), _known(other))


def _split(given: list[Given], known: Corrections, query: str, told: Everybody, *, blind: bool) -> Corrections:
    """Return the corrections with a document, or all of a person, taken apart: without what bound them, where that is enough."""
    document = _document(query, told)
    person = next((one for one in told.people.persons if document in one.documents), None) or _called(query, told, blind=blind)
    mine = (document,) if document else person.documents
    others = tuple(one for one in person.documents if document is None or one.sha256 != document.sha256)
    if len({one.sha256 for one in (*mine, *others)}) < 2:
        raise MatcherError("only one document, or copies of one", f"“{shown(query)}”", "name a person of several documents")
    loosened = known.unjoined(_known(mine), _known(others))
    return known.splitting(_known(mine), _known(others)) if _together(given, loosened, mine, others) else loosened


def _document(query: str, told: Everybody) -> Given | None:
    """Return the one document of people with several that is called so, with or without its folder."""
    many = [one for person in told.people.persons if len(person.documents) > 1 for one in person.documents]
    found = [one for one in many if query == one.name] or [one for one in many if query == one.name.rpartition("/")[2]]
    return found[0] if len(found) == 1 else None


def _together(given: list[Given], known: Corrections, one: tuple[Given, ...], other: tuple[Given, ...]) -> bool:
    """Return whether a document of one side and another of the other would be one person's."""
    groups = [set(map(_key, person.documents)) for person in persons.people(given, known).persons]
    pairs = [(_key(mine), _key(yours)) for mine in one for yours in other if mine.sha256 != yours.sha256]
    return any(mine in group and yours in group for group in groups for mine, yours in pairs)


def _key(one: Given) -> tuple[str, str]:
    return one.name, one.sha256


def _known(documents: Sequence[Given]) -> tuple[Known, ...]:
    return tuple(Known(one.name, one.sha256) for one in documents)


def _keep(known: Corrections) -> None:
    try:
        state.folder()
    except OSError as error:
        raise MatcherError(f"cannot be made: {error.strerror}", str(state.FOLDER), "run in a folder you may write to") from None
    shell.write(state.CORRECTIONS, corrections.told(known))
    shell.warn([f"kept in {state.CORRECTIONS}"])
