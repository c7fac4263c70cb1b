"""matcher people"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from matcher import calling
from matcher.cli import outputs, pools, shell, state
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.reading.persons import corrections
from matcher.reading.persons import people as persons
from matcher.reading.persons.corrections import Corrections
from matcher.reading.persons.people import People, Person
from matcher.report import people as page


@shared("index", "as_of", "reference", "cards", "strict", "engine", "scheduler")
def people(
    *,
    setting: CommandSetting,
    join: Annotated[
        tuple[str, str] | None, typer.Option("--join", metavar="A B", help="These two are one person: ids, names or documents.")
    ] = None,
    split: Annotated[
        str | None,
        typer.Option("--split", metavar="A", help="Split this person into one per document, or take this one document out."),
    ] = None,
) -> None:
    """Show which documents were joined into one person, and which cases you should confirm.

    For each person it shows what joined the documents, and where they disagree. Your corrections apply to every command run
    in this folder. They are kept in .matcher/people.toml, which you may edit.

    Example: matcher people --join ada-example cv-2024.pdf
    """
    if (join or split) and setting.no_state:
        raise MatcherError("a correction cannot be kept with --no-state", "--join or --split", "leave out --no-state")
    setting = setting.settled()
    read = pools.everybody(setting.where(), setting.how)
    if join or split:
        read = _corrected(read, join, split, blind=setting.blind)
    several = any(len(one.documents) > 1 for one in read.persons)  # only these can differ, and cards take time to load
    setting.show(page.report_of(read, setting.lore if several else None, blind=setting.blind))


def _corrected(read: People, join: tuple[str, str] | None, split: str | None, *, blind: bool) -> People:
    """Return everybody with the correction applied, and keep it for the next commands."""
    from matcher.reading.persons import regrouping

    known, everyone = corrections.load(state.CORRECTIONS), read.persons
    given = [one for person in everyone for one in person.documents]
    if join:
        known = regrouping.with_people_joined(given, known, *_two(join, everyone, blind=blind))
    if split:
        pair = regrouping.named_document(split, everyone)
        person, document = pair or (_called(split, everyone, blind=blind), None)
        known = regrouping.with_sides_split(given, known, regrouping.sides(split, person, document))
    _keep(known)
    return persons.people(given, known)._replace(needs_review=read.needs_review, skipped=read.skipped)


def _two(queries: tuple[str, str], everyone: Sequence[Person], *, blind: bool) -> tuple[Person, Person]:
    """Return the two people that are one; twice the same person where that confirms what joined the documents.

    Raises:
        MatcherError: where both names are those of one document.
    """
    from matcher.reading.persons import regrouping

    first, second = (_called(query, everyone, blind=blind) for query in queries)
    documents = [regrouping.named_document(query, everyone) for query in queries]
    contents = {pair[1].sha256 if pair else query for pair, query in zip(documents, queries, strict=True)}
    if first is second and (len(contents) < 2 or len({document.sha256 for document in first.documents}) < 2):
        both = " and ".join(f"“{shown(query)}”" for query in queries)
        raise MatcherError(f"{both} are one and the same", "--join", "name two people, or two documents of one")
    return first, second


def _called(query: str, everyone: Sequence[Person], *, blind: bool) -> Person:
    """Return the person of that document, id or name.

    Raises:
        MatcherError: with the nearest names, where none fits; a slightly misspelt one does.
    """
    documents = [(one, person) for person in everyone for one in person.documents]
    owners = {person.candidate.id: person for one, person in documents if query in (one.name, one.name.rpartition("/")[2])}
    if len(owners) == 1:
        return owners.popitem()[1]
    candidate = calling.called(query, [one.candidate for one in everyone], blind=blind)
    return next(one for one in everyone if one.candidate.id == candidate.id)


def _keep(known: Corrections) -> None:
    try:
        state.folder()
    except OSError as error:
        raise MatcherError(f"cannot be made: {error.strerror}", str(state.FOLDER), "run in a folder you may write to") from None
    outputs.put_in_place(state.CORRECTIONS, corrections.as_toml(known))
    shell.warn([f"kept in {state.CORRECTIONS}"])
