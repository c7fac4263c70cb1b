"""Job × pool → `Run`, here or on other machines, for one job or for several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from matcher import engine, ranking
from matcher.engine import ALONE, Crew
from matcher.lore import Lore, lore_of_job
from matcher.model import UNRANKED, Candidate, Job, Pool, Profile, Ranking, Score, Standing
from matcher.retelling import marks
from matcher.scoring import prepare_for_readings
from matcher.signals.memory import Remembering
from matcher.signals.readings import Finds, Reading

Tell = Callable[[int, int], None]
"""Called with how many are done, and how many there are."""

_SHARDS, _LARGEST = 256, 64
"""Shards that a pool is cut into, where none becomes too large to be lost."""


class Run(NamedTuple):
    """A ranking with everything it depended on."""

    ranking: Ranking
    pool: Pool
    lore: Lore

    @property
    def as_of(self) -> date:
        """Return the day that recency looks back from."""
        return self.lore.as_of


def standing(run: Run, candidate: Candidate) -> Standing:
    """Return a candidate's place in a run."""
    return next(one for one in run.ranking.standings if one.candidate == candidate)


def only(run: Run, *candidates: Candidate) -> Run:
    """Return a run in which only these candidates stand, in this order, each at the place among all."""
    standings = tuple(standing(run, one) for one in candidates)
    return run._replace(ranking=run.ranking._replace(standings=standings))


def alone(job: Job, candidate: Candidate, pool: Pool, known: Lore) -> Run:
    """Return a run of one candidate, without a rank: ranking would mean scoring everybody."""
    run = rank(job, Pool((candidate,)), known)
    (only,) = run.ranking.standings
    return run._replace(ranking=run.ranking._replace(standings=(only._replace(rank=UNRANKED),)), pool=pool)


@dataclass(frozen=True, eq=False)
class Scoring:
    """Scores profiles for jobs: what an engine maps over a pool.

    To another process it goes as what it was made of, and is made ready there, once.
    """

    jobs: tuple[Job, ...]
    known: Lore

    def __call__(self, profiles: Sequence[Profile]) -> list[tuple[Score, ...]]:
        """Return the scores of each profile, one a job, and keep what was read."""
        scores = [self._scores(one) for one in profiles]
        for finder in self._remembering:
            finder.settle()
        return scores

    def finish(self) -> None:
        """Make what was read here ready for the next run."""
        for finder in self._remembering:
            finder.finish()

    def _scores(self, profile: Profile) -> tuple[Score, ...]:
        """Return the scores of a profile, which is read once for all jobs without cards of their own."""
        readings = {finder: finder.read(profile) for finder in self._finders}
        return tuple(score(readings[known.finder]) for score, known in zip(self._each, self.lores, strict=True))

    @cached_property
    def lores(self) -> tuple[Lore, ...]:
        """Return the lore of each job."""
        return tuple(lore_of_job(job, self.known) for job in self.jobs)

    @cached_property
    def _finders(self) -> tuple[Finds, ...]:
        return tuple(dict.fromkeys(known.finder for known in self.lores))

    @property
    def _remembering(self) -> Iterator[Remembering]:
        return (finder for finder in self._finders if isinstance(finder, Remembering))

    @cached_property
    def _each(self) -> tuple[Callable[[Reading], Score], ...]:
        return tuple(prepare_for_readings(job, known) for job, known in zip(self.jobs, self.lores, strict=True))

    def __reduce__(self) -> tuple[type[Scoring], tuple[tuple[Job, ...], Lore]]:
        """Return what makes the same anew in another process."""
        return Scoring, (self.jobs, self.known)


def rank(job: Job, pool: Pool, known: Lore, *, crew: Crew = ALONE, tell: Tell | None = None) -> Run:
    """Return all candidates of a pool by their scores for a job, the highest first; progress is reported on the way."""
    return rank_each((job,), pool, known, crew=crew, tell=tell)[0]


def rank_each(jobs: Sequence[Job], pool: Pool, known: Lore, *, crew: Crew = ALONE, tell: Tell | None = None) -> list[Run]:
    """Return the ranking of a pool for each job; a profile is read once for all of them."""
    task = Scoring(tuple(jobs), known._replace(memory=None) if crew.scheduler else known)
    scores = list(_scores(task, pool.candidates, crew, tell))
    task.finish()
    columns = (zip(pool.candidates, (one[at] for one in scores), strict=True) for at in range(len(jobs)))
    rows = zip(jobs, columns, task.lores, strict=True)
    return [Run(in_order(job, scored, job_lore), pool, job_lore) for job, scored, job_lore in rows]


def in_order(job: Job, scored: Iterable[tuple[Candidate, Score]], known: Lore, most: int | None = None) -> Ranking:
    """Return people in their order, or the first ranks of it; what two documents of one state differently is flagged."""
    kept = ranking.shortlist(ranking.order(job, scored), most)
    return kept._replace(standings=tuple(_compared(one, known) for one in kept.standings))


def _compared(placed: Standing, known: Lore) -> Standing:
    """Return a standing with flags on what two documents tell at different levels."""
    more = (ranking.flagged(placed.candidate, mark) for mark in marks(placed, known))
    return placed._replace(flags=(*placed.flags, *more))


def _scores(task: Scoring, people: Sequence[Candidate], crew: Crew, tell: Tell | None) -> Iterator[tuple[Score, ...]]:
    """Yield the scores of each profile, and report progress; an index reads each candidate only when asked."""
    many, done = len(people), 0
    size = min(_LARGEST, 1 + many // _SHARDS)
    profiles = (one.profile for one in people)
    if tell:
        tell(0, many)
    for scores in engine.over(task, iter(lambda: list(islice(profiles, size)), []), crew):
        yield from scores
        done += len(scores)
        if tell:
            tell(done, many)


def supposing(run: Run) -> Lore:
    """Return the lore of a run for scoring profiles that nobody has; what is read of them is not kept."""
    finder = run.lore.finder
    return run.lore._replace(finder=finder.finder) if isinstance(finder, Remembering) else run.lore


def rankings(jobs: Sequence[Job], pool: Pool, known: Lore, crew: Crew = ALONE) -> list[Ranking]:
    """Return only the rankings of a pool, one for each job."""
    return [run.ranking for run in rank_each(jobs, pool, known, crew=crew)]
