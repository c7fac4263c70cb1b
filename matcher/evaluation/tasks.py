"""Jobs, pools, grades and another run → what belongs together, or every reason why it does not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation.evaluating import LENGTH, OTHER, OURS, Task, by_length
from matcher.evaluation.naming import Graded, JobNames, Names
from matcher.evaluation.qrels import Qrels
from matcher.evaluation.runs import Orders
from matcher.gate import shown as gated
from matcher.model import Job, Pool, Ranking
from matcher.toml.suggestions import shown

_FEW = 5


class Case(NamedTuple):
    """A job with what it is called, and the pool that is ranked for it."""

    names: JobNames
    job: Job
    pool: Pool


class Given(NamedTuple):
    """What people and another program say of the candidates, with the names of the two files."""

    qrels: Qrels
    where: str
    run: Orders | None = None
    run_where: str = ""


class Prepared(NamedTuple):
    """A job beside its grades, before it is ranked."""

    topic: str
    graded: Graded
    called: Mapping[str, str]
    orders: Orders

    def task(self, ranking: Ranking) -> Task:
        """Return it with our own order."""
        placed = tuple((one.candidate.id, one.score.milli) for one in ranking.standings)
        orders = {OURS: tuple(id for id, _ in placed), **self.orders}
        return Task(self.topic, ranking.job.title, placed, orders, self.graded, self.called, ranking.job.sha256)


def pools(cases: Iterable[Case]) -> list[Pool]:
    """Return the pools of jobs, each once."""
    return list({id(case.pool): case.pool for case in cases}.values())


def check(jobs: Sequence[JobNames], given: Given) -> tuple[str, ...]:
    """Return by which topic the grades know each job; it needs no pool.

    Raises:
        MatcherError: where there are no grades at all.
        Mistakes: every job that has none, is not in the other run, or shares its topic with another.
    """
    if not given.qrels:
        raise MatcherError("no grade in it", given.where, "write a line for each candidate: `topic 0 docno grade`")
    found = [_topic(one, given.qrels) for one in jobs]
    mistakes = tuple(_faults(jobs, found, given))
    if mistakes:
        raise Mistakes(mistakes)
    return tuple(found)


def prepare(cases: Sequence[Case], given: Given) -> tuple[Prepared, ...]:
    """Return the jobs beside their grades, in the order given.

    Raises:
        MatcherError: what `check` raises.
        Mistakes: every job for which a file names nobody of its pool.
    """
    topics_of = check([case.names for case in cases], given)
    names = {id(case.pool): Names(case.pool.candidates) for case in cases}
    found = [(case, topic, names[id(case.pool)]) for case, topic in zip(cases, topics_of, strict=True)]
    mistakes = tuple(fault for case, topic, known in found for fault in _strangers(case, topic, given, known))
    if mistakes:
        raise Mistakes(mistakes)
    return tuple(_prepared(case, topic, given, known) for case, topic, known in found)


def _topic(job: JobNames, known: Collection[str]) -> str:
    """Return by which topic a file knows a job, empty where by none."""
    return next((topic for topic in job.topics if topic in known), "")


def _prepared(case: Case, topic: str, given: Given, names: Names) -> Prepared:
    run, grades = given.run or {}, given.qrels[topic]
    other = {OTHER: names.order(run[_topic(case.names, run)])} if given.run is not None else {}
    orders = {**other, LENGTH: by_length(case.pool.candidates)}
    return Prepared(topic, names.grades(grades), names.called(grades), orders)


def _faults(jobs: Sequence[JobNames], matched: Sequence[str], given: Given) -> Iterator[MatcherError]:
    """Yield each job that is not in the files, and each that is there under the name of another."""
    first: dict[str, str] = {}
    for job, topic in zip(jobs, matched, strict=True):
        if not topic:
            yield _absent(job, given.qrels, f"no grades for it in {given.where}")
        elif topic in first:
            yield MatcherError(
                f"its topic {shown(topic)} is also the topic of {first[topic]}", gated(job.where), "name one of the two"
            )
        elif given.run is not None and not _topic(job, given.run):
            yield _absent(job, given.run, f"not ranked in {given.run_where}")
        first.setdefault(topic, gated(job.where))


def _absent(job: JobNames, known: Collection[str], what: str) -> MatcherError:
    """Return the mistake of a job that a file does not know, with the topics that it knows."""
    wanted = " or ".join(map(shown, job.topics))
    there = f"whose topics are {_some(known)}" if known else "which is empty"
    return MatcherError(f"{what}, {there}", gated(job.where), f"call its topic {wanted}")


def _strangers(case: Case, topic: str, given: Given, names: Names) -> Iterator[MatcherError]:
    """Yield for each file that it names nobody of the pool."""
    files = [(given.qrels[topic], given.where)]
    files += [] if given.run is None else [(dict.fromkeys(given.run[_topic(case.names, given.run)], 0), given.run_where)]
    ids = [one.id for one in case.pool.candidates]
    for named, where in files:
        if not any(len(names.of(name)) == 1 for name in named):
            what = f"nobody here goes by a name of its topic {shown(topic)}, such as {_some(named)}"
            use = f"use ids, such as {_some(ids)}, or names of documents" if ids else "name documents that can be read"
            fix = f"{use}; is --profiles right?"
            yield MatcherError(what, where, fix)


def _some(names: Collection[str]) -> str:
    """Return the first few names."""
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return ", ".join([shown(name) for name in names][:_FEW]) + more
