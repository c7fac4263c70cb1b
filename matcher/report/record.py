"""Ranking → the dict that `--format json` writes; versioned: fields may be added, none changes."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any, NamedTuple

from matcher.blinding import ShownRun
from matcher.eligibility import tier
from matcher.model import UNRANKED, Candidate, Contribution, Evidence, Flag, Place, Problem, Standing
from matcher.pipeline import Run
from matcher.quoting import quote, words_between, words_of_span
from matcher.scoring import worths
from matcher.version import __version__

RANKING = "matcher.ranking/1"


class RecordOptions(NamedTuple):
    """The options of a ranking; they change no points."""

    top: int | None = None
    ignored: tuple[str, ...] = ()
    """Names of the must-haves that count as ordinary requirements."""
    tiers: bool = False
    blind: bool = False


def ranking(run: ShownRun, options: RecordOptions = RecordOptions()) -> dict[str, Any]:
    """Return a ranking as plain data; its run digest is over everything else in it."""
    record: dict[str, Any] = {
        "schema": RANKING,
        "job": job(run) | _flagged(run),
        "as_of": run.as_of.isoformat(),
        "options": {"top": options.top, "ignore_must": list(options.ignored), "tiers": options.tiers, "blind": options.blind},
        "counts": counts(run),
        "candidates": [_with_tier(standing, tiers=in_tiers(run, options)) for standing in run.ranking.standings],
        **problems(run),
    }
    return record | {"manifest": manifest(run, record)}


def in_tiers(run: Run, options: RecordOptions) -> bool:
    """Return whether there are groups: they are asked for, and the job has must-haves."""
    return options.tiers and any(one.must for one in run.ranking.job.requirements)


def _with_tier(standing: Standing, *, tiers: bool) -> dict[str, Any]:
    """Return one candidate's standing, with its tier where there are groups."""
    group = {"tier": tier(standing.score)} if tiers else {}
    return candidate(standing) | group


def job(run: Run) -> dict[str, Any]:
    """Return the job: its title, what each requirement can give, and what is left to a person."""
    asked = [
        {"name": requirement.name, "kind": requirement.kind, "worth_milli": worth, "must": requirement.must}
        for requirement, worth in worths(run.ranking.job)
    ]
    return {"title": run.ranking.job.title, "requirements": asked, "checks": dict(run.ranking.job.checks)}


def _flagged(run: Run) -> dict[str, Any]:
    """Return the flags of the job, for words that speak of who a person is; nothing where it has none."""
    from matcher.job.lint import personal  # only a record needs it

    findings = personal(run.ranking.job)
    flags = [{"kind": one.kind, "code": one.code, "where": one.label, "quote": one.quote} for one in findings]
    return {"flags": flags} if flags else {}


def counts(run: Run) -> dict[str, int]:
    """Return how many documents were given, and what became of them."""
    return {
        "documents": run.pool.documents,
        "ranked": len(run.pool.candidates),
        "needs_review": len(run.pool.needs_review),
        "skipped": len(run.pool.skipped),
    }


def manifest(run: Run, record: dict[str, Any]) -> dict[str, str]:
    """Return the digests of what the ranking rests on, and of the ranking itself."""
    likeness = similarity(run)
    about = rested(run) | ({"similarity": likeness} if likeness else {})
    return about | {"run_digest": digest(record | {"manifest": about})}


def rested(run: Run) -> dict[str, str]:
    """Return the version of the program, and the digests of what the ranking rests on."""
    return {"matcher": __version__} | digests(run)


def digests(run: Run) -> dict[str, str]:
    """Return the digests of job, cards and reference; where the job has cards of its own, of the others too."""
    common = {"common_cards_sha256": run.lore.common} if run.lore.common else {}
    return {
        "job_sha256": run.ranking.job.sha256,
        "cards_sha256": run.lore.taxonomy.sha256,
        "reference_sha256": run.lore.reference.sha256,
        **common,
    }


def similarity(run: Run) -> str | None:
    """Return the name and version of another package's text similarity, or None where it is our own."""
    likeness = run.lore.likeness
    return f"{likeness.name} {likeness.version}" if likeness else None


