"""matcher diff"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from matcher import differing
from matcher.cli import FAILED
from matcher.cli.command_setting import CommandSetting
from matcher.cli.record_files import recorded, sound
from matcher.cli.shared_options import shared
from matcher.report import diff as page
from matcher.report.record import RANKING
from matcher.report.record_reading import RANKING as SHAPE
from matcher.verifying.sums import sum_faults


@shared(only=("format", "output", "blind", "no_state"))
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A ranking as `matcher rank --format json` writes it.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="A later one.")],
    *,
    setting: CommandSetting,
) -> None:
    """Show what changed between two rankings, and why: documents, job, cards, reference, date, version.

    The parts add up to each change of score and rank. If a score changed although nothing that it rests on did, the exit
    code is 1.

    Example: matcher diff monday.json friday.json
    """
    was, now = _sound(old), _sound(new)
    difference = differing.differ(was, now)
    setting.show(page.report_of(difference, was, now, blind=setting.blind))
    if page.unexplained(difference):
        raise typer.Exit(FAILED)


def _sound(path: Path) -> dict[str, Any]:
    """Return a ranking whose shape and sums hold."""
    return sound(recorded(path, RANKING), SHAPE, path, sum_faults)
