"""matcher explain"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import calling, pipeline, report
from matcher.cli import adverts, shell, state
from matcher.errors import MatcherError
from matcher.model import Candidate, Job
from matcher.report import Report
from matcher.requirements.kind import Lore
from matcher.signals import naming

JOB_SPECS = Path("job_specs")


def explain(
    candidate: Annotated[str, typer.Argument(help="Id or name; a misspelt one will do.")],
    spec: Annotated[
        Path | None,
        typer.Argument(metavar="[JOB]", help="The job file; by default that of the last ranking here, else all of job_specs/."),
    ] = None,
    signal: Annotated[
        str | None,
        typer.Option("--signal", metavar="ID", help="Show every mention of one signal instead; this needs no job."),
    ] = None,
    profiles: shell.Profiles = None,
    form: shell.Format = None,
    output: shell.Output = None,
    as_of: shell.AsOf = None,
    blind: shell.Blind = False,
    idf: shell.Idf = None,
    own: shell.Cards = None,
    encoding: shell.Encoding = None,
    no_cache: shell.NoCache = False,
    ocr: shell.Ocr = False,
    jobs_at_once: shell.Jobs = 0,
) -> None:
    """Show where every point of one candidate comes from.

    And what gave none, with the reason.

    Example: matcher explain "Ada Example" job.toml --signal rlhf
    """
    to, last = shell.exporter(form, output), state.remembered() if spec is None else None
    today, cards = shell.day(as_of or (last.as_of if last else None)), shell.cards(own or (last.cards if last else None))
    how = shell.how(encoding, jobs_at_once, no_cache=no_cache or shell.STDIN in (profiles or ()), ocr=ocr)
    table = shell.table_of(idf or (last.reference if last else None))
    jobs = [adverts.asked(one, cards, how, table) for one in _asked(spec, last, needed=signal is None)]
    pool = shell.people(profiles or (last.profiles if last else None), jobs[0] if jobs else None, how)
    known = pipeline.lore(today, cards, table, state.memory(how.cache))
    wanted = calling.called(candidate, pool.candidates, blind=blind)
    runs = [pipeline.rank(one, pool, known) for one in jobs] if signal is None else []
    points = report.explanation([(run, pipeline.standing(run, wanted)) for run in runs], blind=blind)
    shell.show(_mentions(signal, wanted, jobs, known, blind=blind) if signal is not None else points, to, output)


def _asked(spec: Path | None, last: state.Last | None, *, needed: bool) -> list[Path]:
    """Return the jobs to explain against: the one named, else the one last ranked, else all of job_specs/ where one is needed."""
    if spec is not None:
        return [spec]
    if last is not None or not needed:
        return [last.job] if last else []
    if specs := sorted(JOB_SPECS.glob("*.toml")):
        return specs
    raise MatcherError("no job is named, none was ranked here, and this folder has no job_specs/", "JOB", "name a job file")


def _mentions(signal: str, wanted: Candidate, jobs: list[Job], known: Lore, *, blind: bool) -> Report:
    """Return every mention of one signal, as the job weighs it where there is one."""
    from matcher.report.tracing import tracing  # rank needs neither
    from matcher.tracing import trace

    asked = jobs[0] if jobs else None
    lore = pipeline.lore_of(asked, known) if asked else known
    naming.checked(signal, lore.taxonomy.cards)
    return tracing(trace(signal, wanted, lore, asked), lore, asked, blind=blind)
