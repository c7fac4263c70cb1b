"""Trace → what `matcher explain --signal` shows: every mention of one signal."""

from __future__ import annotations

from typing import Any

from matcher.model import Evidence, Job
from matcher.quoting import quote, words
from matcher.report import record
from matcher.report.numbers import count, fixed
from matcher.report.sheet import Cell, Report, Sheet, Table
from matcher.report.wording import read_as, saying, who, why_nothing
from matcher.requirements.kind import Lore
from matcher.strength import FULL
from matcher.tracing import DEFAULT, Trace
from matcher.version import __version__

MENTIONS = "matcher.mentions/1"

_COLUMNS = (
    *("id", "asked for", "#", "signal", "counts for", "status", "cue", "section"),
    *("months", "strength", "strongest", "why nothing", "quote", "place"),
)


def tracing(trace: Trace, known: Lore, job: Job | None = None, *, blind: bool = False) -> Report:
    """Return all mentions of one signal in one candidate, in the order of the documents."""
    return Report(
        lambda: (_sheet(trace, known, job, blind=blind),),
        lambda: Table("mentions", _COLUMNS, tuple(_row(trace, at, blind=blind) for at in range(len(trace.mentions)))),
        lambda: _record(trace, known, job, blind=blind),
    )


def _sheet(trace: Trace, known: Lore, job: Job | None, *, blind: bool) -> Sheet:
    person = who(trace.candidate, blind=blind)
    rows = tuple(_line(trace, at, blind=blind) for at in range(len(trace.mentions)))
    table = Table("Mentions, in the order of the documents", ("#", "section", "remark", "words and place"), rows)
    notes = (*_notes(trace, known), f"{_scale(trace, job)} As of {known.as_of.isoformat()}.")
    return Sheet(f"{person} · {known.taxonomy.cards[trace.signal].label}", "", (table,) if rows else (), notes)


def _line(trace: Trace, at: int, *, blind: bool) -> tuple[Cell, ...]:
    mention = trace.mentions[at]
    return (
        at + 1,
        _section(trace, mention),
        _remark(trace, mention),
        (saying(trace.candidate, mention, read_as(mention), blind=blind),),
    )


def _section(trace: Trace, mention: Evidence) -> str:
    return trace.candidate.profile.passages[mention.passage].section


def _remark(trace: Trace, mention: Evidence) -> str:
    """Return whether a mention is among the strongest, and why it gives nothing where it does."""
    place = _place(trace, mention)
    if place:
        return f"strongest: {place} of {len(trace.strongest)}"
    if mention in trace.lasting:
        return "its months count"
    stronger = next((best for best in trace.strongest if best.passage == mention.passage), None)
    if stronger:
        return why_nothing(trace.candidate, mention) or f"same passage as {trace.mentions.index(stronger) + 1}"
    first = next(at for at, each in enumerate(trace.mentions) if _alike(each, mention))
    if trace.mentions[first] is not mention:
        return why_nothing(trace.candidate, mention) or f"same passage as {first + 1}"
    full = trace.value == FULL and not trace.requirement.months
    return why_nothing(trace.candidate, mention) or ("the value is full without it" if full else "not among the strongest")


def _alike(mention: Evidence, other: Evidence) -> bool:
    """Return whether two mentions are of one signal in one passage, read alike."""
    return (mention.passage, mention.signal, mention.status) == (other.passage, other.signal, other.status)


def _place(trace: Trace, mention: Evidence) -> int | None:
    """Return the place of a mention among the strongest, from 1."""
    return trace.strongest.index(mention) + 1 if mention in trace.strongest else None


def _notes(trace: Trace, known: Lore) -> tuple[str, ...]:
    """Return what the strongest give, or that there is nothing, and what was looked for."""
    others = sorted(set(known.taxonomy.credits((trace.signal,))) - {trace.signal})
    counting = f", nor of what counts for it ({', '.join(others)})" if others else ""
    if not trace.mentions:
        return (f"No mention of {trace.signal}{counting}.",)
    if not trace.strongest:
        return ("No mention gives anything.",)
    numbers = ", ".join(str(trace.mentions.index(one) + 1) for one in trace.strongest)
    return (f"Value {fixed(trace.value)}, from at most three distinct passages; the strongest: {numbers}.",)


def _scale(trace: Trace, job: Job | None) -> str:
    if trace.requirement is DEFAULT or job is None:
        return "No job that asks for it: strengths on the default scale, full for led."
    requirement = trace.requirement
    months = f" and {count(requirement.months, 'month')}" if requirement.months else ""
    return f"Strengths as “{requirement.name}” of “{job.title}” has them, full for {requirement.level or 'led'}{months}."


def _row(trace: Trace, at: int, *, blind: bool) -> tuple[Cell, ...]:
    mention, candidate = trace.mentions[at], trace.candidate
    quoted = quote(candidate, mention, blind=blind)
    read = (
        mention.signal or "",
        mention.counts_for or "",
        mention.status or "",
        words(candidate, mention.cue) or "",
        quoted.section,
    )
    weight = mention.months, fixed(mention.strength), _place(trace, mention) or "", why_nothing(trace.candidate, mention)
    return record.identity(candidate, blind=blind), trace.signal, at + 1, *read, *weight, quoted.words, quoted.place


def _record(trace: Trace, known: Lore, job: Job | None, *, blind: bool) -> dict[str, Any]:
    candidate, requirement = trace.candidate, trace.requirement if trace.requirement is not DEFAULT else None
    return {
        "schema": MENTIONS,
        "as_of": known.as_of.isoformat(),
        "signal": trace.signal,
        "candidate": record.person(candidate, blind=blind),
        "job": {"title": job.title} if job else None,
        "requirement": requirement
        and {"name": requirement.name, "level": requirement.level or "led", "months": requirement.months},
        "value_milli": trace.value,
        "mentions": [
            record.evidence(candidate, mention, blind=blind)
            | {"strongest": _place(trace, mention), "why_nothing": why_nothing(trace.candidate, mention) or None}
            for mention in trace.mentions
        ],
        "manifest": {"matcher": __version__, "cards_sha256": known.taxonomy.sha256},
    }
