"""What a Python program hands over → what was asked for, or one line that says what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from os import PathLike
from pathlib import Path
from typing import TypeVar

from matcher.errors import MatcherError, Mistakes
from matcher.gate import shown
from matcher.job import job_file
from matcher.model import Job, Pool
from matcher.pipeline import Run
from matcher.signals import taxonomy
from matcher.signals.taxonomy import Taxonomy

_Kind = TypeVar("_Kind")

_LONGEST = 60
"""Characters of a value that a message shows."""
_PLAIN = (str, bytes, bool, int, float, date, type(None))
"""Types whose values are shown as they are."""


def path(given: object, argument: str = "path") -> Path:
    """Return the path; an empty text would be the current folder, and is a slip.

    >>> path("data").name
    'data'
    """
    if isinstance(given, str | PathLike) and given != "":
        return Path(given)
    raise _wrong("path", given, argument, "give a str or a pathlib.Path")


def paths(given: Iterable[object]) -> tuple[Path, ...]:
    """Return the paths, one at least."""
    if not (named := tuple(path(one, "paths") for one in given)):
        raise MatcherError("no path", "paths", "give at least one folder or file")
    return named


def day(as_of: object) -> date:
    """Return the day; a datetime is not accepted, though Python calls it a date."""
    if isinstance(as_of, date) and not isinstance(as_of, datetime):
        return as_of
    raise _wrong("date", as_of, "as_of", 'give a datetime.date, such as date.fromisoformat("2026-11-21")')


def cards(given: object) -> Taxonomy:
    """Return the signals, by default the shipped ones."""
    return taxonomy.load() if given is None else _of(Taxonomy, given, "cards", "give what load_cards returned")


def job(given: object) -> Job:
    """Return the job, if it is valid.

    Raises:
        Mistakes: of a job that a program put together, all at once.
    """
    known = _of(Job, given, "job", "give what load_job or load_advert returned")
    if mistakes := job_file.mistakes_of(known, taxonomy.load().cards):
        raise Mistakes(mistakes)
    return known


def jobs(given: object) -> dict[str, Job]:
    """Return the jobs by their topics, one at least."""
    if not isinstance(given, Mapping):
        raise _wrong("mapping of topics to jobs", given, "jobs", "give, for instance, {topic: job}")
    if not given:
        raise MatcherError("no job", "jobs", "give at least one, by its topic")
    if strange := [topic for topic in given if not isinstance(topic, str) or not topic.strip()]:
        raise _wrong("topic", strange[0], "jobs", "call each job by its topic in the file of grades")
    return {topic: job(asked) for topic, asked in given.items()}


def pool(given: object) -> Pool:
    """Return the pool."""
    return _of(Pool, given, "pool", "give what load_profiles returned")


def run(given: object) -> Run:
    """Return the run."""
    return _of(Run, given, "run", "give what rank returned")


def candidate(given: object) -> str:
    """Return the name of the candidate."""
    if isinstance(given, str):
        return given
    raise _wrong("name", given, "candidate", "give an id, a name or the name of a document")


def loaded_with(asked: Iterable[Job]) -> Taxonomy:
    """Return the signals that jobs were loaded with: the shipped ones, and a user's own.

    Raises:
        MatcherError: where they are not the same for all, for one ranking is read with one set of cards.
    """
    sets = {each.loaded_with for each in asked}
    if len(sets) > 1:
        raise MatcherError("they were loaded with different cards", "jobs", "load all of them with the same `cards`")
    return taxonomy.with_cards(taxonomy.load(), *sets)


def _of(kind: type[_Kind], given: object, argument: str, fix: str) -> _Kind:
    """Return a value, if it is of a type."""
    if isinstance(given, kind):
        return given
    raise _wrong(kind.__name__, given, argument, fix)


def _wrong(noun: str, given: object, argument: str, fix: str) -> MatcherError:
    """Return the mistake of an argument that is something else; only plain values are shown, others go by their type."""
    what = shown(repr(given), _LONGEST) if isinstance(given, _PLAIN) else f"something of type {type(given).__name__}"
    return MatcherError(f"no {noun}: {what}", argument, fix)
