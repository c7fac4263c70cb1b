"""Several jobs and one pool, which is read once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from matcher import eligibility, report
from matcher.cli import job_files, journal, outputs, shell
from matcher.cli.command_setting import CommandSetting
from matcher.errors import MatcherError, made_of_each
from matcher.gate import shown
from matcher.model import Job, Pool
from matcher.pipeline import Run
from matcher.report import Report


class NamedJob(NamedTuple):
    """A job, the file that it stands in, and those of its must-haves that are ignored."""

    spec: Path
    job: Job
    ignored: tuple[str, ...] = ()


def rank(specs: Sequence[Path], setting: CommandSetting, ignored: tuple[str, ...], top: int | None, *, tiers: bool) -> None:
    """Rank one pool for all jobs, write a file for each, and print which."""
    if setting.output is None:
        job_files.all_there(specs)  # a word that is no file says more than the output that several jobs need
    folder, setting = _folder(setting.output), replace(setting, format=setting.format or "json")
    suffix, asked = setting.to.suffixes[0], jobs(specs, setting, ignored)
    setting = _settled([one.job for one in asked], setting)
    paths = list(_paths(folder, asked, suffix))
    outputs.refuse(paths, [*specs, setting.cards, setting.reference])
    setting.where(asked[0].job, *paths)
    shell.make_folder(folder)
    held = setting.pool(asked[0].job)
    runs = setting.ranked_each([one.job for one in asked], held, top)
    for named_job, run, path in zip(asked, runs, paths, strict=True):
        outcome = report.ranking(run, top=top, ignored=named_job.ignored, tiers=tiers, blind=setting.blind)
        job_files.remark(named_job.spec, named_job.job)
        _write(outcome, run, replace(setting, output=path))
        shell.put(f"{shown(str(path))}: {shown(named_job.job.title)}, {len(held.candidates):,} ranked\n")
    setting.finish(held)


def _folder(output: Path | None) -> Path:
    """Return the folder for the rankings, which need not exist yet.

    Raises:
        MatcherError: where none is named, or it is a file, or is called like one.
    """
    if output is None:
        raise MatcherError("several jobs are written to a folder", "--output", "name one")
    if output.exists() and not output.is_dir():
        raise MatcherError("is not a folder, and several jobs need one", shown(str(output)), "name another")
    if output.suffix and not output.exists():
        raise MatcherError("looks like the name of a file, and several jobs need a folder", shown(str(output)), "name a folder")
    return output


def _paths(folder: Path, asked: Sequence[NamedJob], suffix: str) -> Iterator[Path]:
    """Yield a path for each job, called like its file; where several files have one name, the later ones are numbered."""
    stems, taken = {one.spec.stem for one in asked}, set[str]()
    for named_job in asked:
        name, number = named_job.spec.stem, 1
        while name in taken or (number > 1 and name in stems):
            number += 1
            name = f"{named_job.spec.stem}-{number}"
        taken.add(name)
        yield folder / f"{name}{suffix}"


def _write(outcome: Report, run: Run, setting: CommandSetting) -> None:
    outcome = journal.with_decisions(outcome, run, setting)
    setting.show(outcome, run.pool)
    if not setting.no_state:
        journal.ranked(journal.about(run), setting, outcome)


def jobs(specs: Sequence[Path], setting: CommandSetting, ignored: tuple[str, ...] = ()) -> list[NamedJob]:
    """Return the jobs.

    Raises:
        Mistakes: those of all job files, and every job that is named twice; else every must-have to ignore that none of them has.
    """
    by_digest: dict[str, Path] = {}

    def read(spec: Path) -> Job:
        job = setting.job(spec)
        if job.sha256 in by_digest:
            before = shown(str(by_digest[job.sha256]))
            raise MatcherError(f"is the same job as {before}", shown(str(spec)), "name each job once")
        by_digest[job.sha256] = spec
        return job

    freed = eligibility.ignoring_each(made_of_each(specs, read), ignored)
    return [NamedJob(spec, *one) for spec, one in zip(specs, freed, strict=True)]


def pool(of: Sequence[Job], setting: CommandSetting) -> Pool:
    """Return the one pool for all jobs."""
    return _settled(of, setting).pool(of[0])


def _settled(of: Sequence[Job], setting: CommandSetting) -> CommandSetting:
    """Return the setting with the one pool for all jobs.

    Raises:
        MatcherError: where the jobs name different pools, or different days.
    """
    if not setting.profiles and len({job.pool for job in of}) > 1:
        raise MatcherError("the job files name different pools, and all are scored on one", "[pool]", "name it with --profiles")
    if len({job.received for job in of}) > 1:
        raise MatcherError("the job files name different days, and all are scored on one pool", "received", "write the same day")
    return setting.settled(of[0])
