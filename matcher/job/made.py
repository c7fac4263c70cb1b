"""`Job` that a program put together → its mistakes, the same that a job file would have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.errors import MatcherError
from matcher.job.building import THOUSAND
from matcher.job.crossing import cross_check, nothing_to_rank_by
from matcher.job.fields import JOB_FILE
from matcher.model import Card, Job, Requirement
from matcher.toml.checking import check
from matcher.toml.parsing import named

_ALWAYS = ("name", "weight")
"""Keys that a requirement has whatever their value."""


def mistakes(job: Job, cards: Mapping[str, Card]) -> tuple[MatcherError, ...]:
    """Return the mistakes of a job, none where it came from a file; its signals are known cards or those it brings."""
    table = _table(job)
    known = {*cards, *(card.id for card in (*job.loaded_with, *job.cards))}
    wrong = (*check(table, JOB_FILE), *cross_check(table, known), *nothing_to_rank_by(table))
    return tuple(MatcherError(named(mistake), "job", mistake.fix) for mistake in wrong)


def _table(job: Job) -> dict[str, Any]:
    """Return what a job file would say, as far as it decides scores."""
    similarity = {"weight": job.similarity / THOUSAND} | ({"by": job.by} if job.by else {})
    return (
        {
            "title": job.title,
            "description": job.description,
            "recency": job.recency,
            "requirement": list(map(_requirement, job.requirements)),
            "strength": {status: number / THOUSAND for status, number in job.strengths},
        }
        | ({"similarity": similarity} if job.similarity else {})
        | ({"advert": {"text": job.advert}} if job.advert else {})
        | _received(job.received)
    )


def _received(month: int | None) -> dict[str, str]:
    return {} if month is None else {"received": f"{month // 12:04}-{month % 12 + 1:02}-01"}


def _requirement(requirement: Requirement) -> dict[str, Any]:
    """Return the table of a requirement, without what it leaves open."""
    given = requirement._asdict() | {"weight": requirement.weight / THOUSAND}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in given.items() if value or key in _ALWAYS}
