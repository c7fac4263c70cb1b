"""matcher audit"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import files
from matcher.auditing import auditing
from matcher.auditing.groups import parse
from matcher.cli import options, pools, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.model import Job, Pool
from matcher.reading.persons.people import Person
from matcher.report import audit as page


@shared()
def audit(
    spec: options.Spec,
    *,
    setting: CommandSetting,
    groups: Annotated[
        Path | None,
        typer.Option("--groups", "-g", metavar="FILE.csv", help="What people said about themselves: id,gender,age …"),
    ] = None,
    top: Annotated[
        int | None,
        typer.Option(
            "--top",
            "-n",
            min=1,
            metavar="N",
            help="How many ranks count as chosen; by default 10, or a quarter of a pool of fewer than 40.",
        ),
    ] = None,
) -> None:
    """Measure whether the ranking treats people alike; nothing is adjusted.

    Every run swaps names, schools, years of study and the like in the documents, and reads them again. No score may change;
    if one does, the exit code is 1. With --groups the page also shows selection rates, their ratios, and how far chance
    explains them. See docs/fairness.md.

    Example: matcher audit job.toml --groups groups.csv --top 10
    """
    if top and not groups:
        raise MatcherError("counts how many of each group are chosen, but no groups are given", "--top", "add --groups")
    job = setting.job(spec)
    persons, pool = _people(job, setting.settled(job))
    stated_groups = parse(files.text(groups), str(groups), pool) if groups else None
    run = setting.ranked(job, pool)
    outcome = auditing.audit(run.ranking, persons, run.lore, stated_groups, top)
    setting.show(page.report_of(outcome, setting.shown(run)))
    shell.gate(outcome.failures, setting.to)
    setting.finish(pool)


def _people(job: Job, setting: CommandSetting) -> tuple[tuple[Person, ...], Pool]:
    """Return everybody with their documents as they were read, and the pool that they are."""
    read = pools.everybody(setting.where(job), setting.how)
    return read.persons, Pool(tuple(one.candidate for one in read.persons), read.needs_review, read.skipped)
