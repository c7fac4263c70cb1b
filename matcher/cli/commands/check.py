"""matcher check"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import tomli
import typer

from matcher import appraising
from matcher.cli import FAILED, MENDABLE, job_files, pools, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError, Mistakes
from matcher.gate import shown, typed
from matcher.job import job_file, lint, pooling
from matcher.job.findings import JobFinding, JobSource
from matcher.job.findings import codes as known_codes
from matcher.model import Job, Place, Pool
from matcher.pipeline import Run
from matcher.report import check as page
from matcher.report.check import Checked, PlacedFinding
from matcher.signals import taxonomy
from matcher.toml.checking import Mistake
from matcher.toml.parsing import located
from matcher.toml.suggestions import remedy, ticked

Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE", help="Leave out findings with this code. May be given more than once."),
]


@shared("strict", "blind")
def check(
    specs: Annotated[list[Path] | None, typer.Argument(metavar="[JOB...]", help="Job files (TOML).")] = None,
    *,
    setting: CommandSetting,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 if there is anything to think twice about.")] = False,
    ignore: Ignore = None,
    codes: Annotated[bool, typer.Option("--codes", help="List every code: what it looks for, why, and how to fix it.")] = False,
) -> None:
    """Check job files: list every mistake at once, and what to think twice about.

    A mistake in a job file ends with exit code 2. All other findings are advice: they have codes, and change no score. If
    --profiles or the job file names a pool, requirements that give everybody in it the same points are listed too.

    Example: matcher check job_specs/*.toml --profiles ~/cvs
    """
    if codes:
        setting.show(page.listing())
        return
    checked = _outcomes(specs or [], setting, _ignored(ignore or []))
    shell.warn(line for one in checked for error in one.mistakes for line in str(error).split("\n"))
    setting.show(page.report_of(checked))
    if specs and len(specs) == 1 and not any(one.mistakes for one in checked):
        setting.next_step(f"matcher rank {typed(str(specs[0]))} ranks by it")
    if any(one.mistakes for one in checked) or (strict and any(one.findings for one in checked)):
        raise typer.Exit(MENDABLE if any(one.mistakes for one in checked) else FAILED)


def _ignored(codes: Iterable[str]) -> frozenset[str]:
    """Return the codes to leave out."""
    known, wanted = known_codes(), {code.upper(): code for code in codes}
    if unknown := [code for code in wanted if code not in known]:
        wrong = (MatcherError(f"{ticked(wanted[one])} is not a code", "--ignore", remedy(one, known, "M101")) for one in unknown)
        raise Mistakes(tuple(wrong))
    return frozenset(wanted)


def _outcomes(specs: list[Path], setting: CommandSetting, ignored: frozenset[str]) -> list[Checked]:
    """Return the outcome for the user's own cards, where they have findings, then for each job file."""
    if not specs:
        raise MatcherError("no job file is named", "JOB", "name one; `matcher draft ADVERT -o job.toml` makes one from an advert")
    pool, known = (setting.pool() if setting.profiles else None), setting.taxonomy
    own = [PlacedFinding(one, Place()) for one in lint.card_findings(known.cards[id] for id in sorted(known.own))]
    kept = tuple(one for one in own if one.finding.code not in ignored)
    cards = [Checked(shown(str(setting.cards)), findings=kept)] if kept else []
    return [*cards, *(_checked(spec, setting, pool, ignored) for spec in specs)]


def _checked(spec: Path, setting: CommandSetting, pool: Pool | None, ignored: frozenset[str]) -> Checked:
    """Return the outcome for one job file: its findings, or its mistakes."""
    try:
        job_files.no_advert(spec)
        job, text, mistakes = job_file.with_mistakes(spec, setting.taxonomy.cards)
    except MatcherError as error:
        return Checked(shown(str(spec)), mistakes=_mistakes(error))
    if job is None:
        return Checked(shown(str(spec)), mistakes=mistakes)
    run, wrong = (None, mistakes) if mistakes else _ranked(job, text, spec, setting, pool)
    source, findings = JobSource(text), _findings(job, run, setting)
    placed = tuple(PlacedFinding(one, source.place(one)) for one in findings if one.code not in ignored)
    return Checked(shown(str(spec)), job, placed, wrong, run)


def _ranked(
    job: Job, text: str, spec: Path, setting: CommandSetting, pool: Pool | None
) -> tuple[Run | None, tuple[MatcherError, ...]]:
    """Return the ranking of the given pool, else of the job's own pool if it has one, or why that cannot be read."""
    if pool is None and job.pool:
        try:
            pool = setting.pool(job)
        except MatcherError as error:
            return None, _in_pool(error, job, text, spec)
    return setting.ranked(job, pools.received(pool, job)) if pool else None, ()


def _mistakes(error: MatcherError) -> tuple[MatcherError, ...]:
    return error.mistakes if isinstance(error, Mistakes) else (error,)


def _in_pool(error: MatcherError, job: Job, text: str, spec: Path) -> tuple[MatcherError, ...]:
    """Return why the pool of a job file cannot be read, each mistake with the place in the file that names it."""
    names, keys = map(pools.name_of, pools.places(None, job)), pooling.keys(tomli.loads(text)["pool"])
    written = dict(zip(names, keys, strict=True))
    wrong = [Mistake(written.get(one.where, ("pool",)), f"{one.where}: {one.what}", one.fix) for one in _mistakes(error)]
    return located(wrong, text, shown(str(spec)))


def _findings(job: Job, run: Run | None, setting: CommandSetting) -> list[JobFinding]:
    known = taxonomy.with_cards(setting.taxonomy, job.cards)
    alone = sorted((*lint.findings(job, known), *appraising.idle(job)), key=lambda one: one.code)
    return [*alone, *(appraising.appraise(run.ranking) if run else ())]
