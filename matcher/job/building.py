"""Job file without mistakes → `Job`."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from typing import Any

from matcher.job import pooling
from matcher.job.fields import CHECKS, JOB, REQUIREMENT, default, kind_of
from matcher.model import Job, Requirement
from matcher.signals import taxonomy
from matcher.signals.written.fields import OWN

THOUSAND = 1000


def build(job: dict[str, Any], digest: str) -> Job:
    """Return the job; weights and strengths in thousandths, the pool as it is written."""
    given: dict[str, Any] = {row.name: row.default for row in JOB} | job
    told = job.get("checks", {})
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
        checks=tuple((row.name, _line(told[row.name])) for row in CHECKS if row.name in told),
        received=_month(job.get("received", "")),
        advert=job.get("advert", {}).get("text", ""),
        tie_break=_tie_break(job),
        cards=tuple(taxonomy.card(id, table) for id, table in sorted(job.get(OWN.name, {}).items())),
    )


def _requirement(table: dict[str, Any]) -> Requirement:
    """Return a requirement; a level that is not written stays open, for points and must-have each have their own default."""
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
    """Return the month of a day, counted from year 0, none where none is stated."""
    return date.fromisoformat(day).year * 12 + date.fromisoformat(day).month - 1 if day else None


def _tie_break(job: dict[str, Any]) -> str:
    """Return a digest of all that may score: what a person has to look at, and where the profiles lie, order nobody."""
    told = {key: value for key, value in job.items() if key not in ("checks", "pool")}
    return sha256(json.dumps(told, sort_keys=True).encode("ascii")).hexdigest()


def _thousandths(number: float) -> int:
    return round(number * THOUSAND)


def _line(text: str) -> str:
    return " ".join(text.split())


def _distinct(texts: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts or ()))
