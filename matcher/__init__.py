"""Rank candidates for a job, and show for every point the words it rests on.

The library behind the command, in four steps (`Job`, `Pool`, `Run` and `Report` are frozen values):

>>> import matcher
>>> job = matcher.load_job("job_specs/llm-pretraining.toml")
>>> pool = matcher.load_profiles("data/samples")
>>> run = matcher.rank(job, pool, as_of=date(2026, 11, 21))
>>> run.ranking.standings[0].candidate.id, run.ranking.standings[0].score.milli > 70_000
('marisol-etxarri', True)
>>> page = matcher.explain(run, "marisol etxari")
>>> page.record["candidate"]["name"]
'Marisol Etxarri'

An advert as it is, in place of a job file; and how well rankings agree with people's grades:

>>> matcher.load_advert("data/adverts/inference-engineer.txt").title
'Inference engineer'
>>> table = matcher.evaluate({"llm-pretraining": job}, pool, "data/judged/samples.qrels", as_of=date(2026, 11, 21))
>>> table.record["schema"]
'matcher.evaluation/1'

What `matcher read` writes, and whose documents `matcher people` says they are:

>>> told = matcher.read_profiles("data/samples/marisol-etxarri.json")
>>> told.profiles["marisol-etxarri"]["basics"]["name"], told.needs_review
('Marisol Etxarri', ())
>>> matcher.load_people("data/samples").people.questions
()
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.errors import MatcherError
from matcher.version import __version__

if TYPE_CHECKING:
    from matcher.model import Job, Pool
    from matcher.pipeline import Run
    from matcher.reading.profiles.everybody import Everybody
    from matcher.reading.profiles.profiles import Read
    from matcher.report import Report
    from matcher.signals.taxonomy import Taxonomy

__all__ = [
    "MatcherError",
    "__version__",
    "evaluate",
    "explain",
    "load_advert",
    "load_cards",
    "load_job",
    "load_people",
    "load_profiles",
    "rank",
    "read_profiles",
]


def load_cards(folder: str | Path) -> Taxonomy:
    """Return the shipped signals together with those of a folder of your own cards, for `load_job` and `rank`.

    Raises:
        MatcherError: with every mistake of all files, each with line and column.
    """
    from matcher.signals import taxonomy
    from matcher.signals.written import own

    shipped = taxonomy.load()
    return taxonomy.with_cards(shipped, own.load(Path(folder), shipped.cards))


def load_job(path: str | Path, *, cards: Taxonomy | None = None) -> Job:
    """Return the job that a TOML file states; it may name the signals of `cards`, by default the shipped ones.

    Raises:
        MatcherError: with every mistake of the file, each with line and column.
    """
    from matcher import job
    from matcher.signals import taxonomy

    return job.load(Path(path), (cards or taxonomy.load()).cards)


def load_advert(path: str | Path, *, cards: Taxonomy | None = None) -> Job:
    """Return the job that is drafted from an advert, the same that `matcher draft` writes down; read it before you rank by it.

    Raises:
        MatcherError: where the advert cannot be read, or asks for nothing.
    """
    from matcher import drafting, reference
    from matcher.signals import taxonomy

    known = cards or taxonomy.load()
    return drafting.job_of(drafting.draft(drafting.load(Path(path)), known, reference.load()), known.cards)


def load_profiles(*paths: str | Path) -> Pool:
    """Return the candidates of all documents in folders and files, and the documents that could not be read.

    Raises:
        MatcherError: where a path does not exist.
    """
    from matcher import reading

    return reading.load(tuple(Path(path) for path in paths))


def load_people(*paths: str | Path) -> Everybody:
    """Return whose documents lie in folders and files: what joined them, what only a person can tell, what could not be read.

    Raises:
        MatcherError: where a path does not exist.
    """
    from matcher.reading.how import How
    from matcher.reading.profiles import everybody

    return everybody.read(tuple(Path(path) for path in paths), None, How())


def read_profiles(*paths: str | Path) -> Read:
    """Return a JSON Resume profile for each person whose documents lie there, by id, and what could not be read.

    Raises:
        MatcherError: where a path does not exist.
    """
    from matcher.reading.profiles import profiles

    return profiles.read(load_people(*paths))


def rank(job: Job, pool: Pool, *, as_of: date, cards: Taxonomy | None = None) -> Run:
    """Return all candidates in the order of their scores; `as_of` is the day that recency looks back from.

    `cards` are those the job was loaded with, by default the shipped ones.

    Raises:
        MatcherError: where `as_of` is no date.
    """
    from matcher import pipeline

    return pipeline.rank(job, pool, pipeline.lore(_day(as_of), cards))


def _day(as_of: object) -> date:
    if not isinstance(as_of, date):
        raise MatcherError(f"no date: {as_of!r}", "as_of", 'give a datetime.date, such as date.fromisoformat("2026-11-21")')
    return as_of


def explain(run: Run, candidate: str) -> Report:
    """Return where every point of one candidate comes from, and what gave none; a misspelt name will do.

    Raises:
        MatcherError: where nobody, or more than one person, has that name.
    """
    from matcher import calling, pipeline, report

    return report.explanation([(run, pipeline.standing(run, calling.called(candidate, run.pool.candidates)))])


def evaluate(jobs: Mapping[str, Job], pool: Pool, grades: str | Path, *, as_of: date, cards: Taxonomy | None = None) -> Report:
    """Return how well the rankings of a pool agree with people's grades, beside document length and random order.

    The jobs go by the topics of the file of grades, which is written as TREC programs write it. The measures are nDCG@10, MAP,
    MRR, P@10 and tau, each with a 95 % interval.

    Raises:
        MatcherError: where the file cannot be used, or has no grade for a job; where `as_of` is no date.
    """
    from matcher import files, pipeline
    from matcher.evaluation import qrels
    from matcher.evaluation.evaluating import Wanted
    from matcher.evaluation.measures import measures
    from matcher.evaluation.tasks import Case, Given
    from matcher.report import evaluation, figures

    given = Given(qrels.parse(files.text(Path(grades)), str(grades)), str(grades))
    known = pipeline.lore(_day(as_of), cards)
    cases = [Case(topic, job, pool) for topic, job in jobs.items()]
    measured = pipeline.evaluate(cases, given, Wanted(measures("nDCG,MAP,MRR,P,tau", 10)), lambda _: known)
    return evaluation.report_of(figures.Evaluated(measured, {}, given, known))
