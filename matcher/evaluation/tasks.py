"""Jobs, pools, grades and another run → what belongs together, or every reason why it does not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from matcher.errors import MatcherError, Mistakes
from matcher.evaluation.evaluating import LENGTH, OTHER, OURS, Task, by_length
from matcher.evaluation.naming import Graded, Names, topics
from matcher.evaluation.qrels import Qrels
from matcher.evaluation.runs import Orders
from matcher.gate import shown as gated
from matcher.model import Job, Pool, Ranking
from matcher.toml.spelling import shown

_FEW = 5


class Case(NamedTuple):
    """A job with the path of its file, and the pool that is ranked for it."""

    path: str
    job: Job
    pool: Pool

    @property
    def named(self) -> tuple[str, str]:
        """Return what the job may be called by: path and title."""
        return self.path, self.job.title


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


def check(named: Sequence[tuple[str, str]], given: Given) -> tuple[str, ...]:
    """Return the topics of jobs, told by the paths of their files and their titles; it needs no pool.

    Raises:
        MatcherError: where there are no grades at all.
        Mistakes: every job that has none, is not in the other run, or shares its topic with another.
    """
    if not given.qrels:
        raise MatcherError("no grade in it", given.where, "write a line for each candidate: `topic 0 docno grade`")
    found = [_topic(one, given.qrels) for one in named]
    mistakes = tuple(_faults(named, found, given))
    if mistakes:
        raise Mistakes(mistakes)
    return tuple(found)


def prepare(cases: Sequence[Case], given: Given) -> tuple[Prepared, ...]:
    """Return the jobs beside their grades, in the order given.

    Raises:
        MatcherError: what `check` raises.
        Mistakes: every job for which a file names nobody of its pool.
    """
    topics_of = check([case.named for case in cases], given)
    names = {id(case.pool): Names(case.pool.candidates) for case in cases}
    found = [(case, topic, names[id(case.pool)]) for case, topic in zip(cases, topics_of, strict=True)]
    mistakes = tuple(fault for case, topic, known in found for fault in _strangers(case, topic, given, known))
    if mistakes:
        raise Mistakes(mistakes)
    return tuple(_prepared(case, topic, given, known) for case, topic, known in found)


def _topic(named: tuple[str, str], known: Collection[str]) -> str:
    """Return by what name a job stands in a file, empty where by none."""
    return next((one for one in topics(*named) if one in known), "")


def _prepared(case: Case, topic: str, given: Given, names: Names) -> Prepared:
    run, grades = given.run or {}, given.qrels[topic]
    other = {OTHER: names.order(run[_topic(case.named, run)])} if given.run is not None else {}
    orders = {**other, LENGTH: by_length(case.pool.candidates)}
    return Prepared(topic, names.grades(grades), names.called(grades), orders)


def _faults(named: Sequence[tuple[str, str]], matched: Sequence[str], given: Given) -> Iterator[MatcherError]:
    """Yield each job that is not in the files, and each that is there under the name of another."""
    first: dict[str, str] = {}
    for one, topic in zip(named, matched, strict=True):
        if not topic:
            yield _absent(one, given.qrels, f"no grades for it in {given.where}")
        elif topic in first:
            yield MatcherError(
                f"its topic {shown(topic)} is also the topic of {first[topic]}", gated(one[0]), "name one of the two"
            )
        elif given.run is not None and not _topic(one, given.run):
            yield _absent(one, given.run, f"not ranked in {given.run_where}")
        first.setdefault(topic, gated(one[0]))


def _absent(named: tuple[str, str], known: Collection[str], what: str) -> MatcherError:
    """Return that a file does not know a job, and what it knows."""
    wanted = " or ".join(map(shown, topics(*named)))
    there = f"whose topics are {_some(known)}" if known else "which is empty"
    return MatcherError(f"{what}, {there}", gated(named[0]), f"call its topic {wanted}")


def _strangers(case: Case, topic: str, given: Given, names: Names) -> Iterator[MatcherError]:
    """Yield for each file that it names nobody of the pool."""
    files = [(given.qrels[topic], given.where)]
    files += [] if given.run is None else [(dict.fromkeys(given.run[_topic(case.named, given.run)], 0), given.run_where)]
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
