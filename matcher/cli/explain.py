"""matcher explain"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import calling, job, pipeline, report
from matcher.cli import shell, state
from matcher.errors import MatcherError
from matcher.signals import taxonomy

JOB_SPECS = Path("job_specs")


def explain(
    candidate: Annotated[str, typer.Argument(help="Id or name; a misspelt one will do.")],
    spec: Annotated[
        Path | None,
        typer.Argument(metavar="[JOB]", help="The job file; by default that of the last ranking here, else all of job_specs/."),
    ] = None,
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
    to, cards, last = shell.exporter(form, output), taxonomy.load(), state.remembered() if spec is None else None
    today = shell.day(as_of or (last.as_of if last else None))
    jobs = [job.load(one, cards.cards) for one in _asked(spec, last)]
    pool = shell.people(profiles or (last.profiles if last else None), jobs[0])
    known = pipeline.lore(today, cards, shell.table_of(idf or (last.reference if last else None)))
    wanted = calling.called(candidate, pool.candidates, blind=blind)
    runs = [pipeline.rank(one, pool, known) for one in jobs]
    shell.show(report.explanation([(run, pipeline.standing(run, wanted)) for run in runs], blind=blind), to, output)


def _asked(spec: Path | None, last: state.Last | None) -> list[Path]:
    """Return the jobs to explain against: the one named, else the one last ranked, else all of job_specs/."""
    if spec is not None:
        return [spec]
    if last is not None:
        return [last.job]
    if specs := sorted(JOB_SPECS.glob("*.toml")):
        return specs
    raise MatcherError("no job is named, none was ranked here, and this folder has no job_specs/", "JOB", "name a job file")