def digest(record: dict[str, Any]) -> str:
    """Return the run digest of a ranking: sha256 of all that is in it except the digest itself and the decisions of people."""
    about = {name: one for name, one in record["manifest"].items() if name != "run_digest"}
    whole = {name: one for name, one in record.items() if name != "manifest"} | about
    if people := record.get("candidates"):
        whole["candidates"] = [{name: one for name, one in placed.items() if name != "decision"} for placed in people]
    return sha256(canonical(whole)).hexdigest()


def canonical(value: Any) -> bytes:
    """Return plain data as canonical JSON, for a digest."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")


def candidate(standing: Standing) -> dict[str, Any]:
    """Return one candidate's standing with every contribution and its evidence."""
    who, contributions = standing.candidate, standing.score.contributions
    return {
        "rank": None if standing.rank == UNRANKED else standing.rank,
        **person(who),
        "documents": documents(who),
        "document_sha256": [one.sha256 for one in who.documents],
        "score_milli": standing.score.milli,
        "musts": {one.requirement.name: one.observation.state for one in contributions if one.requirement.must},
        "contributions": [_contribution(who, one) for one in contributions],
        "set_aside": [
            {"requirement": one.requirement.name} | _words_and_place(who, aside)
            for one in contributions
            for aside in one.observation.set_aside
        ],
        "flags": [_flag(one) for one in flags(standing)],
    }


def flags(standing: Standing) -> list[Flag]:
    """Return the flags of the documents and of this job, one of a kind at a place."""
    return list({(one.kind, one.document, one.place): one for one in (*standing.flags, *standing.candidate.flags)}.values())


def documents(who: Candidate) -> list[str]:
    """Return the names of a candidate's documents."""
    return [one.name for one in who.documents]


def person(who: Candidate) -> dict[str, str | None]:
    """Return the id and the name of a candidate."""
    return {"id": who.id, "name": who.name}


def problems(run: ShownRun) -> dict[str, list[dict[str, str]]]:
    """Return the documents that could not be ranked."""
    return {
        "needs_review": [problem(one) for one in run.pool.needs_review],
        "skipped": [problem(one) for one in run.pool.skipped],
    }


def problem(unread: Problem) -> dict[str, str]:
    """Return a document that was not ranked."""
    return {"document": unread.document, "reason": unread.reason}


def _contribution(who: Candidate, contribution: Contribution) -> dict[str, Any]:
    observation = contribution.observation
    lasting = [evidence(who, piece) for piece in observation.lasting]
    extra = {"at_least": observation.at_least, "lasting": lasting, "note": observation.note}
    return {
        "requirement": contribution.requirement.name,
        "worth_milli": contribution.worth,
        "value_milli": observation.value,
        "milli": contribution.milli,
        "months": observation.months,
        "evidence": [evidence(who, piece) for piece in observation.evidence],
    } | {name: value for name, value in extra.items() if value}


def evidence(who: Candidate, piece: Evidence) -> dict[str, Any]:
    """Return one piece of evidence: its words and place, what it was read as, and what it gives."""
    plain = _words_and_place(who, piece)
    if piece.is_term:
        plain |= {"signal": None, "term": piece.signal, "milli": piece.term_milli}
    return plain | {"counts_for": piece.counts_for, "months": piece.months, "strength_milli": piece.strength}


def _words_and_place(who: Candidate, piece: Evidence) -> dict[str, Any]:
    """Return the words of a piece, where they stand, and what they were read as."""
    quoted = quote(who, piece)
    return {
        "quote": quoted.text,
        "document": quoted.document,
        "line": quoted.line,
        "column": quoted.column,
        "pointer": quoted.pointer,
        "page": quoted.page,
        "source": quoted.source and quoted.source._asdict(),
        "section": quoted.section,
        "signal": piece.signal,
        "status": piece.status,
        "cue": words_of_span(who, piece.cue),
        "repairs": [{"words": words_between(who, slip.start, slip.end), "read_as": slip.words} for slip in piece.repairs],
    }


def _flag(flag: Flag) -> dict[str, Any]:
    place = flag.place or Place()
    where = {"line": place.line, "column": place.column, "pointer": place.pointer, "page": place.page}
    return {"kind": flag.kind, "document": flag.document, "quote": flag.quote} | where
