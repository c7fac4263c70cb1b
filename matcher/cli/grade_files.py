"""The files of people's grades that commands are given, and the jobs and pools that the grades are about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matcher import files
from matcher.cli.command_setting import CommandSetting
from matcher.cli.several_jobs import NamedJob
from matcher.evaluation import tasks, trec
from matcher.evaluation.names import JobNames, topics
from matcher.evaluation.tasks import GradeFiles, PooledJob
from matcher.model import Candidate, Pool, Query
from matcher.quoting import blind_id


def given(grades: Path) -> GradeFiles:
    """Return the grades that people gave to candidates."""
    return GradeFiles(trec.parse_qrels(files.text(grades), str(grades)), str(grades))


def cases(asked: Sequence[NamedJob], known: GradeFiles, setting: CommandSetting) -> list[PooledJob]:
    """Return the jobs with their pools, which are read only if every job has grades, and once where they serve several jobs."""
    tasks.check([_names(one) for one in asked], known)
    pools: dict[tuple[tuple[str | Query, ...], int | None], Pool] = {}
    with_pools: list[PooledJob] = []
    for named_job in asked:
        key = () if setting.profiles else named_job.job.pool, named_job.job.received
        pools[key] = pools.get(key) or setting.pool(named_job.job)
        with_pools.append(PooledJob(_names(named_job), named_job.job, pools[key]))
    return with_pools


def _names(asked: NamedJob) -> JobNames:
    """Return the path of a job's file, and the topics that file and title give it."""
    return JobNames(str(asked.spec), topics(str(asked.spec), asked.job.title))


def sighted(known: GradeFiles, candidates: Sequence[Candidate]) -> GradeFiles:
    """Return the grades and the run with ids in place of the hashes of content that `--blind` shows and writes."""
    ids = {blind_id(one): one.id for one in candidates}
    by_id = {topic: {ids.get(name, name): grade for name, grade in grades.items()} for topic, grades in known.qrels.items()}
    orders = {topic: tuple(ids.get(name, name) for name in order) for topic, order in (known.run or {}).items()}
    return known._replace(qrels=by_id, run=orders if known.run else known.run)
