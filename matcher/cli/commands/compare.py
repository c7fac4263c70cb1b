"""matcher compare"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import comparing, eligibility, pipeline
from matcher.cli import job_files, options
from matcher.cli.candidate_names import candidate_named, no_job_file
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError, made_of_each
from matcher.gate import shown
from matcher.model import Candidate, Job, Pool
from matcher.report import compare as page
from matcher.report.sheet import note_ignored

MOST = 8
"""Candidates that a page has room for side by side."""


@shared("strict")
def compare(
    candidates: Annotated[
        list[str],
        typer.Argument(metavar="CANDIDATE...", help="Two or more ids, names, documents or ranks; a job file may follow."),
    ],
    spec: Annotated[
        Path | None, typer.Option("--job", metavar="JOB", help="The job file; by default that of the last ranking here.")
    ] = None,
    *,
    setting: CommandSetting,
    ignore_must: options.IgnoreMust = None,
) -> None:
    """Compare candidates requirement by requirement, and show what decides their order.

    The differences add up to the gap between the scores.

    Example: matcher compare "Ada Example" "Ben Sample" job.toml
    """
    if spec is None and job_files.is_job_file(candidates[-1]):
        spec = Path(candidates.pop())
    for query in candidates:
        no_job_file(query, "name one job, after the candidates")
    if not 1 < len(candidates) <= MOST:
        raise MatcherError(f"{len(candidates)} named; 2 to {MOST} can be compared", "CANDIDATE", "name two, or a few more")
    setting, asked = setting.resumed(spec, "--job")
    job, ignored = eligibility.ignoring(setting.job(asked), ignore_must or ())
    pool = setting.pool(job)
    chosen = _chosen(candidates, pool, job, setting)
    run = setting.shown(pipeline.only(setting.ranked(job, pool), *chosen))
    comparison = comparing.compare(run.ranking.standings)
    setting.show(note_ignored(page.report_of(run, comparison), ignored), pool)


def _chosen(queries: list[str], pool: Pool, job: Job, setting: CommandSetting) -> list[Candidate]:
    """Return the candidates whom the queries name, each a different person.

    Raises:
        Mistakes: for every query that names nobody, several people, or somebody who is named already.
    """
    by_query: dict[str, Candidate] = {}

    def candidate_of(query: str) -> Candidate:
        candidate = candidate_named(query, pool, setting, job)
        _refuse_twice(query, candidate, by_query)
        by_query[query] = candidate
        return candidate

    return made_of_each(queries, candidate_of)


def _refuse_twice(query: str, candidate: Candidate, by_query: dict[str, Candidate]) -> None:
    """Refuse a query for somebody who is named already."""
    before = next((word for word, other in by_query.items() if other.id == candidate.id), None)
    if before is not None:
        what = "is named twice" if query == before else f"is the same person as “{shown(before)}”"
        raise MatcherError(what, f"“{shown(query)}”", "name another candidate")
