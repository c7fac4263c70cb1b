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

>>> read = matcher.read_profiles("data/samples/marisol-etxarri.json")
>>> read.profiles["marisol-etxarri"]["basics"]["name"], read.needs_review
('Marisol Etxarri', ())
>>> matcher.load_people("data/samples").questions
()

An argument that will not do is a `MatcherError` of one line, which says what is wrong and how to fix it. The types of what these
functions take and return are here too, for annotations: `def shortlist(run: matcher.Run) -> matcher.Report`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.errors import MatcherError
from matcher.version import __version__

if TYPE_CHECKING:
    from matcher.model import Job, Pool
    from matcher.pipeline import Run
    from matcher.reading.persons.people import People
    from matcher.reading.profiles.profiles import Profiles
    from matcher.report import Report
    from matcher.signals.taxonomy import Taxonomy

__all__ = [
    "Job",
    "MatcherError",
    "People",
    "Pool",
    "Profiles",
    "Report",
    "Run",
    "Taxonomy",
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

_TYPES = {
    "Job": "matcher.model",
    "People": "matcher.reading.persons.people",
    "Pool": "matcher.model",
    "Profiles": "matcher.reading.profiles.profiles",
    "Report": "matcher.report",
    "Run": "matcher.pipeline",
    "Taxonomy": "matcher.signals.taxonomy",
}
"""Where the types lie; they are imported when they are asked for, so that importing the package costs next to nothing."""


def __getattr__(name: str) -> type:
    """Return a type of what the functions take or return."""
    if name not in _TYPES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    kind: type = getattr(import_module(_TYPES[name]), name)
    return kind


def load_cards(folder: str | Path) -> Taxonomy:
    """Return the shipped signals together with those of a folder of your own cards, for `load_job` and `load_advert`.

    Raises:
        MatcherError: with every mistake of all files, each with line and column.
    """
    from matcher import arguments
    from matcher.signals import taxonomy
    from matcher.signals.user_cards import card_folder

    shipped = taxonomy.load()
    return taxonomy.with_cards(shipped, card_folder.load(arguments.path(folder, "folder"), shipped.cards))


def load_job(path: str | Path, *, cards: Taxonomy | None = None) -> Job:
    """Return the job that a TOML file states; it may name the signals of `cards`, by default the shipped ones.

    Raises:
        MatcherError: with every mistake of the file, each with line and column.
    """
    from matcher import arguments, job

    known = arguments.cards(cards)
    return job.load(arguments.path(path), known.cards)._replace(loaded_with=known.users)


def load_advert(path: str | Path, *, cards: Taxonomy | None = None) -> Job:
    """Return the job that is drafted from an advert, the same that `matcher draft` writes down; read it before you rank by it.

    Raises:
        MatcherError: where the advert cannot be read, or asks for nothing.
    """
    from matcher import arguments, drafting, reference

    known = arguments.cards(cards)
    drafted = drafting.draft(drafting.load(arguments.path(path)), known, reference.load())
    return drafting.job_of(drafted, known.cards)._replace(loaded_with=known.users)


def load_profiles(*paths: str | Path) -> Pool:
    """Return the candidates of all documents in folders and files, and the documents that could not be read.

    Raises:
        MatcherError: where no path is given, or one does not exist.
    """
    from matcher import arguments, reading

    return reading.load(arguments.paths(paths))


def load_people(*paths: str | Path) -> People:
    """Return whose documents lie in folders and files: what joined them, what only a person can tell, what could not be read.

    Raises:
        MatcherError: where no path is given, or one does not exist.
    """
    from matcher import arguments
    from matcher.reading.profiles import profiles
    from matcher.reading.reading_options import ReadingOptions

    return profiles.read_people(arguments.paths(paths), None, ReadingOptions())


def read_profiles(*paths: str | Path) -> Profiles:
    """Return a JSON Resume profile for each person whose documents lie there, by id, and what could not be read.

    Raises:
        MatcherError: where no path is given, or one does not exist.
    """
    from matcher.reading.profiles import profiles

    return profiles.read(load_people(*paths))


def rank(job: Job, pool: Pool, *, as_of: date) -> Run:
    """Return all candidates in the order of their scores; `as_of` is the day that recency looks back from.

    Signals are those of the cards that the job was loaded with.

    Raises:
        MatcherError: where an argument will not do.
    """
    from matcher import arguments, pipeline
    from matcher.lore import make_lore
    from matcher.reading.loading import received

    asked = arguments.job(job)
    people = received(arguments.pool(pool), asked.received)
    return pipeline.rank(asked, people, make_lore(arguments.day(as_of), arguments.loaded_with([asked])))


def explain(run: Run, candidate: str) -> Report:
    """Return where every point of one candidate comes from, and what gave none; close misspellings of the name are accepted.

    Raises:
        MatcherError: where nobody, or more than one person, has that name.
    """
    from matcher import arguments, blinding, calling, pipeline, report

    ranked = arguments.run(run)
    who = calling.called(arguments.candidate(candidate), ranked.pool.candidates)
    return report.explanation([(blinding.to_show(ranked, blind=False), pipeline.standing(ranked, who))])


def evaluate(jobs: Mapping[str, Job], pool: Pool, grades: str | Path, *, as_of: date) -> Report:
    """Return how well the rankings of a pool agree with people's grades, beside document length and random order.

    The jobs go by the topics of the file of grades, which is written as TREC programs write it. The measures are nDCG@10, MAP,
    MRR, P@10 and tau, each with a 95 % interval.

    Raises:
        MatcherError: where the file cannot be used, or has no grade for a job; where an argument will not do.
    """
    from matcher import arguments, files, pipeline
    from matcher.evaluation import trec
    from matcher.evaluation.evaluating import EvaluationPlan
    from matcher.evaluation.measures import measures
    from matcher.evaluation.names import JobNames
    from matcher.evaluation.tasks import GradeFiles, PooledJob, evaluate_jobs
    from matcher.lore import make_lore
    from matcher.reading.loading import received
    from matcher.report import evaluate as page

    asked, people, path = arguments.jobs(jobs), arguments.pool(pool), arguments.path(grades, "grades")
    known = make_lore(arguments.day(as_of), arguments.loaded_with(asked.values()))
    given = GradeFiles(trec.parse_qrels(files.text(path), str(path)), str(path))
    pooled = [PooledJob(JobNames(topic, (topic,)), job, received(people, job.received)) for topic, job in asked.items()]
    plan = EvaluationPlan(measures("nDCG,MAP,MRR,P,tau", 10))
    measured = evaluate_jobs(pooled, given, plan, lambda jobs, pool: pipeline.rankings(jobs, pool, known))
    return page.report_of(page.Evaluated(measured, {}, given, known))
