"""TOML source × known cards → `Job`, or all its mistakes in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from matcher.errors import MatcherError, Mistakes
from matcher.job.building import build
from matcher.job.crossing import cross_check, nothing_to_rank_by
from matcher.job.fields import JOB_FILE
from matcher.model import Card, Job
from matcher.signals.written.fields import OWN
from matcher.toml.checking import check
from matcher.toml.parsing import located, tables
from matcher.toml.values import Mistake


def parse(source: str, name: str, cards: Mapping[str, Card]) -> Job:
    """Return the job a source states; its signals are known cards or its own.

    Raises: MatcherError where it is no TOML; Mistakes, all at once, where it is no job. Requirements count from 1 in messages.
    """
    job, mistakes = stated(source, name, cards)
    if job is None or mistakes:
        raise Mistakes(mistakes)
    return job


def stated(source: str, name: str, cards: Mapping[str, Card]) -> tuple[Job | None, tuple[MatcherError, ...]]:
    """Return the job a source states, or None where it is no job, and all its mistakes; with nothing to rank by it is one still.

    Raises: MatcherError where it is no TOML.
    """
    job = tables(source, name, JOB_FILE)
    own = job.get(OWN.name)
    known = frozenset(cards) | frozenset(own if isinstance(own, dict) else ())
    mistakes = [*check(job, JOB_FILE), *cross_check(job, known), *_of_cards(job, cards)]
    built = None if mistakes else build(job, sha256(source.encode()).hexdigest())
    return built, located([*mistakes, *nothing_to_rank_by(job)], source, name)


def _of_cards(job: dict[str, Any], cards: Mapping[str, Card]) -> Iterator[Mistake]:
    """Return the mistakes of the job's own cards, and of those that stand where no card belongs."""
    known = {row.name for row in JOB_FILE.rows}
    if OWN.name in job or not known.issuperset(job):
        from matcher.signals.written import checking  # most jobs have no card of their own

        own = {key: value for key, value in job.items() if key == OWN.name}
        strays = {key: value for key, value in job.items() if key not in known}
        yield from checking.of_job(own.get(OWN.name), strays, cards)
