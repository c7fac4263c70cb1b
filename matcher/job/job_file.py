"""Job file → `Job`, or all its mistakes in the order of the file; and a job that a program put together → its mistakes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from matcher.errors import MatcherError, Mistakes
from matcher.files import decoded
from matcher.job import pooling
from matcher.job.cross_checks import cross_check, nothing_to_rank_by
from matcher.job.fields import CHECKS, JOB, JOB_FILE, REQUIREMENT, default, kind_of
from matcher.model import Card, Job, Requirement
from matcher.signals import taxonomy
from matcher.signals.user_cards.fields import OWN
from matcher.toml.checking import Mistake, check
from matcher.toml.parsing import content, located, message_of, tables

THOUSAND = 1000

_ALWAYS = ("name", "weight")
"""Keys that a requirement has whatever their value."""


def load(path: Path, cards: Mapping[str, Card]) -> Job:
    """Return the job of a file; its pool is resolved against the folder of the file, its sha256 is that of the bytes.

    Raises:
        MatcherError: where it cannot be read, or is no TOML; `Mistakes`, all at once, where it is no job.
    """
    return of_bytes(content(path, JOB_FILE), str(path), path.parent, cards)[0]


def with_mistakes(path: Path, cards: Mapping[str, Card]) -> tuple[Job | None, str, tuple[MatcherError, ...]]:
    """Return the job of a file, or None where it is no job; the text of the file, for places in it; and its mistakes.

    Raises:
        MatcherError: where it cannot be read, or is no TOML.
    """
    raw = content(path, JOB_FILE)
    text = decoded(raw, str(path))
    job, mistakes = job_and_mistakes(text, str(path), cards)
    return job and _of_file(job, raw, path.parent), text, mistakes


def of_bytes(raw: bytes, name: str, folder: Path, cards: Mapping[str, Card]) -> tuple[Job, str]:
    """Return the job that the bytes of a file state, seen from a folder, and their text; `name` is the file's.

    Raises:
        MatcherError: where it cannot be read, or is no TOML; `Mistakes`, all at once, where it is no job.
    """
    text = decoded(raw, name)
    return _of_file(parse(text, name, cards), raw, folder), text


def _of_file(job: Job, raw: bytes, folder: Path) -> Job:
    return job._replace(pool=pooling.beside(folder, job.pool), sha256=sha256(raw).hexdigest())


def parse(source: str, name: str, cards: Mapping[str, Card]) -> Job:
    """Return the job that a source states; its signals are known cards or its own.

    Raises:
        MatcherError: where it is no TOML; `Mistakes`, all at once, where it is no job. Messages count requirements from 1.
    """
    job, mistakes = job_and_mistakes(source, name, cards)
    if job is None or mistakes:
        raise Mistakes(mistakes)
    return job


def job_and_mistakes(source: str, name: str, cards: Mapping[str, Card]) -> tuple[Job | None, tuple[MatcherError, ...]]:
    """Return the job that a source states, or None where it is no job, and all its mistakes.

    A job with nothing to rank by is returned with that mistake.

    Raises:
        MatcherError: where it is no TOML.
    """
    job = tables(source, name, JOB_FILE)
    own = job.get(OWN.name)
    known = frozenset(cards) | frozenset(own if isinstance(own, dict) else ())
    mistakes = [*check(job, JOB_FILE), *cross_check(job, known), *_of_cards(job, cards)]
    built = None if mistakes else build(job, sha256(source.encode()).hexdigest())
    return built, located([*mistakes, *nothing_to_rank_by(job)], source, name)


def _of_cards(job: dict[str, Any], cards: Mapping[str, Card]) -> Iterator[Mistake]:
    """Yield the mistakes of the job's own cards, and of tables that look like cards under other keys."""
    known = {row.name for row in JOB_FILE.rows}
    if OWN.name in job or not known.issuperset(job):
        from matcher.signals.user_cards import card_mistakes  # most jobs have no card of their own

        own = {key: value for key, value in job.items() if key == OWN.name}
        strays = {key: value for key, value in job.items() if key not in known}
        yield from card_mistakes.of_job(own.get(OWN.name), strays, cards)


