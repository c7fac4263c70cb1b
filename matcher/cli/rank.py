"""matcher rank"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import pipeline, report
from matcher.cli import adverts, shell, state


def rank(
    spec: Annotated[Path, typer.Argument(metavar="JOB", help="The job file (TOML), or an advert as it is.")],
    profiles: shell.Profiles = None,
    top: Annotated[int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Show the first N ranks.")] = None,
    form: shell.Format = None,
    output: shell.Output = None,
    as_of: shell.AsOf = None,
    blind: shell.Blind = False,
    idf: shell.Idf = None,
    own: shell.Cards = None,
    strict: shell.Strict = False,
    no_state: shell.NoState = False,
    encoding: shell.Encoding = None,
    no_cache: shell.NoCache = False,
    ocr: shell.Ocr = False,
    jobs: shell.Jobs = 0,
) -> None:
    """Rank candidates for a job; every point is backed by a quote.

    Example: matcher rank job.toml --profiles ~/cvs --output shortlist.csv
    """
    to, today, cards = shell.exporter(form, output), shell.day(as_of), shell.cards(own)
    how = shell.how(encoding, jobs, no_cache=no_cache or shell.STDIN in (profiles or ()), no_state=no_state, ocr=ocr)
    table = shell.table_of(idf)
    asked = adverts.asked(spec, cards, how, table)
    pool = shell.people(profiles, asked, how)
    run = pipeline.rank(asked, pool, pipeline.lore(today, cards, table, state.memory(how.cache)))
    shell.show(report.ranking(run, top=top, blind=blind), to, output)
    if not no_state:
        shell.remember(state.Last(spec, profiles, today.isoformat(), idf, own))
    shell.finish(pool, to, strict=strict, blind=blind)
