"""matcher funnel"""

from __future__ import annotations

from matcher import eligibility
from matcher.cli import options
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.report import funnel as page
from matcher.report.sheet import note_ignored


@shared()
def funnel(
    spec: options.Spec,
    *,
    setting: CommandSetting,
    ignore_must: options.IgnoreMust = None,
) -> None:
    """Show how many candidates meet each must-have, and who misses exactly one.

    Nobody is rejected: must-haves change no points, and what the documents do not state may still be true.

    Example: matcher funnel job.toml --profiles ~/cvs
    """
    job, ignored = eligibility.ignoring(setting.job(spec), ignore_must or ())
    pool = setting.pool(job)
    run = setting.shown(setting.ranked(job, pool))
    setting.show(note_ignored(page.report_of(run, eligibility.funnel(run.ranking)), ignored), pool)
    setting.finish(pool)
