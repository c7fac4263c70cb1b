"""matcher robust"""

from __future__ import annotations

from random import Random
from typing import Annotated

import typer

from matcher.cli import options
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.report import robust as page
from matcher.robustness import Variation, robustness

Vary = Annotated[
    int, typer.Option("--vary", min=0, max=90, metavar="PERCENT", help="Change weights and strengths by up to this much.")
]
Samples = Annotated[
    int, typer.Option("--samples", min=1, max=1000, metavar="N", help="Random draws of the weights for each per cent of --vary.")
]
Seed = Annotated[int, typer.Option("--seed", min=0, metavar="N", help="Seed for the draws; the same seed gives the same bytes.")]
Top = Annotated[
    int | None,
    typer.Option(
        "--top",
        "-n",
        min=1,
        metavar="K",
        help="Show how often each candidate is among the first K; by default 5, or half of a pool of fewer than 10.",
    ),
]
_FIRST = 5
"""Candidates that a shortlist begins with; of fewer than twice as many, half: to be among the first of all says nothing."""


@shared()
def robust(
    spec: options.Spec,
    *,
    setting: CommandSetting,
    vary: Vary = 20,
    samples: Samples = 20,
    seed: Seed = 1,
    top: Top = None,
) -> None:
    """Show how far you can rely on each rank.

    The pool is ranked again with other weights, with other strengths, and without each requirement in turn. The page shows
    which ranks each candidate takes, who is practically tied, and how often each is among the first. A larger --vary never
    narrows a range of ranks.

    Example: matcher robust job.toml --top 10 --vary 30
    """
    ranked = setting.run(spec)
    run = setting.shown(ranked)
    first = top or max(1, min(_FIRST, len(run.ranking.standings) // 2))
    wanted, chance = Variation(vary, samples, seed, first), Random(seed)  # noqa: S311 - samples, no secrets
    outcome = robustness(run.ranking, run.pool.candidates, run.lore, wanted, chance)
    setting.show(page.report_of(run, outcome), ranked.pool)
    setting.finish(ranked.pool)
