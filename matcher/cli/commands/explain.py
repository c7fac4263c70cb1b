"""matcher explain"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import eligibility, pipeline, report
from matcher.blinding import stranger
from matcher.cli import options, state
from matcher.cli.candidate_names import candidate_named, no_job_file, run_with
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.lore import lore_of_job
from matcher.model import Candidate, Job, Pool
from matcher.report import Report
from matcher.report.sheet import note_ignored
from matcher.signals import taxonomy

JOB_SPECS = Path("job_specs")


@shared("strict")
def explain(
    candidate: options.Who,
    spec: Annotated[
        Path | None,
        typer.Argument(
            metavar="[JOB]", help="The job file; by default that of the last ranking here, or else each one in job_specs/."
        ),
    ] = None,
    *,
    setting: CommandSetting,
    signal: Annotated[
        str | None,
        typer.Option("--signal", metavar="ID", help="Show instead every mention of this signal; this needs no job."),
    ] = None,
    for_candidate: Annotated[
        bool,
        typer.Option("--for-candidate", help="Write a page for the person: in plain words, with nothing about anybody else."),
    ] = False,
    ignore_must: options.IgnoreMust = None,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print everything at once, however long it is.")] = False,
) -> None:
    """Show where every point of one candidate comes from.

    It also shows what gave no points, and why.

    Example: matcher explain "Ada Example" job.toml --for-candidate --output page.md
    """
    no_job_file(candidate, "name the candidate first, and then the job")
    if signal is not None and (for_candidate or ignore_must):
        other = "--for-candidate" if for_candidate else "--ignore-must"
        raise MatcherError(f"cannot be combined with {other}", "--signal", "leave out one of the two")
    last = state.remembered() if spec is None else None
    setting = setting.defaulting_to(last)
    asked = [setting.job(one) for one in _specs(spec, last, needed=signal is None)]
    freed = eligibility.ignoring_each(asked, ignore_must or ())
    jobs, ignored = [job for job, _ in freed], [name for _, names in freed for name in names]
    pool = _pool(jobs, setting)
    wanted = candidate_named(candidate, pool, setting, jobs[0] if len(jobs) == 1 else None)
    if for_candidate:
        outcome = _page(wanted, jobs, pool, setting)
    elif signal is not None:
        outcome = _mentions(signal, wanted, jobs, pool, setting)
    else:
        outcome = _points(wanted, jobs, pool, setting)
    setting.show(note_ignored(outcome, ignored), pool, paged=not no_pager)


def _pool(jobs: list[Job], setting: CommandSetting) -> Pool:
    """Return the one pool of all jobs."""
    if len(jobs) < 2:
        return setting.pool(*jobs)
    from matcher.cli import several_jobs  # nearly always one job is explained

    return several_jobs.pool(jobs, setting)


def _points(wanted: Candidate, jobs: list[Job], pool: Pool, setting: CommandSetting) -> Report:
    """Return where the points come from, job by job."""
    runs = [setting.shown(pipeline.only(run_with(wanted, one, pool, setting), wanted)) for one in jobs]
    return report.explanation([(run, run.ranking.standings[0]) for run in runs])


def _page(wanted: Candidate, jobs: list[Job], pool: Pool, setting: CommandSetting) -> Report:
    """Return the page for a candidate, scored alone so that nothing of anybody else can be on it."""
    from matcher.report import candidate_page  # rank does not need it

    runs = [setting.shown(pipeline.rank(one, Pool((wanted,)), setting.lore_for(pool))) for one in jobs]
    return candidate_page.report_of([(run, run.ranking.standings[0]) for run in runs])


def _specs(spec: Path | None, last: state.Last | None, *, needed: bool) -> list[Path]:
    """Return the job files to explain: the one named, else the one last ranked, else all of job_specs/ where one is needed."""
    if spec is not None:
        return [spec]
    if last is not None or not needed:
        return [last.job] if last else []
    if specs := sorted(JOB_SPECS.glob("*.toml")):
        return specs
    raise MatcherError("no job is named, none was ranked here, and this folder has no job_specs/", "JOB", "name a job file")


def _mentions(signal: str, wanted: Candidate, jobs: list[Job], pool: Pool, setting: CommandSetting) -> Report:
    """Return every mention of one signal, as the job weighs it where there is one."""
    from matcher.report import trace as page  # rank needs neither
    from matcher.tracing import trace

    asked, known = jobs[0] if jobs else None, setting.lore_for(pool)
    lore = lore_of_job(asked, known) if asked else known
    known_id = taxonomy.known_signal(signal, lore.taxonomy.cards)
    return page.report_of(trace(known_id, stranger(wanted) if setting.blind else wanted, lore, asked), lore, asked)
