"""matcher rank"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import eligibility, report
from matcher.cli import journal, shell, state
from matcher.cli.setting import Setting, shared

Top = Annotated[int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Show the first N ranks.")]
IgnoreMust = Annotated[
    list[str] | None,
    typer.Option("--ignore-must", metavar="NAME", help="As if this requirement were no must-have; may repeat."),
]
Tiers = Annotated[bool, typer.Option("--tiers", help="Group by must-haves: all met, something not stated, something not met.")]
Bundle = Annotated[
    Path | None, typer.Option("--bundle", metavar="FILE", help="Write what `matcher replay` needs, without names.")
]
Names = Annotated[bool, typer.Option("--bundle-names", help="Write names of people and documents into the bundle too.")]


@shared()
def rank(
    spec: Annotated[Path, typer.Argument(metavar="JOB", help="The job file (TOML), or an advert as it is.")],
    *,
    setting: Setting,
    top: Top = None,
    ignore_must: IgnoreMust = None,
    tiers: Tiers = False,
    bundle: Bundle = None,
    bundle_names: Names = False,
) -> None:
    """Rank candidates for a job; every point is backed by a quote.

    Must-haves change no points. The rank is that of the score over all candidates, in groups too.

    Example: matcher rank job.toml --profiles ~/cvs --output shortlist.csv
    """
    job, ignored = eligibility.ignoring(setting.job(spec), ignore_must or ())
    run = setting.ranked(job, setting.pool(job))
    told = report.ranking(run, top=top, ignored=ignored, tiers=tiers, blind=setting.blind)
    told = journal.beside(told, run, setting)
    setting.show(told)
    if bundle or bundle_names:
        from matcher.cli import bundles  # most rankings need none

        bundles.write(bundle, spec, run, setting, (ignored, bundle_names))
    if not setting.no_state:
        ids = () if setting.blind else tuple(one.candidate.id for one in run.ranking.standings)
        shell.remember(state.Last(spec, setting.profiles, setting.today.isoformat(), setting.idf, setting.own, ids))
        journal.ranked(run, told, setting, bundle)
        if ids:
            setting.next_step(f"matcher explain {ids[0]} tells where each point comes from")
    setting.finish(run.pool)