def build(job: dict[str, Any], digest: str) -> Job:
    """Return the job; weights and strengths in thousandths, the pool as it is written."""
    given: dict[str, Any] = {row.name: row.default for row in JOB} | job
    checks = job.get("checks", {})
    return Job(
        title=_line(given["title"]),
        description=given["description"],
        requirements=tuple(_requirement(table) for table in job.get("requirement", ())),
        similarity=_thousandths(job.get("similarity", {}).get("weight", 0)),
        recency=given["recency"],
        strengths=tuple(sorted((status, _thousandths(number)) for status, number in job.get("strength", {}).items())),
        pool=pooling.places(job),
        sha256=digest,
        by=job.get("similarity", {}).get("by", ""),
        checks=tuple((row.name, _line(checks[row.name])) for row in CHECKS if row.name in checks),
        received=_month(job.get("received", "")),
        advert=job.get("advert", {}).get("text", ""),
        tie_break=_tie_break(job),
        cards=tuple(taxonomy.card(id, table) for id, table in sorted(job.get(OWN.name, {}).items())),
    )


def _requirement(table: dict[str, Any]) -> Requirement:
    """Return a requirement; an unstated level stays open, because points and must-have have different defaults for it."""
    kind = kind_of(table)
    given: dict[str, Any] = {row.name: default(row.name, kind, REQUIREMENT) for row in REQUIREMENT} | table
    return Requirement(
        name=_line(given["name"]),
        kind=kind,
        weight=_thousandths(given["weight"]),
        must=given["must"],
        months=given["months"] or 0,
        level=table.get("level", ""),
        signals=_distinct(given["signals"]),
        terms=_distinct(given["terms"]),
        fields=_distinct(given["fields"]),
        code=given["code"] or "",
    )


def _month(day: str) -> int | None:
    """Return the month of a day, counted from year 0, or None where no day is stated."""
    return date.fromisoformat(day).year * 12 + date.fromisoformat(day).month - 1 if day else None


def _tie_break(job: dict[str, Any]) -> str:
    """Return a digest of everything that may score, which breaks ties; neither checks nor the pool's place may order anybody."""
    scoring = {key: value for key, value in job.items() if key not in ("checks", "pool")}
    return sha256(json.dumps(scoring, sort_keys=True).encode("ascii")).hexdigest()


def _thousandths(number: float) -> int:
    return round(number * THOUSAND)


def _line(text: str) -> str:
    return " ".join(text.split())


def _distinct(texts: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts or ()))


def mistakes_of(job: Job, cards: Mapping[str, Card]) -> tuple[MatcherError, ...]:
    """Return the mistakes of a job; there are none if it came from a file. Its signals are known cards or its own."""
    table = _table(job)
    known = {*cards, *(card.id for card in (*job.loaded_with, *job.cards))}
    wrong = (*check(table, JOB_FILE), *cross_check(table, known), *nothing_to_rank_by(table))
    return tuple(MatcherError(message_of(mistake), "job", mistake.fix) for mistake in wrong)


def _table(job: Job) -> dict[str, Any]:
    """Return what a job file would say, as far as it decides scores."""
    similarity = {"weight": job.similarity / THOUSAND} | ({"by": job.by} if job.by else {})
    return (
        {
            "title": job.title,
            "description": job.description,
            "recency": job.recency,
            "requirement": list(map(_requirement_table, job.requirements)),
            "strength": {status: number / THOUSAND for status, number in job.strengths},
        }
        | ({"similarity": similarity} if job.similarity else {})
        | ({"advert": {"text": job.advert}} if job.advert else {})
        | _received(job.received)
    )


def _received(month: int | None) -> dict[str, str]:
    return {} if month is None else {"received": f"{month // 12:04}-{month % 12 + 1:02}-01"}


def _requirement_table(requirement: Requirement) -> dict[str, Any]:
    """Return the table of a requirement, without what it leaves open."""
    given = requirement._asdict() | {"weight": requirement.weight / THOUSAND}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in given.items() if value or key in _ALWAYS}
