"""Run → what a replay of it needs: the job's text, digests of all else, and what came of it. Names only if asked for."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, NamedTuple

from matcher.model import Candidate, Document, Standing
from matcher.pipeline import Run
from matcher.quoting import blind_id
from matcher.report import record
from matcher.report.record_reading import Or
from matcher.version import __version__

BUNDLE = "matcher.bundle/1"

_OWN = {"sha256": str, "own": Or(str)}
SHAPE = {
    "schema": str, "matcher": str, "as_of": str, "similarity": Or(str), "corrections_sha256": Or(str), "digest": str,
    "job": {"file": str, "title": str, "sha256": str, "text": str},
    "options": {"ignore_must": [str], "encoding": Or(str), "ocr": bool, "names": bool},
    "cards": _OWN, "reference": _OWN,
    "documents": [{"sha256": str, "name": Or(str)}],
    "problems": [{"document": str, "reason": str}],
    "candidates": [{
        "rank": int, "id": str, "name": Or(str), "documents": [str], "score_milli": int, "digest": str,
        "points": [{"requirement": str, "milli": int}],
    }],
}  # fmt: skip
"""What a bundle must hold."""


class Rested(NamedTuple):
    """What a run rested on that the run itself does not hold."""

    file: str
    """What the job file is called."""
    text: str
    """The text of the job file, or of the one drafted from an advert."""
    encoding: str | None = None
    ocr: bool = False
    ignored: tuple[str, ...] = ()
    corrections_sha256: str | None = None
    cards: str | None = None
    """The folder of the user's own cards, as it was typed."""
    reference: str | None = None


def bundle(run: Run, on: Rested, *, names: bool = False) -> dict[str, Any]:
    """Return a run as plain data for `matcher replay`; the digest is over everything else in it."""
    job, people = run.ranking.job, sorted(run.ranking.standings, key=lambda one: (one.rank, blind_id(one.candidate)))
    problems = [*run.pool.needs_review, *run.pool.skipped]
    whole: dict[str, Any] = {
        "schema": BUNDLE,
        "matcher": __version__,
        "as_of": run.as_of.isoformat(),
        "job": {"file": on.file, "title": job.title, "sha256": job.sha256, "text": on.text},
        "options": {"ignore_must": list(on.ignored), "encoding": on.encoding, "ocr": on.ocr, "names": names},
        "cards": {"sha256": run.lore.taxonomy.sha256, "own": on.cards},
        "reference": {"sha256": run.lore.reference.sha256, "own": on.reference},
        "similarity": record.similarity(run),
        "corrections_sha256": on.corrections_sha256,
        "documents": sorted(
            (_document(one, names=names) for each in people for one in each.candidate.documents), key=_by_content
        ),
        "problems": sorted((record.problem(one, blind=not names) for one in problems), key=lambda one: one["document"]),
        "candidates": [_candidate(one, names=names) for one in people],
    }
    return whole | {"digest": digest(whole)}


def digest(whole: dict[str, Any]) -> str:
    """Return the sha256 of all that is in a bundle, but of the digest itself."""
    return sha256(record.canonical({name: one for name, one in whole.items() if name != "digest"})).hexdigest()


def _document(document: Document, *, names: bool) -> dict[str, str]:
    return {"sha256": document.sha256} | ({"name": document.name} if names else {})


def _by_content(document: dict[str, str]) -> tuple[str, str]:
    return document["sha256"], document.get("name", "")


def _candidate(standing: Standing, *, names: bool) -> dict[str, Any]:
    """Return where somebody stands, the points by requirement, and a digest of all else that is told of them, names left out."""
    who, all_told = standing.candidate, record.candidate(standing, blind=True)
    plain = {
        "rank": standing.rank,
        "id": blind_id(who),
        "documents": sorted(document.sha256 for document in who.documents),
        "score_milli": standing.score.milli,
        "points": [{"requirement": part.requirement.name, "milli": part.milli} for part in standing.score.contributions],
        "digest": sha256(record.canonical(all_told | {"rank": None})).hexdigest(),
    }
    return plain | _named(who, names=names)


def _named(who: Candidate, *, names: bool) -> dict[str, str | None]:
    return {"name": who.name} if names else {}
