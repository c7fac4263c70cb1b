"""matcher explain"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import calling, job, pipeline, report
from matcher.cli import shell, state
from matcher.errors import MatcherError
from matcher.model import Job, Pool, Standing
from matcher.pipeline import Run
from matcher.requirements.kind import Lore
from matcher.signals import taxonomy

JOB_SPECS = Path("job_specs")


def explain(
    candidate: Annotated[str, typer.Argument(help="Id or name; a misspelt one will do.")],
    spec: Annotated[Path | None, typer.Argument(metavar="[JOB]", help="The job file; by default that of the last ranking here, else all of job_specs/.")] = None,
    profiles: shell.Profiles = None,
    form: shell.Format = None,
    output: shell.Output = None,
    as_of: shell.AsOf = None,
    blind: shell.Blind = False,
    idf: shell.Idf = None,
) -> None:
    """Show where every point of one candidate comes from, and what gave none.

    Example: matcher explain "Ada Example" job.toml
    """
    to, today, cards = shell.exporter(form, output), shell.day(as_of), taxonomy.load()
    specs, profiles = _asked(spec, profiles)
    jobs = [job.load(one, cards.cards) for one in specs]
    pool, known = shell.people(profiles, jobs[0]), pipeline.lore(today, cards, shell.table_of(idf))
    shell.show(_explanation(candidate, jobs, pool, known, blind=blind), to, output)


def _asked(spec: Path | None, profiles: list[Path] | None) -> tuple[list[Path], list[Path] | None]:
    """Return the jobs to explain against, and the pool: as named, else as last ranked, else all of job_specs/."""
    if spec is not None:
        return [spec], profiles
    if last := state.remembered():
        return [last[0]], profiles or last[1]
    if specs := sorted(JOB_SPECS.glob("*.toml")):
        return specs, profiles
    raise MatcherError("no job is named, none was ranked here, and this folder has no job_specs/", "JOB", "name a job file")


def _explanation(query: str, jobs: list[Job], pool: Pool, known: Lore, *, blind: bool) -> report.Report:
    """Return the standings of the candidate that somebody named."""
    runs = [pipeline.rank(one, pool, known) for one in jobs]
    id = _blind_id(query, runs[0]) if blind else None
    wanted = id or calling.called(query, pool.candidates).id
    return report.explanation([(run, _standing(run, wanted)) for run in runs], blind=blind)


def _standing(run: Run, id: str) -> Standing:
    return next(one for one in run.ranking.standings if one.candidate.id == id)


def _blind_id(query: str, run: Run) -> str | None:
    """Return the id of the candidate whose blind id was typed, none where no one has it."""
    found = (one.candidate.id for one in run.ranking.standings if report.identity(one.candidate, blind=True) == query)
    return next(found, None)
