"""The job that a command is given: a job file, or an advert, from which one is drafted in memory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from matcher import job
from matcher.cli import shell
from matcher.errors import MatcherError
from matcher.gate import shown, typed
from matcher.model import Job
from matcher.reading.reading_options import ReadingOptions
from matcher.reference import ReferenceTable
from matcher.report.numbers import count
from matcher.signals.taxonomy import Taxonomy

if TYPE_CHECKING:
    from matcher.drafting import AdvertLines, JobDraft

JOB_FILES = ("", ".toml", ".tml")
"""Suffixes of what is read as a job file; all else is an advert."""


def is_job_file(query: str) -> bool:
    """Return whether words name a job file that is there."""
    return Path(query).suffix.lower() in JOB_FILES[1:] and Path(query).is_file()


def no_folders(specs: Iterable[Path]) -> None:
    """Refuse a folder where a job is expected: it may hold the candidates, or several jobs."""
    for folder in filter(Path.is_dir, specs):
        name = typed(str(folder))
        several = f"name the job files in it: {name}/*.toml" if any(folder.glob("*.toml")) else ""
        fix = several or f"candidates are named with --profiles: matcher rank job.toml --profiles {name}"
        raise MatcherError("a folder, not a job", shown(str(folder)), fix)


def all_there(specs: Iterable[Path]) -> None:
    """Refuse words among several jobs that are no files: they may be the rest of a path with blanks."""
    if missing := [spec for spec in specs if not spec.exists()]:
        raise MatcherError("no such file", shown(str(missing[0])), "name existing job files; put a path with blanks in quotes")


def no_address(spec: Path) -> None:
    """Refuse an address of the web, for nothing is fetched; a path has one slash of the two that were typed."""
    scheme, colon, page = str(spec).partition(":/")
    if colon and scheme.lower() in ("http", "https") and not spec.exists():
        raise MatcherError(
            "a web address, and nothing is fetched", shown(f"{scheme}://{page}"), "save the page, and name its file"
        )


def no_advert(spec: Path) -> None:
    """Refuse an advert where a job file is needed, whose lines messages can point to."""
    no_folders([spec])
    if spec.suffix.lower() not in JOB_FILES and spec.is_file():
        how = f"make one from it: matcher draft {typed(str(spec))} -o job.toml"
        raise MatcherError("not a job file", shown(str(spec)), how)


def load(spec: Path, cards: Taxonomy, how: ReadingOptions, idf: ReferenceTable | None = None) -> Job:
    """Return the job of a job file, or of an advert, which scores as the file that `matcher draft` writes does."""
    no_folders([spec])
    no_address(spec)
    if spec.suffix.lower() in JOB_FILES:
        return job.load(spec, cards.cards)
    from matcher import drafting  # a job file needs none of it

    source, command = _advert(spec, how), f"matcher draft {typed(str(spec))} -o job.toml"
    draft = _draft(source, cards, idf)
    made = f"drafted in memory, {count(len(draft.asks), 'requirement')}"
    shell.warn([f"{shown(str(spec))} is not a job file: {made}; `{command}` writes the draft, for you to edit"])
    doubt(source)
    return drafting.job_of(draft, cards.cards)


def remark(spec: Path, asked_for: Job) -> None:
    """Warn that a job file speaks of who a person is; of adverts, `matcher draft` says what it leaves out."""
    from matcher.job import lint  # most commands judge no job

    if spec.suffix.lower() in JOB_FILES and lint.personal(asked_for):
        fix = f"`matcher check {typed(str(spec))}` shows where, and what to write instead"
        shell.warn([f"{shown(str(spec))} refers to who a person is; {fix}"])


def drafted(spec: Path, cards: Taxonomy, how: ReadingOptions, idf: ReferenceTable | None) -> JobDraft:
    """Return the draft of an advert in a file."""
    return _draft(_advert(spec, how), cards, idf)


def doubt(advert: AdvertLines) -> None:
    """Warn where what was given as an advert looks like the document of a candidate."""
    from matcher import drafting  # as above

    if drafting.of_candidate(advert):
        fix = "if it is one, rank it: matcher rank JOB --profiles FILE"
        shell.warn([f"{shown(advert.name)} looks like the document of a candidate, because it dates several periods; {fix}"])


def is_doubtful(spec: Path, how: ReadingOptions) -> bool:
    """Return whether what was given as a job looks like the document of a candidate."""
    if spec.suffix.lower() in JOB_FILES:
        return False
    from matcher import drafting  # as above

    return drafting.of_candidate(_advert(spec, how))


def _advert(spec: Path, how: ReadingOptions) -> AdvertLines:
    from matcher import drafting  # as above

    return drafting.load(spec, how._replace(tell=None))


def _draft(advert: AdvertLines, cards: Taxonomy, idf: ReferenceTable | None) -> JobDraft:
    from matcher import drafting, reference  # as above

    return drafting.draft(advert, cards, idf or reference.load())
