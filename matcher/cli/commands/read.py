"""matcher read"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from matcher.cli import MENDABLE, UNREADABLE, outputs, pools, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.gate import typed
from matcher.reading.persons.people import People


class Overwriting(NamedTuple):
    """Which existing profiles may be overwritten."""

    force: bool
    documents: Sequence[Path]
    """The documents that were read, or their folders."""

    def refusal(self, path: Path) -> str:
        """Return why an existing file may not be overwritten; empty where it may."""
        if outputs.would_lose(path, self.documents):
            return "it is one of the documents that were read; name another folder"
        return "" if self.force else "it has other content; overwrite it with --force"


@shared(only=("strict", "no_state", "encoding", "no_cache", "ocr", "jobs"))
def read(
    documents: Annotated[
        list[Path], typer.Argument(metavar="FILES...", help="Documents, or folders of them; - for standard input.")
    ],
    *,
    setting: CommandSetting,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Folder for the profiles: one ID.json per person.")
    ] = None,
    text: Annotated[
        bool, typer.Option("--text", help="Show instead the text as it was read, with the line numbers that quotes name.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite profiles that have other content.")] = False,
) -> None:
    """Read documents, and write a JSON Resume profile for each person.

    The profile also keeps what was not understood. A report on standard error says how much that is.

    Example: matcher read ~/cvs -o profiles
    """
    everybody = pools.everybody(pools.places(documents), setting.how)
    kept = _texts(everybody) if text else _profiles(everybody, output, Overwriting(force, documents))
    if output and not text:
        setting.note(output)
    if kept and output is not None and not text:
        shell.next_step(f"matcher rank JOB --profiles {typed(str(output))} ranks them for a job")
    if setting.strict and everybody.needs_review:
        raise typer.Exit(UNREADABLE)
    if not kept:
        raise typer.Exit(MENDABLE)


def _profiles(everybody: People, output: Path | None, wanted: Overwriting) -> bool:
    """Write all profiles, or print the only one; return whether all are where they should be."""
    from matcher.reading.profiles import profiles
    from matcher.report import read as report

    written = {one.candidate.id: profiles.written(one) for one in everybody.persons}
    tallies = {one.candidate.id: profiles.tally(one, json.loads(written[one.candidate.id])) for one in everybody.persons}
    shell.warn(report.outcome(everybody, tallies))
    if output is None or not written:
        shell.put(_only(list(written.values())), data=True)
        return True
    shell.make_folder(output)
    files = profiles.file_names(everybody.persons)
    return all([_kept(output / f"{name}.json", written[one.candidate.id], wanted) for name, one in files])


def _only(written: Sequence[str]) -> str:
    if len(written) == 1:
        return written[0]
    if not written:
        raise MatcherError("nothing could be read", "FILES", "name other documents; the reasons are above")
    raise MatcherError(f"{len(written)} people were read", "--output", "name a folder for the profiles with -o DIR")


def _kept(path: Path, text: str, wanted: Overwriting) -> bool:
    """Write a profile unless the file holds it already; return whether the file holds it in the end."""
    if path.is_symlink() or path.exists():
        if outputs.says(path, text):
            return True
        if why := wanted.refusal(path):
            shell.warn([f"{path}: left as it is, because {why}"])
            return False
    outputs.put_in_place(path, text)
    return True


def _texts(everybody: People) -> bool:
    """Print the documents as they were read, and name those that could not be."""
    from matcher.report import read as report

    shell.warn(f"for review: {one.document}: {one.reason}" for one in everybody.needs_review)
    shell.put(report.numbered(one for person in everybody.persons for one in person.documents))
    return True
