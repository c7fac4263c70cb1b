"""matcher rank"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import report
from matcher.cli import shell, state
from matcher.cli.setting import Setting, shared

Top = Annotated[int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Show the first N ranks.")]


@shared()
def rank(
    spec: Annotated[Path, typer.Argument(metavar="JOB", help="The job file (TOML), or an advert as it is.")],
    *,
    setting: Setting,
    top: Top = None,
) -> None:
    """Rank candidates for a job; every point is backed by a quote.

    Example: matcher rank job.toml --profiles ~/cvs --output shortlist.csv
    """
    run = setting.run(spec)
    setting.show(report.ranking(run, top=top, blind=setting.blind))
    if not setting.no_state:
        shell.remember(state.Last(spec, setting.profiles, setting.today.isoformat(), setting.idf, setting.own))
    setting.finish(run.pool)
