"""matcher funnel"""

from __future__ import annotations

from matcher import eligibility
from matcher.cli import shell
from matcher.cli.setting import Setting, shared
from matcher.report import funnel as page


@shared()
def funnel(
    spec: shell.Spec,
    *,
    setting: Setting,
) -> None:
    """Show what each must-have sets apart, and who misses exactly one.

    Nobody is rejected: must-haves change no points, and what a profile does not state may still be true.

    Example: matcher funnel job.toml --profiles ~/cvs
    """
    run = setting.run(spec)
    setting.show(page.report_of(run, eligibility.funnel(run.ranking), blind=setting.blind))
    setting.finish(run.pool)
