"""matcher replay"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher.cli import FAILED, bundles
from matcher.cli.command_setting import CommandSetting
from matcher.cli.record_files import recorded, sound
from matcher.cli.shared_options import shared
from matcher.report import bundle as page
from matcher.report.bundle import BUNDLE, SHAPE
from matcher.verifying.sums import day_faults


@shared("as_of", "strict", "encoding", "no_cache", "ocr")
def replay(
    bundle: Annotated[Path, typer.Argument(metavar="BUNDLE", help="What `matcher rank --bundle` wrote.")],
    *,
    setting: CommandSetting,
) -> None:
    """Rank again from a bundle, and check that the ranking is the same, to the last quote.

    If it is not, the page names the first difference, and the exit code is 1. The difference may be a document that
    changed, is missing or is new; other cards, another reference or version; or a candidate's points.

    Example: matcher replay ranking.bundle.json --profiles ~/cvs
    """
    kept = sound(recorded(bundle, BUNDLE), SHAPE, bundle, day_faults)
    remade = bundles.remade(kept, bundle, setting)
    names = {} if setting.blind else {one.sha256: one.name for who in remade.run.pool.candidates for one in who.documents}
    differences = page.replayed(kept, remade.bundle, names, blind=setting.blind)
    setting.show(page.replay(kept, differences, "" if setting.blind else remade.pool))
    if differences:
        raise typer.Exit(FAILED)
