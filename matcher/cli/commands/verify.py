"""matcher verify"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from matcher import reference
from matcher.cli import FAILED, record_files, state
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.report import verify as page
from matcher.report.record import RANKING
from matcher.report.verify import Verified


@shared("as_of", "strict", "no_cache", "engine", "scheduler")
def verify(
    ranking: Annotated[Path, typer.Argument(metavar="RANKING", help="A ranking as `matcher rank --format json` writes it.")],
    *,
    setting: CommandSetting,
) -> None:
    """Check every quote, place, hash and sum of a ranking against the documents.

    The documents are read again. Whatever does not hold is listed, and the exit code is 1.

    Example: matcher verify ranking.json --profiles ~/cvs
    """
    plain = record_files.recorded(ranking, RANKING)
    outcome = page.shape(plain)
    if not outcome.faults:
        outcome = _verified(plain, ranking, setting)
    setting.show(page.report_of(outcome, blind=setting.blind))
    if outcome.faults:
        raise typer.Exit(FAILED)


def _verified(plain: dict[str, Any], file: Path, setting: CommandSetting) -> Verified:
    """Return what does not hold beside the documents, read as they were read for the ranking."""
    decoding = setting.decoding.or_else(record_files.decoding(plain.get("options") or {}, file))
    anew = replace(setting.settled(ranked=True).defaulting_to(state.remembered()), no_cache=True, **decoding._asdict())
    here = {"cards": anew.taxonomy.sha256, "reference": (anew.own_reference or reference.load()).sha256}
    return page.verified(plain, anew.pool(), here)
