"""Run → the bundle that a replay of it needs, with names only if asked for; bundle × the run made again → what differs."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, NamedTuple

from matcher.blinding import to_show, unread
from matcher.gate import shown
from matcher.model import Pool, Problem, Standing
from matcher.pipeline import Run
from matcher.reading.reading_options import AS_DETECTED, Decoding
from matcher.report import record
from matcher.report.numbers import count
from matcher.report.record_reading import Or
from matcher.report.sheet import CellTable, Report, Sheet
from matcher.verifying import Fault
from matcher.verifying.replaying import differences
from matcher.version import __version__

BUNDLE, REPLAY = "matcher.bundle/1", "matcher.replay/1"

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


class RunBasis(NamedTuple):
    """What a run rested on that the run itself does not hold."""

    file: str
    """What the job file is called."""
    text: str
    """The text of the job file, or of the one drafted from an advert."""
    decoding: Decoding = AS_DETECTED
    ignored: tuple[str, ...] = ()
    corrections_sha256: str | None = None
    cards: str | None = None
    """The folder of the user's own cards, as it was typed."""
    reference: str | None = None


def bundle(run: Run, on: RunBasis, *, names: bool = False) -> dict[str, Any]:
    """Return a run as plain data for `matcher replay`; the digest is over everything else in it."""
    job, strangers = run.ranking.job, to_show(run, blind=True)
    people = sorted(zip(run.ranking.standings, strangers.ranking.standings, strict=True), key=lambda one: _order(one[1]))
    pool = run.pool if names else strangers.pool
    documents = sorted((one.sha256, one.name if names else "") for each, _ in people for one in each.candidate.documents)
    whole: dict[str, Any] = {
        "schema": BUNDLE,
        "matcher": __version__,
        "as_of": run.as_of.isoformat(),
        "job": {"file": on.file, "title": job.title, "sha256": job.sha256, "text": on.text},
        "options": {"ignore_must": list(on.ignored), **on.decoding._asdict(), "names": names},
        "cards": {"sha256": run.lore.taxonomy.sha256, "own": on.cards},
        "reference": {"sha256": run.lore.reference.sha256, "own": on.reference},
        "similarity": record.similarity(run),
        "corrections_sha256": on.corrections_sha256,
        "documents": [{"sha256": content} | ({"name": name} if names else {}) for content, name in documents],
        "problems": sorted(map(record.problem, (*pool.needs_review, *pool.skipped)), key=lambda one: one["document"]),
        "candidates": [_candidate(*both, names=names) for both in people],
    }
    return whole | {"digest": digest(whole)}


def digest(whole: dict[str, Any]) -> str:
    """Return the sha256 of everything in a bundle except the digest itself."""
    return sha256(record.canonical({name: one for name, one in whole.items() if name != "digest"})).hexdigest()


def _order(stranger: Standing) -> tuple[int, str]:
    return stranger.rank, stranger.candidate.id


def _candidate(standing: Standing, stranger: Standing, *, names: bool) -> dict[str, Any]:
    """Return a candidate's rank, score and points by requirement, and a digest of the whole record of them as a stranger."""
    who, whole = standing.candidate, record.candidate(stranger)
    plain: dict[str, Any] = {
        "rank": standing.rank,
        "id": stranger.candidate.id,
        "documents": sorted(document.sha256 for document in who.documents),
        "score_milli": standing.score.milli,
        "points": [{"requirement": part.requirement.name, "milli": part.milli} for part in standing.score.contributions],
        "digest": sha256(record.canonical(whole | {"rank": None})).hexdigest(),
    }
    return plain | ({"name": who.name} if names else {})


def replayed(kept: dict[str, Any], made: dict[str, Any], names: dict[str, str], *, blind: bool = False) -> tuple[Fault, ...]:
    """Return every difference between a bundle and the same run made again; the first is the one to look at.

    `names` are those of the documents here, by sha256; blind, those in the bundle are left out too.
    """
    forged = [Fault("/digest", "the bundle was changed after it was written")] if kept["digest"] != digest(kept) else []
    sides = (_unnamed(kept), _unnamed(made)) if blind and kept["options"]["names"] else (kept, made)
    return (*forged, *differences(*sides, names))


def _unnamed(whole: dict[str, Any]) -> dict[str, Any]:
    """Return a bundle without the names of documents."""
    known = unread(Pool((), tuple(Problem(**one) for one in whole["problems"])), blind=True)
    problems = list(map(record.problem, known.needs_review))
    return whole | {"documents": [{"sha256": one["sha256"]} for one in whole["documents"]], "problems": problems}


def replay(kept: dict[str, Any], faults: tuple[Fault, ...], pool: str) -> Report:
    """Return whether a replayed run came out the same with the people of a pool, as a page, a grid and a record.

    Blind, the pool is not named: a document may be called after the person.
    """
    rows = tuple((shown(one.where), shown(one.what)) for one in faults)
    return Report(
        lambda: (_replay_sheet(kept, rows, pool),),
        lambda: CellTable("replay", ("where", "what"), rows),
        lambda: _replay_record(kept, rows),
    )


def _replay_sheet(kept: dict[str, Any], rows: tuple[tuple[str, str], ...], pool: str) -> Sheet:
    sizes = f"{count(len(kept['candidates']), 'candidate')}, {count(len(kept['documents']), 'document')}"
    basis = f"{shown(kept['job']['title'])}: {sizes}. As of {shown(kept['as_of'])}."
    outcome = f"Not identical: {rows[0][1]}" if rows else "Identical"
    table = CellTable("All differences", ("where", "what"), rows)
    return Sheet(outcome, f"The people are those of {pool}." if pool else "", (table,) if len(rows) > 1 else (), (basis,))


def _replay_record(kept: dict[str, Any], rows: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    return {
        "schema": REPLAY,
        "identical": not rows,
        "as_of": shown(kept["as_of"]),
        "differences": [{"where": where, "what": what} for where, what in rows],
        "manifest": {"matcher": __version__, "bundle": shown(kept["digest"])},
    }
