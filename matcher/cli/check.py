"""matcher check"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import job, scoring
from matcher.card import Card
from matcher.cli import shell
from matcher.errors import MatcherError
from matcher.gate import shown


def check(
    specs: Annotated[list[Path], typer.Argument(metavar="JOB...", help="Job files (TOML).")], own: shell.Cards = None
) -> None:
    """Check job files: every mistake at once, with its place.

    A mistake is told with line and column; what to think twice about is told too, and changes nothing.

    Example: matcher check job_specs/*.toml
    """
    known = shell.cards(own)
    shell.warn(f"{own}: {warning}" for warning in job.card_warnings(known.cards[id] for id in sorted(known.own)))
    if sum(_check(spec, known.cards) for spec in specs):
        raise typer.Exit(shell.MENDABLE)


def _check(spec: Path, known: dict[str, Card]) -> int:
    """Print what one job file gives, or its mistakes; return how many files had any."""
    try:
        asked = job.load(spec, known)
    except MatcherError as error:
        shell.warn(str(error).split("\n"))
        return 1
    worths = ", ".join(f"{one.name} {worth / 1000:.1f}" for one, worth in scoring.worths(asked))
    shell.put(f"{shown(str(spec))}: fine; of 100 points: {shown(worths, 2000)}\n")
    shell.warn(f"{spec}: {warning}" for warning in job.warnings(asked))
    return 0
