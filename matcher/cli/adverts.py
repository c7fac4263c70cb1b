"""What a command is given as its job: a job file, or an advert that is drafted in memory, and is said to be."""

from __future__ import annotations

from pathlib import Path

from matcher import job
from matcher.cli import shell
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Job
from matcher.reading.how import How
from matcher.reference import Reference
from matcher.signals.taxonomy import Taxonomy

JOB_FILES = ("", ".toml", ".tml")
"""Suffixes of what is read as a job file; all else is an advert."""


def no_candidate(query: str, fix: str) -> None:
    """Refuse a job file where a candidate is expected; `fix` tells where it belongs."""
    if Path(query).suffix.lower() in JOB_FILES[1:] and Path(query).is_file():
        raise MatcherError("is a job file, and no candidate", f"“{shown(query)}”", fix)


def asked(spec: Path, cards: Taxonomy, how: How, idf: Reference | None = None) -> Job:
    """Return the job of a job file, or that which `matcher draft` makes of an advert: the same scores as by the drafted file."""
    if spec.suffix.lower() in JOB_FILES:
        return job.load(spec, cards.cards)
    return _drafted(spec, cards, how, idf)


def _drafted(spec: Path, cards: Taxonomy, how: How, idf: Reference | None) -> Job:
    from matcher import drafting, reference  # a job file needs none of it

    told = drafting.draft(drafting.load(spec, how._replace(tell=None)), cards, idf or reference.load())
    many = len(told.asks)
    named = shown(str(spec))
    shell.warn(
        [
            f"{named} is no job file: drafted in memory, {many} requirement{'s' * (many != 1)}; "
            f"`matcher draft {named} -o job.toml` writes it down, to edit"
        ]
    )
    return drafting.job_of(told, cards.cards)
