"""matcher judge"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from matcher import ranking
from matcher.cli import options, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.judge_session import SittingOptions, ask_grades, ask_pairs, new_sitting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Candidate, Job, Pool

Two = Annotated[bool, typer.Option("--pairs", help="Ask which of two suits the job better; the grades follow from the answers.")]
Scale = Annotated[
    str, typer.Option("--grades", metavar="0-N", help="The scale: from 0 (does not suit) to N, which is at most 9.")
]
Sample = Annotated[int | None, typer.Option("--candidates", min=1, metavar="N", help="Judge N of them, drawn at random.")]
Top = Annotated[
    int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Judge only the first N ranks, in random order.")
]
Again = Annotated[
    int, typer.Option("--again", min=0, metavar="N", help="Show N of them again at the end, to see whether your grades agree.")
]
Hashes = Annotated[bool, typer.Option("--blind", help="Write hashes of the content instead of ids, because ids come from names.")]


@shared("format", "output", "blind", "strict", "engine", "scheduler")
def judge(
    spec: options.Spec,
    file: Annotated[Path, typer.Option("--qrels", "-q", metavar="FILE", help="The file of grades; created, or continued.")],
    *,
    setting: CommandSetting,
    two: Two = False,
    scale: Scale = "0-3",
    number: Sample = None,
    top: Top = None,
    again: Again = 0,
    seed: Annotated[int, typer.Option("--seed", min=0, metavar="N", help="Seed for the random order.")] = 1,
    hashes: Hashes = False,
) -> None:
    """Ask you to grade candidates, one by one or in pairs, for `matcher evaluate` and TREC programs.

    Names, contacts and schools are masked, no score is shown, and the order is random. Every answer is saved at once: quit
    when you like, and run the same command again to continue. See docs/tuning.md.

    Example: matcher judge job.toml --qrels grades.qrels --profiles cvs
    """
    if two and again:
        raise MatcherError("cannot be combined with --pairs", "--again", "leave out one of the two")
    choice, asked = SittingOptions(_highest(scale), number, seed, hashes, again), setting.job(spec)
    sitting = new_sitting((spec, asked), _first(asked, setting, top), file, choice)
    setting.note(sitting.file, sitting.pairs, sitting.again)
    if two:
        ask_pairs(sitting)
    else:
        ask_grades(sitting)


def _highest(scale: str) -> int:
    """Return the highest grade of a scale that is written as 0-3."""
    if not re.fullmatch(r"0-[1-9]", scale):
        raise MatcherError(f"“{shown(scale)}” is not a scale of grades", "--grades", "write one from 0-1 to 0-9")
    return int(scale[-1])


def _people(asked: Job, setting: CommandSetting) -> Pool:
    """Return the pool; answers come from standard input, so no document can."""
    if shell.STDIN in (setting.profiles or ()):
        raise MatcherError("standard input is for your answers, so no document can come from it", "--profiles", "name a file")
    pool = setting.pool(asked)
    unread = len(pool.needs_review)
    shell.warn([f"documents that could not be read: {unread}; `matcher rank` names them"] if unread else [])
    return pool


def _first(asked: Job, setting: CommandSetting, top: int | None) -> tuple[Candidate, ...]:
    """Return everybody, or whoever holds the first ranks."""
    pool = _people(asked, setting)
    if top is None:
        return tuple(pool.candidates)
    return tuple(one.candidate for one in ranking.shortlist(setting.ranked(asked, pool, top).ranking, top).standings)
