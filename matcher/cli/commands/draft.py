"""matcher draft"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import drafting
from matcher.cli import job_files, pools, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.drafting import AdvertLines
from matcher.errors import MatcherError
from matcher.gate import typed
from matcher.reading.reading_options import ReadingOptions
from matcher.reference import load as load_reference
from matcher.report import draft as report


@shared(only=("reference", "cards", "encoding", "ocr"))
def draft(
    advert: Annotated[Path, typer.Argument(metavar="ADVERT", help="The advert of a job, in any format; - for standard input.")],
    *,
    setting: CommandSetting,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="The job file to write.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a job file that has other content.")] = False,
) -> None:
    """Draft a job file from an advert, for you to edit.

    The advert may be text, Markdown, HTML, PDF, Word or the JSON of a job, in any language. Each requirement stands under
    the line of the advert that it comes from. Benefits, equal-opportunity text and what the employer says about itself are
    left out. A report on standard error lists what was not used.

    Example: matcher draft advert.pdf -o job.toml
    """
    source = _advert(advert, setting.how._replace(cache=None))
    drafted = drafting.draft(source, setting.taxonomy, setting.own_reference or load_reference())
    shell.put_new(drafting.written(drafted), output, force=force)
    shell.warn(report.outcome(drafted))
    job_files.doubt(source)
    if output is not None:
        shell.next_step(f"matcher check {typed(str(output))} shows what to think twice about")


def _advert(path: Path, how: ReadingOptions) -> AdvertLines:
    """Return the advert in a file, or on standard input."""
    if path != shell.STDIN:
        job_files.no_address(path)
        return drafting.load(path, how)
    document = pools.from_input()
    if document is None:
        raise MatcherError("nothing in it", "standard input", "send the advert to it, or name its file")
    return drafting.opened(*document, how)
