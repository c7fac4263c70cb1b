"""matcher evaluate"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from matcher import files, pipeline
from matcher.cli import UNREADABLE, grade_files, options, several_jobs, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.evaluation import tasks, trec
from matcher.evaluation.evaluating import EvaluationPlan
from matcher.evaluation.measures import DEPTH, measure, measures
from matcher.evaluation.tasks import GradeFiles, PooledJob
from matcher.export.exporter import Exporter
from matcher.gate import shown
from matcher.model import Job, Pool, Ranking
from matcher.regex import regex
from matcher.report import evaluate as page
from matcher.report.evaluate import Evaluated

_MINIMUM = regex(r"([^=]+)=\s*([+-]?(?:[0-9]{1,3}(?:\.[0-9]{0,12})?|\.[0-9]{1,12}))\s*")

Names = Annotated[
    str,
    typer.Option(
        "--measures", "-m", metavar="NAMES", help="nDCG, MAP, MRR, P, R or tau, separated by commas; nDCG@5 sets a depth."
    ),
]
Least = Annotated[
    list[str] | None,
    typer.Option("--min", metavar="NAME=VALUE", help="Exit with 1 if the measure is lower. May be given more than once."),
]
Relevant = Annotated[int, typer.Option("--relevant", min=1, max=10**9, metavar="N", help="The lowest grade that is relevant.")]


@shared("blind")
def evaluate(
    specs: options.Specs,
    grades: Annotated[Path, typer.Option("--qrels", "-q", metavar="FILE", help="People's grades, as TREC writes them.")],
    *,
    setting: CommandSetting,
    against: Annotated[Path | None, typer.Option("--against", metavar="RUN", help="A run file to compare with.")] = None,
    names: Names = "nDCG,MAP,MRR,P,tau",
    k: Annotated[
        int, typer.Option("--k", "-k", min=1, max=10**5, metavar="N", help="How many ranks nDCG, P and R look at.")
    ] = DEPTH,
    relevant: Relevant = 1,
    least: Least = None,
    seed: Annotated[int, typer.Option("--seed", min=0, metavar="N", help="Seed for the samples of the intervals.")] = 1,
) -> None:
    """Measure how well rankings agree with people's grades.

    Every measure has an interval. Beside it stand two orders that a ranking should beat, by document length and at random,
    and with --against another run, with a test of the difference. In the file of grades, a job goes by the name of its file
    or by its title, and a candidate by id or document. See docs/evaluating.md.

    Example: matcher evaluate jobs/*.toml --qrels grades.qrels --profiles cvs --against last-week.run
    """
    minima, given = dict(_minimum(one, k) for one in least or ()), _given(grades, against)
    wanted = EvaluationPlan(measures(",".join([names, *minima]), k), relevant, seed)
    cases = grade_files.cases(several_jobs.jobs(specs, setting), given, setting)

    def rank(jobs: Sequence[Job], pool: Pool) -> list[Ranking]:
        return pipeline.rankings(jobs, pool, setting.lore_for(pool), setting.crew)

    everybody = [one for pool in tasks.pools(cases) for one in pool.candidates]
    evaluation = tasks.evaluate_jobs(cases, grade_files.sighted(given, everybody), wanted, rank)
    evaluated = Evaluated(evaluation, minima, given, setting.lore)
    setting.show(page.report_of(evaluated))
    _finish(evaluated, cases, setting.to, strict=setting.strict)


def _minimum(text: str, k: int) -> tuple[str, float]:
    """Return the name of a measure and the least that it should be."""
    parts = _MINIMUM.fullmatch(text)
    if not parts:
        raise MatcherError(f"“{shown(text)}” is not a measure and its lowest value", "--min", "write it as nDCG@10=.6")
    return measure(parts[1], k, "--min").name, float(parts[2])


def _given(grades: Path, against: Path | None) -> GradeFiles:
    """Return what people, and another program, say of the candidates."""
    known = grade_files.given(grades)
    return known._replace(run=trec.parse_run(files.text(against), str(against)), run_where=str(against)) if against else known


def _finish(evaluated: Evaluated, cases: Sequence[PooledJob], to: Exporter, *, strict: bool) -> None:
    """Name the documents that could not be read and what is odd in the grades, and exit with the right code."""
    unread = dict.fromkeys(one for case in cases for one in case.pool.needs_review)
    shell.warn(f"for review: {one.document}: {one.reason}" for one in unread)
    shell.warn([] if to.page else page.warnings(evaluated.evaluation))
    shell.gate(evaluated.failures, to)
    if strict and unread:
        raise typer.Exit(UNREADABLE)
