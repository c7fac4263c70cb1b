"""Decisions → what `matcher shortlist` shows, and what a ranking shows of them; they change no score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from matcher.model import Candidate, Job
from matcher.pipeline import Run
from matcher.quoting import blind_id
from matcher.reading.reading_options import AS_DETECTED, Decoding
from matcher.report import record
from matcher.report.numbers import count
from matcher.report.sheet import Cell, CellTable, Folio, Report, Sheet
from matcher.report.wording import names
from matcher.shortlisting import NOTHING, Decisions, ShortlistDecision
from matcher.version import __version__

SHORTLIST = "matcher.shortlist/1"

_WORDS = {"add": "on the shortlist", "drop": "taken off"}
_COLUMNS = ("candidate", "decision", "by", "when", "why")


@dataclass(frozen=True)
class RankingContext:
    """What a ranking shows beside itself: how documents were read, and what people decided."""

    decoding: Decoding = AS_DETECTED
    decided: Decisions = NOTHING


def with_decisions(report: Report, run: Run, more: RankingContext, *, blind: bool = False) -> Report:
    """Return the report of a ranking with how documents were read, and with the decisions, if any."""
    job, people = run.ranking.job, {one.candidate.id: one.candidate for one in run.ranking.standings}
    decided = more.decided.of(job)
    mine = {id: decision for id, who in people.items() if (decision := _about(who, decided))}
    if not mine:
        return replace(report, make_record=lambda: _recorded(report.record, more, {}))
    decisions = {
        blind_id(people[id]) if blind else id: _decision(decision, job, people[id], blind=blind) for id, decision in mine.items()
    }
    return Report(
        lambda: (_noted(report.sheets[0], run, mine, blind=blind), *report.sheets[1:]),
        lambda: _joined(report.grid, decisions),
        lambda: _recorded(report.record, more, decisions),
        report.make_folio and (lambda: _decided(report.folio, decisions)),
    )


def _decided(folio: Folio | None, decisions: Mapping[str, dict[str, Any]]) -> Folio | None:
    """Return the folio with the decisions."""
    if folio is None:
        return None
    return replace(folio, people=tuple(one._replace(decision=_cell(decisions.get(one.id))) for one in folio.people))


def _about(who: Candidate, decided: Decisions) -> ShortlistDecision | None:
    return decided.about(who.id, blind_id(who)) if decided.decisions else None


def _recorded(ranking: dict[str, Any], more: RankingContext, decisions: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the record; its digest covers how documents were read, and not the decisions."""
    people = [one | ({"decision": decisions[one["id"]]} if one["id"] in decisions else {}) for one in ranking["candidates"]]
    read = more.decoding._asdict() if any(more.decoding) else {}
    whole = ranking | {"options": ranking["options"] | read, "candidates": people}
    return whole | {"manifest": ranking["manifest"] | {"run_digest": record.digest(whole)}}


def _decision(decision: ShortlistDecision, job: Job, who: Candidate, *, blind: bool) -> dict[str, Any]:
    """Return a decision; blind, without the reason, which may name somebody."""
    since = decision.outdated(job, blind_id(who))
    return {
        "shortlisted": decision.listed,
        "by": decision.by,
        "when": decision.when,
        "why": None if blind else decision.why,
        "changed_since": since or None,
    }


def _noted(sheet: Sheet, run: Run, mine: Mapping[str, ShortlistDecision], *, blind: bool) -> Sheet:
    """Return the page with a line on who is on the shortlist, in the order of the ranks, and one on who was taken off."""
    people = {one.candidate.id: one.candidate for one in run.ranking.standings}
    called = {id: blind_id(who) for id, who in people.items()} if blind else names(run.ranking.standings)
    for id, decision in mine.items():
        since = decision.outdated(run.ranking.job, blind_id(people[id]))
        called[id] += f" ({since})" if since else ""
    kept = [id for id in people if id in mine]
    groups = {words: [called[id] for id in kept if mine[id].decision == action] for action, words in _WORDS.items()}
    lines = (f"{words.capitalize()}: {', '.join(people)}." for words, people in groups.items() if people)
    return Sheet(sheet.title, sheet.subtitle, sheet.tables, (*sheet.notes, *lines))


def _joined(grid: CellTable, decisions: Mapping[str, dict[str, Any]]) -> CellTable:
    """Return the rows with a column of decisions."""
    at = grid.columns.index("id")
    rows = tuple((*row, _cell(decisions.get(str(row[at])))) for row in grid.rows)
    return CellTable(grid.title, (*grid.columns, "decision"), rows)


def _cell(decision: dict[str, Any] | None) -> str:
    if decision is None:
        return ""
    words = _WORDS["add" if decision["shortlisted"] else "drop"]
    made = "; ".join(filter(None, (f"{decision['by']}, {decision['when'][:10]}", decision["changed_since"])))
    return f"{words} ({made})" + (f": {decision['why']}" if decision["why"] else "")


def report_of(decided: Decisions, job: Job, *, blind: bool = False) -> Report:
    """Return the last decision about each candidate of a job as a page and a grid, and all decisions in the record."""
    mine = decided.of(job)
    rows = [_row(one, blind=blind) for one in sorted(mine.last(), key=lambda one: one.decision)]
    return Report(
        lambda: (_sheet(mine, job, tuple(rows)),),
        lambda: CellTable("shortlist", _COLUMNS, tuple(rows)),
        lambda: _record(mine, job, blind=blind),
    )


def _sheet(mine: Decisions, job: Job, rows: tuple[tuple[Cell, ...], ...]) -> Sheet:
    listed = sum(one.listed for one in mine.last())
    older = sum(one.job_sha256 != job.sha256 for one in mine.last())
    notes = [f"Made before the job file was changed: {older}."] if older else []
    made = f"{count(len(mine.decisions), 'decision')} in all; none changes a score."
    notes += [made if mine.decisions else "Nothing is decided yet."]
    return Sheet(f"{job.title}: {listed} on the shortlist", "", (CellTable("", _COLUMNS, rows),) if rows else (), tuple(notes))


def _row(decision: ShortlistDecision, *, blind: bool) -> tuple[Cell, ...]:
    return (
        _called(decision, blind=blind),
        _WORDS[decision.decision],
        decision.by,
        decision.when[:10],
        "" if blind else decision.why,
    )


def _called(decision: ShortlistDecision, *, blind: bool) -> str:
    return decision.content if blind else decision.candidate or decision.content


def _record(mine: Decisions, job: Job, *, blind: bool) -> dict[str, Any]:
    return {
        "schema": SHORTLIST,
        "job": {"title": job.title},
        "shortlist": [_called(one, blind=blind) for one in mine.last() if one.listed],
        "decisions": [_plain(one, job, blind=blind) for one in mine.decisions],
        "manifest": {"matcher": __version__, "job_sha256": job.sha256},
    }


def _plain(decision: ShortlistDecision, job: Job, *, blind: bool) -> dict[str, Any]:
    plain = {"candidate": _called(decision, blind=blind), "decision": decision.decision, "by": decision.by, "when": decision.when}
    return plain | {"why": None if blind else decision.why, "job_changed_since": decision.job_sha256 != job.sha256}
