"""matcher whatif"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import pipeline
from matcher.cli import options
from matcher.cli.candidate_names import candidate_named, no_job_file
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.costliest_line import costliest_line
from matcher.counterfactual import Goal, answer_for, goal_of_rank, scores_of_others
from matcher.errors import MatcherError
from matcher.model import Candidate
from matcher.pipeline import Run
from matcher.report import whatif as page
from matcher.report.numbers import count
from matcher.report.whatif import WhatIf
from matcher.scoring import prepare

Rank = Annotated[int | None, typer.Option("--to-rank", metavar="N", help="The rank to reach; equal scores share a rank.")]
Score = Annotated[float | None, typer.Option("--to-score", metavar="POINTS", help="The score to reach, such as 71.5.")]


@shared("strict")
def whatif(
    candidate: options.Who,
    spec: Annotated[
        Path | None, typer.Argument(metavar="[JOB]", help="The job file; by default that of the last ranking here.")
    ] = None,
    *,
    setting: CommandSetting,
    to_rank: Rank = None,
    to_score: Score = None,
) -> None:
    """Show what a candidate's documents would have to state to reach a rank or a score.

    It lists the smallest sets of facts that are enough, each checked by scoring again. It also shows the line that carries
    most of the score now.

    Example: matcher whatif "Ada Example" job.toml --to-rank 3
    """
    no_job_file(candidate, "name the candidate first, and then the job")
    milli = _checked(to_rank, to_score)
    setting, asked = setting.resumed(spec, "JOB")
    run = setting.run(asked)
    wanted = candidate_named(candidate, run.pool, setting, run.ranking.job)
    rest = scores_of_others(run.ranking, wanted)
    goal = Goal(milli) if to_rank is None else goal_of_rank(_within(to_rank, len(rest) + 1), rest)
    setting.show(page.report_of(_whatif(run, wanted, goal, setting)), run.pool)


def _whatif(run: Run, wanted: Candidate, goal: Goal, setting: CommandSetting) -> WhatIf:
    """Return what would reach a goal, and the line that carries most."""
    job, lore = run.ranking.job, pipeline.supposing(run)
    reached, carrying = answer_for(goal, wanted, job, lore), costliest_line(wanted.profile, prepare(job, lore))
    alone = setting.shown(pipeline.only(run, wanted))
    return WhatIf(alone, alone.ranking.standings[0], scores_of_others(run.ranking, wanted), reached, carrying)


def _checked(to_rank: int | None, to_score: float | None) -> int:
    """Return the score to reach in thousandths of a point, 0 where a rank is asked for; exactly one of the two must be."""
    if (to_rank is None) == (to_score is None):
        what = "what to reach is not named" if to_rank is None else "ask for a rank or for a score, not for both"
        raise MatcherError(what, "--to-rank, --to-score", "name one of the two, such as --to-rank 3 or --to-score 71.5")
    if to_score is None:
        return 0
    if not 0.001 <= to_score <= 100:
        raise MatcherError(f"{to_score:g} is not a score", "--to-score", "name points from 0.001 to 100")
    return round(to_score * 1000)


def _within(rank: int, candidates: int) -> int:
    if not 1 <= rank <= candidates:
        what = f"there is no rank {rank} among {count(candidates, 'candidate')}"
        raise MatcherError(what, "--to-rank", f"name one from 1 to {candidates}")
    return rank
