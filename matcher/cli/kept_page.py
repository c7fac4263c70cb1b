"""The page of a ranking that is asked for again: where nothing changed since, it is shown as it was, and nobody is scored.

It is kept with a digest of all that it was made from: the program, the job, cards and reference, the day, every document, and the
place of drawing. No page is kept of what cannot be told by its content beforehand: of indexes, databases, standard input,
similarities of other packages, documents that could not be read (they are tried again each time), nor beside decisions.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple

from matcher import reading, shelf
from matcher.cli import pools, shell, state
from matcher.cli.command_setting import CommandSetting
from matcher.export.exporter import Looks
from matcher.model import Job, Pool
from matcher.shelf import Shelf

_PACKAGE = Path(__file__).parents[1]
_LIBRARIES = ("ahocorasick_rs", "pypdfium2", "rapidfuzz", "rich", "selectolax")


class ShownPage(NamedTuple):
    """What a ranking left: its page, the ids in the order of the ranks, and what the log tells of it."""

    page: str
    ids: tuple[str, ...]
    about: dict[str, Any]


class KeptPage:
    """Where the page of a job and a pool is kept, and the digest of all that it is made from now."""

    def __init__(self, place: str, basis: str, documents: Sequence[tuple[str, str]]) -> None:
        self._shelf, self._place, self._basis, self._documents = Shelf(state.PAGES), place, basis, documents

    def get(self) -> ShownPage | None:
        """Return what was kept, or None where it was made from anything else, or what lies there is not sound."""
        match self._shelf.get(self._place):
            case [self._basis, [str(page), [*ids], dict(about)]] if all(isinstance(one, str) for one in ids):
                return ShownPage(page, tuple(ids), about)
        return None

    def put(self, shown: ShownPage, pool: Pool) -> None:
        """Keep what was shown of a pool, unless a document could not be read, or changed while it was."""
        read = sorted((document.name, document.sha256) for one in pool.candidates for document in one.documents)
        if read == sorted(self._documents):
            self._shelf.put(self._place, [self._basis, shown])


def kept(spec: Path, job: Job, setting: CommandSetting, *asked: str) -> KeptPage | None:
    """Return where the page of a job is kept, that is `asked` for in these ways, or None where no page is to be kept."""
    if not setting.how.cache or setting.output or not setting.to.page or job.by or state.SHORTLIST.exists():
        return None
    places = setting.where(job)
    files = tuple(one for one in places if isinstance(one, Path))
    if len(files) < len(places) or pools.indexed(files):
        return None
    documents = reading.listed(files, setting.how)
    if documents is None:
        return None
    basis = shelf.digest(program_digest(), *_known(job, setting), *map(repr, documents), *asked, *_drawn(shell.looks(files)))
    place = shelf.digest(*(str(one.absolute()) for one in (spec, *files)))
    return KeptPage(place, basis, [(one.name, one.sha256) for one in documents if one.sha256])


def _known(job: Job, setting: CommandSetting) -> list[str]:
    """Return what is known before any document is seen, and all options: of files and folders also what they say."""
    table = setting.own_reference.sha256 if setting.own_reference else ""
    options = [getattr(setting, one.name) for one in fields(setting)]
    return [job.sha256, setting.taxonomy.sha256, table, repr((options, setting.today, setting.how.corrections))]


def program_digest() -> str:
    """Return a digest of the program: all of its code and data, what it is made with, and the interpreter."""
    folders = (Path(folder) for folder, _, _ in os.walk(_PACKAGE) if not folder.endswith("__pycache__"))
    return shelf.digest(sys.version, *map(shelf.code, sorted(folders)), *map(shelf.library, _LIBRARIES))


def _drawn(looks: Looks) -> list[str]:
    """Return what of the place of drawing changes a page."""
    return [repr(looks._replace(link=None, says=None)), repr(bool(looks.link)), repr(sys.stdout.encoding)]
