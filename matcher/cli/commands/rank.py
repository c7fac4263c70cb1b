"""matcher rank"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from matcher import eligibility, report
from matcher.cli import job_files, journal, kept_page, options, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.kept_page import ShownPage
from matcher.cli.shared_options import shared
from matcher.cli.state import Last
from matcher.errors import MatcherError
from matcher.model import Query
from matcher.report import Report

Top = Annotated[int | None, typer.Option("--top", "-n", min=1, metavar="N", help="Show the first N ranks.")]
Tiers = Annotated[bool, typer.Option("--tiers", help="Group by must-haves: all met, something not stated, something not met.")]
Bundle = Annotated[
    Path | None, typer.Option("--bundle", metavar="FILE", help="Write what `matcher replay` needs to a file, without names.")
]
Names = Annotated[bool, typer.Option("--bundle-names", help="Also put the names of people and documents into the bundle.")]


class RankOptions(NamedTuple):
    """What of a ranking is to be shown, and how."""

    ignored: tuple[str, ...]
    """Names of must-haves that are to count as ordinary requirements."""
    top: int | None
    tiers: bool


@shared(early=False)
def rank(
    specs: options.Specs,
    *,
    setting: CommandSetting,
    top: Top = None,
    ignore_must: options.IgnoreMust = None,
    tiers: Tiers = False,
    bundle: Bundle = None,
    bundle_names: Names = False,
) -> None:
    """Rank candidates for a job; every point is backed by a quote.

    Must-haves change no points. --tiers groups the list by must-haves; rank numbers still follow the score alone. If you
    name several jobs, the pool is read once, and each ranking is written to a file of its own in the folder named by
    --output: as JSON, or in the format named by --format.

    Example: matcher rank job.toml --profiles ~/cvs --output shortlist.csv
    """
    if bundle_names and bundle is None:
        raise MatcherError("there is no bundle to write names to", "--bundle-names", "name its file with --bundle")
    job_files.no_folders(specs)
    wanted = RankOptions(tuple(ignore_must or ()), top, tiers)
    if not _into_folder(specs, setting.output):
        _one(specs[0], wanted, setting, bundle, names=bundle_names)
    elif bundle:
        raise MatcherError("a bundle holds one job", "--bundle", "rank that job alone, and to a file")
    else:
        from matcher.cli import several_jobs  # most rankings are of one job

        several_jobs.rank(specs, setting, wanted.ignored, top, tiers=tiers)


def _into_folder(specs: Sequence[Path], output: Path | None) -> bool:
    """Return whether a file is to be written for each job instead of one page shown."""
    return len(specs) > 1 or (output is not None and output.is_dir())


def _one(spec: Path, wanted: RankOptions, setting: CommandSetting, bundle: Path | None, *, names: bool) -> None:
    """Show the ranking for one job and remember it; write its bundle where one is named, with names where `names` says so."""
    setting.check()
    job, ignored = eligibility.ignoring(setting.job(spec), wanted.ignored)
    job_files.remark(spec, job)
    setting = setting.settled(job)
    last = _last(spec, setting, setting.where(job, bundle)) if not job_files.is_doubtful(spec, setting.how) else None
    kept = None if bundle else kept_page.kept(spec, job, setting, repr(wanted))
    if kept and (before := kept.get()):
        shell.put(before.page, data=setting.to.name != "table")
        _leave(last, setting, before)
        return
    run = setting.ranked(job, setting.pool(job), None if bundle else wanted.top)  # a bundle is of everybody
    outcome = report.ranking(run, top=wanted.top, ignored=ignored, tiers=wanted.tiers, blind=setting.blind)
    outcome = journal.with_decisions(outcome, run, setting)
    drawn = setting.show(outcome, run.pool)
    if bundle:
        from matcher.cli import bundles  # most rankings need none

        bundles.write(bundle, spec, run, setting, bundles.BundleOptions(ignored, names))
    shown = ShownPage(str(drawn), tuple(one.candidate.id for one in run.ranking.standings), journal.about(run))
    if kept:
        kept.put(shown, run.pool)
    _leave(last, setting, shown, outcome, bundle)
    setting.finish(run.pool)


def _last(spec: Path, setting: CommandSetting, places: Sequence[Path | Query]) -> Last:
    """Return what is to be remembered of a ranking, apart from who is in it."""
    pool = tuple(one for one in places if isinstance(one, Path))
    made = spec, tuple(setting.profiles or ()), setting.today.isoformat(), setting.reference, setting.cards
    return Last(*made, setting.decoding, pool if len(pool) == len(places) else ())


def _leave(
    last: Last | None, setting: CommandSetting, shown: ShownPage, outcome: Report | None = None, bundle: Path | None = None
) -> None:
    """Remember a ranking for the next command, if its job is none by mistake, and log it, unless no state is to be kept."""
    if setting.no_state:
        return
    ids = () if setting.blind else shown.ids
    remembered = last is not None and shell.remember(replace(last, candidates=ids))
    journal.ranked(shown.about, setting, outcome, bundle)
    if remembered and ids:
        setting.next_step(f"matcher explain {ids[0]} shows where each point comes from")
