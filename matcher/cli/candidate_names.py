"""The candidate that a command is given, by a name, a document or a rank."""

from __future__ import annotations

from matcher import calling, pipeline
from matcher.cli import job_files
from matcher.cli.command_setting import CommandSetting
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Candidate, Job, Pool
from matcher.pipeline import Run

_RANK_DIGITS = 6
"""Digits of a rank at most: longer numbers are names."""


def no_job_file(query: str, fix: str) -> None:
    """Refuse a job file where a candidate is expected; `fix` says where it belongs."""
    if job_files.is_job_file(query):
        raise MatcherError("is a job file, not a candidate", f"“{shown(query)}”", fix)


def candidate_named(query: str, pool: Pool, setting: CommandSetting, job: Job | None = None) -> Candidate:
    """Return the candidate of a pool with that id, name or document, else of that rank for a job."""
    if job and _is_rank(query, pool):
        return calling.ranked(int(query), setting.ranked(job, pool, int(query)).ranking, blind=setting.blind)
    if pool.is_index and not setting.blind:
        from matcher.index import IndexPeople  # most pools are documents

        if isinstance(pool.candidates, IndexPeople) and (known := pool.candidates.called(query)):
            return known
    return calling.called(query, pool.candidates, blind=setting.blind)


def _is_rank(query: str, pool: Pool) -> bool:
    """Return whether words are a rank: a number, and nobody's name."""
    return query.isdecimal() and len(query) <= _RANK_DIGITS and (pool.is_index or not calling.is_name(query, pool.candidates))


def run_with(candidate: Candidate, job: Job, pool: Pool, setting: CommandSetting) -> Run:
    """Return a run with a candidate in it; of an index it holds nobody else, and gives no rank."""
    if not pool.is_index:
        return setting.ranked(job, pool)
    return pipeline.alone(job, candidate, pool, setting.lore_for(pool))
