"""The page of a ranking, kept: where nothing has changed since, it is shown again as it was, and nobody is scored.

It is kept with a digest of all that it was made from: the program, the job, cards and reference, the day, every document, and the
terminal. No page is kept where a digest cannot cover all of it: of indexes, databases, standard input, similarities of other
packages, documents that could not be read (which are tried again each time), nor beside decisions.
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
    """What is kept of a ranking: its page, the ids in the order of the ranks, and its entry in the log."""

    page: str
    ids: tuple[str, ...]
    about: dict[str, Any]


class KeptPage:
    """The place of the page of a job and a pool on the shelf, with the digest of all that it would be made from now."""

    def __init__(self, key: str, basis: str, documents: Sequence[tuple[str, str]]) -> None:
        self._shelf, self._key, self._basis, self._documents = Shelf(state.PAGES), key, basis, documents

    def get(self) -> ShownPage | None:
        """Return the page, or None where it was made from anything else, or is damaged."""
        match self._shelf.get(self._key):
            case [self._basis, [str(page), [*ids], dict(about)]] if all(isinstance(one, str) for one in ids):
                return ShownPage(page, tuple(ids), about)
        return None

    def put(self, shown: ShownPage, pool: Pool) -> None:
        """Keep the page of a pool, unless a document could not be read, or changed while it was read."""
        read = sorted((document.name, document.sha256) for one in pool.candidates for document in one.documents)
        if read == sorted(self._documents):
            self._shelf.put(self._key, [self._basis, shown])


def kept(spec: Path, job: Job, setting: CommandSetting, *asked: str) -> KeptPage | None:
    """Return where the page of a job is kept, shown with the options `asked` for, or None where no page is to be kept."""
    if not _may_be_kept(job, setting):
        return None
    places = setting.where(job)
    files = tuple(one for one in places if isinstance(one, Path))
    if len(files) < len(places) or pools.indexed(files):
        return None
    documents = reading.listed(files, setting.how)
    if documents is None:
        return None
    basis = shelf.digest(program_digest(), *_known(job, setting), *map(repr, documents), *asked, *_terminal(shell.looks(files)))
    key = shelf.digest(*(str(one.absolute()) for one in (spec, *files)))
    return KeptPage(key, basis, [(one.name, one.sha256) for one in documents if one.sha256])


def _may_be_kept(job: Job, setting: CommandSetting) -> bool:
    """Return whether a page is shown on a terminal, may be cached, and depends on neither a plugin nor decisions."""
    shown = setting.to.page and not setting.output
    return bool(setting.how.cache and shown and not job.by and not state.SHORTLIST.exists())


def _known(job: Job, setting: CommandSetting) -> list[str]:
    """Return digests of all that is known before any document is seen, and all options, with the content of files they name."""
    table = setting.own_reference.sha256 if setting.own_reference else ""
    options = [getattr(setting, one.name) for one in fields(setting)]
    return [job.sha256, setting.taxonomy.sha256, table, repr((options, setting.today, setting.how.corrections))]


def program_digest() -> str:
    """Return a digest of the program: its code and data, the libraries it uses, and the interpreter."""
    folders = (Path(folder) for folder, _, _ in os.walk(_PACKAGE) if not folder.endswith("__pycache__"))
    return shelf.digest(sys.version, *map(shelf.code, sorted(folders)), *map(shelf.library, _LIBRARIES))


def _terminal(looks: Looks) -> list[str]:
    """Return the traits of the terminal that change a page."""
    return [repr(looks._replace(link=None, substitute=None)), repr(bool(looks.link)), repr(sys.stdout.encoding)]
