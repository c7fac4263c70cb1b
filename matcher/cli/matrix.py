"""matcher matrix"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import matrix as side_by_side
from matcher import pipeline
from matcher.cli.setting import Setting, shared
from matcher.errors import MatcherError, Mistakes
from matcher.gate import shown
from matcher.model import Job, Pool
from matcher.pipeline import Run
from matcher.report import matrix as page
from matcher.requirements.kind import Lore
from matcher.signals.memory import Remembering

Top = Annotated[int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Show the first N candidates.")]


@shared("no_state")
def matrix(
    specs: Annotated[list[Path], typer.Argument(metavar="JOB...", help="Job files (TOML), or adverts as they are.")],
    *,
    setting: Setting,
    top: Top = None,
) -> None:
    """Score one pool for several jobs: every candidate beside every job.

    Scores and ranks are those of `matcher rank`. The pool is that of --profiles, else the one that all job files name, else
    data/profiles.

    Example: matcher matrix jobs/*.toml --profiles ~/cvs --top 20 --output matrix.csv
    """
    jobs = _jobs(specs, setting)
    pool = _pool(jobs, setting)
    runs = _runs(jobs, pool, setting.lore)
    told = side_by_side.matrix([run.ranking for run in runs])
    setting.show(page.matrix(runs, side_by_side.first(told, top), blind=setting.blind))
    setting.finish(pool)


def _runs(jobs: list[Job], pool: Pool, known: Lore) -> list[Run]:
    """Return the rankings of one pool for all jobs; what is learned of the profiles is kept at the end."""
    once = known._replace(finder=side_by_side.Once(known.finder))
    runs = [pipeline.rank(job, pool, once) for job in jobs]
    if isinstance(known.finder, Remembering):
        known.finder.settle()
    return runs


def _jobs(specs: list[Path], setting: Setting) -> list[Job]:
    """Return the jobs.

    Raises:
        Mistakes: those of all job files, and every job that is named twice, which would be two columns of the same numbers.
    """
    found: dict[str, tuple[Path, Job]] = {}
    mistakes: list[MatcherError] = []
    for spec in specs:
        try:
            job = setting.job(spec)
            if job.sha256 in found:
                before = shown(str(found[job.sha256][0]))
                raise MatcherError(f"is the same job as {before}", shown(str(spec)), "name each job once")
            found[job.sha256] = spec, job
        except MatcherError as error:
            mistakes.append(error)
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return [job for _, job in found.values()]


def _pool(jobs: list[Job], setting: Setting) -> Pool:
    """Return the one pool for all jobs."""
    if not setting.profiles and len({job.pool for job in jobs}) > 1:
        raise MatcherError("the job files name different pools, and all are scored for one", "[pool]", "name it with --profiles")
    return setting.pool(jobs[0])
