"""matcher matrix"""

from __future__ import annotations

from collections.abc import Sequence
from shlex import join
from typing import Annotated

import typer

from matcher import matrix as side_by_side
from matcher.cli import options, several_jobs, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.matrix import MatrixRow
from matcher.report import matrix as page
from matcher.report.sheet import note_ignored

Top = Annotated[int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Show the first N candidates.")]


@shared()
def matrix(
    specs: options.Specs,
    *,
    setting: CommandSetting,
    top: Top = None,
    ignore_must: options.IgnoreMust = None,
) -> None:
    """Score one pool for several jobs, in one table.

    Each candidate has a row and each job a column. Scores and ranks are those of `matcher rank`. The pool is the one that
    --profiles names, or else the one that all job files name.

    Example: matcher matrix jobs/*.toml --profiles ~/cvs --top 20 --output matrix.csv
    """
    asked = several_jobs.jobs(specs, setting, tuple(ignore_must or ()))
    jobs = [one.job for one in asked]
    pool = several_jobs.pool(jobs, setting)
    runs = list(map(setting.shown, setting.ranked_each(jobs, pool)))
    scores = side_by_side.matrix([run.ranking for run in runs])
    outcome = page.report_of(runs, side_by_side.first(scores, top))
    setting.show(note_ignored(outcome, (name for one in asked for name in one.ignored)), pool)
    if scores.rows and not setting.blind and shell.STDIN not in (setting.profiles or ()):
        setting.next_step(f"{_explaining(scores.rows[0], asked, setting)} shows where each point comes from")
    setting.finish(pool)


def _explaining(row: MatrixRow, asked: Sequence[several_jobs.NamedJob], setting: CommandSetting) -> str:
    """Return the command that explains the highest score of a row."""
    spec = asked[row.strongest[0] if row.strongest else 0].spec
    pool = [word for path in setting.profiles or () for word in ("-p", str(path))]
    return join(["matcher", "explain", row.candidate.id, str(spec), *pool])
