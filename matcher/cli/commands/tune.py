"""matcher tune"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from matcher import pipeline
from matcher.cli import grade_files, job_files, several_jobs, shell
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.evaluation import measures, tasks
from matcher.evaluation.tasks import GradedJob, GradeFiles, PooledJob
from matcher.lore import Lore, LoreOfPool
from matcher.report import tune as page
from matcher.tuning import judged, strengths, weights

Table = Annotated[bool, typer.Option("--strengths", help="Tune what each status is worth (led, did …) instead of the weights.")]
Name = Annotated[str, typer.Option("--measure", "-m", metavar="NAME", help="The measure of the gain: nDCG@5, MAP, tau …")]
Anyway = Annotated[bool, typer.Option("--anyway", help="Show the proposal even if the gain is uncertain.")]


@shared("format", "blind", "strict", "engine", "scheduler")
def tune(
    specs: Annotated[list[Path], typer.Argument(metavar="JOB...", help="Job files (TOML).")],
    grades: Annotated[Path, typer.Option("--qrels", "-q", metavar="FILE", help="People's grades; `matcher judge` writes them.")],
    *,
    setting: CommandSetting,
    table: Table = False,
    name: Name = "nDCG@10",
    anyway: Anyway = False,
    seed: Annotated[int, typer.Option("--seed", min=0, metavar="N", help="Seed for the samples.")] = 1,
) -> None:
    """Propose weights that agree better with people's grades, as TOML for you to apply by hand.

    No job file is changed. The gain is measured on candidates that the weights were not learnt from. If its interval covers
    0, nothing is proposed. See docs/tuning.md.

    Example: matcher tune job.toml --qrels grades.qrels --profiles cvs
    """
    measure, given = measures.measure(name, where="--measure"), grade_files.given(grades)
    wanted = page.TuneOptions(measure, seed, str(grades), anyway)
    for spec in specs:
        job_files.no_advert(spec)
    cases = grade_files.cases(several_jobs.jobs(specs, setting), given, setting)
    scored = _scored(cases, given, setting.lore_for)
    proposal = _strengths(scored, wanted) if table else _weights(scored, wanted)
    if setting.output and proposal.proposed:
        shell.write(setting.output, proposal.text)
    else:
        shell.put(proposal.text, data=True)


def _scored(cases: Sequence[PooledJob], given: GradeFiles, lore_for: LoreOfPool) -> list[strengths.TuningCase]:
    """Return the jobs with the scores of the judged candidates; names in the grades that fit nobody are counted."""
    everybody = {one.id: one for case in cases for one in case.pool.candidates}
    prepared = tasks.prepare(cases, grade_files.sighted(given, list(everybody.values())))
    unknown = sum(one.graded.unknown + one.graded.ambiguous for one in prepared)
    shell.warn([f"graded names left out, because they fit nobody here, or several people: {unknown}"] if unknown else [])
    lores = {id(pool): lore_for(pool) for pool in tasks.pools(cases)}
    return [_case(case, one, lores[id(case.pool)]) for case, one in zip(cases, prepared, strict=True)]


def _case(case: PooledJob, prepared: GradedJob, known: Lore) -> strengths.TuningCase:
    """Return a job with the scores of the judged candidates; a score depends on no other candidate."""
    kept = {one.id: one for one in case.pool.candidates if one.id in prepared.graded.grades}
    run = pipeline.rank(case.job, case.pool._replace(candidates=tuple(kept.values())), known)
    scored = [(one.candidate.id, one.score) for one in run.ranking.standings]
    task = judged.judged_job(case.names.where, prepared.topic, scored, prepared.graded.grades)
    return strengths.TuningCase(task, case.job, run.lore, tuple(kept[id].profile for id in task.ids))


def _weights(cases: Sequence[strengths.TuningCase], wanted: page.TuneOptions) -> page.ProposalText:
    graded_jobs = [one.task for one in cases]
    judged.check(graded_jobs, weights=True)
    return page.weights(weights.propose(graded_jobs, wanted.measure, wanted.seed), wanted)


def _strengths(cases: Sequence[strengths.TuningCase], wanted: page.TuneOptions) -> page.ProposalText:
    graded_jobs, now = [one.task for one in cases], strengths.common(cases)
    judged.check(graded_jobs, weights=False)
    proposal = strengths.propose(graded_jobs, strengths.scorer(cases), now, wanted.measure, wanted.seed)
    return page.strengths(proposal, wanted)
