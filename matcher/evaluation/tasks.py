"""Jobs, pools, grades and another run → an evaluation, or every reason why they do not belong together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation.evaluating import (
    LENGTH,
    OTHER,
    OURS,
    Evaluation,
    EvaluationPlan,
    GradedRanking,
    Orders,
    by_length,
    evaluate,
)
from matcher.evaluation.names import Graded, JobNames, Names
from matcher.evaluation.trec import Qrels, RunOrders
from matcher.gate import shown
from matcher.model import Job, Pool, Ranking
from matcher.toml.suggestions import ticked

_FEW = 5
"""Names that a message shows of many."""

Rank = Callable[[Sequence[Job], Pool], Sequence[Ranking]]
"""Ranks a pool for jobs: one ranking each, in their order."""


class PooledJob(NamedTuple):
    """A job, what it is called, and the pool that is ranked for it."""

    names: JobNames
    job: Job
    pool: Pool


class GradeFiles(NamedTuple):
    """What people and another program say of the candidates, with the names of the two files."""

    qrels: Qrels
    where: str
    run: RunOrders | None = None
    run_where: str = ""


class GradedJob(NamedTuple):
    """A job beside its grades, before it is ranked."""

    topic: str
    graded: Graded
    called: Mapping[str, str]
    """The name under which each candidate is graded."""
    orders: Orders

    def with_ranking(self, ranking: Ranking) -> GradedRanking:
        """Return the job with our own order beside the others."""
        placed = tuple((one.candidate.id, one.score.milli) for one in ranking.standings)
        orders = {OURS: tuple(id for id, _ in placed), **self.orders}
        return GradedRanking(self.topic, ranking.job.title, placed, orders, self.graded, self.called, ranking.job.sha256)


def pools(cases: Iterable[PooledJob]) -> list[Pool]:
    """Return the pools of jobs, each once."""
    return list({id(case.pool): case.pool for case in cases}.values())


def check(jobs: Sequence[JobNames], given: GradeFiles) -> tuple[str, ...]:
    """Return the topic by which the grades know each job; no pool is needed.

    Raises:
        MatcherError: where there are no grades at all.
        Mistakes: every job that has none, is not in the other run, or shares its topic with another.
    """
    if not given.qrels:
        raise MatcherError("no grade in it", given.where, "write a line for each candidate: `topic 0 docno grade`")
    topics = [_topic(one, given.qrels) for one in jobs]
    mistakes = tuple(_faults(jobs, topics, given))
    if mistakes:
        raise Mistakes(mistakes)
    return tuple(topics)


def prepare(cases: Sequence[PooledJob], given: GradeFiles) -> tuple[GradedJob, ...]:
    """Return the jobs beside their grades, in the order given.

    Raises:
        MatcherError: what `check` raises.
        Mistakes: every job for which a file names nobody of its pool.
    """
    topics_of = check([case.names for case in cases], given)
    names = {id(case.pool): Names(case.pool.candidates) for case in cases}
    known = [(case, topic, names[id(case.pool)]) for case, topic in zip(cases, topics_of, strict=True)]
    mistakes = tuple(fault for case, topic, own in known for fault in _strangers(case, topic, given, own))
    if mistakes:
        raise Mistakes(mistakes)
    return tuple(_graded_job(case, topic, given, own) for case, topic, own in known)


def evaluate_jobs(pooled: Sequence[PooledJob], given: GradeFiles, plan: EvaluationPlan, rank: Rank) -> Evaluation:
    """Return how well the rankings of jobs agree with people's grades, beside another run and what knows nothing of the jobs.

    Each pool is ranked once, for all of its jobs together: an index has readings of its own, which are asked for once.

    Raises:
        MatcherError: what `check` raises.
        Mistakes: every job for which a file names nobody of its pool.
    """
    graded = prepare(pooled, given)
    ranked: dict[int, GradedRanking] = {}
    for pool in pools(pooled):
        indices = [index for index, one in enumerate(pooled) if one.pool is pool]
        rankings = rank([pooled[index].job for index in indices], pool)
        ranked |= {index: graded[index].with_ranking(ranking) for index, ranking in zip(indices, rankings, strict=True)}
    chance = Random(plan.seed)  # noqa: S311 - samples, no secrets
    return evaluate([ranked[index] for index in range(len(pooled))], plan, chance)


def _topic(job: JobNames, known: Collection[str]) -> str:
    """Return the topic by which a file knows a job; empty where it knows it by none."""
    return next((topic for topic in job.topics if topic in known), "")


def _graded_job(case: PooledJob, topic: str, given: GradeFiles, names: Names) -> GradedJob:
    run, grades = given.run or {}, given.qrels[topic]
    other = {OTHER: names.order(run[_topic(case.names, run)])} if given.run is not None else {}
    orders = {**other, LENGTH: by_length(case.pool.candidates)}
    return GradedJob(topic, names.grades(grades), names.called(grades), orders)


def _faults(jobs: Sequence[JobNames], matched: Sequence[str], given: GradeFiles) -> Iterator[MatcherError]:
    """Yield each job that is not in the files, and each that is there under the name of another."""
    first: dict[str, str] = {}
    for job, topic in zip(jobs, matched, strict=True):
        if not topic:
            yield _absent(job, given.qrels, f"no grades for it in {given.where}")
        elif topic in first:
            yield MatcherError(
                f"its topic {ticked(topic)} is also the topic of {first[topic]}", shown(job.where), "name one of the two"
            )
        elif given.run is not None and not _topic(job, given.run):
            yield _absent(job, given.run, f"not ranked in {given.run_where}")
        first.setdefault(topic, shown(job.where))


def _absent(job: JobNames, known: Collection[str], what: str) -> MatcherError:
    """Return the mistake of a job that a file does not know, with the topics that it knows."""
    wanted = " or ".join(map(ticked, job.topics))
    there = f"whose topics are {_first_few(known)}" if known else "which is empty"
    return MatcherError(f"{what}, {there}", shown(job.where), f"call its topic {wanted}")


def _strangers(case: PooledJob, topic: str, given: GradeFiles, names: Names) -> Iterator[MatcherError]:
    """Yield the mistake of each file that names nobody of the pool."""
    files: list[tuple[Collection[str], str]] = [(given.qrels[topic], given.where)]
    if given.run is not None:
        files.append((dict.fromkeys(given.run[_topic(case.names, given.run)]), given.run_where))
    ids = [one.id for one in case.pool.candidates]
    for graded, where in files:
        if not any(len(names.of(name)) == 1 for name in graded):
            what = f"nobody here goes by a name of its topic {ticked(topic)}, such as {_first_few(graded)}"
            use = f"use ids, such as {_first_few(ids)}, or names of documents" if ids else "name documents that can be read"
            fix = f"{use}; is --profiles right?"
            yield MatcherError(what, where, fix)


def _first_few(names: Collection[str]) -> str:
    """Return the first few names."""
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return ", ".join([ticked(name) for name in names][:_FEW]) + more
