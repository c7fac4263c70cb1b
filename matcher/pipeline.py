"""Job × pool → `Run`, here or on other machines, for one job or for several; and how well such rankings agree with grades."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from matcher import engine, ranking, reference, scoring
from matcher.engine import ALONE, Crew
from matcher.errors import MatcherError
from matcher.model import UNRANKED, Candidate, Job, Pool, Profile, Ranking, Score, Standing
from matcher.reference import Reference
from matcher.requirements.kind import Likeness, Lore
from matcher.scoring import Once
from matcher.signals import taxonomy
from matcher.signals.memory import Later, Memory, Remembering
from matcher.signals.readings import Finds
from matcher.signals.taxonomy import Taxonomy
from matcher.version import __version__

if TYPE_CHECKING:
    from matcher.evaluation.evaluating import Evaluation, Task, Wanted
    from matcher.evaluation.tasks import Case, Given

Tell = Callable[[int, int], None]
"""What is told how many of how many are done."""

Knows = Callable[[Pool], Lore]
"""Makes the `Lore` of a pool, before any candidate is read."""

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


def lore(as_of: date, cards: Taxonomy | None = None, idf: Reference | None = None, memory: Memory | None = None) -> Lore:
    """Return what is known before any candidate is seen: the shipped cards and reference, where no others are given.

    What was read of a profile is looked up in the memory, where one is given, and kept there.
    """
    known, shipped = cards or taxonomy.load(), reference.load()
    return Lore(known, _finder(known, shipped, memory), idf or shipped, as_of, memory)


def _finder(cards: Taxonomy, words: Reference, memory: Memory | None) -> Finds:
    def made() -> Finds:
        from matcher.signals.mentions import finder  # where everything was read before, no card is compiled

        return finder(cards, words)

    reads = Later(made)
    return reads if memory is None else Remembering(reads, memory, cards.sha256 + words.sha256)


def standing(run: Run, candidate: Candidate) -> Standing:
    """Return a candidate's place in a run."""
    return next(one for one in run.ranking.standings if one.candidate.id == candidate.id)


def alone(job: Job, candidate: Candidate, pool: Pool, known: Lore) -> Run:
    """Return a run of one candidate, without a rank: ranking would mean scoring everybody."""
    run = rank(job, Pool((candidate,)), known)
    (only,) = run.ranking.standings
    return run._replace(ranking=run.ranking._replace(standings=(only._replace(rank=UNRANKED),)), pool=pool)


def lore_of(job: Job, known: Lore) -> Lore:
    """Return what is known together with the job's own signals, and the text similarity that it names."""
    own = _with_cards(known, job) if job.cards else known
    return own._replace(likeness=_likeness(job.by)) if job.by else own


def _with_cards(known: Lore, job: Job) -> Lore:
    cards = taxonomy.with_cards(known.taxonomy, job.cards)
    return lore(known.as_of, cards, known.reference, known.memory)._replace(common=known.taxonomy.sha256)


def _likeness(name: str) -> Likeness:
    from matcher import plugins  # off by default

    return plugins.load(plugins.SIMILARITIES, name, Likeness)


@dataclass(frozen=True, eq=False)
class Scoring:
    """Scores profiles for jobs: what an engine maps over a pool.

    To another process it goes as the plain values that it was made of, and is made ready there, once.
    """

    jobs: tuple[Job, ...]
    known: Lore

    def __call__(self, profiles: Sequence[Profile]) -> list[tuple[Score, ...]]:
        """Return for each profile its scores, one a job; what was learned of the profiles is kept."""
        scores = [tuple(score(one) for score in self._each) for one in profiles]
        self._once.forget()
        for known in self.lores:
            if isinstance(known.finder, Remembering):
                known.finder.settle()
        return scores

    def finish(self) -> None:
        """Make what was read ready for the next run, where it was read here."""
        for known in self.lores:
            if isinstance(known.finder, Remembering):
                known.finder.finish()

    @cached_property
    def lores(self) -> tuple[Lore, ...]:
        """Return what is known for each job."""
        return tuple(lore_of(job, self.known) for job in self.jobs)

    @cached_property
    def _once(self) -> Once:
        return Once(self.known.finder)

    @cached_property
    def _each(self) -> tuple[Callable[[Profile], Score], ...]:
        """Return what scores a profile for each job; jobs without cards of their own have it read once for all."""
        shared = ((one._replace(finder=self._once) if one.finder is self.known.finder else one) for one in self.lores)
        return tuple(scoring.prepare(job, known) for job, known in zip(self.jobs, shared, strict=True))

    def __reduce__(self) -> tuple[Callable[..., Scoring], tuple[object, ...]]:
        """Return what makes it anew elsewhere."""
        known = self.known
        return _arrived, (__version__, self.jobs, known.as_of, known.taxonomy, known.reference, known.memory)


def _arrived(version: str, jobs: tuple[Job, ...], *known: Any) -> Scoring:
    if version != __version__:
        raise MatcherError(f"matcher {__version__} runs there, and {version} here", "a worker", "install the same everywhere")
    return Scoring(jobs, lore(*known))


def rank(job: Job, pool: Pool, known: Lore, *, crew: Crew = ALONE, tell: Tell | None = None) -> Run:
    """Return all candidates of a pool by their scores for a job, the highest first; progress is reported on the way."""
    return rank_each((job,), pool, known, crew=crew, tell=tell)[0]


def rank_each(jobs: Sequence[Job], pool: Pool, known: Lore, *, crew: Crew = ALONE, tell: Tell | None = None) -> list[Run]:
    """Return the ranking of a pool for each job; a profile is read once for all of them."""
    task = Scoring(tuple(jobs), known._replace(memory=None) if crew.scheduler else known)
    scores = list(_scores(task, pool.candidates, crew, tell))
    task.finish()
    ordered = [ranking.order(job, zip(pool.candidates, (one[at] for one in scores), strict=True)) for at, job in enumerate(jobs)]
    return [Run(one, pool, job_lore) for one, job_lore in zip(ordered, task.lores, strict=True)]


def _scores(task: Scoring, people: Sequence[Candidate], crew: Crew, tell: Tell | None) -> Iterator[tuple[Score, ...]]:
    """Yield the scores of each profile, and tell how far that is; an index gives each of them when it is asked for."""
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
    """Return what is known in a run, to score profiles that nobody has: what is read of them is not kept."""
    remembering = run.lore.finder
    return run.lore._replace(finder=remembering.forgetful()) if isinstance(remembering, Remembering) else run.lore


def evaluate(cases: Sequence[Case], given: Given, wanted: Wanted, known: Knows, crew: Crew = ALONE) -> Evaluation:
    """Return how well the rankings of jobs agree with people's grades, beside another run and what knows nothing of the jobs.

    What is known before a pool is seen is asked once for each: an index has readings of its own.
    """
    from random import Random  # here, for other commands measure nothing

    from matcher.evaluation import evaluating, tasks

    prepared = tasks.prepare(cases, given)
    ranked: dict[int, Task] = {}
    for pool in tasks.pools(cases):
        places = [at for at, case in enumerate(cases) if case.pool is pool]
        runs = rank_each([cases[at].job for at in places], pool, known(pool), crew=crew)
        ranked |= {at: prepared[at].task(run.ranking) for at, run in zip(places, runs, strict=True)}
    return evaluating.evaluate([ranked[at] for at in range(len(cases))], wanted, Random(wanted.seed))  # noqa: S311 - samples, no secrets
