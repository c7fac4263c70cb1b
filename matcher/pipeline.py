"""The sentences of the program: what a command does, in the words of the other modules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from matcher import ranking, reference, scoring
from matcher.engine import ENGINES
from matcher.model import Candidate, Job, Pool, Profile, Ranking, Standing
from matcher.reference import Reference
from matcher.requirements.kind import Likeness, Lore
from matcher.signals import taxonomy
from matcher.signals.memory import Memory, Remembering
from matcher.signals.readings import Finds
from matcher.signals.taxonomy import Taxonomy

if TYPE_CHECKING:
    from matcher.evaluation.evaluating import Evaluation, Wanted
    from matcher.evaluation.tasks import Case, Given


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
        from matcher.signals.mentions import Finder  # where everything is remembered, no card is compiled

        return Finder(cards, words.knows)

    return made() if memory is None else Remembering(made, memory, cards.sha256)


def standing(run: Run, candidate: Candidate) -> Standing:
    """Return a candidate's place in a run."""
    return next(one for one in run.ranking.standings if one.candidate.id == candidate.id)


def lore_of(job: Job, known: Lore) -> Lore:
    """Return what is known together with the job's own signals, and the text similarity that it names."""
    own = lore(known.as_of, taxonomy.with_cards(known.taxonomy, job.cards), known.reference, known.memory) if job.cards else known
    return own._replace(likeness=_likeness(job.by)) if job.by else own


def _likeness(name: str) -> Likeness:
    from matcher import plugins  # off by default

    return plugins.load(plugins.SIMILARITIES, name, Likeness)


def _profiles(pool: Pool, tell: Callable[[int, int], None] | None) -> Iterator[Profile]:
    """Yield what is scored, and tell how far that is."""
    for done, candidate in enumerate(pool.candidates):
        if tell:
            tell(done, len(pool.candidates))
        yield candidate.profile
    if tell:
        tell(len(pool.candidates), len(pool.candidates))


def rank(job: Job, pool: Pool, known: Lore, *, engine: str = "local", tell: Callable[[int, int], None] | None = None) -> Run:
    """Return all candidates of a pool in the order of their scores for a job; how far that is, is told."""
    known = lore_of(job, known)
    score = scoring.prepare(job, known)
    scores = ENGINES[engine].map(score, _profiles(pool, tell))
    ordered = ranking.order(job, zip(pool.candidates, scores, strict=True))
    if isinstance(known.finder, Remembering):
        known.finder.settle()
    return Run(ordered, pool, known)


def supposing(run: Run) -> Lore:
    """Return what is known in a run, to score profiles that nobody has: what is read of them is not kept."""
    finder = run.lore.finder
    return run.lore._replace(finder=finder.forgetful()) if isinstance(finder, Remembering) else run.lore


def evaluate(cases: Sequence[Case], given: Given, wanted: Wanted, known: Lore) -> Evaluation:
    """Return how well the rankings of jobs agree with people's grades, beside another run and what knows nothing of the jobs."""
    from random import Random  # here, for other commands measure nothing

    from matcher.evaluation import evaluating, tasks

    prepared = tasks.prepare(cases, given)
    ranked = [one.task(rank(case.job, case.pool, known).ranking) for one, case in zip(prepared, cases, strict=True)]
    return evaluating.evaluate(ranked, wanted, Random(wanted.seed))  # noqa: S311 - samples, no secrets
